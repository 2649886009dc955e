"""A list of lines as a grid: typed into like a spreadsheet, moved and removed by key, with a line for one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
    """What a list of lines is worked with; `noun` names one of them.

    `edit(document, line id, column, value)` stores one cell. `move(document, list id, line ids, before id)` and
    `add(document, list id, text)` work on the list `list_id`: None for that of the workshop at hand. An
    added line is the one at hand, unless the room `stays` with the one that is talked about.
    """

    noun: str
    edit: Callable[[Document, int, Key, object], object]
    remove: Callable[[Document, Sequence[int]], object]
    move: Callable[[Document, int, Sequence[int], int | None], object] | None = None
    add: Callable[[Document, int, str], Ordered] | None = None
    list_id: int | None = None
    stays: bool = False


class LineGrid(QWidget):
    """`turned()` when another line is at hand. Where lines can be added, one below does: `new` are its hint and key.

    `nothing` are the words in the empty grid.
    """

    turned = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        verbs: LineVerbs,
        new: tuple[str, str] = ("", ""),
        nothing: str = "",
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
        bench = QWidget()
        self._bench = _column(bench)
        self._bench.addWidget(self.grid, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(bench)
        column = _column(self)
        column.addWidget(self._stack, 1)
        column.addWidget(self.line)
        self.line.setVisible(verbs.add is not None)

    def surround(self, head: QWidget, foot: QWidget | None, empty: QWidget | None) -> None:
        """Put parts above and below the grid. `empty` stands for them and for the grid while there are no lines."""
        self._bench.insertWidget(0, head)
        if foot is not None:
            self._bench.addWidget(foot)
        if empty is not None:
            self._stack.addWidget(empty)
            self._stack.setCurrentIndex(1)

    def show_lines(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Show these lines; the rows' keys are their ids."""
        self.grid.show_grid(columns, rows)
        self._stack.setCurrentIndex(0 if rows else self._stack.count() - 1)

    def replaced(self) -> bool:
        """Whether something else stands for the grid."""
        return self._stack.currentIndex() > 0

    def row(self) -> int:
        """The number of the line at hand, from 0."""
        return max(0, self.grid.currentIndex().row())

    def first_focus(self) -> QWidget:
        """The grid; while it is empty, the line."""
        return self.grid if self.grid.rows() else self.line.line

    def _list(self) -> int | None:
        return self._desk.workshop_id if self._verbs.list_id is None else self._verbs.list_id

    def _add(self, typed: str) -> bool:
        add, where = self._verbs.add, self._list()
        made = self._desk.run(add, where, typed) if add is not None and where is not None else None
        if made is not None and not self._verbs.stays:
            self.grid.go_to(made.id)
        return made is not None

    def _store(self, row: Key, column: Key, value: object) -> bool:
        return isinstance(row, int) and self._desk.bridge.succeeds(self._verbs.edit, row, column, value)

    def _move(self, rows: Sequence[int], up: bool) -> None:
        move, where = self._verbs.move, self._list()
        found = shifted([row.key for row in self.grid.rows() if isinstance(row.key, int)], rows, up)
        if move is not None and where is not None and found is not None:
            self._desk.run(move, where, *found)

    def _remove(self, rows: Sequence[int]) -> None:
        if self._desk.bridge.succeeds(self._verbs.remove, rows):
            self._desk.said.emit(f"Removed {counted(len(rows), self._verbs.noun)}.")


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_S)
    return column
