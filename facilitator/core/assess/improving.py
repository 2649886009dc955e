"""Improvement plans, after the planning template of seed 001_c4ed3fc94637a261.txt; their actions are `run.actions`."""

from datetime import date

from facilitator.core.record import Ordered, Record, Text


class Improvement(Ordered):
    """One plan: the area, why, with what, from when until when, and how it will be seen. `practice` is a key or ""."""

    table = "improvement"
    wave_id: int | None = None
    key: str = ""
    area: Text
    why: Text = ""
    practice: str = ""
    resources: Text = ""
    start: date | None = None
    target: date | None = None
    measures: Text = ""
    closed: bool = False


class Milestone(Ordered):
    """One step on the way of a plan."""

    table = "milestone"
    improvement_id: int
    what: Text
    day: date | None = None
    reached: bool = False


class Involved(Record):
    """A person to involve in a plan."""

    table = "involved"
    improvement_id: int
    person_id: int
