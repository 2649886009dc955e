"""Actions: what was promised, by whom, until when. Also the record of follow-up meetings (their verbs: `meetings`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import groupby

from facilitator.core.document import Document
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.record import Instant, Ordered, Text
from facilitator.core.text import free, required


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Action(Ordered):
    """One action with one owner and one due date; it remembers the note, opportunity or solution it came from.

    It belongs to a workshop or to a plan to improve (see `improvement_actions`), never to both. `settled_at` is when
    it was done or dropped; None while it is open, and of what an older program settled.
    """

    table = "action"
    workshop_id: int | None = None
    improvement_id: int | None = None
    block_id: int | None = None
    text: Text
    owner_id: int | None = None
    due: date | None = None
    measure: Text = ""
    state: ActionState = ActionState.OPEN
    note_id: int | None = None
    opportunity_id: int | None = None
    solution_id: int | None = None
    captured_at: Instant
    settled_at: Instant | None = None


class Meeting(Ordered):
    """A follow-up meeting. Day and start are local to the workshop's zone; `length` is seconds."""

    table = "meeting"
    workshop_id: int
    title: Text
    day: date | None = None
    start: time | None = None
    length: int = 1800
    who: Text = ""


NO_TEXT = "The action has no text yet: type what is to be done."
_STATE_LABELS = {
    ActionState.OPEN: "Reopen action",
    ActionState.DONE: "Mark action as done",
    ActionState.DROPPED: "Drop action",
}


@dataclass(frozen=True)
class OwnedActions:
    """The actions of one person, soonest first. Owner None: those that no one owns."""

    owner: Person | None
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class DueActions:
    """The actions due on one day. Day None: those without a date."""

    due: date | None
    actions: tuple[Action, ...]


# Actions


def add_action(
    document: Document,
    workshop_id: int,
    text: str,
    *,
    owner_id: int | None = None,
    due: date | None = None,
    measure: str = "",
    block_id: int | None = None,
    note_id: int | None = None,
    opportunity_id: int | None = None,
    solution_id: int | None = None,
) -> Action:
    """Add an action at the end of the workshop's list, with what it came from if anything; see `origins.origin`."""
    action = Action(
        id=document.new_id(),
        workshop_id=workshop_id,
        block_id=block_id,
        text=required(text, NO_TEXT),
        owner_id=owner_id,
        due=due,
        measure=free(measure),
        note_id=note_id,
        opportunity_id=opportunity_id,
        solution_id=solution_id,
        captured_at=document.now(),
        position=document.end_of(Action, workshop_id=workshop_id),
    )
    with document.step("Add action") as step:
        return step.put(action)


def edit_action(document: Document, action_id: int, text: str) -> Action:
    """Word an action anew; UserError if nothing is left of it."""
    return _changed(document, action_id, "Edit action", text=required(text, NO_TEXT))


def set_owner(document: Document, action_id: int, person_id: int | None) -> Action:
    """Give an action its one owner; None takes the owner away."""
    if person_id is not None:
        document.get(Person, person_id)
    return _changed(document, action_id, "Set owner", owner_id=person_id)


def set_due(document: Document, action_id: int, due: date | None) -> Action:
    """Give an action its due date; None takes it away."""
    return _changed(document, action_id, "Set due date", due=due)


def set_measure(document: Document, action_id: int, measure: str) -> Action:
    """Say how it will be seen that an action has worked; "" for nothing."""
    return _changed(document, action_id, "Set success measure", measure=free(measure))


def set_state(document: Document, action_id: int, state: ActionState) -> Action:
    """Mark an action as done or dropped, or open it again. Marking it the same again does not change when it was."""
    action = document.get(Action, action_id)
    settled_at = None if state is ActionState.OPEN else document.now()
    if action.state is state:
        settled_at = action.settled_at
    return _changed(document, action_id, _STATE_LABELS[state], state=state, settled_at=settled_at)


def move_actions(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Action]:
    """Put actions, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Action, workshop_id=workshop_id), ids, before_id, "Move action")


def remove_action(document: Document, action_id: int) -> None:
    """Remove an action."""
    action = document.get(Action, action_id)
    with document.step("Remove action") as step:
        step.remove(action)


def _changed(document: Document, action_id: int, label: str, **changes: object) -> Action:
    action = document.get(Action, action_id).with_(**changes)
    with document.step(label) as step:
        return step.put(action)


# Questions


def lacking(action: Action) -> tuple[str, ...]:
    """What an open action must still be given, in words: "no owner", "no date"."""
    if action.state is not ActionState.OPEN:
        return ()
    wanting = (("no owner", action.owner_id is None), ("no date", action.due is None))
    return tuple(words for words, is_so in wanting if is_so)


def by_owner(actions: Iterable[Action], people: Iterable[Person]) -> list[OwnedActions]:
    """Actions under their owners, owners by name, those that no one owns last; each soonest first, no date last."""
    owners = {person.id: person for person in people}
    together: dict[int | None, list[Action]] = {}
    for action in sorted(actions, key=_soonest):
        together.setdefault(action.owner_id if action.owner_id in owners else None, []).append(action)
    groups = [OwnedActions(owners[i] if i is not None else None, tuple(them)) for i, them in together.items()]
    return sorted(groups, key=lambda g: (g.owner is None, folded(g.owner.name) if g.owner else "", _owner_id(g)))


def by_date(actions: Iterable[Action]) -> list[DueActions]:
    """Actions under their due dates, soonest first, those without a date last; each in the order of the list."""
    ordered = sorted(actions, key=_soonest)
    return [DueActions(due, tuple(them)) for due, them in groupby(ordered, key=lambda action: action.due)]


def _soonest(action: Action) -> tuple[date, float, int]:
    return (action.due or date.max, action.position, action.id)


def _owner_id(group: OwnedActions) -> int:
    return group.owner.id if group.owner else 0
