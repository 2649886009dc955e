"""Business figures that matter to all teams, edited in place."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from facilitator.core.figures import figure_words
from facilitator.core.record import Changes
from facilitator.core.run import context
from facilitator.core.run.context import Metric
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_FIGURES = ("value", "before", "target")


class MetricsTable(View):
    """Name, value, before, target as people type them, and what has changed in words."""

    watches = (Metric,)

    def build(self) -> None:
        """The table, and a line for one more."""
        self.table = RecordTable[Metric](
            [
                Column("Metric", lambda m: m.name, 170, edit=partial(self._edit, "name")),
                Column("Now", lambda m: _typed(m, m.value), 84, right=True, edit=partial(self._edit, "value")),
                Column("Before", lambda m: _typed(m, m.before), 84, right=True, edit=partial(self._edit, "before")),
                Column("Target", lambda m: _typed(m, m.target), 84, right=True, edit=partial(self._edit, "target")),
                Column("In words", context.metric_words),
            ],
            key=lambda m: m.id,
            empty_text="No metrics yet. Add one below, such as “Win rate”.",
        )
        self.table.setAccessibleName("Business metrics")
        self.table.delete_requested.connect(self._remove)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Add a metric: its name")
        self.field.setAccessibleName("Add a metric: its name")
        self.field.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        column.addWidget(self.field)

    def refresh(self, changes: Changes | None) -> None:
        """Show the figures."""
        workshop_id = self.desk.workshop_id
        self.table.show_records(self.desk.document.all(Metric, workshop_id=workshop_id) if workshop_id else [])

    def _add(self) -> None:
        if self.field.text().strip() and self.desk.workshop_id is not None:
            made = self.desk.run(context.add_metric, self.desk.workshop_id, self.field.text())
            if made is not None:
                self.field.clear()
                self.table.select([made.id])

    def _edit(self, name: str, metric: Metric, typed: str) -> None:
        now = {"name": metric.name} | {each: _typed(metric, getattr(metric, each)) for each in _FIGURES}
        words = now | {name: typed}
        self.desk.run(
            context.edit_metric,
            metric.id,
            words["name"],
            words["value"],
            words["before"],
            words["target"],
            metric.unit,
        )

    def _remove(self, metrics: list[Metric]) -> None:
        for metric in metrics:
            self.desk.run(context.remove_metric, metric.id)
        self.desk.said.emit("Removed a metric." if len(metrics) == 1 else f"Removed {len(metrics)} metrics.")


def _typed(metric: Metric, value: float | None) -> str:
    return "" if value is None else figure_words(value, metric.unit)
