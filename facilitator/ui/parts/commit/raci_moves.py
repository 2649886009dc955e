"""What is done to the RACI table from the console, at the cell the keys are on."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from facilitator.core.document import Document
from facilitator.core.run import raci, raci_sheet
from facilitator.core.run.raci import RaciColumn, RaciRow
from facilitator.core.run.solutions import Solution
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.widgets.matrix import MatrixView
from facilitator.ui.widgets.matrixmodel import Id

_GROUP = "RACI"


class RaciMoves:
    """Listens to the matrix and stores what it asks for; moves, removes, copies and pastes."""

    def __init__(self, desk: Desk, matrix: MatrixView) -> None:
        self._desk, self._matrix = desk, matrix
        matrix.cell_cycled.connect(lambda row, column: desk.run(raci.cycle, row, column))
        matrix.letter_pressed.connect(lambda row, column, letter: desk.run(raci.toggle, row, column, letter))
        matrix.cell_cleared.connect(lambda row, column: desk.run(raci.set_cell, row, column, ""))
        matrix.row_renamed.connect(lambda row, title: desk.run(raci.rename_row, row, title))
        matrix.pasted.connect(self._paste_at)

    def commands(self) -> list[Command]:
        """What can be done at the cell the keys are on."""
        return [
            Command("Copy the table", _GROUP, self.copy, "Ctrl+Shift+C", bound=True),
            Command("Paste a table", _GROUP, self.paste, "Ctrl+Shift+V", bound=True),
            Command("Move the row up", _GROUP, lambda: self._shift_row(-1), "Alt+Up", bound=True),
            Command("Move the row down", _GROUP, lambda: self._shift_row(1), "Alt+Down", bound=True),
            Command("Move the column left", _GROUP, lambda: self._shift_column(-1), "Alt+Left", bound=True),
            Command("Move the column right", _GROUP, lambda: self._shift_column(1), "Alt+Right", bound=True),
            Command("Remove the row", _GROUP, self.remove_row, "Ctrl+Del", bound=True),
            Command("Remove the column", _GROUP, self.remove_column, "Ctrl+Shift+Del", bound=True),
        ]

    # Rows and columns

    def begin(self) -> bool:
        """Rows from the solutions and a column for everyone who takes part; False if that was refused."""
        return self._with_workshop(lambda workshop_id: self._desk.bridge.succeeds(_begin, workshop_id))

    def add_solutions(self) -> None:
        """Add a row for every solution that has none."""
        self._with_workshop(self._add_solutions)

    def add_row(self, typed: str) -> bool:
        """Add a typed row; False if that was refused."""
        return self._with_workshop(lambda workshop_id: self._desk.bridge.succeeds(raci.add_row, workshop_id, typed))

    def remove_row(self) -> None:
        """Remove the row the keys are on."""
        row = self._desk.document.find(RaciRow, self._row_id())
        if row and self._desk.bridge.succeeds(raci.remove_row, row.id):
            self._desk.said.emit(f"Removed the row “{row.title}”.")

    def remove_column(self) -> None:
        """Remove the column the keys are on."""
        column_id = self._column_id()
        if column_id is not None and self._desk.bridge.succeeds(raci.remove_column, column_id):
            self._desk.said.emit("Removed a column with its letters.")

    def _add_solutions(self, workshop_id: int) -> bool:
        if not self._desk.document.all(Solution, workshop_id=workshop_id):
            self._desk.bridge.refused.emit("There are no solutions yet: type the rows instead.")
        elif self._desk.run(raci.add_rows_from_solutions, workshop_id) == []:
            self._desk.told.emit("Every solution has its row already.")
        return True

    def _shift_row(self, by: int) -> None:
        row_id, workshop_id = self._row_id(), self._desk.workshop_id
        ids = [row.id for row in self._desk.document.all(RaciRow, workshop_id=workshop_id)]
        if row_id is not None and workshop_id is not None and can_shift(ids, row_id, by):
            self._desk.run(raci.move_rows, workshop_id, [row_id], shifted_before(ids, row_id, by))

    def _shift_column(self, by: int) -> None:
        column_id, workshop_id = self._column_id(), self._desk.workshop_id
        ids = [column.id for column in self._desk.document.all(RaciColumn, workshop_id=workshop_id)]
        if column_id is not None and workshop_id is not None and can_shift(ids, column_id, by):
            self._desk.run(raci.move_columns, workshop_id, [column_id], shifted_before(ids, column_id, by))

    # Clipboard

    def copy(self) -> None:
        """Copy the whole table with its headings, for a spreadsheet."""
        if self._desk.workshop_id is not None:
            table = raci.matrix(self._desk.document, self._desk.workshop_id)
            QGuiApplication.clipboard().setText(raci_sheet.copied(table))
            self._desk.told.emit("The table is copied: paste it into a spreadsheet.")

    def paste(self) -> None:
        """Take in what was copied in a spreadsheet, at the cell the keys are on unless it has headings of its own."""
        self._paste_at(self._row_id(), self._column_id(), QGuiApplication.clipboard().text())

    def _paste_at(self, row_id: int | None, column_id: int | None, text: str) -> None:
        if self._desk.workshop_id is None:
            return
        verdict = self._desk.run(raci_sheet.paste, self._desk.workshop_id, text, row_id, column_id)
        if verdict is not None:
            first = f" {verdict.left_out[0]}." if verdict.left_out else ""
            self._desk.said.emit(f"{verdict.words}.{first}")

    # Where the keys are

    def _row_id(self) -> int | None:
        at = self._matrix.current()
        return _whole(at[0]) if at else None

    def _column_id(self) -> int | None:
        at = self._matrix.current()
        return _whole(at[1]) if at else None

    def _with_workshop(self, act: Callable[[int], bool]) -> bool:
        return self._desk.workshop_id is not None and act(self._desk.workshop_id)


def _whole(key: Id | None) -> int | None:
    return key if isinstance(key, int) else None


def _begin(document: Document, workshop_id: int) -> None:
    """Rows from the solutions and a column for everyone who takes part, as one step."""
    with document.step("Begin RACI table"):
        raci.add_rows_from_solutions(document, workshop_id)
        raci.add_participants(document, workshop_id)
