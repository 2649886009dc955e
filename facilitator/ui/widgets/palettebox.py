"""The box that finds any command, page, person or note."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import BODY, GAP, GAP_S, SMALL, TINY, ui_font
from facilitator.ui.widgets.chips import key_cap_size, paint_key_cap
from facilitator.ui.widgets.finding import rank
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.overlay import Overlay
from facilitator.ui.widgets.recordmodel import NOWHERE, Index

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH = 620


@dataclass(frozen=True)
class Entry:
    """One thing to find: its title, a detail beside it, its group, its key, and what is handed back."""

    title: str
    group: str
    value: object
    detail: str = ""
    shortcut: str = ""


class CommandPalette(Overlay):
    """Type a few letters, arrows to move, Enter to go. `chosen(value)` comes after the box has closed."""

    chosen = Signal(object)
    MOST_FOUND = 60

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._model = _Found(self)
        self._line = QLineEdit()
        self._line.setPlaceholderText("Find a command, page, person or note")
        self._line.setAccessibleName("Find a command, page, person or note")
        self._line.setFont(ui_font(BODY + 2))
        self._line.installEventFilter(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_EntryDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("role", "rich")
        self._list.clicked.connect(lambda index: self._go(index.row()))
        self._line.textChanged.connect(self._search)
        self._nothing = label("Nothing found. Try fewer letters.", "muted")
        self._lay_out()

    def ask(self, entries: Iterable[Entry]) -> None:
        """Open with these entries and an empty line."""
        self._entries = list(entries)
        self._line.clear()
        self._search("")
        self.open()
        self._line.setFocus()

    def found(self) -> list[Entry]:
        """What is listed now, from top to bottom."""
        return list(self._model.entries)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, page keys and Enter typed into the line steer the list."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steer(event.key())
        return super().eventFilter(watched, event)

    def _steer(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        row = self._list.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(row)
        elif (step := steps.get(Qt.Key(key))) is not None:
            self._list.setCurrentIndex(self._model.index(self._bounded(row + step)))
        else:
            return False
        return True

    def _bounded(self, row: int) -> int:
        return max(0, min(row, len(self._model.entries) - 1))

    def _search(self, words: str) -> None:
        texts = [f"{entry.title} {entry.detail}" for entry in self._entries]
        found = [self._entries[place] for place in rank(texts, words, self.MOST_FOUND)]
        self._model.set_entries(found, grouped=not words.strip())
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._model.entries):
            value = self._model.entries[row].value
            self.dismiss()
            self.chosen.emit(value)

    def _lay_out(self) -> None:
        box = self.card("Find")
        box.setFixedWidth(WIDTH)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(GAP, GAP, GAP, GAP)
        inside.setSpacing(GAP_S)
        inside.addWidget(self._line)
        inside.addWidget(self._nothing)
        inside.addWidget(self._list, 1)
        self._list.setMinimumHeight(380)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(GAP, 70, GAP, 60)
        outside.addWidget(box, alignment=Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(1)


class _Found(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._heads: set[int] = set()

    def set_entries(self, entries: list[Entry], *, grouped: bool) -> None:
        """Show entries; when grouped, the first one of each group carries the group's name above."""
        self.beginResetModel()
        self.entries = entries
        groups = [entry.group for entry in entries]
        self._heads = {n for n, group in enumerate(groups) if grouped and (n == 0 or group != groups[n - 1])}
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ITEM_ROLE:
            return entry, index.row() in self._heads
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.group) if part)
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Draws a row: title, detail, and the key (or the group's name) at the right end."""

    HEIGHT, HEAD = 34, 26

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        _, heads = index.data(ITEM_ROLE)
        return QSize(200, self.HEIGHT + (self.HEAD if heads else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, heads = index.data(ITEM_ROLE)
        rect, colours = QRect(option.rect), option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quiet = colours.placeholderText().color()
        if heads:
            painter.setFont(ui_font(TINY, QFont.Weight.DemiBold))
            painter.setPen(quiet)
            head = rect.adjusted(10, 8, 0, 0)
            painter.drawText(head, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, entry.group)
            rect.setTop(rect.top() + self.HEAD)
        if QStyle.StateFlag.State_Selected in option.state:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.midlight())
            painter.drawRoundedRect(QRectF(rect), 7, 7)
        room = rect.adjusted(10, 0, -10, 0)
        if entry.shortcut:
            size = key_cap_size(entry.shortcut)
            cap = QRect(room.topRight(), size).translated(-size.width(), (room.height() - size.height()) // 2)
            ground = QApplication.palette().base().color()  # the list's own is see-through
            paint_key_cap(painter, entry.shortcut, cap, colours.text().color(), ground, quiet)
            room.setRight(cap.left() - GAP)
        _paint_words(painter, room, entry, colours.text().color(), quiet)
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, entry: Entry, ink: QColor, quiet: QColor) -> None:
    """Title, then the detail in what is left of the line."""
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    font = ui_font(BODY)
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetrics(font)
    title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, middle, title)
    rest = room.adjusted(metrics.horizontalAdvance(title) + GAP, 0, 0, 0)
    small = ui_font(SMALL)
    painter.setFont(small)
    painter.setPen(quiet)
    detail = QFontMetrics(small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, rest.width())
    if rest.width() > 40:
        painter.drawText(rest, middle, detail)
