"""Closing reflections: one takeaway and one commitment from everyone, in turn."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.order import last_position
from facilitator.core.participants import Seat, participants
from facilitator.core.people import Participant
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.run.actions import Action, add_action
from facilitator.core.text import free, required


class Reflection(Ordered):
    """One participant's turn in the closing round."""

    table = "reflection"
    workshop_id: int
    participant_id: int
    takeaway: Text = ""
    commitment: Text = ""
    appreciation: Text = ""
    done: bool = False


_NO_COMMITMENT = "There is no commitment yet: type it first."


# The round


def begin_round(document: Document, workshop_id: int) -> list[Reflection]:
    """Give everyone who is here a turn; whoever has one keeps it, who came late is put at the end.

    Call it again whenever somebody arrives. Returns the new turns in their order; see `round_robin`.
    UserError if nobody is here.
    """
    there = document.all(Reflection, workshop_id=workshop_id)
    have = {reflection.participant_id for reflection in there}
    here = [seat for seat in participants(document, workshop_id) if seat.participant.present]
    if not here and not there:
        raise UserError("Nobody is marked as here yet: say who is here today, then begin the round.")
    new = round_robin([seat for seat in here if seat.participant.id not in have])
    with document.step("Add to the round" if there else "Begin the round") as step:
        for seat in new:
            there.append(
                step.put(
                    Reflection(
                        id=document.new_id(),
                        workshop_id=workshop_id,
                        participant_id=seat.participant.id,
                        position=last_position(there),
                    )
                )
            )
    return there[len(there) - len(new) :]


def finish_turn(document: Document, reflection_id: int) -> Reflection:
    """Somebody has had their turn."""
    return _changed(document, reflection_id, "Finish turn", done=True)


def skip_turn(document: Document, workshop_id: int) -> Reflection:
    """Put whoever's turn it is behind all who wait; returns their reflection. UserError if no one else waits."""
    waits = waiting_in(document, workshop_id)
    if len(waits) < 2:
        raise UserError("There is no one else whose turn it could be.")
    last = document.end_of(Reflection, workshop_id=workshop_id)
    return _changed(document, waits[0].id, "Skip turn", position=last)


def go_back(document: Document, workshop_id: int) -> Reflection:
    """Give the turn back to whoever had it last; returns their reflection. UserError at the start of the round."""
    had = [r for r in document.all(Reflection, workshop_id=workshop_id) if r.done]
    if not had:
        raise UserError("This is the first turn: there is no one to go back to.")
    waits = waiting_in(document, workshop_id)
    before = [r for r in had if not waits or r.position < waits[0].position]
    last = (before or had)[-1]
    front = min([last.position, *(r.position - 1 for r in waits)])
    return _changed(document, last.id, "Back to the last turn", done=False, position=front)


def set_takeaway(document: Document, reflection_id: int, text: str) -> Reflection:
    """Note what somebody takes away."""
    return _changed(document, reflection_id, "Note takeaway", takeaway=free(text))


def set_commitment(document: Document, reflection_id: int, text: str) -> Reflection:
    """Note what somebody commits to."""
    return _changed(document, reflection_id, "Note commitment", commitment=free(text))


def set_appreciation(document: Document, reflection_id: int, text: str) -> Reflection:
    """Note whom or what somebody appreciates."""
    return _changed(document, reflection_id, "Note appreciation", appreciation=free(text))


def commitment_to_action(
    document: Document, reflection_id: int, due: date | None = None, block_id: int | None = None
) -> Action:
    """Make somebody's commitment an action that they own; UserError if it is one already."""
    reflection = document.get(Reflection, reflection_id)
    owner_id = document.get(Participant, reflection.participant_id).person_id
    text = required(reflection.commitment, _NO_COMMITMENT)
    if document.all(Action, workshop_id=reflection.workshop_id, owner_id=owner_id, text=text):
        raise UserError("This commitment is an action already.")
    with document.step("Make commitment an action"):
        return add_action(document, reflection.workshop_id, text, owner_id=owner_id, due=due, block_id=block_id)


def set_tracking(document: Document, workshop_id: int, text: str) -> Workshop:
    """Say how progress will be followed after the day."""
    workshop = document.get(Workshop, workshop_id).with_(tracking=free(text))
    with document.step("Say how progress is tracked") as step:
        return step.put(workshop)


def _changed(document: Document, reflection_id: int, label: str, **changes: object) -> Reflection:
    reflection = document.get(Reflection, reflection_id).with_(**changes)
    with document.step(label) as step:
        return step.put(reflection)


# Questions


def waiting_in(document: Document, workshop_id: int) -> list[Reflection]:
    """Who of a workshop has yet to speak; see `waiting`."""
    return waiting(
        document.all(Reflection, workshop_id=workshop_id), document.all(Participant, workshop_id=workshop_id)
    )


def waiting(reflections: Iterable[Reflection], among: Iterable[Participant]) -> list[Reflection]:
    """Who has yet to speak, in order; the first is whose turn it is. Whoever has left is passed over."""
    here = {participant.id for participant in among if participant.present}
    waits = (r for r in reflections if not r.done and r.participant_id in here)
    return sorted(waits, key=lambda r: (r.position, r.id))


def round_robin(seats: Sequence[Seat]) -> list[Seat]:
    """An order in which teams alternate: two of one team follow each other only where it can't be helped.

    Always the next of the team with most people left, save the one that just spoke; by name within a team. The same
    people always come in the same order.
    """
    left: dict[int | None, list[Seat]] = {}
    for seat in sorted(seats, key=lambda s: (folded(s.person.name), s.participant.id)):
        left.setdefault(seat.team.id if seat.team else None, []).append(seat)
    order: list[Seat] = []
    spoke: list[Seat] | None = None
    while len(order) < len(seats):
        others = [members for members in left.values() if members and members is not spoke]
        spoke = max(others, key=len) if others else spoke
        if spoke is not None:
            order.append(spoke.pop(0))
    return order
