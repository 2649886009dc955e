"""The shared metric at hand: its name and course, its target, and how it went, drawn."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.figures import measured, shared_metrics
from facilitator.core.agree.figures.course import MetricNow
from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.metrics.metric_chart import metric_chart
from facilitator.ui.parts.agreements.metrics.metric_table import course_ink
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.fields import DayField
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.indicator_fields import IndicatorFields
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.trendchart import TrendChart

V = TypeVar("V")
_NO_NAME = "The metric has no name yet: type what is measured."
_EMPTY = "Its values are drawn here, with the way to the target."
_CHART = 150


class MetricCard(QFrame):
    """Fields that store when they are left; below them the chart."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._now: MetricNow | None = None
        self._fields = IndicatorFields(desk, _NO_NAME, "days, %, €", self)
        self.name, self.unit, self.aim = self._fields.name, self._fields.unit, self._fields.aim
        self.course = Chip("")
        self.target = ParsedEdit[str](for_field(self._read_target), str, "")
        self.by = DayField(desk, "31 mar")
        self.words, self.chart = ClampedLabel(2), TrendChart(desk.look.tokens)
        self.chart.setMinimumHeight(_CHART)
        self.target.line.setPlaceholderText("such as 30%")
        self._lay_out()
        self.target.committed.connect(partial(self._store, shared_metrics.set_target))
        self.by.committed.connect(partial(self._store, shared_metrics.set_by))

    def show_metric(self, now: MetricNow | None) -> None:
        """Show a metric as of today. What is typed is stored first if another comes."""
        before, fields = self._now, (self.target, self.by)
        if (before.metric.id if before else None) != (now.metric.id if now else None):
            self.commit()
            for field in fields:
                field.revert()
        self._fields.show_indicator(now.indicator if now else None)
        self._now = now
        self.setEnabled(now is not None)
        if now is None:
            return
        today, indicator = today_of(self._desk), now.indicator
        self.target.set_value(now.target_words)
        self.by.set_value(now.metric.by)
        for field in fields:
            field.from_start()
        self.course.show_state(now.course_words, course_ink(now.on, self._desk.look.tokens))
        self.words.setText(indicator_trend(indicator, now.readings, today).words if now.readings else "")
        self.words.setVisible(bool(now.readings))
        self.chart.show_chart(metric_chart(now, today), _EMPTY)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self._fields, self.target, self.by):
            field.commit()

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._now is not None:
            self._desk.run(verb, self._now.metric.id, value)

    def _read_target(self, typed: str) -> str:
        if self._now is None:
            return typed
        value, unit = measured.read_target(self._now.indicator, typed)
        return "" if value is None else figure_words(value, unit)

    def _lay_out(self) -> None:
        head, grid = QHBoxLayout(), field_grid(between=GAP_S)
        head.setSpacing(GAP_S)
        head.addWidget(self.name, 1)
        head.addWidget(self.course, 0, Qt.AlignmentFlag.AlignVCenter)
        self.name.line.setAccessibleName("Metric")
        places: tuple[tuple[str, QWidget, int], ...] = (
            ("Target", self.target, 3), ("By", self.by, 3), ("Counted in", self.unit, 3), ("Aim", self.aim, 0),
        )  # fmt: skip
        for column, (name, field, stretch) in enumerate(places):
            put_captioned(grid, name, field, 0, column)
            grid.setColumnStretch(column, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(head)
        whole.addLayout(grid)
        whole.addWidget(self.words)
        whole.addWidget(self.chart, 1)
