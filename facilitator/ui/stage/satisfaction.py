"""The closing rating for the room: one statement, all of them, or what they were rated. No names, no comments."""

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.follow.satisfaction import Rated, Satisfaction, closing, result
from facilitator.core.phrases import counted
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.hands import paint_hands, paint_points, paint_statement
from facilitator.ui.stage.pieces import BODY, BOLD, RIGHT, bar, heading, inner, nothing_yet
from facilitator.ui.stage.rows import page, page_words

_TITLE = "How was it?"
_ASK = "Show it with your fingers."
_MEAN, _BAR = 220.0, 420.0
_TALLEST = 104.0


class SatisfactionSide:
    """What the row at hand says: a statement; behind the last all of them; behind that the results."""

    def __init__(self, document: Document, workshop_id: int) -> None:
        self._found: Satisfaction = result(document, workshop_id)
        self._labels = closing().labels

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the statement at hand, or all of them."""
        rows = self._found.rows
        if not rows:
            nothing_yet(canvas, heading(canvas, room, "", _TITLE), "We rate the workshop before we leave.")
        elif row < len(rows):
            self._paint_one(canvas, inner(room), row)
        else:
            self._paint_all(canvas, room, counted_too=row > len(rows))

    def _paint_one(self, canvas: Canvas, area: QRectF, row: int) -> None:
        one, of = self._found.rows[row], len(self._found.rows)
        small = f"{_TITLE} · {row + 1} of {of}"
        used = canvas.text(area, small, Type(34, colour=canvas.tokens.muted)) + 10
        below = paint_statement(canvas, area.adjusted(0, used, 0, 0), one.line.text, alone=not one.count)
        if one.mean is None:
            paint_points(canvas, below, self._labels, _ASK)
        else:
            paint_hands(canvas, below, one.line.counts, f"{one.mean:.1f} of 5, {counted(one.count, 'hand')}")

    def _paint_all(self, canvas: Canvas, room: QRectF, *, counted_too: bool) -> None:
        scale = f"1 {self._labels[0]} to 5 {self._labels[-1]}"
        small = self._found.words if counted_too else f"Rate each from {scale}"
        area, rows = heading(canvas, room, small, _TITLE), self._found.rows
        shown = page(0, len(rows), MOST_LINES - 1 if len(rows) > MOST_LINES else MOST_LINES)
        height = min(_TALLEST, area.height() / MOST_LINES)
        for place, at in enumerate(shown):
            line = QRectF(area.left(), area.top() + place * height, area.width(), height)
            self._paint_line(canvas, line, rows[at], counted_too=counted_too)
        words = page_words(shown, len(rows), "Statement")
        if words:
            below = area.adjusted(0, len(shown) * height + 14, 0, 0)
            canvas.text(below, words, Type(32, colour=canvas.tokens.muted))

    def _paint_line(self, canvas: Canvas, rect: QRectF, one: Rated, *, counted_too: bool) -> None:
        canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
        free = rect.width() - (_MEAN + _BAR + 60 if counted_too else 0)
        used = canvas.height(one.line.text, Type(BODY), free, 2)
        top = rect.top() + (rect.height() - used) / 2
        canvas.text(QRectF(rect.left(), top, free, used), one.line.text, Type(BODY), 2)
        if not counted_too:
            return
        middle = rect.center().y()
        share = 0.0 if one.mean is None else one.mean / 5
        bar(canvas, QRectF(rect.right() - _MEAN - _BAR, middle - 9, _BAR, 18), share, canvas.tokens.accent)
        words = "not rated" if one.mean is None else f"{one.mean:.1f} of 5"
        look = Type(36, BOLD, canvas.tokens.muted if one.mean is None else "", figures=True)
        canvas.text(QRectF(rect.right() - _MEAN, middle - 26, _MEAN, 52), words, look, align=RIGHT)
