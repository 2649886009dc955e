"""What the colours of the heat map mean, in a line below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font
from facilitator.ui.widgets.strip import paint_hatch

_SIDE, _GAP, _BETWEEN = 18.0, 6.0, 16.0


class HeatKey(QWidget):
    """The five colours with figure and words, and the hatch with its own; words give way where there is no room."""

    def __init__(self, tokens: Tokens, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._words, self._held = tokens, tuple(words), ""
        self.setFont(tabular(ui_font(SMALL)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_held("")

    def show_held(self, words: str) -> None:
        """Say what is hatched; "": nothing is."""
        self._held = words
        points = ", ".join(f"{point} {said}" for point, said in enumerate(self._words, 1))
        self.setAccessibleName(f"Colours: {points}" + (f". Hatched: {words}" if words else ""))
        self.setToolTip(self.accessibleName())
        self.update()

    def held(self) -> str:
        """What is said of the hatch."""
        return self._held

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw swatches and words, as many words as there is room for."""
        painter, metrics = QPainter(self), QFontMetricsF(self.font())
        whole = sum(metrics.horizontalAdvance(words) for words in (*self._words, self._held)) + 6 * (_SIDE + 22)
        left, worded = 0.0, whole <= self.width()
        for point, (colour, words) in enumerate(zip(self._tokens.heat, self._words, strict=True), 1):
            swatch = self._swatch(left)
            painter.fillRect(swatch, QColor(colour))
            painter.setPen(QColor(self._tokens.ink))
            painter.drawText(swatch, Qt.AlignmentFlag.AlignCenter, str(point))
            left = swatch.right()
            left = self._write(painter, left, words) if worded else left + 3
        if self._held:
            left += 0 if worded else _BETWEEN
            paint_hatch(painter, self._swatch(left), self._tokens)
            self._write(painter, left + _SIDE, self._held)

    def _swatch(self, left: float) -> QRectF:
        return QRectF(left, (self.height() - _SIDE) / 2, _SIDE, _SIDE)

    def _write(self, painter: QPainter, left: float, words: str) -> float:
        metrics = QFontMetricsF(self.font())
        place = QRectF(left + _GAP, 0, self.width() - left - _GAP, self.height())
        painter.setPen(QPen(QColor(self._tokens.muted)))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return left + _GAP + metrics.horizontalAdvance(words) + _BETWEEN
