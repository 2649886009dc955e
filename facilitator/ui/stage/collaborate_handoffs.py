"""The map of handoffs for the room, and beside it the one that is talked about: how it really works, where it rubs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from facilitator.charting.handoff_laying import laid_map
from facilitator.core.agree.handing.handoff_map import HandoffView, views
from facilitator.core.document import Document
from facilitator.ui.parts.agreements.handoffs.handoff_rows import map_of
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet, team_label
from facilitator.ui.widgets.arrowmappaint import MapPainter, paint_warning

TITLE = "Where work changes hands"
_SIDE, _GAP, _PX = 620.0, 48.0, 28
_WORKS, _RUBS = 4, 3


class HandoffsSide:
    """The handoff at hand is the one whose arrow is lit."""

    def __init__(self, document: Document) -> None:
        self._views = views(document)
        self._map = map_of(self._views)

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the map, and the handoff at hand."""
        area = heading(canvas, room, "", TITLE, 60)
        if not self._views:
            nothing_yet(canvas, area, "Who hands what to whom? Each handoff becomes an arrow on our map.")
            return
        row = min(row, len(self._views) - 1)
        map_room = area.adjusted(0, 0, -_SIDE - _GAP, 0)
        if self._map.nodes:
            self._paint_map(canvas, map_room, row)
        else:
            nothing_yet(canvas, map_room, "No team is on the map yet.")
        card = QRectF(area.right() - _SIDE, area.top(), _SIDE, area.height())
        self._paint_handoff(canvas, card, row)

    def _paint_map(self, canvas: Canvas, room: QRectF, row: int) -> None:
        drawn = MapPainter(canvas.tokens, _PX)
        where = laid_map(self._map, room.width(), room.height(), drawn.kind())
        canvas.painter.save()
        canvas.painter.translate(room.topLeft())
        drawn.paint(canvas.painter, self._map, where, row)
        canvas.painter.restore()

    def _paint_handoff(self, canvas: Canvas, card: QRectF, row: int) -> None:
        tokens, view = canvas.tokens, self._views[row]
        one = view.handoff
        canvas.fill(card, tokens.card, 18)
        room = card.adjusted(32, 22, -28, -18)
        y = room.top() + canvas.text(room, f"{view.number}  {one.title}", Type(38, HALF_BOLD), 2) + 8
        y = _paint_ends(canvas, room, y, view)
        room.setTop(y)
        works, told = Type(28, HALF_BOLD, tokens.accent), one.reality or one.trigger
        used = canvas.text(room, "How it really works", works)
        used += canvas.text(
            room.adjusted(0, used, 0, 0), told or "What happened the last time?", _look(canvas, told), _WORKS
        )
        room.setTop(room.top() + used + 24)
        rubs = Type(28, HALF_BOLD, tokens.warn if one.friction else tokens.muted)
        if one.friction:
            sign = QRectF(room.left(), room.top() + 3, 30, 30)
            paint_warning(canvas.painter, sign, QColor(tokens.warn), QColor(tokens.card))
        used = canvas.text(room.adjusted(42 if one.friction else 0, 0, 0, 0), "Where it rubs", rubs)
        words = one.friction or "Where does it get stuck, again and again?"
        canvas.text(room.adjusted(0, used, 0, 0), words, _look(canvas, one.friction), _RUBS)


def _paint_ends(canvas: Canvas, room: QRectF, y: float, view: HandoffView) -> float:
    """From whom to whom, a line for each side; returns where what follows begins."""
    for lead, teams in (("from", [view.giver] if view.giver else []), ("to", list(view.receivers))):
        x = room.left() + 72
        canvas.text(QRectF(room.left(), y, 72, 46), lead, Type(30, colour=canvas.tokens.muted))
        for team in teams[:1]:
            x = team_label(canvas, team, x, y, 30, room.right() - x - 110)
        if len(teams) > 1:
            canvas.text(QRectF(x + 14, y, 110, 46), f"+{len(teams) - 1}", Type(30, colour=canvas.tokens.muted))
        if not teams:
            canvas.text(QRectF(x, y, room.right() - x, 46), "nobody yet", Type(30, colour=canvas.tokens.warn))
        y += 46
    return y + 18


def _look(canvas: Canvas, told: str) -> Type:
    """What is known in full light, a question in grey."""
    return Type(32) if told else Type(32, colour=canvas.tokens.muted)
