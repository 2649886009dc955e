"""What worked, for the room: each solution with its measure, what became of its actions, and what we say of it."""

from datetime import date

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.follow.reviewed import SolutionSeen, promises, solutions_seen
from facilitator.core.run.review import WORKED_WORDS, Worked, reviewed_workshop
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet
from facilitator.ui.stage.review_promised import NOTHING_YET
from facilitator.ui.stage.rows import page, page_words

TITLE = "What worked"
_SIZE, _SMALL, _SAID, _PAGE, _GAP = 38, 30, 470.0, 3, 24.0


class SolutionsSide:
    """Three solutions at a time: those with the row at hand."""

    def __init__(self, document: Document, workshop_id: int, today: date) -> None:
        self._of = of = reviewed_workshop(document, workshop_id)
        self._seen = solutions_seen(document, workshop_id, of, promises(document, of, today), today)

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the solutions around the row at hand; that one is framed."""
        area = heading(canvas, room, self._of.title if self._of else "", TITLE, 64)
        count = len(self._seen)
        if not count:
            nothing_yet(canvas, area, "It ended without solutions." if self._of else NOTHING_YET)
            return
        row = min(row, count - 1)
        shown = page(row, count, _PAGE)
        told = 56 + _GAP if count > _PAGE else 0
        height = (area.height() - told - (_PAGE - 1) * _GAP) / _PAGE
        for place, at in enumerate(shown):
            card = QRectF(area.left(), area.top() + place * (height + _GAP), area.width(), height)
            _paint_card(canvas, card, self._seen[at], at_hand=at == row and count > 1)
        words = page_words(shown, count, "Solution")
        if words:
            below = QRectF(area.left(), area.top() + len(shown) * (height + _GAP), area.width(), 44)
            canvas.text(below, words, Type(32, colour=canvas.tokens.muted))


def _paint_card(canvas: Canvas, card: QRectF, one: SolutionSeen, *, at_hand: bool) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 16, tokens.accent if at_hand else "")
    room = card.adjusted(32, 18, -32, -14)
    left = QRectF(room.left(), room.top(), room.width() - _SAID - 40, room.height())
    look = Type(_SIZE, HALF_BOLD)
    y = left.top() + canvas.text(left, one.solution.title, canvas.fitted(one.solution.title, look, left.width(), 34))
    muted = Type(_SMALL, colour=tokens.muted)
    for words, lines in ((one.solution.measure and f"Measure: {one.solution.measure}", 2), (one.words, 1)):
        if words and y + canvas.height(words, muted, left.width(), lines) <= room.bottom() + 4:
            y += 6 + canvas.text(QRectF(left.left(), y + 6, left.width(), 90), words, muted, lines)
    said = QRectF(room.right() - _SAID, room.top(), _SAID, room.height())
    canvas.rule(said.left() - 20, room.top(), said.left() - 20, room.bottom())
    if one.judgement is None:
        canvas.text(said, "Did it work?", Type(_SIZE, colour=tokens.muted))
        return
    verdict = Type(_SIZE, HALF_BOLD, _colour(canvas, one.judgement.worked))
    used = canvas.text(said, WORKED_WORDS[one.judgement.worked], verdict)
    lines = int((said.height() - used - 6) / canvas.line_height(_SMALL))
    if one.judgement.words and lines > 0:
        canvas.text(said.adjusted(0, used + 6, 0, 0), one.judgement.words, Type(_SMALL), min(3, lines))


def _colour(canvas: Canvas, worked: Worked) -> str:
    tokens = canvas.tokens
    colours = {Worked.YES: tokens.ok, Worked.PARTLY: tokens.ink, Worked.NO: tokens.warn, Worked.TOO_EARLY: tokens.muted}
    return colours[worked]
