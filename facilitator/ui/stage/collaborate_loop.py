"""A feedback loop for the room: four steps in a ring, who runs it in the middle."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPen

from facilitator.core.agree.looping.loops import FeedbackLoop, loops
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.rhythms import WORDS
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import CENTRE, HALF_BOLD, heading, nothing_yet, team_colour

TITLE = "How the answer comes back"
_WIDE, _HIGH, _HEAD = 600.0, 206.0, 16.0
_LINES = 3


class LoopSide:
    """The loop at hand."""

    def __init__(self, document: Document) -> None:
        self._loops = loops(document, ended=False)
        self._teams = {team.id: team for team in document.all(Team)}
        self._people = {person.id: person.name for person in document.all(Person)}

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the ring."""
        if not self._loops:
            area = heading(canvas, room, "", TITLE, 60)
            nothing_yet(canvas, area, "Which loop is most broken, or missing? We choose one.")
            return
        loop = self._loops[min(row, len(self._loops) - 1)]
        area = heading(canvas, room, "Feedback loop", loop.title, 60).adjusted(0, -14, 0, 10)
        middle = area.center()
        top = QRectF(middle.x() - _WIDE / 2, area.top(), _WIDE, _HIGH)
        bottom = QRectF(top.left(), area.bottom() - _HIGH, _WIDE, _HIGH)
        right = QRectF(area.right() - _WIDE, middle.y() - _HIGH / 2, _WIDE, _HIGH)
        left = QRectF(area.left(), right.top(), _WIDE, _HIGH)
        source, target = self._teams.get(loop.from_id or 0), self._teams.get(loop.to_id or 0)
        _paint_ring(canvas, (top, right, bottom, left))
        _paint_step(canvas, top, "What happens today", loop.today)
        _paint_step(canvas, right, "How it looks", loop.form, source)
        _paint_step(canvas, bottom, "What is done with it", loop.acted_on, target)
        _paint_step(canvas, left, "How the answer gets back", loop.back, source)
        self._paint_middle(canvas, QRectF(left.right() + 20, left.top(), right.left() - left.right() - 40, _HIGH), loop)

    def _paint_middle(self, canvas: Canvas, room: QRectF, loop: FeedbackLoop) -> None:
        """Who runs it, and how often: one below the other."""
        owner = self._people.get(loop.owner_id or 0)
        rhythm = WORDS[loop.every] if loop.every else ""
        tokens = canvas.tokens
        lines = (
            ("Who runs it?", Type(28, colour=tokens.muted)),
            (owner or "nobody yet", Type(36, HALF_BOLD, "" if owner else tokens.warn)),
            (rhythm or "no rhythm yet", Type(32, colour=tokens.ink if rhythm else tokens.warn)),
        )
        used = sum(canvas.height(words, look, room.width(), 2) for words, look in lines)
        y = room.top() + (room.height() - used) / 2
        for words, look in lines:
            y += canvas.text(QRectF(room.left(), y, room.width(), 90), words, look, 2, CENTRE)


def _paint_step(canvas: Canvas, card: QRectF, title: str, words: str, team: Team | None = None) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 18, line=tokens.accent if words else tokens.line)
    room = card.adjusted(28, 14, -24, -12)
    if team is not None:
        canvas.mark(team.mark, team_colour(team), QRectF(room.left(), room.top() + 8, 24, 24))
    head = room.adjusted(38 if team else 0, 0, 0, 0)
    name = f"{team.name}: {title[:1].lower()}{title[1:]}" if team else title
    used = canvas.text(head, name, Type(28, HALF_BOLD, tokens.accent))
    look = Type(32) if words else Type(32, colour=tokens.muted)
    canvas.text(room.adjusted(0, used + 6, 0, 0), words or "?", look, _LINES)


def _paint_ring(canvas: Canvas, steps: tuple[QRectF, ...]) -> None:
    """Arrows clockwise from step to step: from the side of one to the top or bottom of the next."""
    top, right, bottom, left = steps
    ways = (
        (QPointF(top.right(), top.center().y()), QPointF(right.center().x(), right.top())),
        (QPointF(right.center().x(), right.bottom()), QPointF(bottom.right(), bottom.center().y())),
        (QPointF(bottom.left(), bottom.center().y()), QPointF(left.center().x(), left.bottom())),
        (QPointF(left.center().x(), left.top()), QPointF(top.left(), top.center().y())),
    )
    for place, (start, end) in enumerate(ways):
        corner = QPointF(end.x(), start.y()) if place % 2 == 0 else QPointF(start.x(), end.y())
        _paint_arrow(canvas, start, corner, end)


def _paint_arrow(canvas: Canvas, start: QPointF, corner: QPointF, end: QPointF) -> None:
    """A line around a corner, with a head at its end."""
    colour, painter = QColor(canvas.tokens.accent), canvas.painter
    across, down = (end.x() > corner.x()) - (end.x() < corner.x()), (end.y() > corner.y()) - (end.y() < corner.y())
    tip = QPointF(end.x() - across * 8, end.y() - down * 8)
    back = QPointF(tip.x() - across * _HEAD, tip.y() - down * _HEAD)
    path = QPainterPath(start)
    path.quadTo(corner, back)
    painter.strokePath(path, QPen(colour, 4))
    head = QPainterPath(tip)
    head.lineTo(QPointF(back.x() + down * _HEAD * 0.7, back.y() + across * _HEAD * 0.7))
    head.lineTo(QPointF(back.x() - down * _HEAD * 0.7, back.y() - across * _HEAD * 0.7))
    head.closeSubpath()
    painter.fillPath(head, colour)
