"""The heat map or the profile, and beside it the statement or section at hand."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.instrument import instrument
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.results.detail_words import part_of
from facilitator.ui.parts.assess.results.heat_rows import Heat, OnePart, arranged, heat_of, held_back, held_words
from facilitator.ui.parts.assess.results.results_tools import PROFILE, ResultsTools
from facilitator.ui.parts.assess.results.section_profile import missing_words, profile_rows, profile_teams
from facilitator.ui.parts.assess.results.statement_detail import StatementDetail
from facilitator.ui.parts.assess.results.taking import Taken
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dotprofile import DotProfile
from facilitator.ui.widgets.heatmap import HeatMap
from facilitator.ui.widgets.heatmapkey import HeatKey

WIDE = 1160
"""From this width on the detail stands beside the map all the time, in pixels."""


class ResultsBench(QWidget):
    """`turned` when another statement or section is at hand."""

    turned = Signal()

    def __init__(self, desk: Desk, tools: ResultsTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tools = desk, tools
        self._worked: Worked | None = None
        self._heat: Heat | None = None
        self._taken: Taken | None = None
        self._told: tuple[OnePart, Taken] | None = None
        self._open = False
        tokens = desk.look.tokens
        self.map = HeatMap("Statement", tokens, "No statement matches.")
        self.profile = DotProfile(tokens, "Sections")
        self.views = QStackedWidget()
        self.views.addWidget(self.map)
        self.views.addWidget(self.profile)
        self.key = HeatKey(tokens, instrument().labels)
        self.detail = StatementDetail(desk)
        left = QVBoxLayout()
        left.setSpacing(GAP_S)
        left.addWidget(self.views, 1)
        left.addWidget(self.key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self.detail)
        self._wire()

    def show_results(self, worked: Worked, taken: Taken) -> None:
        """Show what a wave says, and where it has gone."""
        if worked is not self._worked:
            self._worked, self._heat = worked, heat_of(worked)
            parts: tuple[OnePart, ...] = (*worked.results.statements, *worked.results.sections)
            some = any(part.hidden or held_back(worked, part) for part in parts)
            self.key.show_held(held_words(worked.results.wave.threshold) if some else "")
        self._taken = taken
        self.arrange()

    def arrange(self) -> None:
        """Show the rows that are wanted, in the order wanted."""
        if self._worked is None or self._heat is None or self._taken is None:
            return
        wanted = self._tools.wanted()
        if self.is_profile():
            self.profile.show_profile(
                profile_teams(self._worked),
                profile_rows(self._worked, self._heat, wanted.order),
                missing_words(self._worked),
            )
        else:
            self.map.show_columns(self._heat.columns)
            self.map.show_rows(arranged(self._heat, wanted, self._remarks(self._taken)))
        shown = self.shown()
        self.key.setVisible(shown is self.map)
        if self.views.currentWidget() is not shown:
            had_keys = self.map.hasFocus() or self.profile.list.hasFocus()
            self.views.setCurrentWidget(shown)
            if had_keys:
                shown.setFocus()
        self._show_detail()

    def arrange_anew(self) -> None:
        """Show the rows in an order that was asked for, from its top."""
        self.arrange()
        self.shown().to_top()

    def is_profile(self) -> bool:
        """Whether sections are shown as a profile."""
        return self._tools.view.current() == PROFILE

    def shown(self) -> HeatMap | DotProfile:
        """The view that has the keys."""
        return self.profile if self.is_profile() else self.map

    def at(self) -> str:
        """The key of the statement or section at hand, or ""."""
        return self.shown().at()

    def go_to(self, key: str) -> bool:
        """Put a statement or section at hand, shown in full; False if it is not among the rows."""
        found = self.shown().go_to(key)
        if found:
            self.open_detail(focus=False)
        return found

    def open_detail(self, *, focus: bool = True) -> None:
        """Show the statement at hand in full, with the keys in it."""
        if self.at():
            self._open = True
            self._show_detail()
            if focus:
                self.detail.room.setFocus()

    def close_detail(self) -> None:
        """Give the keys back to the map, and where there is little room the place as well."""
        self._open = False
        self.shown().setFocus()
        self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With enough room the detail always stands beside the map."""
        super().resizeEvent(event)
        self._show_detail()

    def _remarks(self, taken: Taken) -> Mapping[str, str]:
        keys = [*taken.raised.on_board, *taken.raised.on_agenda, *taken.plans]
        keys += [key for found in taken.findings.values() for key in found]
        return {key: taken.words(key) for key in keys}

    def _show_detail(self) -> None:
        wide = self.width() >= WIDE
        visible = bool(self.at()) and (wide or self._open)
        self.detail.close_button.setVisible(not wide)
        part = part_of(self._worked, self.at()) if self._worked and visible else None
        if self._worked is not None and self._taken is not None and part is not None:
            if self._told is None or self._told[0] is not part or self._told[1] is not self._taken:
                self.detail.show_part(self._worked, part, self._taken)
            self._told = part, self._taken
        self.detail.setVisible(visible)

    def _turn(self) -> None:
        self._show_detail()
        self.turned.emit()

    def _wire(self) -> None:
        for view in (self.map, self.profile):
            view.chosen.connect(lambda _key: self._turn())
            view.opened.connect(lambda _key: self.open_detail())
        self.detail.closed.connect(self.close_detail)
