"""The milestones of a plan: a table to tick off, and a line for one more."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.assess.improving import (
    Milestone,
    edit_milestone,
    milestones_of,
    move_milestones,
    remove_milestone,
    set_reached,
)
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.assess.plans.plan_verbs import add_typed_milestone, set_typed_day
from facilitator.ui.parts.commit.action_typed import show_due
from facilitator.ui.parts.lined_table import fit_rows
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.tick_table import TICK, TickTable
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.recordmodel import Column

DAY = 2
_TICK_WIDTH = 84
_HINT = "Add a milestone: what will have been reached, by 12 mar"
_EMPTY = "No milestones yet."


class MilestoneLines(QWidget):
    """Space ticks, Enter types, Alt with an arrow moves, Del removes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan_id: int | None = None
        self.table = self._table()
        self.table.setColumnWidth(TICK, _TICK_WIDTH)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_HINT)
        self.line.setAccessibleName("New milestone, with its day at the end")
        self.line.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table)
        column.addWidget(self.line)
        self.table.ticked.connect(self._tick)
        self.table.moved.connect(self._move)
        self.table.delete_requested.connect(self._remove)

    def show_plan(self, plan_id: int | None) -> None:
        """Show the milestones of a plan. What was begun in the line does not go over to another."""
        if plan_id != self._plan_id:
            self.line.clear()
        self._plan_id = plan_id
        rows = milestones_of(self._desk.document, plan_id) if plan_id is not None else []
        self.table.show_records(rows)
        fit_rows(self.table, len(rows))

    def _table(self) -> TickTable[Milestone]:
        tokens = self._desk.look.tokens

        def typed(_row: Milestone, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        def late(row: Milestone) -> bool:
            return not row.reached and row.day is not None and row.day < today_of(self._desk)

        def day(row: Milestone) -> str:
            return show_due(row.day, today_of(self._desk))

        def colour(row: Milestone) -> str | None:
            if row.reached:
                return tokens.muted
            return tokens.bad if late(row) else None

        def state(row: Milestone) -> str:
            return "reached" if row.reached else "late" if late(row) else ""

        columns = [
            Column[Milestone]("Milestone", lambda row: row.what, edit=typed),
            Column[Milestone]("By", day, 140, edit=typed, colour=colour),
            Column[Milestone]("State", state, 90, colour=colour),
        ]
        return TickTable(
            "Milestones",
            "Reached",
            columns,
            lambda row: row.id,
            lambda row: row.reached,
            self._store,
            empty_text=_EMPTY,
        )

    def _store(self, row: Milestone, column: int, value: object) -> bool:
        store = self._desk.bridge.succeeds
        if column == DAY:
            return store(set_typed_day, row.id, str(value), today_of(self._desk), day_first())
        return store(edit_milestone, row.id, str(value))

    def _add(self) -> None:
        typed = self.line.text()
        if self._plan_id is None or not typed.strip():
            return
        if self._desk.run(add_typed_milestone, self._plan_id, typed, today_of(self._desk), day_first()):
            self.line.clear()

    def _tick(self, rows: list[Milestone], on: bool) -> None:
        self._desk.run(_tick_all, [row.id for row in rows], on)

    def _move(self, up: bool) -> None:
        row, by = self.table.at(), -1 if up else 1
        ids = [one.id for one in self.table.shown()]
        if row is not None and can_shift(ids, row.id, by):
            self._desk.run(move_milestones, row.improvement_id, [row.id], shifted_before(ids, row.id, by))

    def _remove(self, rows: list[Milestone]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [row.id for row in rows]):
            self._desk.said.emit(f"Removed {counted(len(rows), 'milestone')}.")


def _tick_all(document: Document, ids: list[int], reached: bool) -> None:
    with document.step("Reach milestone" if reached else "Reopen milestone"):
        for milestone_id in ids:
            set_reached(document, milestone_id, reached)


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove milestone" if len(ids) == 1 else f"Remove {counted(len(ids), 'milestone')}"):
        for milestone_id in ids:
            remove_milestone(document, milestone_id)
