"""The box that finds any command, page, person or note; and the sheet that lists the keys."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import BODY, GAP, GAP_L, GAP_S, SMALL, TINY, ui_font
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import KeyCap, key_cap_size, paint_key_cap
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


@dataclass(frozen=True)
class KeyHint:
    """One key and what it does."""

    group: str
    key: str
    does: str


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
        box = _box(self, "Find")
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


class KeysSheet(Overlay):
    """All keys by group, for `?`. Esc, Enter or a click beside it closes."""

    COLUMNS, WIDEST = 3, 1060

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        close = ActionButton("Close", "Esc")
        close.clicked.connect(self.dismiss)
        box = _box(self, "Keys")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        head = QHBoxLayout()
        head.addWidget(label("Keys", "heading"))
        head.addStretch()
        head.addWidget(close)
        inside.addLayout(head)
        inside.addWidget(self._scroll, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(60, 40, 60, 40)
        outside.addWidget(box, alignment=Qt.AlignmentFlag.AlignCenter)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        """Open with these keys; groups stand in the order in which they first come."""
        groups = list(dict.fromkeys(hint.group for hint in hints))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(2 * GAP_L)
        stacks = [QVBoxLayout() for _ in range(self.COLUMNS)]
        filled = [0] * self.COLUMNS
        for group in groups:
            members = [hint for hint in hints if hint.group == group]
            place = filled.index(min(filled))
            stacks[place].addWidget(_key_group(group, members))
            filled[place] += len(members) + 2
        for stack in stacks:
            stack.addStretch()
            columns.addLayout(stack, 1)
        self._scroll.setWidget(page)
        self.open()
        room = self.size() - QSize(180, 200)
        width = min(self.WIDEST, room.width())
        self._scroll.setFixedWidth(width)
        self._scroll.setMinimumHeight(min(columns.heightForWidth(width), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Question):
            self.dismiss()
        else:
            super().keyPressEvent(event)


def _key_group(group: str, hints: Sequence[KeyHint]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, GAP)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_S)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(group, "strong"), 0, 0, 1, 2)
    for row, hint in enumerate(hints, start=1):
        grid.addWidget(KeyCap(hint.key), row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label(hint.does, wrap=True), row, 1)
    return block


def _box(parent: QWidget, name: str) -> QFrame:
    box = QFrame(parent)
    box.setProperty("role", "card")
    box.setAccessibleName(name)
    return box


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
