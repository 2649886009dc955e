"""What painters of pictures that were laid out beforehand have in common: colours, type, words in their boxes."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from facilitator.charting.room import Box, Type
from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font

_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True)
class LaidPainter:
    """Colours and type of one picture; `px` is the size of its words, in whatever units the painter has."""

    tokens: Tokens
    px: int = SMALL

    @property
    def font(self) -> QFont:
        """The face of all words, figures of one width."""
        return tabular(ui_font(self.px, QFont.Weight.Medium))

    def kind(self) -> Type:
        """The face as the layout measures it."""
        metrics = QFontMetricsF(self.font)
        return Type(metrics.horizontalAdvance, metrics.height())

    def begin(self, painter: QPainter) -> None:
        """Smooth edges and the face."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font)


def paint_words(painter: QPainter, box: Box, words: str, colour: str, beyond: float) -> None:
    """Words from the left of their box, which they may pass by so much: faces are a little wider than measured."""
    painter.setPen(QColor(colour))
    painter.drawText(box_rect(box).adjusted(0, 0, beyond, 0), int(_WORDS), words)


def box_rect(box: Box) -> QRectF:
    """The box as Qt has it."""
    return QRectF(*box)
