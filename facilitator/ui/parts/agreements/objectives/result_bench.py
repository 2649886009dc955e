"""The key results of the objective at hand: added, typed over, put in order and removed by keys."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.figures import objectives
from facilitator.core.agree.figures.objectives import ObjectiveNow, ResultNow
from facilitator.core.measures.indicators import indicators
from facilitator.core.people import people
from facilitator.core.phrases import quoted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.objectives.result_line import ResultLine
from facilitator.ui.parts.agreements.objectives.result_table import Cell, ResultTable
from facilitator.ui.parts.agreements.objectives.result_typed import store_cell
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_S


class ResultBench(QWidget):
    """The table, and a line for one more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: ObjectiveNow | None = None
        self.table = ResultTable(desk.look.tokens, self._store)
        self.line = ResultLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        self.table.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)

    def show_objective(self, now: ObjectiveNow | None) -> None:
        """Show the key results of an objective. What was begun in the line does not go over to another."""
        if (self._now.objective.id if self._now else None) != (now.objective.id if now else None):
            self.line.clear()
        self._now = now
        self.setEnabled(now is not None)
        self.table.show_results(now.results if now else (), people(self._desk.document))
        self.line.offer([one.name for one in indicators(self._desk.document, ended=False)])

    def shift(self, by: int) -> None:
        """Move the key result at hand up or down."""
        at, ids = self.table.at(), [one.result.id for one in self.table.shown()]
        if at is not None and can_shift(ids, at.result.id, by):
            self._desk.run(objectives.move_result, at.result.id, shifted_before(ids, at.result.id, by))

    def _add(self, name: str, target: str) -> None:
        made = self._desk.run(objectives.add_result, self._now.objective.id, name, target) if self._now else None
        if made is not None:
            self.line.clear()
            self.line.start()
            self.table.select([made.id])

    def _store(self, now: ResultNow, column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(store_cell, now, Cell(column), value, today_of(self._desk))

    def _remove(self, rows: list[ResultNow]) -> None:
        if rows and self._desk.bridge.succeeds(objectives.remove_result, rows[0].result.id):
            self._desk.said.emit(f"Removed the key result {quoted(rows[0].indicator.name)}.")
