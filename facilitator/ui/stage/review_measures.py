"""Before and after, for the room: each measure on a line, with an arrow and words for the way it went."""

from datetime import date

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.follow.reviewed_measures import MeasureSeen, Outcome, measures
from facilitator.core.run.review import reviewed_workshop
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD, RIGHT, heading, nothing_yet
from facilitator.ui.stage.review_promised import NOTHING_YET
from facilitator.ui.stage.rows import page, page_words

TITLE = "Before and after"
_MOST, _ROW = 6, 116.0
_FIGURE, _ARROW, _WORDS, _GAP = 250.0, 90.0, 520.0, 36.0
_SAID = {
    Outcome.BETTER: "better",
    Outcome.WORSE: "worse",
    Outcome.SAME: "as before",
    Outcome.MOVED: "moved",
    Outcome.MISSING: "who looks it up?",
}


class MeasuresSide:
    """A page of measures: that with the row at hand."""

    def __init__(self, document: Document, workshop_id: int, today: date) -> None:
        self._of = reviewed_workshop(document, workshop_id)
        self._seen = measures(document, workshop_id, self._of, today)

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the measures around the row at hand."""
        area = heading(canvas, room, self._of.title if self._of else "", TITLE, 64)
        count = len(self._seen)
        if not count:
            nothing_yet(canvas, area, "No figures were kept before and since." if self._of else NOTHING_YET)
            return
        shown = page(min(row, count - 1), count, _MOST)
        height = min(_ROW, (area.height() - 50) / _MOST)
        for place, at in enumerate(shown):
            line = QRectF(area.left(), area.top() + place * height, area.width(), height)
            _paint_measure(canvas, line, self._seen[at])
        words = page_words(shown, count, "Measure")
        if words:
            below = QRectF(area.left(), area.top() + len(shown) * height + 8, area.width(), 44)
            canvas.text(below, words, Type(32, colour=canvas.tokens.muted))


def _paint_measure(canvas: Canvas, line: QRectF, one: MeasureSeen) -> None:
    tokens = canvas.tokens
    canvas.rule(line.left(), line.top(), line.right(), line.top())
    words = QRectF(line.right() - _WORDS, line.top(), _WORDS, line.height())
    after = QRectF(words.left() - _GAP - _FIGURE, line.top(), _FIGURE, line.height())
    arrow = QRectF(after.left() - _ARROW, line.top(), _ARROW, line.height())
    before = QRectF(arrow.left() - _FIGURE, line.top(), _FIGURE, line.height())
    name = QRectF(line.left(), line.top(), before.left() - line.left() - _GAP, line.height())
    _middle(canvas, name, one.name, Type(36, HALF_BOLD), 2)
    figure = Type(46, BOLD, figures=True)
    _figure(canvas, before, one.before, figure, right=True)
    y = line.top() + (line.height() - canvas.line_height(46)) / 2
    canvas.text(QRectF(arrow.left(), y, arrow.width(), 60), "→", Type(46, colour=tokens.muted), align=CENTRE)
    _figure(canvas, after, one.after, figure, right=False)
    _middle(canvas, words, _verdict(one), Type(32, colour=_colour(canvas, one.outcome)), 2)


def _figure(canvas: Canvas, rect: QRectF, words: str, look: Type, *, right: bool) -> None:
    look = canvas.fitted(words, look, rect.width()) if words else Type(32, colour=canvas.tokens.muted)
    y = rect.top() + (rect.height() - canvas.line_height(look.size)) / 2
    box = QRectF(rect.left(), y, rect.width(), rect.height())
    if right:
        canvas.text(box, words or "not known", look, align=RIGHT)
    else:
        canvas.text(box, words or "not known", look)


def _middle(canvas: Canvas, rect: QRectF, words: str, look: Type, lines: int) -> None:
    used = canvas.height(words, look, rect.width(), lines)
    canvas.text(rect.adjusted(0, (rect.height() - used) / 2, 0, 0), words, look, lines)


def _verdict(one: MeasureSeen) -> str:
    """The way it went with its arrow, whether that is good, and how far: "↑ better: up 6 points on before"."""
    if one.outcome is Outcome.SAME and one.words:
        return one.words
    sign = {1: "↑ ", -1: "↓ ", 0: ""}[one.rise]
    return f"{sign}{_SAID[one.outcome]}" + (f": {one.words}" if one.words else "")


def _colour(canvas: Canvas, outcome: Outcome) -> str:
    tokens = canvas.tokens
    colours = {Outcome.BETTER: tokens.ok, Outcome.WORSE: tokens.warn}
    return colours.get(outcome, tokens.muted)
