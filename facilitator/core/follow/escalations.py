"""Escalations: what is stuck, put before somebody who can move it."""

from facilitator.core.record import Instant, Record, Text


class Escalation(Record):
    """An action put before a named person. `answer` is what came of it; it is open until `answered_at`."""

    table = "escalation"
    action_id: int
    person_id: int
    at: Instant
    why: Text = ""
    answer: Text = ""
    answered_at: Instant | None = None
