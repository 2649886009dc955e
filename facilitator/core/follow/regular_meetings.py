"""Regular meetings between workshops, and what was said in each."""

from datetime import date, time
from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Record, Text


class Every(StrEnum):
    """How often a meeting comes."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"


class RegularMeeting(Ordered):
    """A meeting that comes again. `first` and `start` are local to `zone` (IANA name); `length` is seconds.

    `ended`: no more of them; what was said stays.
    """

    table = "regular_meeting"
    title: Text
    every: Every = Every.FORTNIGHT
    first: date
    start: time
    zone: Text
    length: int = 1800
    who: Text = ""
    place: Text = ""
    ended: bool = False


class MeetingHeld(Record):
    """One of them: the day it was due, what was said, and when it was closed. `skipped`: it did not take place."""

    table = "meeting_held"
    meeting_id: int
    day: date
    minutes: Text = ""
    skipped: bool = False
    held_at: Instant | None = None
