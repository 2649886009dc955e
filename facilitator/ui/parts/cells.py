"""Cells of record tables: typed into or chosen, what is refused stays open; a team's mark before its name."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.core.people import Team
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import restyle
from facilitator.ui.widgets.lists import ENTER, Cells, RecordTable
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.recordmodel import Index, RecordModel

T = TypeVar("T")
Choices = Sequence[tuple[str, object]]
_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MARK = 13


def by_delegate(_record: object, _text: str) -> None:
    """The `edit` of a column that is typed into: its cells are stored by the delegate, which keeps what is refused."""


class CellDelegate(Cells, Generic[T]):
    """Edits cells and marks the one at hand.

    `store(record, column, value)` is handed the text of a line or the value of a choice and says whether it was
    taken; what was not stays open. `choices(column)` offers (text, value) pairs, or None for a line.
    """

    def __init__(
        self,
        table: RecordTable[T],
        store: Callable[[T, int, object], bool],
        choices: Callable[[int], Choices | None] = lambda _column: None,
    ) -> None:
        super().__init__(table)
        self._table, self._store, self._choices = table, store, choices
        self._at = QPersistentModelIndex()

    def record(self, index: Index) -> T:
        """The record of a cell."""
        model = index.model()
        if not isinstance(model, RecordModel):
            raise TypeError("This delegate is for record tables.")
        record: T = model.shown[index.row()]
        return record

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, with a frame around the one that the keys act on."""
        super().paint(painter, option, index)
        if index == self._table.currentIndex() and self._table.hasFocus():
            painter.setPen(QPen(self._table.palette().accent().color(), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A choice where there is one to make, else a line."""
        self._at = QPersistentModelIndex(index)
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        choices = self._choices(index.column())
        if choices is None:
            line = QLineEdit(parent)
            line.setAccessibleName(name)
            return line
        choice = Combo(parent)
        choice.setAccessibleName(name)
        choice.fill(choices)
        choice.picked.connect(lambda _value: self._leave(choice))
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell says, all of it selected."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        elif isinstance(editor, Combo):
            editor.setCurrentIndex(max(0, editor.findText(text)))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and leaving the cell mean it; Esc gives up."""
        if isinstance(editor, QLineEdit | Combo):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
                self._leave(editor)
                return True
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                    self._leave(editor)
                return False
        return super().eventFilter(editor, event)

    def _leave(self, editor: QLineEdit | Combo) -> None:
        """Close the editor if what is in it was taken, or is what the cell says already."""
        if not self._at.isValid():
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return
        text = editor.text() if isinstance(editor, QLineEdit) else editor.currentText()
        value = text if isinstance(editor, QLineEdit) else editor.currentData()
        same = text == str(self._at.data(Qt.ItemDataRole.EditRole))
        if same or self._store(self.record(self._at), self._at.column(), value):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        else:
            restyle(editor, "wrong", "true")


def show_mark(option: QStyleOptionViewItem, team: Team | None) -> None:
    """Put a team's mark before the words of a cell."""
    if team is not None:
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = mark_icon(team.mark, team.colour, _MARK)
        for size in option.icon.availableSizes():
            option.icon.addPixmap(option.icon.pixmap(size), QIcon.Mode.Selected)
        option.decorationSize = QSize(_MARK, _MARK)
