"""The rows that a comparison starts from, written before the day."""

from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.plan import comparing
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.comparing import CompareRow
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.linelist import Line, LineList

_HEIGHT = 190


class ComparedLines(LineList):
    """What the teams of a block compare, a line each."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("What is compared", "Add what is compared", parent)
        self._desk = desk
        self._block_id = 0
        self.setFixedHeight(_HEIGHT)
        self.added.connect(lambda text: desk.run(add_rows, self._block_id, text))
        self.edited.connect(lambda row_id, text: desk.run(comparing.rename_row, row_id, text))
        self.moved.connect(lambda row_id, before: desk.run(comparing.move_rows, self._block_id, [row_id], before))
        self.removed.connect(self._remove)

    def show_block(self, block: Block) -> None:
        """Show the rows of a block."""
        self._block_id = block.id
        self.show_lines([Line(row.id, row.title) for row in self._desk.document.all(CompareRow, block_id=block.id)])

    def _remove(self, row_id: int) -> None:
        if self._desk.bridge.succeeds(comparing.remove_row, row_id):
            self._desk.said.emit("Removed 1 row of the comparison.")


def add_rows(document: Document, block_id: int, lines: str) -> None:
    """Add a row for each line that is not empty, as one step."""
    with document.step("Add row"):
        for line in filter(str.strip, lines.splitlines()):
            comparing.add_row(document, block_id, line)
