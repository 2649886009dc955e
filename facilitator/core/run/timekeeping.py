"""The clock of a live workshop: stretches of time spent, from which everything else is worked out."""

from facilitator.core.record import Instant, Ordered, Record, Text


class Live(Record):
    """Where a live workshop stands: the block under way (None before the first and after the last) and its turn.

    It is running while an open `Stretch` exists and paused otherwise. At most one a workshop.
    """

    table = "live"
    workshop_id: int
    block_id: int | None = None
    turn_id: int | None = None
    ended: bool = False


class Stretch(Record):
    """An uninterrupted stretch of time spent on a block, and within it on a turn. Open while `ended_at` is None."""

    table = "stretch"
    workshop_id: int
    block_id: int
    turn_id: int | None = None
    started_at: Instant
    ended_at: Instant | None = None


class Turn(Ordered):
    """One speaker's turn in a block, in seconds: a team's update, a table's presentation."""

    table = "turn"
    workshop_id: int
    block_id: int
    title: Text
    team_id: int | None = None
    table_no: int | None = None
    length: int


class FreeTimer(Record):
    """A timer beside the block's own. `spent` is seconds counted before `started_at`; None is paused."""

    table = "free_timer"
    workshop_id: int
    title: Text
    length: int
    spent: int = 0
    started_at: Instant | None = None
    on_stage: bool = False
