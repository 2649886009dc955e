"""Small labels: chips, pills, key caps, and the layout that lets them wrap."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

from facilitator.ui.theme import SMALL, TINY, readable_on, ui_font


class Chip(QWidget):
    """A rounded label, with a coloured dot in front when there is a state to show.

    The text must carry the meaning without the dot. A text too long ends in an ellipsis, whole in the tooltip.
    """

    def __init__(self, text: str, dot_colour: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._dot = "", QColor()
        self.setFont(ui_font(SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, dot_colour)

    def show_state(self, text: str, dot_colour: str | None = None) -> None:
        """Show another text and dot; repaints only when something differs."""
        dot = QColor(dot_colour) if dot_colour else QColor()
        if (text, dot) == (self._text, self._dot):
            return
        self._text, self._dot = text, dot
        self.setAccessibleName(text)
        self.setToolTip(text if len(text) > 24 else "")
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The text as given, whole."""
        return self._text

    def sizeHint(self) -> QSize:
        """The whole text with room at both ends."""
        words = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(words + 24 + self._indent(), self.fontMetrics().height() + 9)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(64, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, dot and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(self.palette().base())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self._dot.isValid():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._dot)
            painter.drawEllipse(QPointF(16, self.height() / 2), 4, 4)
        room = self.rect().adjusted(12 + self._indent(), 0, -11, 0)
        words = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _indent(self) -> int:
        return 14 if self._dot.isValid() else 0


class Pill(QWidget):
    """A filled count or short word: "17", "new"."""

    def __init__(self, text: str, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._ground = text, ground
        self.setFont(ui_font(TINY, QFont.Weight.Bold))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """The text shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Never narrower than high."""
        height = self.fontMetrics().height() + 5
        return QSize(max(height, self.fontMetrics().horizontalAdvance(self._text) + 13), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the filled shape and the text in whatever reads on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(QColor(readable_on(self._ground)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class KeyCap(QWidget):
    """A key of the keyboard, drawn: "Space", "Ctrl K"."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"key {text}")

    def text(self) -> str:
        """The key's name."""
        return self._text

    def sizeHint(self) -> QSize:
        """The key's name with a little room around."""
        return key_cap_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        colours = self.palette()
        ink, ground, line = colours.text().color(), colours.base().color(), colours.dark().color()
        paint_key_cap(QPainter(self), self._text, self.rect(), ink, ground, line)


def key_cap_size(key: str) -> QSize:
    """The size of a painted key cap in pixels."""
    metrics = QFontMetrics(ui_font(TINY, QFont.Weight.Medium))
    return QSize(max(18, metrics.horizontalAdvance(key) + 11), metrics.height() + 5)


def paint_key_cap(painter: QPainter, key: str, rect: QRect, ink: QColor, ground: QColor, line: QColor) -> None:
    """Draw a small key with a heavier lower edge, as on a keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(line, 1))
    painter.setBrush(line)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0, 0, 0, -1), 4, 4)
    painter.setPen(ink)
    painter.setFont(ui_font(TINY, QFont.Weight.Medium))
    painter.drawText(rect.adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class FlowLayout(QLayout):
    """Lays its items in rows and starts a new row when one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._held: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        """Something within has another size."""
        self._heights.clear()
        super().invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Take one more widget at the end; its item is made here, for one that Qt hands over may not last."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item at the end."""
        self._held.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._held)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place."""
        return self._held[index] if 0 <= index < len(self._held) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._held.pop(index) if 0 <= index < len(self._held) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at this width."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """At least the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest and the highest item."""
        size = QSize()
        for item in self._held:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        x, y, row = inside.x(), inside.y(), 0
        for item in self._held:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, inside.width()), item.sizeHint().height()))
            if row and x + size.width() > inside.x() + inside.width():
                x, y, row = inside.x(), y + row + self._gap, 0
            if move:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + self._gap
            row = max(row, size.height())
        return y + row + margins.bottom() - rect.y()
