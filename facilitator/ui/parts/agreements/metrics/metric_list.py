"""The list of shared metrics with a line for one more: put in order, added and removed by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.course import MetricNow
from facilitator.core.phrases import quoted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.metrics.metric_table import MetricTable
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP_S


class MetricList(QWidget):
    """`chosen` when another metric is at hand, `opened` on Enter."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = MetricTable(desk.look.tokens)
        self.line = AddLine("One of your own, such as Win rate")
        elastic(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(lambda _now: self.opened.emit())
        self.table.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)

    def show_metrics(self, metrics: Sequence[MetricNow]) -> None:
        """Show the metrics; the first is at hand where none was."""
        self.table.show_records(metrics)
        self.table.choose_first()

    def at(self) -> MetricNow | None:
        """The one at hand."""
        return self.table.at()

    def choose(self, metric_id: int) -> None:
        """Put a metric at hand, in sight."""
        self.table.select([metric_id])
        self.table.scrollTo(self.table.currentIndex())

    def shift(self, by: int) -> None:
        """Move the one at hand up or down."""
        at, ids = self.at(), [one.metric.id for one in self.table.shown()]
        if at is not None and can_shift(ids, at.metric.id, by):
            self._desk.run(shared_metrics.move_metrics, [at.metric.id], shifted_before(ids, at.metric.id, by))

    def _add(self, name: str, _choice: object) -> None:
        made = self._desk.run(shared_metrics.add_metric, name)
        if made is not None:
            self.line.clear()
            self.choose(made.id)

    def _remove(self, rows: list[MetricNow]) -> None:
        if rows and self._desk.bridge.succeeds(shared_metrics.remove_metric, rows[0].metric.id):
            stays = " Its values stay on the Trends page." if rows[0].readings else ""
            self._desk.said.emit(f"Removed {quoted(rows[0].name)}.{stays}")
