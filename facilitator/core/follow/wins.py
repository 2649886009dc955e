"""Wins: what has got better, marked so that it can be shared."""

from datetime import date

from facilitator.core.record import Record, Text


class Win(Record):
    """Something worth telling, of an action, of a workshop, or of its own. `day` is local; `told`: it was shared."""

    table = "win"
    action_id: int | None = None
    workshop_id: int | None = None
    text: Text
    day: date
    told: bool = False
