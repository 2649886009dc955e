"""A list of lines as a grid: typed into like a spreadsheet, moved and removed by key, with a line for one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.record import Ordered
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import NewLine, shifted
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

_LEAST = 96


@dataclass(frozen=True)
class LineVerbs:
    """What a list of lines is worked with, `noun` being one of them; the verbs are core's, for the list at hand.

    `edit(document, id, column, value)` stores one cell; `move(document, ids, before id)`.
    """

    noun: str
    edit: Callable[[Document, int, Key, object], object]
    remove: Callable[[Document, Sequence[int]], object]
    move: Callable[[Document, Sequence[int], int | None], object] | None = None
    add: Callable[[Document, str], Ordered] | None = None


class LineGrid(QWidget):
    """`turned()` when another line is at hand. Where lines can be added, the line below does, with its hint and key.

    `nothing` stands in the empty grid; `below` is a part between the grid and the line.
    """

    turned = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        verbs: LineVerbs,
        new: tuple[str, str] = ("", ""),
        nothing: str = "",
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._verbs = desk, verbs
        self.grid = TextGrid(name, self._store, nothing)
        elastic(self.grid, _LEAST)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.chosen.connect(self.turned)
        self.line = NewLine(*new, self._add)
        self.grid.passed.connect(self.line.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.grid, 1)
        if below is not None:
            column.addWidget(below)
        column.addWidget(self.line)
        self.line.setVisible(verbs.add is not None)

    def show_lines(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Show these lines; the rows' keys are their ids."""
        self.grid.show_grid(columns, rows)

    def row(self) -> int:
        """The number of the line at hand, from 0."""
        return max(0, self.grid.currentIndex().row())

    def first_focus(self) -> QWidget:
        """The grid; while it is empty, the line."""
        return self.grid if self.grid.rows() else self.line.line

    def _add(self, typed: str) -> bool:
        made = self._desk.run(self._verbs.add, typed) if self._verbs.add else None
        if made is not None:
            self.grid.go_to(made.id)
        return made is not None

    def _store(self, row: Key, column: Key, value: object) -> bool:
        return isinstance(row, int) and self._desk.bridge.succeeds(self._verbs.edit, row, column, value)

    def _move(self, rows: Sequence[int], up: bool) -> None:
        ids = [row.key for row in self.grid.rows() if isinstance(row.key, int)]
        if self._verbs.move is not None and (where := shifted(ids, rows, up)) is not None:
            self._desk.run(self._verbs.move, *where)

    def _remove(self, rows: Sequence[int]) -> None:
        if self._desk.bridge.succeeds(self._verbs.remove, rows):
            self._desk.said.emit(f"Removed {counted(len(rows), self._verbs.noun)}.")
