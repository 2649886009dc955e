"""The quarter's review: what was promised against what was done, what worked, and what to keep, change and stop."""

from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class Worked(StrEnum):
    """Whether a solution did what it was for."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    TOO_EARLY = "too_early"


class PointKind(StrEnum):
    """What is to become of a way of working."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class Review(Record):
    """Which workshop a workshop looks back at. One for each workshop at most."""

    table = "review"
    workshop_id: int
    of_id: int


class Judgement(Record):
    """What the review in `workshop_id` says of a solution: whether it worked, and why."""

    table = "judgement"
    workshop_id: int
    solution_id: int
    worked: Worked
    words: Text = ""


class ReviewPoint(Ordered):
    """Something that the review in `workshop_id` wants to keep, change or stop; of a solution, if it is about one."""

    table = "review_point"
    workshop_id: int
    kind: PointKind
    text: Text
    solution_id: int | None = None
