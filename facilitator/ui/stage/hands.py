"""A statement that hands go up for: its words, the points to choose from, and how many hands went up for each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD

_SIZES = (72, 60, 50, 42)
_POINT, _BAR_FOOT = 150.0, 118.0


def paint_statement(canvas: Canvas, area: QRectF, words: str, *, alone: bool) -> QRectF:
    """The words, largest while they stand alone; returns the room beneath."""
    most, sizes = (4, _SIZES) if alone else (2, _SIZES[2:])
    size = next((s for s in sizes if _fits(canvas, words, s, area.width(), most)), sizes[-1])
    used = canvas.text(area, words, Type(size, BOLD), most)
    return area.adjusted(0, used + 34, 0, 0)


def paint_points(canvas: Canvas, area: QRectF, labels: Sequence[str], words: str) -> None:
    """How the room answers, and what each point means."""
    top = area.bottom() - _POINT - 10
    ask = QRectF(area.left(), top - 84, area.width(), 60)
    canvas.text(ask, words, Type(42, HALF_BOLD, canvas.tokens.accent))
    width = (area.width() - 4 * 20) / len(labels)
    for place, meaning in enumerate(labels):
        box = QRectF(area.left() + place * (width + 20), top, width, _POINT)
        canvas.fill(box, canvas.tokens.card, 14)
        number = QRectF(box.left() + 20, box.top() + 10, 60, 70)
        canvas.text(number, str(place + 1), Type(48, BOLD, figures=True))
        canvas.text(box.adjusted(20, 74, -12, 0), meaning, Type(28, colour=canvas.tokens.muted), 2)


def paint_hands(canvas: Canvas, area: QRectF, hands: Sequence[int], words: str) -> None:
    """A column for each point, as high as hands went up; words above them."""
    canvas.text(area, words, Type(38, HALF_BOLD))
    area = area.adjusted(0, 70, 0, 0)
    foot = area.bottom() - _BAR_FOOT + 46
    width, most = area.width() / len(hands), max(*hands, 1)
    room = foot - area.top() - 60
    for place, count in enumerate(hands):
        x, height = area.left() + place * width, room * count / most
        bar = QRectF(x + width * 0.16, foot - height, width * 0.68, height)
        if count:
            canvas.fill(bar, canvas.tokens.accent, 8)
        look = Type(40, BOLD, "" if count else canvas.tokens.muted, figures=True)
        canvas.text(QRectF(x, bar.top() - 56, width, 56), str(count), look, align=CENTRE)
        canvas.rule(bar.left(), foot, bar.right(), foot, canvas.tokens.edge, 3)
        point = Type(34, HALF_BOLD, canvas.tokens.muted, figures=True)
        canvas.text(QRectF(x, foot + 12, width, 50), str(place + 1), point, align=CENTRE)


def _fits(canvas: Canvas, words: str, size: int, width: float, lines: int) -> bool:
    return len(canvas.wrapped(words, Type(size, BOLD), width, lines + 1)) <= lines
