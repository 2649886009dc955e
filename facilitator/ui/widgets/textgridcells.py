"""What the cells of a text grid look like, and how they are typed into."""

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import restyle
from facilitator.ui.widgets.lists import ENTER, ROW_HEIGHT, Cells
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.textgridmodel import TextGridModel

_ROOM_TO_TYPE, _ROOM_TO_CHOOSE = 220, 160
_MOST_LINES = 9
_PADDING = 14
_MARGINS = 22  # what the style keeps free beside a cell's words
_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TextGridCells(Cells):
    """A text or a choice in the cell; what is refused stays open as typed.

    `went_on(forward, down)` comes when a cell was left by Tab or Enter.
    """

    went_on = Signal(bool, bool)

    def __init__(self, grid: QTableView, model: TextGridModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        self._at = QPersistentModelIndex()
        self._before: object = None
        self._by_key = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the column's width, up to the most lines; the rest is in the tooltip."""
        self.initStyleOption(option, index)
        width, metrics = self._grid.columnWidth(index.column()) - _MARGINS, option.fontMetrics
        words = metrics.boundingRect(0, 0, max(1, width), 10_000, Qt.TextFlag.TextWordWrap, option.text)
        height = min(words.height(), _MOST_LINES * metrics.lineSpacing())
        return QSize(width, max(ROW_HEIGHT, height + _PADDING))

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
        choice.picked.connect(lambda _value: self._by_key or self._leave(choice))
        self._by_key = False
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell says, all of it selected."""
        said = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(said)
            editor.selectAll()
            self._before = said
        elif isinstance(editor, Combo):
            editor.setCurrentIndex(max(0, editor.findText(said)))
            self._before = editor.currentData()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Room for a few lines of some words, or for a name to choose, inside the grid."""
        room, view = option.rect, self._grid.viewport()
        if isinstance(editor, QPlainTextEdit):
            room.setHeight(max(room.height(), 4 * option.fontMetrics.lineSpacing() + _PADDING))
            room.moveBottom(min(room.bottom(), max(room.height(), view.height()) - 1))
        room.setWidth(max(room.width(), _ROOM_TO_TYPE if isinstance(editor, QPlainTextEdit) else _ROOM_TO_CHOOSE))
        room.moveRight(min(room.right(), max(room.width(), view.width()) - 1))
        editor.setGeometry(room)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and leaving the cell mean it; Esc gives up; Alt+Enter is a line of its own.

        A choice made with the mouse means it too; with the keys one may still be on the way to another.
        """
        if not isinstance(editor, QPlainTextEdit | Combo):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
            if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                if isinstance(editor, QPlainTextEdit):
                    editor.insertPlainText("\n")
            elif self._leave(editor):
                self.went_on.emit(event.key() != Qt.Key.Key_Backtab, event.key() in ENTER)
            return True
        self._by_key = self._by_key or event.type() == QEvent.Type.KeyPress
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in stays and not _belongs(QApplication.focusWidget(), editor):
                self._leave(editor)
            return False
        return super().eventFilter(editor, event)

    def _leave(self, editor: QPlainTextEdit | Combo) -> bool:
        """Close the editor if what is in it was taken, or is what the cell says already."""
        model, taken = self._model, True
        if self._at.isValid():
            value = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.currentData()
            row, column = model.rows[self._at.row()].key, model.columns[self._at.column()].key
            taken = value == self._before or model.store(row, column, value)
        if taken:
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        else:
            restyle(editor, "wrong", "true")
        return taken


def _belongs(widget: QWidget | None, editor: QWidget) -> bool:
    """Whether a widget is a part of the editor, though maybe in a window of its own, as a list of choices is."""
    while widget is not None and widget is not editor:
        widget = widget.parentWidget()
    return widget is editor
