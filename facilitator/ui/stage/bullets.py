"""A list of lines that makes itself fit: first smaller, then shorter, then fewer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD

_LONGEST = 3
_INDENT, _GAP = 1.15, 0.42


@dataclass(frozen=True)
class Fit:
    """How a list is set: the size of its type, the lines each text takes, and how many texts are left out."""

    size: int
    lines: tuple[int, ...]
    left_out: int

    def height(self, line_height: float) -> float:
        """The height of it all, with the line that counts what is left out."""
        entries = len(self.lines) + (self.left_out > 0)
        return (sum(self.lines) + (self.left_out > 0)) * line_height + max(0, entries - 1) * self.size * _GAP


def bullets(
    canvas: Canvas,
    room: QRectF,
    texts: Sequence[str],
    sizes: Sequence[int],
    *,
    numbered: bool = False,
    most: int = MOST_LINES,
) -> float:
    """Draw lines one below the other, each with a dot or its number; returns where they end.

    `sizes` go from the wanted one to the smallest; `most` is how many lines may be filled in all.
    """
    found = fit(canvas, room, texts, sizes, most)
    size, y, height = found.size, room.top(), canvas.line_height(found.size)
    indent, muted = size * _INDENT, Type(size, colour=canvas.tokens.muted)
    sign = Type(size, HALF_BOLD, canvas.tokens.accent)
    for at, lines in enumerate(found.lines):
        if numbered:
            canvas.text(QRectF(room.left(), y, indent, height), str(at + 1), sign)
        else:
            canvas.dot(canvas.tokens.accent, room.left() + size * 0.3, y + height / 2, size * 0.13)
        words = QRectF(room.left() + indent, y, room.width() - indent, height * lines)
        canvas.text(words, texts[at], Type(size), lines)
        y += height * lines + size * _GAP
    if found.left_out:
        y += canvas.text(QRectF(room.left() + indent, y, room.width(), height), f"+{found.left_out} more", muted)
    return y


def fit(canvas: Canvas, room: QRectF, texts: Sequence[str], sizes: Sequence[int], most: int) -> Fit:
    """The largest size at which everything fits; else at the smallest as much as fits, shortened from the first on."""
    for size in sizes:
        lines = tuple(_lines(canvas, words, size, room.width(), _LONGEST + 1) for words in texts)
        whole = Fit(size, lines, 0)
        if max(lines, default=0) <= _LONGEST and _fits(canvas, whole, room, most):
            return whole
    size = sizes[-1]
    for longest in (_LONGEST, 2):
        lines = tuple(_lines(canvas, words, size, room.width(), longest) for words in texts)
        for shortened in range(len(lines) + 1):
            shorter = Fit(size, (1,) * shortened + lines[shortened:], 0)
            if _fits(canvas, shorter, room, most):
                return shorter
    for count in range(len(texts) - 1, 0, -1):
        fewer = Fit(size, (1,) * count, len(texts) - count)
        if _fits(canvas, fewer, room, most):
            return fewer
    return Fit(size, (), len(texts))


def _lines(canvas: Canvas, words: str, size: int, width: float, longest: int) -> int:
    return max(1, len(canvas.wrapped(words, Type(size), width - size * _INDENT, longest)))


def _fits(canvas: Canvas, found: Fit, room: QRectF, most: int) -> bool:
    lines = sum(found.lines) + (found.left_out > 0)
    return lines <= most and found.height(canvas.line_height(found.size)) <= room.height()
