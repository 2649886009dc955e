"""Actions and follow-up meetings: what was promised, by whom, until when."""

from datetime import date, time
from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Text


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Action(Ordered):
    """One action with one owner and one due date; it remembers the note, opportunity or solution it came from."""

    table = "action"
    workshop_id: int
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


class Meeting(Ordered):
    """A follow-up meeting. Day and start are local to the workshop's zone; `length` is seconds."""

    table = "meeting"
    workshop_id: int
    title: Text
    day: date | None = None
    start: time | None = None
    length: int = 1800
    who: Text = ""
