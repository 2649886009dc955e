"""The comparison on the console: what each team says to each thing, whether it matters, and what is agreed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, shifted
from facilitator.ui.parts.canvases.compare_rows import AGREED, OWNER, TITLE, grid_of, progress_words
from facilitator.ui.parts.canvases.compare_stage import CompareStage
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import Key

_EMPTY = (
    "What the teams compare",
    "Write down terms, steps or habits that the teams see differently. Each team says its own, side by side, "
    "and the room settles what holds for all.",
    "Add the first",
)
_GROUP = "Comparison"


class ComparePane(TabPane):
    """Typing fills the cells; the state follows. What is agreed can become a decision."""

    watches = (CompareRow, CompareCell, Block, Team, Person, Participant, Stage)

    def __init__(self, desk: Desk, block_id: int, parent: QWidget | None = None) -> None:
        self.block_id = block_id
        super().__init__(desk, parent)

    def build(self) -> None:
        """How far it is above, the grid, what is open, and a line for one more row."""
        self.grid = TextGrid("Comparison", self._store)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.asked.connect(lambda _row, _column: self.turn_differs())
        self.line = NewLine("Add something to compare, Enter adds it", "Alt A", self._add)
        self.grid.passed.connect(self.line.setFocus)
        self.walk = MissingWalk("Everything compared is agreed.", "Ctrl G")
        self.walk.went.connect(self._go)
        self.head = CanvasHead()
        self.stage_side = CompareStage(self.desk, self.grid, self.head)
        self.head.offer("Differs", "Ctrl E", self.turn_differs)
        self.head.offer("Make it a decision", "Ctrl D", self.decide)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.line.setFocus)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        elastic(self.grid, 140)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.walk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the comparison as it is now."""
        document, block = self.desk.document, self.desk.document.find(Block, self.block_id)
        if block is None:
            return
        found = comparing.comparison(document, block.id)
        self.head.words.setText(progress_words(found))
        self.grid.show_grid(*grid_of(document, block.workshop_id, found, self.desk.look.tokens))
        self.walk.show_missing(comparing.open_rows(found))
        self.stage_side.show_rows([compared.row for compared in found.rows])
        self._stack.setCurrentIndex(1 if found.rows else 0)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and (self.grid.hasFocus() or not self._stack.currentIndex()):
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The grid; while there is nothing the pane itself, so that its keys work."""
        return self.grid if self._stack.currentIndex() else self

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

    def _add(self, title: str) -> bool:
        return self.desk.bridge.succeeds(comparing.add_row, self.block_id, title)

    def _store(self, row: Key, column: Key, value: object) -> bool:
        done, text = self.desk.bridge.succeeds, value if isinstance(value, str) else ""
        if not isinstance(row, int):
            return False
        if column == OWNER:
            return done(comparing.set_owner, row, value if isinstance(value, int) else None)
        if isinstance(column, int):
            return done(comparing.set_cell, row, column, text)
        verbs = {TITLE: comparing.rename_row, AGREED: comparing.set_agreed}
        return column in verbs and done(verbs[str(column)], row, text)

    def _move(self, rows: Sequence[int], up: bool) -> None:
        ids = [row.id for row in self.desk.document.all(CompareRow, block_id=self.block_id)]
        if (move := shifted(ids, rows, up)) is not None:
            self.desk.run(comparing.move_rows, self.block_id, *move)

    def _remove(self, rows: Sequence[int]) -> None:
        if self.desk.bridge.succeeds(comparing.remove_rows, rows):
            self.desk.said.emit("Removed a row." if len(rows) == 1 else f"Removed {len(rows)} rows.")

    def _go(self, missing: Missing) -> None:
        if missing.about is not None:
            self.grid.go_to(missing.about.id, AGREED)
            self.grid.setFocus()
