"""A grid of texts that people fill in: what each team says to each row, with cells that grow with their words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import restyle
from facilitator.ui.widgets.lists import ENTER, ROW_HEIGHT, Cells, paint_empty, selected_rows
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key, TextGridModel

_NARROWEST = 96
_PADDING = 14
_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TextGrid(QTableView):
    """Typing fills the cell at hand, Enter and Tab go on to the next, Esc gives up, Alt+Enter begins a new line.

    What is typed goes to `store(row key, column key, text or chosen value)`; where that says no, the cell stays open
    as typed. `delete_requested(row keys)` comes on Del, `moved(row key, up)` on Alt with an arrow, `chosen()` when
    another cell is at hand. Place and scrolling survive a refresh by the rows' and columns' keys.
    """

    delete_requested = Signal(object)
    moved = Signal(object, bool)
    chosen = Signal()

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
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(self, self._model))
        self.setAccessibleName(name)
        self._dress()
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    def show_grid(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Show these columns and rows; while a cell is typed into they wait until that is done."""
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = (columns, rows)
            return
        at, scrolled = self.at(), self.verticalScrollBar().value()
        if self._model.show_grid(columns, rows):
            self._share_width()
            if at is not None:
                self.go_to(*at)
            self.verticalScrollBar().setValue(scrolled)

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
        """Begin to type into a cell."""
        self.go_to(row, column)
        self.edit(self.currentIndex())

    def selected(self) -> list[Key]:
        """The keys of the rows with selected cells, from top to bottom."""
        return [self._model.rows[row].key for row in selected_rows(self)]

    def rows(self) -> tuple[GridRow, ...]:
        """The rows shown."""
        return self._model.rows

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came in while a cell was typed into."""
        super().closeEditor(editor, hint)
        self.setFocus()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_grid(*waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types, Del asks to remove, Alt with an arrow to move; Alt, Ctrl and the F keys are the page's."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.at():
            self.moved.emit(self.selected()[0], event.key() == Qt.Key.Key_Up)
        elif event.key() == Qt.Key.Key_Delete and self.selected():
            self.delete_requested.emit(self.selected())
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.edit(self.currentIndex())
        elif event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

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
        at, columns = self.currentIndex(), self._model.columnCount()
        place = at.row() * columns + at.column()
        place += columns if down else (1 if forward else -1)
        if 0 <= place < columns * self._model.rowCount():
            there = self._model.index(place // columns, place % columns)
            self.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _share_width(self) -> None:
        columns = self._model.columns
        free = self.viewport().width() - sum(column.width or 0 for column in columns)
        weights = sum(column.weight for column in columns if column.width is None) or 1
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or max(_NARROWEST, free * column.weight // weights))
        self.resizeRowsToContents()

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
        self.horizontalHeader().setSectionsClickable(False)


class _CellDelegate(Cells):
    """A text or a choice in the cell; what is refused stays open as typed."""

    def __init__(self, grid: TextGrid, model: TextGridModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        self._at = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the column's width."""
        self.initStyleOption(option, index)
        width = self._grid.columnWidth(index.column()) - _PADDING
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        words = option.fontMetrics.boundingRect(0, 0, max(1, width), 10_000, wrap, option.text)
        return QSize(width, max(ROW_HEIGHT, words.height() + _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, with a frame around the one at hand."""
        super().paint(painter, option, index)
        if index == self._grid.currentIndex() and self._grid.hasFocus():
            painter.setPen(QPen(self._grid.palette().accent().color(), 1.5))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A choice where the column has one to make, else room for text."""
        self._at = QPersistentModelIndex(index)
        column = self._model.columns[index.column()]
        if column.choices is None:
            text = QPlainTextEdit(parent)
            text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            text.setTabChangesFocus(True)
            text.setAccessibleName(column.title)
            return text
        choice = Combo(parent)
        choice.setAccessibleName(column.title)
        choice.fill(column.choices)
        choice.picked.connect(lambda _value: self._leave(choice))
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell says, all of it selected."""
        said = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(said)
            editor.selectAll()
        elif isinstance(editor, Combo):
            editor.setCurrentIndex(max(0, editor.findText(said)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Room for three lines at least, inside the grid."""
        room = option.rect
        if isinstance(editor, QPlainTextEdit):
            room.setHeight(max(room.height(), 3 * option.fontMetrics.lineSpacing() + _PADDING))
            room.moveBottom(min(room.bottom(), max(room.height(), self._grid.viewport().height()) - 1))
        editor.setGeometry(room)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and leaving the cell mean it; Esc gives up; Alt+Enter is a line of its own."""
        if not isinstance(editor, QPlainTextEdit | Combo):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
            if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                if isinstance(editor, QPlainTextEdit):
                    editor.insertPlainText("\n")
            elif self._leave(editor):
                self._grid.step(event.key() != Qt.Key.Key_Backtab, event.key() in ENTER)
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self._leave(editor)
            return False
        return super().eventFilter(editor, event)

    def _leave(self, editor: QPlainTextEdit | Combo) -> bool:
        """Close the editor if what is in it was taken, or is what the cell says already."""
        model, taken = self._model, True
        if self._at.isValid():
            said = str(self._at.data(Qt.ItemDataRole.EditRole))
            typed = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.currentText()
            value = typed if isinstance(editor, QPlainTextEdit) else editor.currentData()
            row, column = model.rows[self._at.row()].key, model.columns[self._at.column()].key
            taken = typed == said or model.store(row, column, value)
        if taken:
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        else:
            restyle(editor, "wrong", "true")
        return taken
