"""A list of lines of a launch as a grid: typed into like a spreadsheet, moved, removed, with usual ones offered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.record import Ordered
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import NewLine, shifted
from facilitator.ui.parts.canvases.launch_verbs import remove_each
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

OWNER = "owner_id"


@dataclass(frozen=True)
class LineVerbs:
    """What a list of lines is worked with: `noun` names one; the verbs are core's, for the workshop at hand."""

    noun: str
    add: Callable[[Document, str], Ordered]
    edit: Callable[[Document, int, str, object], object]
    move: Callable[[Document, Sequence[int], int | None], object]
    remove: Callable[[Document, int], None]


class LaunchGrid(QWidget):
    """`turned()` when another line is at hand. The line below adds; it has the key `key`."""

    turned = Signal()

    def __init__(
        self, desk: Desk, name: str, hint: str, key: str, verbs: LineVerbs, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._verbs = desk, verbs
        self._ids: list[int] = []
        self.grid = TextGrid(name, self._store, empty)
        elastic(self.grid, 96)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.chosen.connect(self.turned)
        self.line = NewLine(hint, key, self._add)
        self.grid.passed.connect(self.line.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.grid, 1)
        column.addWidget(self.line)

    def show_lines(self, columns: Sequence[GridColumn], rows: Sequence[GridRow], ids: Sequence[int]) -> None:
        """Show these lines; `ids` are theirs in order."""
        self._ids = list(ids)
        self.grid.show_grid(columns, rows)

    def row(self) -> int:
        """The number of the line at hand, from 0."""
        at = self.grid.at()
        return self._ids.index(at[0]) if at is not None and at[0] in self._ids else 0

    def first_focus(self) -> QWidget:
        """The grid; while it is empty, the line."""
        return self.grid if self._ids else self.line.line

    def _add(self, typed: str) -> bool:
        made = self._desk.run(self._verbs.add, typed)
        if made is not None:
            self.grid.go_to(made.id)
        return made is not None

    def _store(self, row: Key, column: Key, value: object) -> bool:
        return isinstance(row, int) and self._desk.bridge.succeeds(self._verbs.edit, row, str(column), value)

    def _move(self, rows: Sequence[int], up: bool) -> None:
        where = shifted(self._ids, rows, up)
        if where is not None:
            self._desk.run(self._verbs.move, *where)

    def _remove(self, rows: Sequence[int]) -> None:
        words = counted(len(rows), self._verbs.noun)
        if self._desk.bridge.succeeds(remove_each, self._verbs.remove, rows, f"Remove {words}"):
            self._desk.said.emit(f"Removed {words}.")
