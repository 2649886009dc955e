"""Promised against done, for the room: what was kept, and every action with whose it is and how it stands."""

from datetime import date

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.reviewed import PromiseSeen, completed, promises
from facilitator.core.people import Team
from facilitator.core.run.review import reviewed_workshop
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BODY, HALF_BOLD, bar, heading, nothing_yet, team_colour
from facilitator.ui.stage.rows import page, page_words

TITLE = "Promised against done"
NOTHING_YET = "There is no workshop to look back at yet."
_OWNER, _STORY, _SIZE = 330.0, 470.0, 32


class PromisedSide:
    """A page of actions: that with the row at hand."""

    def __init__(self, document: Document, workshop_id: int, today: date) -> None:
        self._of = reviewed_workshop(document, workshop_id)
        self._promises = promises(document, self._of, today)
        self._sums = completed(self._promises, today)
        self._teams = {team.id: team for team in document.all(Team)}

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw how much was kept, and the actions around the row at hand."""
        area = heading(canvas, room, self._of.title if self._of else "", TITLE, 64)
        if not self._promises:
            words = "It ended without actions." if self._of else NOTHING_YET
            nothing_yet(canvas, area, words)
            return
        bar(canvas, QRectF(area.left(), area.top() + 12, 420, 18), self._sums.rate or 0.0, canvas.tokens.ok)
        used = canvas.text(area.adjusted(450, -6, 0, 0), self._sums.words, Type(BODY))
        area = area.adjusted(0, used + 24, 0, 0)
        count, size = len(self._promises), MOST_LINES
        if count > size:
            size -= 1
        shown = page(min(row, count - 1), count, size)
        height = min(100.0, area.height() / MOST_LINES)
        for place, at in enumerate(shown):
            self._paint_row(canvas, QRectF(area.left(), area.top() + place * height, area.width(), height), at)
        words = page_words(shown, count, "Action")
        if words:
            below = QRectF(area.left(), area.top() + len(shown) * height + 14, area.width(), 44)
            canvas.text(below, words, Type(_SIZE, colour=canvas.tokens.muted))

    def _paint_row(self, canvas: Canvas, rect: QRectF, at: int) -> None:
        one, tokens = self._promises[at], canvas.tokens
        canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
        self._paint_owner(canvas, rect, one)
        width = rect.width() - _OWNER - _STORY - 30
        text = QRectF(rect.left() + _OWNER, rect.top(), width, rect.height())
        settled = one.standing in (Standing.DONE, Standing.DROPPED)
        _middle(canvas, text, one.action.text, Type(_SIZE, colour=tokens.muted if settled else ""))
        story = QRectF(rect.right() - _STORY, rect.top(), _STORY, rect.height())
        _middle(canvas, story, one.words[:1].upper() + one.words[1:], Type(30, colour=_colour(canvas, one)))

    def _paint_owner(self, canvas: Canvas, rect: QRectF, one: PromiseSeen) -> None:
        y = rect.top() + (rect.height() - canvas.line_height(_SIZE)) / 2
        team = self._teams.get(one.owner.team_id or 0) if one.owner else None
        if team:
            canvas.mark(team.mark, team_colour(team), QRectF(rect.left(), y + 8, 26, 26))
        look = Type(_SIZE, HALF_BOLD) if one.owner else Type(_SIZE, colour=canvas.tokens.warn)
        name = one.owner.name if one.owner else "no owner"
        canvas.text(QRectF(rect.left() + 42, y, _OWNER - 72, 50), name, look)


def _middle(canvas: Canvas, rect: QRectF, words: str, look: Type) -> None:
    """Words on two lines at most, in the middle of a row."""
    used = canvas.height(words, look, rect.width(), 2)
    canvas.text(rect.adjusted(0, (rect.height() - used) / 2, 0, 0), words, look, 2)


def _colour(canvas: Canvas, one: PromiseSeen) -> str:
    if one.standing is Standing.DONE:
        return canvas.tokens.ok
    return canvas.tokens.warn if one.overdue or one.standing is Standing.STUCK else canvas.tokens.muted
