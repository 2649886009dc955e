"""Check-ins: dated looks at one action, in its owner's own words."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.conditions import one_of
from facilitator.core.days import is_likely
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.record import Instant, Record, Text
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.text import free


class Standing(StrEnum):
    """How an action stands when it is looked at."""

    DONE = "done"
    ON_TRACK = "on_track"
    STUCK = "stuck"
    CHANGED = "changed"
    DROPPED = "dropped"


class CheckInWay(StrEnum):
    """How the news of an action came in. HANDOVER is no look at it, but keeps whose it was until then."""

    TALK = "talk"
    SPREADSHEET = "spreadsheet"
    HANDOVER = "handover"


class CheckIn(Record):
    """One look at one action. `words` are its owner's: why it is stuck or dropped, or how it goes.

    `owner_id` is whose action it was at that time. Where the date moved, `due_before` is the old and `due_after` the
    new one; else both are the date as it stood.
    """

    table = "check_in"
    action_id: int
    at: Instant
    standing: Standing
    words: Text = ""
    way: CheckInWay = CheckInWay.TALK
    owner_id: int | None = None
    due_before: date | None = None
    due_after: date | None = None


STANDING_WORDS = MappingProxyType(
    {
        Standing.DONE: "done",
        Standing.ON_TRACK: "on track",
        Standing.STUCK: "stuck",
        Standing.CHANGED: "changed",
        Standing.DROPPED: "dropped",
    }
)
_SETTLED = MappingProxyType({Standing.DONE: ActionState.DONE, Standing.DROPPED: ActionState.DROPPED})
_STANDING = MappingProxyType({state: standing for standing, state in _SETTLED.items()})
_WHY = MappingProxyType(
    {
        Standing.STUCK: "Say why it is stuck: a few words are enough.",
        Standing.DROPPED: "Say why it is dropped: a few words are enough.",
    }
)


# Verbs


def check_in(
    document: Document,
    action_id: int,
    standing: Standing,
    words: str = "",
    new_due: date | None = None,
    way: CheckInWay = CheckInWay.TALK,
) -> CheckIn:
    """Note how an action stands, and let its state follow: done, dropped, or else open.

    STUCK and DROPPED need words. CHANGED needs the new date; an action on track or stuck may get one, too. UserError if
    that is wanting, if the new date is the old one, or if one is given for what is done or dropped.
    """
    action = document.get(Action, action_id)
    words, due = _checked_words(standing, words), _checked_due(action, standing, new_due)
    with document.step(f"Check in as {STANDING_WORDS[standing]}") as step:
        actions.set_state(document, action_id, _SETTLED.get(standing, ActionState.OPEN))
        actions.set_due(document, action_id, due)
        return step.put(
            CheckIn(
                id=document.new_id(),
                action_id=action_id,
                at=document.now(),
                standing=standing,
                words=words,
                way=way,
                owner_id=action.owner_id,
                due_before=action.due,
                due_after=due,
            )
        )


def edit_words(document: Document, check_in_id: int, words: str) -> CheckIn:
    """Correct what was said at a check-in; of what is stuck or dropped something must remain."""
    found = document.get(CheckIn, check_in_id)
    found = found.with_(words=_checked_words(found.standing, words))
    with document.step("Edit check-in") as step:
        return step.put(found)


def take_back(document: Document, check_in_id: int) -> None:
    """Take an action's latest check-in back: its date and its state are as the look before left them.

    What has been changed by hand since stays. UserError if it is not the latest, or is no look at all.
    """
    last = document.get(CheckIn, check_in_id)
    looks = looks_by_action(document.all(CheckIn, action_id=last.action_id)).get(last.action_id, [])
    if last.way is CheckInWay.HANDOVER:
        raise UserError("This says who had the action before: give it back to them instead.")
    if looks[-1].id != last.id:
        raise UserError("Only the latest check-in of an action can be taken back.")
    with document.step("Take back check-in") as step:
        step.remove(last)
        step.put(_restored(document.get(Action, last.action_id), last, looks[-2] if len(looks) > 1 else None))


def _restored(action: Action, last: CheckIn, before: CheckIn | None) -> Action:
    due = last.due_before if action.due == last.due_after else action.due
    if action.state is not _SETTLED.get(last.standing, ActionState.OPEN):
        return action.with_(due=due)
    state = _SETTLED.get(before.standing, ActionState.OPEN) if before else ActionState.OPEN
    settled_at = before.at if before and state is not ActionState.OPEN else None
    return action.with_(due=due, state=state, settled_at=settled_at)


def _checked_words(standing: Standing, words: str) -> str:
    tidied = free(words)
    if not tidied and standing in _WHY:
        raise UserError(_WHY[standing])
    return tidied


def _checked_due(action: Action, standing: Standing, new_due: date | None) -> date | None:
    if new_due is None and standing is Standing.CHANGED:
        raise UserError("Say the new date of this action.")
    if new_due is None:
        return action.due
    if standing in _SETTLED:
        raise UserError("What is done or dropped gets no new date: leave it out, or choose another answer.")
    if new_due == action.due:
        raise UserError("This is the date it had before: choose another one.")
    if not is_likely(new_due):
        raise UserError(f"The year {new_due.year} is not likely: check the new date.")
    return new_due


# Questions


def looks_by_action(check_ins: Iterable[CheckIn]) -> dict[int, list[CheckIn]]:
    """All looks at each action, by its id, the latest last; handovers are no looks."""
    found: dict[int, list[CheckIn]] = {}
    for one in sorted(check_ins, key=lambda one: (one.at, one.id)):
        if one.way is not CheckInWay.HANDOVER:
            found.setdefault(one.action_id, []).append(one)
    return found


def looks_at(document: Document, actions: Iterable[Action]) -> dict[int, list[CheckIn]]:
    """All looks at these actions, by the action's id, the latest last; see `looks_by_action`."""
    return looks_by_action(document.those(CheckIn, one_of("action_id", (action.id for action in actions))))


def latest_by_action(document: Document, actions: Iterable[Action] | None = None) -> dict[int, CheckIn]:
    """The latest look at each of these actions, or of all, that has been looked at; by the action's id."""
    looks = looks_by_action(document.all(CheckIn)) if actions is None else looks_at(document, actions)
    return {action_id: them[-1] for action_id, them in looks.items()}


def standing_of(action: Action, latest: CheckIn | None) -> Standing | None:
    """How an action stands, given the latest look at it. None: open, and not looked at since it was opened."""
    if action.state is not ActionState.OPEN:
        return _STANDING[action.state]
    return None if latest is None or latest.standing in _SETTLED else latest.standing
