"""The comparison on the console: what each team says to each thing, whether it matters, and what is agreed."""

from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.plan import comparing
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.comparing import CompareCell, CompareRow
from facilitator.core.record import Changes
from facilitator.core.run.canvases.deciding import decide_row
from facilitator.core.run.stage import Stage
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.compare_rows import AGREED, grid_of, progress_words
from facilitator.ui.parts.canvases.compare_stage import CompareStage
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgridmodel import Key

_EMPTY = (
    "What the teams compare",
    "Write down terms, steps or habits that the teams see differently. Each team says its own, side by side, "
    "and the room settles what holds for all.",
    "Add the first",
)
_GROUP = "Comparison"


class ComparePane(GridPane):
    """Typing fills the cells; the state follows. What is agreed can become a decision."""

    watches = (CompareRow, CompareCell, Block, Team, Person, Participant, Stage)

    def __init__(self, desk: Desk, block_id: int, parent: QWidget | None = None) -> None:
        self.block_id = block_id
        super().__init__(desk, parent)

    def build(self) -> None:
        """How far it is above, the grid, what is open, and a line for one more row."""
        verbs = LineVerbs(
            "row", _edit, comparing.remove_rows, comparing.move_rows, comparing.add_row, self.block_id, stays=True
        )
        lines = LineGrid(self.desk, "Comparison", verbs, ("Add something to compare, Enter adds it", "Alt A"))
        self.walk = MissingWalk("Everything compared is agreed.", "Ctrl G")
        self.empty = EmptyState(*_EMPTY)
        self.lay_out(lines, self.walk, self.empty)
        self.grid.asked.connect(lambda _row, _column: self.turn_differs())
        self.walk.went.connect(self._go)
        self.empty.asked.connect(self.line.setFocus)
        self.stage_side = CompareStage(self.desk, self.grid, self.head)
        self.head.offer("Differs", "Ctrl E", self.turn_differs)
        self.head.offer("Make it a decision", "Ctrl D", self.decide)

    def refresh(self, changes: Changes | None) -> None:
        """Show the comparison as it is now."""
        document, block = self.desk.document, self.desk.document.find(Block, self.block_id)
        if block is None:
            return
        found = comparing.comparison(document, block.id)
        self.head.words.setText(progress_words(found))
        self.lines.show_lines(*grid_of(document, block.workshop_id, found, self.desk.look.tokens))
        self.walk.show_missing(comparing.open_rows(found))
        self.stage_side.show_rows([compared.row for compared in found.rows])

    def commands(self) -> list[Command]:
        """What can be done to the comparison, and to what the room sees of it."""
        return [
            Command("Add something to compare", _GROUP, self.line.setFocus, "Alt+A or A", bound=True),
            Command("Differs, or does not", _GROUP, self.turn_differs, "Ctrl+E", bound=True),
            Command("Make what is agreed a decision", _GROUP, self.decide, "Ctrl+D", bound=True),
            Command("Next open row", _GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
            *self.stage_side.commands(_GROUP),
            Command("Back to the table", _GROUP, self.grid.setFocus, "Esc", bound=True),
        ]

    def turn_differs(self) -> None:
        """The row at hand differs in a way that matters, or does not."""
        row = self._row()
        if row is not None:
            self.desk.run(comparing.set_differs, row.id, not row.differs)

    def decide(self) -> None:
        """What is agreed in the row at hand becomes a decision."""
        row = self._row()
        if row is not None and (decision := self.desk.run(decide_row, row.id)) is not None:
            self.desk.said.emit(f"Decided: {quoted(decision.text)}.")

    def _row(self) -> CompareRow | None:
        at = self.grid.at()
        return self.desk.document.find(CompareRow, at[0]) if at and isinstance(at[0], int) else None

    def _go(self, missing: Missing) -> None:
        if missing.about is not None:
            self.grid.go_to(missing.about.id, AGREED)
            self.grid.setFocus()


def _edit(document: Document, row_id: int, column: Key, value: object) -> object:
    """Store one cell of a row."""
    text = value if isinstance(value, str) else ""
    if isinstance(column, int):
        return comparing.set_cell(document, row_id, column, text)
    match column:
        case "owner":
            return comparing.set_owner(document, row_id, value if isinstance(value, int) else None)
        case "agreed":
            return comparing.set_agreed(document, row_id, text)
        case _:
            return comparing.rename_row(document, row_id, text)
