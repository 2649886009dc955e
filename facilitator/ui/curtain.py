"""What is seen at once: the outline of the console, while the program is being loaded behind it. It loads nothing."""

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

NAME = "Facilitator"
_FIRST_SIZE = QSize(1440, 900)
_GEOMETRY = "geometry"
_CANVAS, _RAIL, _INK, _MUTED = QColor("#f4f6f9"), QColor("#ffffff"), QColor("#1b2230"), QColor("#5a6474")
_RAIL_WIDTH, _HEAD_HEIGHT = 196, 52


class Curtain(QWidget):
    """The outline of the console, with a word that it is coming. `painted` follows its first painting."""

    painted = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._seen = False
        self.setWindowTitle(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        put(self, settings)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rail, header and ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _CANVAS)
        painter.fillRect(0, 0, _RAIL_WIDTH, self.height(), _RAIL)
        painter.fillRect(_RAIL_WIDTH, 0, self.width(), _HEAD_HEIGHT, _RAIL)
        painter.setPen(_INK)
        painter.setFont(_font(15, QFont.Weight.Bold))
        painter.drawText(20, 32, NAME)
        painter.setPen(_MUTED)
        painter.setFont(_font(14))
        ground = self.rect().adjusted(_RAIL_WIDTH, _HEAD_HEIGHT, 0, 0)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, "Opening…")
        painter.end()
        if not self._seen:
            self._seen = True
            self.painted.emit()


def put(window: QWidget, settings: QSettings) -> None:
    """Give a window the place it had last; the first time a good size, or the whole screen where that does not fit."""
    geometry = settings.value(_GEOMETRY)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
        return
    window.resize(_FIRST_SIZE)
    room = window.screen().availableSize()
    if room.width() <= _FIRST_SIZE.width() or room.height() <= _FIRST_SIZE.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def keep_place(window: QWidget, settings: QSettings) -> None:
    """Remember where a window is for the next one."""
    settings.setValue(_GEOMETRY, window.saveGeometry())


def _font(px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(px)
    font.setWeight(weight)
    return font
