"""The balanced scorecard: the shared metrics by the perspective they look from, two by two."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.agree.figures.course import MetricNow
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, Tokens
from facilitator.ui.widgets.marks import Mark
from facilitator.ui.widgets.richlist import RichList, RichRow

_EMPTY = "Nothing is measured together from here yet. Give a metric this perspective, or agree to do without."
_MARKS = {True: Mark.CHECK, False: Mark.TRIANGLE, None: Mark.CIRCLE}


class ScorecardView(QWidget):
    """`opened(metric id)` on Enter or a double click."""

    opened = Signal(int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.lists = {side: RichList(_EMPTY) for side in Perspective}
        self._panels = {side: Panel(TITLES[side], rows) for side, rows in self.lists.items()}
        self._through = KeysThrough(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, (side, rows) in enumerate(self.lists.items()):
            rows.setAccessibleName(TITLES[side])
            rows.setSelectionMode(RichList.SelectionMode.SingleSelection)
            rows.opened.connect(lambda key: self.opened.emit(key))
            self._through.spare(rows)
            grid.addWidget(self._panels[side], place // 2, place % 2)

    def show_metrics(self, metrics: Sequence[MetricNow]) -> None:
        """Show the metrics, each side in their order."""
        for side, rows in self.lists.items():
            among = [now for now in metrics if now.metric.perspective is side]
            rows.show_rows([self._row(now) for now in among])
            self._panels[side].remark(counted(len(among), "metric") if among else "")

    def first_focus(self) -> QWidget:
        """The first side that has something, or the first."""
        filled = (rows for rows in self.lists.values() if rows.model().rowCount())
        return next(filled, self.lists[Perspective.FINANCE])

    def _row(self, now: MetricNow) -> RichRow:
        tokens = self._tokens
        ink = {True: tokens.ok, False: tokens.bad, None: tokens.muted}[now.on]
        target = f" → {now.target_words}" if now.target_words else ""
        small = f"{now.latest_words or 'no value'}{target} · {now.course_words}"
        return RichRow(now.metric.id, "", now.name, small, now.on is False, _MARKS[now.on], ink)
