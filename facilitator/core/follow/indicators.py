"""Indicators: figures of the whole programme with dated values, which move long after a workshop (seeds/000)."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class Aim(StrEnum):
    """Which way an indicator should go."""

    UP = "up"
    DOWN = "down"
    NONE = ""


class Indicator(Ordered):
    """One figure that is followed. `key` names one that comes with the program, "" for one of their own.

    `ended`: it is no longer followed; its values stay.
    """

    table = "indicator"
    key: Text = ""
    name: Text
    unit: Text = ""
    aim: Aim = Aim.NONE
    target: float | None = None
    ended: bool = False


class Reading(Record):
    """The value of an indicator on a day."""

    table = "reading"
    indicator_id: int
    day: date
    value: float
    note: Text = ""
