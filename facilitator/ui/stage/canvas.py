"""Painting in stage units: 1920 × 1080 on any screen, nothing smaller than can be read from eight metres."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from facilitator.ui.theme import STAGE_SMALLEST, Tokens, tabular, ui_font
from facilitator.ui.widgets.marks import mark_path

WIDTH, HEIGHT = 1920, 1080
MOST_LINES = 7


@dataclass(frozen=True)
class Type:
    """How words look: height in stage units, weight, colour (ink if none)."""

    size: int
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = ""
    figures: bool = False

    def font(self) -> QFont:
        """The font at stage size; raises ValueError for one that cannot be read from the back of the room."""
        if self.size < STAGE_SMALLEST:
            raise ValueError(f"{self.size} is too small for the stage: {STAGE_SMALLEST} is the least")
        font = ui_font(self.size, self.weight)
        return tabular(font) if self.figures else font


class Canvas:
    """A painter with the words of the stage. Everything is in stage units."""

    def __init__(self, painter: QPainter, tokens: Tokens) -> None:
        self.painter = painter
        self.tokens = tokens
        self._wrapped: dict[tuple[str, Type, float, int], list[str]] = {}
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def fill(self, rect: QRectF, colour: str, radius: float = 0, line: str = "", dashed: bool = False) -> None:
        """A rectangle, rounded if wanted, with an outline if wanted."""
        pen = QPen(QColor(line), 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        self.painter.setPen(pen if line else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect, radius, radius)

    def rule(self, x1: float, y1: float, x2: float, y2: float, colour: str = "", width: float = 2) -> None:
        """A straight line."""
        self.painter.setPen(QPen(QColor(colour or self.tokens.line), width))
        self.painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

    def dot(self, colour: str, x: float, y: float, radius: float) -> None:
        """A filled circle around a point."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def line_height(self, size: int) -> float:
        """The height of one line of this size."""
        self.painter.setFont(Type(size).font())
        return float(self.painter.fontMetrics().height())

    def width(self, words: str, look: Type) -> float:
        """How wide words are on one line."""
        self.painter.setFont(look.font())
        return float(self.painter.fontMetrics().horizontalAdvance(words))

    def mark(self, mark: str, colour: str, rect: QRectF) -> None:
        """A team's mark."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawPath(mark_path(mark, rect))

    def text(
        self,
        rect: QRectF,
        words: str,
        look: Type,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Words at the top of a rectangle, wrapped into at most `lines`, cut with an ellipsis when they do not fit.

        Returns the height used.
        """
        font = look.font()
        self.painter.setFont(font)
        self.painter.setPen(QColor(look.colour or self.tokens.ink))
        y = rect.top()
        for line in self.wrapped(words, look, rect.width(), lines):
            height = self.painter.fontMetrics().height()
            self.painter.drawText(
                QRectF(rect.left(), y, rect.width(), height),
                int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip),
                line,
            )
            y += height
        return y - rect.top()

    def height(self, words: str, look: Type, width: float, lines: int = 1) -> float:
        """How much height `text` would use for them."""
        return len(self.wrapped(words, look, width, lines)) * self.line_height(look.size)

    def wrapped(self, words: str, look: Type, width: float, lines: int) -> list[str]:
        """The words broken into at most `lines` lines of this width, the last one elided if there is more."""
        known = (words, look, width, lines)
        if known not in self._wrapped:
            self._wrapped[known] = self._wrap(words, look, width, lines)
        return self._wrapped[known]

    def _wrap(self, words: str, look: Type, width: float, lines: int) -> list[str]:
        font = look.font()
        self.painter.setFont(font)
        metrics = self.painter.fontMetrics()
        flat = " ".join(words.split())
        units = flat.encode("utf-16-le")  # Qt counts in these: an emoji is two
        layout = QTextLayout(flat, font)
        layout.setTextOption(_at_words())
        found: list[str] = []
        layout.beginLayout()
        while len(found) < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, last = line.textStart(), len(found) == lines - 1
            end = None if last else 2 * (start + line.textLength())
            piece = units[2 * start : end].decode("utf-16-le", "replace")
            found.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, int(width)) if last else piece.strip())
        layout.endLayout()
        return found

    def fitted(self, words: str, look: Type, width: float, least: int = STAGE_SMALLEST) -> Type:
        """The same look made smaller until the words fit on one line, down to the least size."""
        size = look.size
        while size > least:
            trial = Type(size, look.weight, look.colour, look.figures)
            self.painter.setFont(trial.font())
            if self.painter.fontMetrics().horizontalAdvance(words) <= width:
                return trial
            size = max(least, int(size * 0.94))
        return Type(least, look.weight, look.colour, look.figures)


def _at_words() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
