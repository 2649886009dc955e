"""The search field: a glass, what was typed, a way to clear it, and the key that leads here."""

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.widgets.chips import key_cap_size, paint_key_cap


class SearchField(QLineEdit):
    """Emits `searched(text)` as the user types. Esc clears, and the key is shown while the field is empty.

    The key is told, not bound: the page binds it and calls `start`.
    """

    searched = Signal(str)

    def __init__(self, hint: str = "Search", key: str = "Ctrl F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(hint)
        self.setAccessibleName(f"{hint}, key {key}" if key else hint)
        self.setTextMargins(20, 0, 0, 0)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.textChanged.connect(self.searched)

    def start(self) -> None:
        """Take the focus with the old words selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears first; with nothing to clear it goes on to whoever closes something with it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass and the key over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.setPen(QPen(colours.placeholderText().color(), 1.6))
        middle = QPointF(16, self.height() / 2 - 1)
        painter.drawEllipse(middle, 4.5, 4.5)
        painter.drawLine(middle + QPointF(3.4, 3.4), middle + QPointF(7, 7))
        if self._key and not self.text() and not self.hasFocus():
            size = key_cap_size(self._key)
            right, top = self.width() - size.width() - 8, (self.height() - size.height()) // 2
            ink, ground = colours.placeholderText().color(), colours.base().color()
            paint_key_cap(painter, self._key, QRect(right, top, size.width(), size.height()), ink, ground, ink)
