"""How far something is, as a thin line that fills."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_HEIGHT = 6


class ProgressLine(QWidget):
    """So much of the whole is done; the figures stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Fill this much of the line: 0 to 1."""
        if share != self._share:
            self._share = min(1.0, max(0.0, share))
            self.setAccessibleName(f"{self._share:.0%} done")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().mid())
        painter.drawRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        if self._share:
            painter.setBrush(self.palette().accent())
            filled = max(float(_HEIGHT), self.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, filled, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
