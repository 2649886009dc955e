"""One indicator: what it is called and counted in, where it should come to, and how it went, drawn."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.charting import indicator_chart
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.core.measures.indicators import (
    Indicator,
    edit_indicator,
    figure_for,
    how_measured,
    set_aim,
    set_target,
)
from facilitator.core.plan.workshops import Workshop
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.trends.indicator_table import AIM_WORDS, IndicatorRow
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.forms import Combo, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.trendchart import TrendChart

V = TypeVar("V")
_NO_NAME = "The indicator has no name yet: type what is measured."
_EMPTY = "Its values are drawn here, with the workshops marked."
_CHART = 170


class IndicatorCard(QFrame):
    """Fields that store when they are left; below them the chart."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._indicator: Indicator | None = None
        self.name = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_NAME)), str, "")
        self.unit = ParsedEdit[str](str.strip, str, "")
        self.target = ParsedEdit[str](for_field(self._read_target), str, "")
        self.aim = Combo()
        self.aim.fill([(words, aim) for aim, words in AIM_WORDS.items()])
        self.measured, self.words = label("", "small", wrap=True), label("", wrap=True)
        self.chart = TrendChart(desk.look.tokens)
        self.chart.setMinimumHeight(_CHART)
        self.unit.line.setPlaceholderText("days, %, €, a month")
        self.target.line.setPlaceholderText("none")
        self.name.committed.connect(partial(self._store, _rename))
        self.unit.committed.connect(partial(self._store, _count_in))
        self.target.committed.connect(partial(self._store, set_target))
        self.aim.picked.connect(partial(self._store, set_aim))
        self._lay_out()

    def show_indicator(self, row: IndicatorRow | None, held: Sequence[Workshop], today: date) -> None:
        """Show an indicator with the workshops held, as of today. What is typed is stored first if another comes."""
        before = self._indicator
        indicator = row.indicator if row else None
        if (before.id if before else None) != (indicator.id if indicator else None):
            self.commit()
            for field in (self.name, self.unit, self.target):
                field.revert()
        self._indicator = indicator
        if row is None or indicator is None:
            return
        self.name.set_value(indicator.name)
        self.unit.set_value(indicator.unit)
        self.target.set_value(_target(indicator))
        self.aim.pick(indicator.aim)
        for field in (self.name, self.unit, self.target):
            if not field.line.hasFocus():
                field.line.setCursorPosition(0)
        measured = how_measured(indicator)
        self.measured.setText(measured)
        self.measured.setVisible(bool(measured))
        trend = indicator_trend(indicator, row.readings, today)
        self.words.setText(trend.words if row.readings else "")
        self.words.setVisible(bool(row.readings))
        self.chart.show_chart(indicator_chart(trend, today, held), _EMPTY)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.name, self.unit, self.target):
            field.commit()

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._indicator is not None:
            self._desk.run(verb, self._indicator.id, value)

    def _read_target(self, typed: str) -> str:
        if self._indicator is None:
            return typed
        figure = figure_for(self._indicator, typed)
        return figure_words(figure, self._indicator.unit) if figure is not None else ""

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_XS)
        places: tuple[tuple[str, QWidget, int], ...] = (
            ("Indicator", self.name, 5),
            ("Counted in", self.unit, 3),
            ("Target", self.target, 3),
            ("Aim", self.aim, 0),
        )
        for column, (name, field, stretch) in enumerate(places):
            grid.addWidget(label(name, "muted"), 0, column)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, stretch)
            (field.focusProxy() or field).setAccessibleName(name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(grid)
        for part in (self.measured, self.words):
            whole.addWidget(part)
        whole.addWidget(self.chart, 1)


def _rename(document: Document, indicator_id: int, name: str) -> Indicator:
    return edit_indicator(document, indicator_id, name=name)


def _count_in(document: Document, indicator_id: int, unit: str) -> Indicator:
    return edit_indicator(document, indicator_id, unit=unit)


def _target(indicator: Indicator) -> str:
    return figure_words(indicator.target, indicator.unit) if indicator.target is not None else ""
