"""The steps of a process by teams: typed into like a spreadsheet, moved and removed by key, with a line for more."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.practices.process_map import ProcessMap
from facilitator.core.agree.practices.process_steps import add_steps, move_steps, set_seen
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import NewLine, shifted
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.practices.processes.process_rows import grid_columns, grid_rows
from facilitator.ui.parts.practices.processes.process_verbs import remove_steps, store_cell
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import Key

_LEAST = 140
_NOTHING = "No steps yet. Type what happens first, and go on to what happens last."


class StepGrid(QWidget):
    """Alt with an arrow moves a step, Del removes it; the line below takes one more, or several pasted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._whole: ProcessMap | None = None
        self.grid = TextGrid("Steps by teams", self._store, _NOTHING)
        elastic(self.grid, _LEAST)
        self.line = NewLine("Add a step", "A", self._add)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.passed.connect(self.line.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.grid, 1)
        column.addWidget(self.line)

    def show_process(self, whole: ProcessMap) -> None:
        """Show the steps of a process. What was begun in the line does not go over to another."""
        if self._whole is None or whole.process.id != self._whole.process.id:
            self.line.line.clear()
        self._whole = whole
        tokens = self._desk.look.tokens
        self.grid.show_grid(grid_columns(whole), grid_rows(whole, tokens.accent, tokens.muted))

    def turn_seen(self) -> None:
        """Put the step at hand in front of the customer, or behind the line."""
        at = self.grid.at()
        step = next((one for one in self._whole.steps if at and one.id == at[0]), None) if self._whole else None
        if step is not None:
            self._desk.run(set_seen, step.id, not step.seen)

    def _store(self, row: Key, column: Key, value: object) -> bool:
        whole = self._whole
        return whole is not None and self._desk.bridge.succeeds(store_cell, whole.process.id, row, column, value)

    def _add(self, typed: str) -> bool:
        added = self._desk.run(add_steps, self._whole.process.id, typed) if self._whole else None
        if added:
            self.grid.go_to(added[0].id)
        return bool(added)

    def _move(self, rows: Sequence[Key], up: bool) -> None:
        if self._whole is not None:
            moving = [row for row in rows if isinstance(row, int)]
            found = shifted([step.id for step in self._whole.steps], moving, up)
            if found is not None:
                self._desk.run(move_steps, self._whole.process.id, *found)

    def _remove(self, rows: Sequence[Key]) -> None:
        ids = [row for row in rows if isinstance(row, int)]
        if ids and self._desk.bridge.succeeds(remove_steps, ids):
            self._desk.said.emit(f"Removed {counted(len(ids), 'step')}.")
