"""Materials and supplies: what the agenda needs in the room, added up, and what else is brought along."""

from facilitator.core.record import Ordered, Text


class Supply(Ordered):
    """Something to bring. `count` None is as many as the agenda needs; `own`: added by hand, not from the agenda."""

    table = "supply"
    workshop_id: int
    title: Text
    count: int | None = None
    packed: bool = False
    own: bool = False
