"""The tree of a messaging hierarchy as an indented list: capability, benefit, message."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from facilitator.core.run.canvases.messaging import Branch, Level, Message
from facilitator.ui.theme import TABLE, ui_font
from facilitator.ui.widgets.lists import ENTER, Cells, paint_empty
from facilitator.ui.widgets.recordmodel import Index

_MESSAGE = Qt.ItemDataRole.UserRole + 1
_INDENT, _LEAST, _AIR = 22, 28, 10


class Outline(QTreeWidget):
    """Everything is unfolded; at the right stands what an entry lacks.

    `edit_asked(id)` comes on Enter, F2 or a double click, `remove_asked(id)` on Del, `turned()` when another entry is
    at hand. The entry at hand and the scrolling survive a refresh. Letters are left to the page around.
    """

    edit_asked = Signal(int)
    remove_asked = Signal(int)
    turned = Signal()

    def __init__(self, warning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warning = QBrush(QColor(warning))
        self._shown: tuple[Sequence[Branch], Mapping[int, str]] = ((), {})
        self._items: dict[int, QTreeWidgetItem] = {}
        self._filling = False
        self.setColumnCount(2)
        self.setAccessibleName("Capabilities, benefits and messages")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(_INDENT)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Wrapping(self))
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemDoubleClicked.connect(lambda item, _column: self.edit_asked.emit(item.data(0, _MESSAGE).id))
        self.currentItemChanged.connect(lambda *_: self._tell())

    def show_branches(self, branches: Sequence[Branch], lacking: Mapping[int, str]) -> None:
        """Show the tree; `lacking` says in a few words what an entry (by id) lacks."""
        if self._shown == (branches, lacking):
            return
        at, scrolled = self.at(), self.verticalScrollBar().value()
        self._shown = (branches, lacking)
        self._filling = True
        self.clear()
        self._items.clear()
        for branch in branches:
            self.addTopLevelItem(self._item(branch, lacking))
        self.expandAll()
        self._filling = False
        if at is not None:
            self.go_to(at.id)
        self.verticalScrollBar().setValue(scrolled)

    def at(self) -> Message | None:
        """The entry at hand."""
        item = self.currentItem()
        found = item.data(0, _MESSAGE) if item is not None else None
        return found if isinstance(found, Message) else None

    def go_to(self, message_id: int) -> None:
        """Make an entry the one at hand; one that is not there changes nothing."""
        item = self._items.get(message_id)
        if item is not None:
            self.setCurrentItem(item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is at hand, the first entry is."""
        super().focusInEvent(event)
        first = self.topLevelItem(0)
        if self.at() is None and first is not None:
            self.setCurrentItem(first)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Nothing: all is unfolded, and the indentation says enough."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, Del removes; letters and Alt with an arrow are the page's."""
        at = self.at()
        held = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if at is not None and not held and event.key() in (*ENTER, Qt.Key.Key_F2):
            self.edit_asked.emit(at.id)
        elif at is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(at.id)
        elif held or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the entries anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries, or the words that stand for none."""
        super().paintEvent(event)
        if not self._items:
            paint_empty(self, "No entries yet. Type a capability below.")

    def _tell(self) -> None:
        if not self._filling:
            self.turned.emit()

    def _item(self, branch: Branch, lacking: Mapping[int, str]) -> QTreeWidgetItem:
        message = branch.message
        item = QTreeWidgetItem([" ".join(message.text.split()), lacking.get(message.id, "")])
        item.setData(0, _MESSAGE, message)
        item.setFont(0, _font(message.level))
        item.setForeground(1, self._warning)
        item.setToolTip(0, message.text)
        spoken = f"{message.level.capitalize()}: {message.text}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        self._items[message.id] = item
        for below in branch.below:
            item.addChild(self._item(below, lacking))
        return item


class _Wrapping(Cells):
    """As high as the words need at the entry's indentation."""

    def __init__(self, tree: Outline) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        if index.column():
            return QSize(option.fontMetrics.horizontalAdvance(option.text) + 2 * _AIR, _LEAST)
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = max(60, self._tree.columnWidth(0) - depth * _INDENT - _AIR)
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        words = option.fontMetrics.boundingRect(0, 0, width, 10_000, wrap, option.text)
        return QSize(width, max(_LEAST, words.height() + _AIR))


def _font(level: Level) -> QFont:
    font = ui_font(TABLE, QFont.Weight.DemiBold if level is Level.CAPABILITY else QFont.Weight.Normal)
    font.setItalic(level is Level.MESSAGE)
    return font
