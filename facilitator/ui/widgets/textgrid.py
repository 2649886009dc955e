"""A grid of texts that people fill in: what each team says to each row, with cells that grow with their words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QTableView,
    QWidget,
)

from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.lists import ENTER, ROW_HEIGHT, paint_empty, selected_rows
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.textgridcells import TextGridCells
from facilitator.ui.widgets.textgridfrozen import FrozenColumn
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key, TextGridModel

_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_NARROWEST, _USUAL = 72, GridColumn.weight  # pixels, for a column of the usual weight


class TextGrid(QTableView):
    """Typing fills the cell at hand, Enter and Tab go on to the next, Esc gives up, Alt+Enter begins a new line.

    Tab goes from cell to cell once something has been typed, until Esc or until the keys go elsewhere; before that
    it leaves the grid, as it leaves any widget. What is typed goes to `store(row key, column key, text or chosen
    value)`; where that says no, the cell stays open as typed. `delete_requested(row keys)` comes on Del,
    `moved(row keys, up)` on Alt with an arrow, `chosen()` when another cell is at hand, `asked(row key, column key)`
    on Enter or a double click in a cell that only shows, `passed()` when typing goes on beyond the last row. Signs
    typed in a cell that only shows are the page's keys. Place and scrolling survive a refresh by the rows' and
    columns' keys; where the row is gone, the one in its place is at hand. The first column stays in sight.
    """

    delete_requested = Signal(object)
    moved = Signal(object, bool)
    chosen = Signal()
    asked = Signal(object, object)
    passed = Signal()

    def __init__(
        self,
        name: str,
        store: Callable[[Key, Key, object], bool],
        empty_text: str = "Nothing here yet.",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = TextGridModel(store, self)
        self._empty_text = empty_text
        self._waiting: tuple[Sequence[GridColumn], Sequence[GridRow]] | None = None
        self._filling = False
        self.setModel(self._model)
        self._frozen = FrozenColumn(self, self._model)
        cells = TextGridCells(self, self._model)
        cells.went_on.connect(self.step)
        self.setItemDelegate(cells)
        self.setAccessibleName(name)
        self._dress()
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    def show_grid(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Show these columns and rows; while a cell is typed into they wait until that is done."""
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = (columns, rows)
            return
        at, row = self.at(), self.currentIndex().row()
        scrolled = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        if self._model.show_grid(columns, rows):
            self._share_width()
            if at is not None and rows:
                known = any(one.key == at[0] for one in rows)
                self.go_to(at[0] if known else rows[min(row, len(rows) - 1)].key, at[1])
            self.verticalScrollBar().setValue(scrolled[0])
            self.horizontalScrollBar().setValue(scrolled[1])

    def at(self) -> tuple[Key, Key] | None:
        """Row and column of the cell at hand."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        return self._model.rows[index.row()].key, self._model.columns[index.column()].key

    def go_to(self, row: Key, column: Key | None = None) -> None:
        """Make a cell the one at hand; without a column, the row's first. One that is not there changes nothing."""
        rows = [r.key for r in self._model.rows]
        columns = [c.key for c in self._model.columns]
        if row in rows:
            place = self._model.index(rows.index(row), columns.index(column) if column in columns else 0)
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(place)

    def type_into(self, row: Key, column: Key | None = None) -> None:
        """Begin to type into a cell; one that only shows is only gone to."""
        self.go_to(row, column)
        if self._can_type():
            self.edit(self.currentIndex())

    def selected(self) -> list[Key]:
        """The keys of the rows with selected cells, from top to bottom."""
        return [self._model.rows[row].key for row in selected_rows(self)]

    def rows(self) -> tuple[GridRow, ...]:
        """The rows shown."""
        return self._model.rows

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        """Bring a cell into sight, not only behind the first column."""
        super().scrollTo(index, hint)
        hidden = self._frozen.covers() - self.columnViewportPosition(index.column())
        if index.column() > 0 and hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came in while a cell was typed into."""
        super().closeEditor(editor, hint)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_grid(*waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types, Del asks to remove, Alt with an arrow to move; other keys with Alt and Ctrl are the page's."""
        held = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        alone, key = held == Qt.KeyboardModifier.NoModifier, event.key()
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.selected():
            self.moved.emit(self.selected(), key == Qt.Key.Key_Up)
        elif alone and key == Qt.Key.Key_Delete and self.selected():
            self.delete_requested.emit(self.selected())
        elif alone and key in ENTER:
            self._enter()
        elif not alone or (event.text().isprintable() and event.text() and not self._can_type()):
            event.ignore()
        else:
            self._filling = self._filling and key != Qt.Key.Key_Escape
            super().keyPressEvent(event)
            if self.state() is QAbstractItemView.State.EditingState:
                event.accept()  # Qt lets the sign that opened the cell go on to the page

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click types, opens a choice, or asks for what a cell that only shows stands for."""
        super().mouseDoubleClickEvent(event)
        choice = self.viewport().findChild(Combo)
        if isinstance(choice, Combo):
            choice.showPopup()
        elif self.indexAt(event.position().toPoint()).isValid() and not self._can_type():
            self._enter()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by Tab the first cell is at hand, and Tab leads out again until something is typed."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._filling = False
        if not self.currentIndex().isValid() and self._model.rows:
            self.go_to(self._model.rows[0].key)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on to the next cell while the grid is filled in."""
        if self._filling and self._go_on(forward, False):
            return True
        self._filling = False
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, or the words that stand for none."""
        super().paintEvent(event)
        if not self._model.rows:
            paint_empty(self, self._empty_text)

    def step(self, forward: bool, down: bool) -> None:
        """Go on from the cell that was typed into: down its column, or along its row and into the next."""
        self._filling = True
        if not self._go_on(forward, down) and forward:
            self.passed.emit()

    def _go_on(self, forward: bool, down: bool) -> bool:
        """Go to the next cell that can be typed into; False if there is none."""
        at, columns = self.currentIndex(), self._model.columnCount()
        place, by = at.row() * columns + at.column(), columns if down else (1 if forward else -1)
        while at.isValid() and 0 <= (place := place + by) < columns * self._model.rowCount():
            there = self._model.index(place // columns, place % columns)
            if there.flags() & Qt.ItemFlag.ItemIsEditable:
                self.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                return True
        return False

    def _can_type(self) -> bool:
        return bool(self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable) and self.currentIndex().isValid()

    def _enter(self) -> None:
        at = self.at()
        if self._can_type():
            self.edit(self.currentIndex())
        elif at is not None:
            self.asked.emit(*at)

    def _share_width(self) -> None:
        columns = self._model.columns
        free = self.viewport().width() - sum(column.width or 0 for column in columns)
        weights = sum(column.weight for column in columns if column.width is None) or 1
        for place, column in enumerate(columns):
            least = _NARROWEST * max(_USUAL, column.weight) // _USUAL
            self.setColumnWidth(place, column.width or max(least, free * column.weight // weights))
        self.resizeRowsToContents()
        self._frozen.follow()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked | trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionsClickable(False)
