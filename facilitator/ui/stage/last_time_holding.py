"""Which agreements hold, for the room: what does not first, a page at a time."""

from PySide6.QtCore import QRectF

from facilitator.core.run.holding import Agreed, Holding
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, team_colour
from facilitator.ui.stage.rows import page, page_words

TITLE = "Which agreements hold"
_MOST, _ROW = 6, 104.0
_VERDICT, _WORDS, _GAP, _SIZE = 300.0, 640.0, 36.0, 34


def paint_holding(canvas: Canvas, room: QRectF, found: Holding, row: int) -> None:
    """Draw the page with the row at hand, beneath how all of it stands."""
    area = heading(canvas, room, "", TITLE, 64)
    used = canvas.text(area.adjusted(0, -12, 0, 0), found.words, Type(_SIZE, colour=canvas.tokens.muted), 2)
    area = area.adjusted(0, used + 8, 0, 0)
    count = len(found.lines)
    shown = page(min(row, count - 1), count, _MOST)
    height = min(_ROW, (area.height() - 50) / _MOST)
    for place, at in enumerate(shown):
        _paint_line(canvas, QRectF(area.left(), area.top() + place * height, area.width(), height), found.lines[at])
    words = page_words(shown, count, "Agreement")
    if words:
        below = QRectF(area.left(), area.top() + len(shown) * height + 6, area.width(), 44)
        canvas.text(below, words, Type(32, colour=canvas.tokens.muted))


def _paint_line(canvas: Canvas, line: QRectF, one: Agreed) -> None:
    tokens = canvas.tokens
    canvas.rule(line.left(), line.top(), line.right(), line.top())
    colour = {True: tokens.ok, False: tokens.warn, None: tokens.muted}[one.holds]
    verdict = QRectF(line.left(), line.top(), _VERDICT, line.height())
    words = QRectF(line.right() - _WORDS, line.top(), _WORDS, line.height())
    title = QRectF(verdict.right() + _GAP, line.top(), words.left() - verdict.right() - 2 * _GAP, line.height())
    _middle(canvas, verdict, one.verdict, Type(_SIZE, HALF_BOLD, colour), 1)
    if one.team is not None:
        side = 26.0
        y = line.top() + (line.height() - side) / 2
        canvas.mark(one.team.mark, team_colour(one.team), QRectF(title.left(), y, side, side))
        title = title.adjusted(side + 14, 0, 0, 0)
    _middle(canvas, title, one.title, Type(_SIZE), 2)
    _middle(canvas, words, one.words, Type(30, colour=tokens.muted), 2)


def _middle(canvas: Canvas, rect: QRectF, words: str, look: Type, lines: int) -> None:
    """Words in the middle of a row's height."""
    used = canvas.height(words, look, rect.width(), lines) if words else 0.0
    canvas.text(rect.adjusted(0, (rect.height() - used) / 2, 0, 0), words, look, lines)
