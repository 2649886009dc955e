"""Check-ins: dated looks at one action, in its owner's own words."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Instant, Record, Text


class Standing(StrEnum):
    """How an action stands when it is looked at."""

    DONE = "done"
    ON_TRACK = "on_track"
    STUCK = "stuck"
    CHANGED = "changed"
    DROPPED = "dropped"


class CheckInWay(StrEnum):
    """How the news of an action came in."""

    TALK = "talk"
    SPREADSHEET = "spreadsheet"


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
