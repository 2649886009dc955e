"""Workshops: one session each, with date, place and purpose."""

from datetime import date, time
from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Record, Text


class WorkshopState(StrEnum):
    """Where a workshop is in its life."""

    PLANNED = "planned"
    LIVE = "live"
    CLOSED = "closed"


class Programme(Record):
    """One organisation's alignment work over the years. The file holds exactly one, with id 1."""

    table = "programme"
    name: Text
    chime: bool = True


class Workshop(Record):
    """One session.

    `day` and `start` are local to `zone` (IANA name). `shift` is how many seconds the whole plan was moved when
    the session began early (negative) or late. `began_at` and `closed_at` are what really happened.
    `tracking` says how progress will be followed after the day.
    """

    table = "workshop"
    title: Text
    purpose: Text = ""
    place: Text = ""
    day: date
    start: time
    zone: str
    state: WorkshopState = WorkshopState.PLANNED
    shift: int = 0
    began_at: Instant | None = None
    closed_at: Instant | None = None
    tracking: Text = ""


class Objective(Ordered):
    """One thing the workshop is to achieve, shown at the welcome."""

    table = "objective"
    workshop_id: int
    text: Text


class GroundRule(Ordered):
    """One rule for the day, agreed at the welcome."""

    table = "ground_rule"
    workshop_id: int
    text: Text
