"""What both sides promise: the table, a line for one more, and what is still vague."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.service.commitments import (
    add_commitment,
    add_usual_commitments,
    edit_commitment,
    move_commitments,
    remove_commitment,
    set_commitment_team,
)
from facilitator.core.agree.service.sla_checks import sides_missing
from facilitator.core.agree.service.slas import Sla, sides
from facilitator.core.document import Document
from facilitator.core.phrases import counted, quoted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.parts.agreements.slas.promise_table import Cell, PromiseTable
from facilitator.ui.parts.agreements.slas.sla_rows import PromiseRow, promise_rows
from facilitator.ui.parts.agreements.slas.sla_verbs import give_commitment, set_typed_number
from facilitator.ui.parts.lined_table import fit_rows
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label


class PromisesBox(QWidget):
    """`turned` when another promise is at hand."""

    turned = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla: Sla | None = None
        self.table = PromiseTable(desk, self._store)
        self.line = AddLine(
            "Another promise, such as First outreach within 4 hours", "Who promises", [("no team", None)]
        )
        self.usual = live_button("Add the usual promises", "U")
        self.wanting, self.one_sided = label("", "warn", wrap=True), label("", "warn", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.line, 1)
        row.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.table, self.wanting, self.one_sided):
            column.addWidget(part)
        column.addLayout(row)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_requested.connect(self._remove)
        self.table.moved.connect(self.shift)
        self.line.added.connect(self._add)
        self.usual.clicked.connect(self.add_usual)

    def show_sla(self, sla: Sla) -> None:
        """Show the promises of an agreement. What was begun in the line does not go over to another."""
        document, other = self._desk.document, self._sla is None or self._sla.id != sla.id
        self._sla = sla
        giving, taking = sides(document, sla.handoff_id)
        if other:
            self.line.clear()
        rows = promise_rows(document, sla.id)
        self.line.choice.fill([("no team", None), *((team.name, team.id) for team in (*giving, *taking))])
        self.table.show_records(rows)
        fit_rows(self.table, len(rows))
        self.table.choose_first()
        say_lacks(self.one_sided, sides_missing(sla, [row.commitment for row in rows], giving, taking) if rows else ())
        self._say_lacks()

    def at(self) -> PromiseRow | None:
        """The promise at hand."""
        return self.table.at()

    def add_usual(self) -> None:
        """Add the promises that are often made at such a handoff."""
        added = self._desk.run(add_usual_commitments, self._sla.id) if self._sla is not None else None
        if added == []:
            self._desk.told.emit("The usual promises are there already.")
        elif added:
            self.table.select([added[0].id])
            self.table.setFocus()

    def shift(self, by: int) -> None:
        """Move the promise at hand."""
        row, ids = self.at(), [one.commitment.id for one in self.table.shown()]
        if row is not None and can_shift(ids, row.commitment.id, by):
            self._desk.run(move_commitments, [row.commitment.id], shifted_before(ids, row.commitment.id, by))

    def _on_chosen(self) -> None:
        self._say_lacks()
        self.turned.emit()

    def _say_lacks(self) -> None:
        row = self.at()
        say_lacks(self.wanting, row.missing if row is not None else ())

    def _add(self, text: str, team_id: object) -> None:
        if self._sla is not None:
            team = team_id if isinstance(team_id, int) else None
            made = self._desk.run(add_commitment, self._sla.id, text, team)
            if made is not None:
                self.line.clear()
                self.table.select([made.id])

    def _store(self, row: PromiseRow, column: int, value: object) -> bool:
        store, promise_id = self._desk.bridge.succeeds, row.commitment.id
        match Cell(column):
            case Cell.TEAM:
                return store(set_commitment_team, promise_id, value if isinstance(value, int) else None)
            case Cell.TEXT:
                return store(edit_commitment, promise_id, str(value))
            case Cell.NUMBER:
                return store(set_typed_number, promise_id, str(value))
            case Cell.OWNER:
                return store(give_commitment, promise_id, str(value))
            case Cell.KEPT:
                return False

    def _remove(self, rows: list[PromiseRow]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [row.commitment.id for row in rows]):
            what = quoted(rows[0].commitment.text) if len(rows) == 1 else counted(len(rows), "promise")
            self._desk.said.emit(f"Removed {what}. The figures followed stay on the Trends page.")


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove commitment" if len(ids) == 1 else f"Remove {counted(len(ids), 'commitment')}"):
        for commitment_id in ids:
            remove_commitment(document, commitment_id)
