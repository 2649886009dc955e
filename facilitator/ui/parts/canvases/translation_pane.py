"""The translation table: from a feature, over what it means to the customer, to what a seller says."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import translations
from facilitator.core.run.canvases.messaging import Message, Translation
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, shifted
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

_GROUP = "Messaging"
_COLUMNS = (
    GridColumn("feature", "Feature"),
    GridColumn("meaning", "What it means to the customer", 3),
    GridColumn("talking_point", "What a seller says", 3),
)
_EMPTY = "No rows yet. Take the capabilities of the tree, or type a feature below."
_START = "From what it does to what sellers say."


class TranslationPane(RowPane):
    """A row a feature, typed into like a spreadsheet."""

    watches = (Translation, Message)

    def build(self) -> None:
        """Words above, the table, and a line for one more row."""
        self._ids: list[int] = []
        self.head = CanvasHead()
        self.head.offer("From the capabilities", "U", self.take_capabilities)
        self.grid = TextGrid("Translation table", self._store, _EMPTY)
        elastic(self.grid, 120)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.chosen.connect(self.turned)
        self.line = NewLine("Add a feature, Enter adds it", "A", self._add)
        self.grid.passed.connect(self.line.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the rows, and how many are complete."""
        rows = self.desk.document.all(Translation, workshop_id=self.desk.workshop_id)
        self._ids = [row.id for row in rows]
        self.grid.show_grid(
            _COLUMNS,
            [
                GridRow(r.id, {"feature": r.feature, "meaning": r.meaning, "talking_point": r.talking_point})
                for r in rows
            ],
        )
        complete = len(rows) - len(translations.unfinished(rows))
        self.head.words.setText(f"{complete} of {counted(len(rows), 'row')} complete" if rows else _START)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Add a feature", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Take features from the capabilities", _GROUP, self.take_capabilities, "U or Ctrl+U", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while it is empty, the line."""
        return self.grid if self._ids else self.line.line

    def row(self) -> int:
        """The row at hand."""
        at = self.grid.at()
        return self._ids.index(at[0]) if at is not None and at[0] in self._ids else 0

    def take_capabilities(self) -> None:
        """Add a row for each capability that has none."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(translations.add_from_capabilities, self.desk.workshop_id)
        if made:
            self.grid.go_to(made[0].id, "meaning")
            self.grid.setFocus()
        elif made == []:
            there = self.desk.document.all(Message, workshop_id=self.desk.workshop_id)
            self.desk.told.emit("Every capability has its row already." if there else "There are no capabilities yet.")

    def _add(self, typed: str) -> bool:
        if self.desk.workshop_id is None:
            return False
        made = self.desk.run(translations.add_translation, self.desk.workshop_id, typed)
        if made is not None:
            self.grid.go_to(made.id)
        return made is not None

    def _store(self, row: Key, column: Key, value: object) -> bool:
        typed = {str(column): str(value)}
        return isinstance(row, int) and self.desk.bridge.succeeds(translations.edit_translation, row, **typed)

    def _move(self, rows: list[int], up: bool) -> None:
        where = shifted(self._ids, rows, up)
        if where is not None and self.desk.workshop_id is not None:
            self.desk.run(translations.move_translations, self.desk.workshop_id, *where)

    def _remove(self, rows: list[int]) -> None:
        if self.desk.bridge.succeeds(translations.remove_translations, rows):
            self.desk.said.emit(f"Removed {counted(len(rows), 'row')}.")
