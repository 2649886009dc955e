"""One indicator: what it is called and counted in, where it should come to, and how it went, drawn."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.charting import indicator_chart
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.core.measures.indicators import (
    Indicator,
    figure_for,
    how_measured,
    set_target,
)
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.measures.indicator_fields import IndicatorFields
from facilitator.ui.parts.trends.indicator_table import IndicatorRow
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.trendchart import TrendChart

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
        self._fields = IndicatorFields(desk, _NO_NAME, "days, %, €, a month", self)
        self.name, self.unit, self.aim = self._fields.name, self._fields.unit, self._fields.aim
        self.target = ParsedEdit[str](for_field(self._read_target), str, "")
        self.measured, self.words = label("", "small", wrap=True), label("", wrap=True)
        self.chart = TrendChart(desk.look.tokens)
        self.chart.setMinimumHeight(_CHART)
        self.target.line.setPlaceholderText("none")
        self.target.committed.connect(self._set_target)
        self._lay_out()

    def show_indicator(self, row: IndicatorRow | None, held: Sequence[Workshop], today: date) -> None:
        """Show an indicator with the workshops held, as of today. What is typed is stored first if another comes."""
        before = self._indicator
        indicator = row.indicator if row else None
        if (before.id if before else None) != (indicator.id if indicator else None):
            self.commit()
            self.target.revert()
        self._fields.show_indicator(indicator)
        self._indicator = indicator
        if row is None or indicator is None:
            return
        self.target.set_value(_target(indicator))
        self.target.from_start()
        measured = how_measured(indicator)
        self.measured.setText(measured)
        self.measured.setVisible(bool(measured))
        trend = indicator_trend(indicator, row.readings, today)
        self.words.setText(trend.words if row.readings else "")
        self.words.setVisible(bool(row.readings))
        self.chart.show_chart(indicator_chart(trend, today, held), _EMPTY)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self._fields.commit()
        self.target.commit()

    def _set_target(self, typed: str) -> None:
        if self._indicator is not None:
            self._desk.run(set_target, self._indicator.id, typed)

    def _read_target(self, typed: str) -> str:
        if self._indicator is None:
            return typed
        figure = figure_for(self._indicator, typed)
        return figure_words(figure, self._indicator.unit) if figure is not None else ""

    def _lay_out(self) -> None:
        grid = field_grid(between=GAP_S)
        places: tuple[tuple[str, QWidget, int], ...] = (
            ("Indicator", self.name, 5),
            ("Counted in", self.unit, 3),
            ("Target", self.target, 3),
            ("Aim", self.aim, 0),
        )
        for column, (name, field, stretch) in enumerate(places):
            put_captioned(grid, name, field, 0, column)
            grid.setColumnStretch(column, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(grid)
        for part in (self.measured, self.words):
            whole.addWidget(part)
        whole.addWidget(self.chart, 1)


def _target(indicator: Indicator) -> str:
    return figure_words(indicator.target, indicator.unit) if indicator.target is not None else ""
