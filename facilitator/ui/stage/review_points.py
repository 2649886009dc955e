"""Keep, change, stop, for the room: three columns that fill while people speak."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.run.review import POINT_WORDS, PointKind, ReviewPoint, points_of
from facilitator.ui.stage.bullets import bullets, fit
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, LEAD, heading

TITLE = "Keep, change, stop"
_ASKED = {
    PointKind.KEEP: "What works and stays?",
    PointKind.CHANGE: "What works not well enough?",
    PointKind.STOP: "What would nobody miss?",
}
_SIZES, _GAP = (36, 32), 32.0
_MOST_LINES = 9


class PointsSide:
    """Of each column the points around the one at hand; of the others the newest."""

    def __init__(self, document: Document, workshop_id: int) -> None:
        self._points = points_of(document, workshop_id)

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the three columns."""
        area = heading(canvas, room, "", TITLE, 64)
        width = (area.width() - 2 * _GAP) / 3
        at_hand = self._points[min(row, len(self._points) - 1)] if self._points else None
        for place, kind in enumerate(PointKind):
            card = QRectF(area.left() + place * (width + _GAP), area.top(), width, area.height())
            self._paint_card(canvas, card, kind, at_hand)

    def _paint_card(self, canvas: Canvas, card: QRectF, kind: PointKind, at_hand: ReviewPoint | None) -> None:
        tokens = canvas.tokens
        canvas.fill(card, tokens.card, 18)
        room = card.adjusted(34, 20, -30, -16)
        used = canvas.text(room, POINT_WORDS[kind], Type(LEAD, HALF_BOLD, tokens.accent))
        room = room.adjusted(0, used + 14, 0, 0)
        mine = [point for point in self._points if point.kind is kind]
        if not mine:
            canvas.text(room, _ASKED[kind], Type(34, colour=tokens.muted), 2)
            return
        texts = [point.text for point in mine]
        shown = _window(canvas, room, texts, mine.index(at_hand) if at_hand in mine else len(mine) - 1)
        muted = Type(30, colour=tokens.muted)
        if shown.start:
            used = canvas.text(room, f"{shown.start} above", muted)
            room = room.adjusted(0, used + 8, 0, 0)
        y = bullets(canvas, room, texts[shown.start : shown.stop], _SIZES, most=_MOST_LINES)
        if shown.stop < len(texts):
            canvas.text(QRectF(room.left(), y, room.width(), 44), f"+{len(texts) - shown.stop} more", muted)


def _window(canvas: Canvas, room: QRectF, texts: Sequence[str], at: int) -> range:
    """The points around one of them that can be read at once: those before it, then those behind."""
    free, first, behind = _MOST_LINES - _lines(canvas, room, texts[at]), at, at + 1
    while first > 0 and (needed := _lines(canvas, room, texts[first - 1])) <= free:
        free, first = free - needed, first - 1
    while behind < len(texts) and (needed := _lines(canvas, room, texts[behind])) <= free:
        free, behind = free - needed, behind + 1
    return range(first, behind)


def _lines(canvas: Canvas, room: QRectF, words: str) -> int:
    return sum(fit(canvas, room, [words], _SIZES[-1:], _MOST_LINES).lines)
