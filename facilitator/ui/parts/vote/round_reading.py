"""The closing round as it stands: whose turn it is, who comes after, who has spoken."""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.participants import Seat, participants
from facilitator.core.phrases import listed
from facilitator.core.run.actions import Action
from facilitator.core.run.reflections import Reflection, waiting_in

_MOST_NAMED = 3


@dataclass(frozen=True)
class Speaker:
    """Somebody in the round with their reflection. `promised`: their commitment is an action already."""

    seat: Seat
    reflection: Reflection
    promised: bool


@dataclass(frozen=True)
class RoundReading:
    """Who waits, in order (the first has the turn), who has spoken, and how many are here without a turn."""

    waiting: tuple[Speaker, ...]
    spoken: tuple[Speaker, ...]
    without_turn: int

    @property
    def begun(self) -> bool:
        """Whether anybody has a turn."""
        return bool(self.waiting or self.spoken)

    @property
    def now(self) -> Speaker | None:
        """Whose turn it is."""
        return self.waiting[0] if self.waiting else None

    @property
    def words(self) -> str:
        """How far the round is and who comes next: "3 of 14 have spoken · then Tom and Ada"."""
        total = len(self.waiting) + len(self.spoken)
        far = f"{len(self.spoken)} of {total} {'has' if len(self.spoken) == 1 else 'have'} spoken"
        after = [s.seat.person.name for s in self.waiting[1 : _MOST_NAMED + 1]]
        if not self.waiting:
            return "Everyone has spoken" if total else ""
        return f"{far} · then {listed(after)}" if after else f"{far} · the last turn"


def read_round(document: Document, workshop_id: int) -> RoundReading:
    """The round of a workshop."""
    seats = {seat.participant.id: seat for seat in participants(document, workshop_id)}
    everyone = document.all(Reflection, workshop_id=workshop_id)
    actions = {(a.owner_id, a.text) for a in document.all(Action, workshop_id=workshop_id)}

    def speaker(reflection: Reflection) -> Speaker:
        seat = seats[reflection.participant_id]
        promised = bool(reflection.commitment) and (seat.person.id, reflection.commitment) in actions
        return Speaker(seat, reflection, promised)

    have = {reflection.participant_id for reflection in everyone}
    late = sum(seat.participant.present and seat.participant.id not in have for seat in seats.values())
    spoken = tuple(speaker(reflection) for reflection in everyone if reflection.done)
    return RoundReading(tuple(map(speaker, waiting_in(document, workshop_id))), spoken, late)
