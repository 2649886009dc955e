"""The shared metric at hand: its name and course, its target, and how it went, drawn."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree import measured, shared_metrics
from facilitator.core.agree.course import MetricNow
from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.core.measures.indicators import edit_indicator, set_aim
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.agreements.metrics.metric_chart import metric_chart
from facilitator.ui.parts.agreements.metrics.metric_table import course_ink
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.commit.action_typed import due_or_none, show_due
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.trends.indicator_table import AIM_WORDS
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.forms import Combo, ParsedEdit
from facilitator.ui.widgets.labels import label
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
        self.name = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_NAME)), str, "")
        self.course = Chip("")
        self.target = ParsedEdit[str](for_field(self._read_target), str, "")
        self.by = ParsedEdit[date | None](for_field(self._read_day), self._show_day, None)
        self.unit = ParsedEdit[str](str.strip, str, "")
        self.aim = Combo()
        self.aim.fill([(words, aim) for aim, words in AIM_WORDS.items()])
        self.words, self.chart = ClampedLabel(2), TrendChart(desk.look.tokens)
        self.chart.setMinimumHeight(_CHART)
        self.target.line.setPlaceholderText("such as 30%")
        self.by.line.setPlaceholderText("31 mar")
        self.unit.line.setPlaceholderText("days, %, €")
        self._lay_out()
        self._wire()

    def show_metric(self, now: MetricNow | None) -> None:
        """Show a metric as of today. What is typed is stored first if another comes."""
        before, fields = self._now, (self.name, self.target, self.by, self.unit)
        if (before.metric.id if before else None) != (now.metric.id if now else None):
            self.commit()
            for field in fields:
                field.revert()
        self._now = now
        self.setEnabled(now is not None)
        if now is None:
            return
        today, indicator = today_of(self._desk), now.indicator
        self.name.set_value(indicator.name)
        self.target.set_value(now.target_words)
        self.by.set_value(now.metric.by)
        self.unit.set_value(indicator.unit)
        self.aim.pick(indicator.aim)
        for field in fields:
            if not field.line.hasFocus():
                field.line.setCursorPosition(0)
        self.course.show_state(now.course_words, course_ink(now.on, self._desk.look.tokens))
        self.words.setText(indicator_trend(indicator, now.readings, today).words if now.readings else "")
        self.words.setVisible(bool(now.readings))
        self.chart.show_chart(metric_chart(now, today), _EMPTY)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.name, self.target, self.by, self.unit):
            field.commit()

    def _store_metric(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._now is not None:
            self._desk.run(verb, self._now.metric.id, value)

    def _store_indicator(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._now is not None:
            self._desk.run(verb, self._now.indicator.id, value)

    def _read_target(self, typed: str) -> str:
        if self._now is None:
            return typed
        value, unit = measured.read_target(self._now.indicator, typed)
        return "" if value is None else figure_words(value, unit)

    def _read_day(self, typed: str) -> date | None:
        return due_or_none(typed, today_of(self._desk), day_first())

    def _show_day(self, day: date | None) -> str:
        return show_due(day, today_of(self._desk))

    def _wire(self) -> None:
        self.name.committed.connect(partial(self._store_indicator, _rename))
        self.unit.committed.connect(partial(self._store_indicator, _count_in))
        self.aim.picked.connect(partial(self._store_indicator, set_aim))
        self.target.committed.connect(partial(self._store_metric, shared_metrics.set_target))
        self.by.committed.connect(partial(self._store_metric, shared_metrics.set_by))

    def _lay_out(self) -> None:
        head, grid = QHBoxLayout(), QGridLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.name, 1)
        head.addWidget(self.course, 0, Qt.AlignmentFlag.AlignVCenter)
        self.name.line.setAccessibleName("Metric")
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_XS)
        places: tuple[tuple[str, QWidget, int], ...] = (
            ("Target", self.target, 3), ("By", self.by, 3), ("Counted in", self.unit, 3), ("Aim", self.aim, 0),
        )  # fmt: skip
        for column, (name, field, stretch) in enumerate(places):
            grid.addWidget(label(name, "muted"), 0, column)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, stretch)
            (field.focusProxy() or field).setAccessibleName(name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(head)
        whole.addLayout(grid)
        whole.addWidget(self.words)
        whole.addWidget(self.chart, 1)


def _rename(document: Document, indicator_id: int, name: str) -> None:
    edit_indicator(document, indicator_id, name=name)


def _count_in(document: Document, indicator_id: int, unit: str) -> None:
    edit_indicator(document, indicator_id, unit=unit)
