"""An SLA for the room as it grows: what qualifies at the left, what both sides promise at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.commitments import commitments_of, indicators_of, promise_words
from facilitator.core.agree.service.criteria import criteria_of, part_of
from facilitator.core.agree.service.sla_content import framework_title, qualifies
from facilitator.core.agree.service.slas import Framework, Sla, settled_by, sides, sla_of
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.rhythms import WORDS
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet, team_label

TITLE = "What we promise each other"
_GAP, _FOOT, _MOST = 28.0, 96.0, 6
_SIZES = (34, 32, 30)


class SlaSide:
    """The SLA of the handoff at hand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found = [(one, sla_of(document, one.id)) for one in document.all(Handoff)]
        self._read = {one.id: _Read(document, one, sla) for one, sla in self._found}

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw what has been agreed so far."""
        if not self._found:
            area = heading(canvas, room, "", TITLE, 60)
            nothing_yet(canvas, area, "First the handoffs, then what both sides of one promise.")
            return
        handoff, _sla = self._found[min(row, len(self._found) - 1)]
        read = self._read[handoff.id]
        area = heading(canvas, room, TITLE, handoff.title, 60)
        foot = QRectF(area.left(), area.bottom() - _FOOT, area.width(), _FOOT)
        cards = area.adjusted(0, 0, 0, -_FOOT - 12)
        width = (cards.width() - _GAP) * 0.42
        left = QRectF(cards.left(), cards.top(), width, cards.height())
        right = QRectF(left.right() + _GAP, cards.top(), cards.width() - width - _GAP, cards.height())
        _paint_list(canvas, left, read.title, read.qualifies, "What must be true before it goes over?")
        height = (right.height() - _GAP) / 2
        for place, (team, lines) in enumerate(read.promises[:2]):
            card = QRectF(right.left(), right.top() + place * (height + _GAP), right.width(), height)
            _paint_promises(canvas, card, team, lines)
        canvas.text(foot, read.ending, Type(32, colour=canvas.tokens.muted), 2)


class _Read:
    """What the room reads of one SLA."""

    def __init__(self, document: Document, handoff: Handoff, sla: Sla | None) -> None:
        asked = qualifies(handoff)
        self.title = asked.title
        fields = ((asked.fit, sla.fit), (asked.signal, sla.signal), (asked.contact, sla.contact)) if sla else ()
        self.qualifies = [f"{one.title}: {text}" for one, text in fields if text]
        if sla is not None and sla.framework is not Framework.OWN:
            parts = [part.title for one in criteria_of(document, sla) if (part := part_of(sla, one)) is not None]
            self.qualifies.append(f"Accepted by {framework_title(sla.framework)}: {', '.join(parts).lower()}")
        elif sla is not None:
            self.qualifies += [f"Accepted when {one.text}" for one in criteria_of(document, sla)]
        found = commitments_of(document, sla.id) if sla else []
        indicators = indicators_of(document, found)
        words = {one.id: promise_words(one, indicators.get(one.indicator_id or 0)) for one in found}
        giving, taking = sides(document, handoff.id)
        first = giving[0] if giving else None
        self.promises = [
            (first, [words[one.id] for one in found if one.team_id == (first.id if first else None)]),
            (_only(taking), [words[one.id] for one in found if not first or one.team_id != first.id]),
        ]
        self.ending = _ending(document, sla)


def _only(taking: Sequence[Team]) -> Team | None:
    return taking[0] if len(taking) == 1 else None


def _ending(document: Document, sla: Sla | None) -> str:
    """Who decides when the sides disagree, within what time, and when it is looked at again."""
    who, within = (settled_by(document, sla), sla.within) if sla else ("", "")
    decides = f"When we disagree it goes to {who}" + (f", settled within {within}" if within else "") if who else ""
    again = f"we look at it again {WORDS[sla.every]}" if sla and sla.every else ""
    told = "; ".join(part for part in (decides, again) if part)
    return f"{told[:1].upper()}{told[1:]}." if told else "Who decides when we disagree? When do we look at it again?"


def _paint_list(canvas: Canvas, card: QRectF, title: str, lines: Sequence[str], asks: str) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 18)
    room = card.adjusted(32, 20, -28, -16)
    used = canvas.text(room, title, Type(34, HALF_BOLD, tokens.accent), 2)
    room = room.adjusted(0, used + 14, 0, 0)
    if lines:
        bullets(canvas, room, lines, _SIZES, most=_MOST + 1)
    else:
        canvas.text(room, asks, Type(32, colour=tokens.muted), 3)


def _paint_promises(canvas: Canvas, card: QRectF, team: Team | None, lines: Sequence[str]) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 18)
    room = card.adjusted(32, 18, -28, -14)
    if team is not None:
        team_label(canvas, team, room.left(), room.top(), 34, room.width() - 60)
        used = canvas.line_height(34)
    else:
        used = canvas.text(room, "The other side", Type(34, HALF_BOLD, tokens.accent))
    room = room.adjusted(0, used + 12, 0, 0)
    if lines:
        bullets(canvas, room, lines, _SIZES, most=4)
    else:
        canvas.text(room, "What do we promise, and by when?", Type(32, colour=tokens.muted), 2)
