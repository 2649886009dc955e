"""Sessions: one workshop held over several days."""

from datetime import date, time

from facilitator.core.record import Instant, Ordered, Text


class Session(Ordered):
    """A further session of a workshop; its first is the workshop's own day and start, and is no record.

    `day` and `start` are local to the workshop's zone; `available`, `shift`, `began_at` as in `Workshop`. The parts
    with its id are held in it.
    """

    table = "session"
    workshop_id: int
    title: Text
    day: date
    start: time
    available: int | None = None
    shift: int = 0
    began_at: Instant | None = None
    ended_at: Instant | None = None
