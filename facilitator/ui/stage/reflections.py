"""The close: whose turn it is in the closing round, who is next, what was said last; or how the workshop is rated."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.participants import Seat, participants
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.clock.progress import Live
from facilitator.core.run.reflections import Reflection, waiting_in
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, inner, nothing_yet, team_colour
from facilitator.ui.stage.satisfaction import SatisfactionSide
from facilitator.ui.stage.scene import SceneView

SIDES, RATING = 2, 1
"""How many sides there are, and which of them is the rating."""

_MOST_NEXT = 3
_MOST_GIVEN = 3


class ReflectionsScene(SceneView):
    """Two sides: one takeaway and one commitment from everyone; and the rating, while its tab is turned to."""

    scene = Scene.REFLECTIONS
    watches = (Reflection, Participant, Person, Team, Satisfied, Stage, Live)
    _rating: SatisfactionSide | None = None
    _row = 0
    _round: tuple[Reflection, ...] = ()
    _waiting: tuple[Reflection, ...] = ()
    _seats: Mapping[int, Seat] = MappingProxyType({})

    def load(self) -> None:
        """Read the side that is shown."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._round, self._waiting, self._rating = (), (), None
        if workshop_id is None:
            return
        side, self._row = side_shown(document, workshop_id, SIDES)
        if side == RATING and self._is_close(workshop_id):
            self._rating = SatisfactionSide(document, workshop_id)
            return
        self._round = tuple(document.all(Reflection, workshop_id=workshop_id))
        self._waiting = tuple(waiting_in(document, workshop_id))
        self._seats = {seat.participant.id: seat for seat in participants(document, workshop_id)}

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the name large, and below it what was just given; or the rating."""
        if self._rating is not None:
            self._rating.paint(canvas, room, self._row)
            return
        area = inner(room)
        done = sum(reflection.done for reflection in self._round)
        muted = Type(34, colour=canvas.tokens.muted)
        small = f"Closing round · {done} of {len(self._round)} have spoken" if self._round else "Closing round"
        canvas.text(area, small, muted)
        if not self._round:
            canvas.text(area.adjusted(0, 50, 0, 0), "What do you take with you?", Type(72, BOLD))
            nothing_yet(canvas, area.adjusted(0, 170, 0, 0), "One takeaway and one commitment from everyone, in turn.")
        elif not self._waiting:
            canvas.text(area.adjusted(0, 50, 0, 0), "Everyone has spoken. Thank you all.", Type(72, BOLD))
            self._paint_given(canvas, area.adjusted(0, 210, 0, 0), self._last())
        else:
            self._paint_turn(canvas, area.adjusted(0, 60, 0, 0))

    def _is_close(self, workshop_id: int) -> bool:
        """Whether the close is under way; pinned in another block, that block's side says nothing of it."""
        live = next(iter(self.desk.document.all(Live, workshop_id=workshop_id)), None)
        block = self.desk.document.find(Block, live.block_id) if live else None
        return block is not None and block.activity is Activity.REFLECT

    def _paint_turn(self, canvas: Canvas, area: QRectF) -> None:
        current = self._waiting[0]
        seat = self._seats[current.participant_id]
        x = area.left()
        if seat.team:
            canvas.mark(seat.team.mark, team_colour(seat.team), QRectF(x, area.top() + 40, 84, 84))
            x += 116
        look = canvas.fitted(seat.person.name, Type(128, BOLD), area.right() - x, 70)
        canvas.text(QRectF(x, area.top(), area.right() - x, 170), seat.person.name, look, 2)
        after = [self._seats[one.participant_id].person.name for one in self._waiting[1 : 1 + _MOST_NEXT]]
        words = "next: " + ", then ".join(after) if after else "the last one"
        canvas.text(area.adjusted(0, 172, 0, 0), words, Type(36, colour=canvas.tokens.muted))
        given = current if current.takeaway or current.commitment else self._last()
        self._paint_given(canvas, area.adjusted(0, 268, 0, 0), given)

    def _last(self) -> Reflection | None:
        """What was given last: of those who have spoken the one whose turn came last."""
        spoken = [one for one in self._round if one.done and (one.takeaway or one.commitment)]
        return spoken[-1] if spoken else None

    def _paint_given(self, canvas: Canvas, area: QRectF, given: Reflection | None) -> None:
        if given is None or given.participant_id not in self._seats:
            question = "What do you take with you, and what will you do?"
            canvas.text(area.adjusted(0, 20, 0, 0), question, Type(46, colour=canvas.tokens.muted), 2)
            return
        said = [(words, text) for words, text in (("takes away", given.takeaway), ("will", given.commitment)) if text]
        width = area.width() - 290
        lines = [len(canvas.wrapped(text, Type(40), width, _MOST_GIVEN)) for _words, text in said]
        height = 90 + sum(count * canvas.line_height(40) + 18 for count in lines)
        canvas.fill(QRectF(area.left(), area.top(), area.width(), height), canvas.tokens.card, 18)
        x, y = area.left() + 40, area.top() + 26
        name = self._seats[given.participant_id].person.name
        y += canvas.text(QRectF(x, y, 900, 50), name, Type(32, HALF_BOLD, canvas.tokens.accent)) + 8
        for words, text in said:
            canvas.text(QRectF(x, y + 6, 190, 50), words, Type(32, colour=canvas.tokens.muted))
            y += canvas.text(QRectF(x + 200, y, width, 150), text, Type(40), _MOST_GIVEN) + 18
