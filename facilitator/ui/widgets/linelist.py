"""A short list of lines that people write, sort and tick off: objectives, ground rules, points of a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.recordmodel import Index

_LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Line:
    """One line. `ticked` is None where lines have no tick."""

    id: int
    text: str
    ticked: bool | None = None


class LineList(QWidget):
    """Lines above, a field for new ones below.

    `added(str)` may hold several pasted lines. F2, Enter or a double click edits, Alt+Up and Alt+Down or the mouse
    move (`moved(id, before_id or None)`), Del removes, Space ticks. Nothing is changed here: the signals say what is
    wanted, `show_lines` shows what is.
    """

    added = Signal(str)
    edited = Signal(int, str)
    removed = Signal(int)
    moved = Signal(int, object)
    ticked = Signal(int, bool)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.list = _Items()
        self.list.setAccessibleName(name)
        self.list.itemChanged.connect(self._on_item)
        self.list.remove_asked.connect(self.removed)
        self.list.move_asked.connect(self.moved)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.list, 1)
        column.addWidget(self.field)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, keeping the chosen one; while a line is being edited nothing moves."""
        if self.list.state() == QAbstractItemView.State.EditingState:
            return
        chosen = self.list.chosen()
        self._filling = True
        for row, line in enumerate(lines):
            if row == self.list.count():
                self.list.addItem(QListWidgetItem())
            _dress(self.list.item(row), line)
        while self.list.count() > len(lines):
            self.list.takeItem(self.list.count() - 1)
        self._filling = False
        ids = [line.id for line in lines]
        if chosen is not None and chosen.id in ids:
            self.list.setCurrentRow(ids.index(chosen.id))

    def texts(self) -> list[str]:
        """What is shown, from top to bottom."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pasting several lines adds them all; Up goes into the list."""
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        pasted = QGuiApplication.clipboard().text().strip()
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in pasted:
            self.added.emit(pasted)
            return True
        if event.key() == Qt.Key.Key_Up and self.list.count():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.list.setCurrentRow(self.list.count() - 1)
            return True
        return False

    def _add(self) -> None:
        text = self.field.text()
        if text.strip():
            self.field.setText("")  # unlike clear() it leaves nothing to undo: that is the page's
            self.added.emit(text)

    def _on_item(self, item: QListWidgetItem) -> None:
        """Put the item back as it was and say what was wanted: only the document decides what becomes of it."""
        if self._filling:
            return
        line: Line = item.data(_LINE)
        text, checked = item.text(), item.checkState() == Qt.CheckState.Checked
        self._filling = True
        _dress(item, line)
        self._filling = False
        if line.ticked is not None and checked != line.ticked:
            self.ticked.emit(line.id, checked)
        elif text != line.text:
            self.edited.emit(line.id, text)


class _Items(QListWidget):
    """The lines themselves."""

    remove_asked = Signal(int)
    move_asked = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "lines")
        self.setWordWrap(True)
        self.setItemDelegate(_Roomy(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)

    def chosen(self) -> Line | None:
        """The line with the keys."""
        item = self.currentItem()
        line = item.data(_LINE) if item is not None else None
        return line if isinstance(line, Line) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Del removes, Alt with an arrow moves; everything else is as in any list."""
        line = self.chosen()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if line is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(line.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.editItem(self.currentItem())
        elif alt and event.key() == Qt.Key.Key_Up and self.currentRow() > 0:
            self.move_asked.emit(line.id, self._id(self.currentRow() - 1))
        elif alt and event.key() == Qt.Key.Key_Down and self.currentRow() < self.count() - 1:
            self.move_asked.emit(line.id, self._id(self.currentRow() + 2))
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the line should go instead of moving it here."""
        line = self.chosen()
        target = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        row = target.row() + (1 if below else 0) if target.isValid() else self.count()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if line is not None and row not in (self.currentRow(), self.currentRow() + 1):
            self.move_asked.emit(line.id, self._id(row))

    def _id(self, row: int) -> int | None:
        item = self.item(row) if 0 <= row < self.count() else None
        return item.data(_LINE).id if item is not None else None


class _Roomy(QStyledItemDelegate):
    """A little air above and below each line. (An item's padding in the style sheet breaks the wrapping.)"""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The wrapped text and the air."""
        return super().sizeHint(option, index) + QSize(0, 10)


def _dress(item: QListWidgetItem, line: Line) -> None:
    if item.data(_LINE) != line or item.text() != line.text:
        item.setText(line.text)
        item.setData(_LINE, line)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
    flags |= Qt.ItemFlag.ItemIsDragEnabled
    if line.ticked is None:
        item.setFlags(flags)
    else:
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
