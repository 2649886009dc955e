"""What people type into a field, read into a value, and values as they read in a field."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import TypeVar

from facilitator.core.errors import UserError
from facilitator.core.phrases import day_words
from facilitator.core.plan import minutes
from facilitator.core.run import dates

T = TypeVar("T")

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(am|pm|a\.m\.|p\.m\.)?")
_NOON = 12


def for_field(read: Callable[[str], T]) -> Callable[[str], T]:
    """A reader whose refusals show beneath the field that was typed into."""

    def read_or_explain(typed: str) -> T:
        try:
            return read(typed)
        except UserError as refusal:
            raise ValueError(str(refusal)) from refusal

    return read_or_explain


def time_of_day(typed: str) -> time:
    """The time of day in 13:00, 13.00, 1300, 9 or 1:30 pm; UserError if there is none."""
    plain = " ".join(typed.lower().split())
    found = _CLOCK.fullmatch(plain)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (_NOON if plain == "noon" else -1, 0)
    half = found[3] if found else None
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    elif half:
        hour = -1
    if not plain:
        raise UserError("Type a time of day, such as 13:00.")
    if not 0 <= hour < 24:
        raise UserError(f"“{typed.strip()}” is not a time of day: type one such as 13:00.")
    return time(hour, minute)


def time_or_none(typed: str) -> time | None:
    """The time of day, or None for nothing typed; UserError for anything else."""
    return time_of_day(typed) if typed.strip() else None


def length_or_none(typed: str) -> int | None:
    """Seconds from 5h, 5h15 or 315 (minutes), or None for nothing typed; UserError for anything else."""
    if not typed.strip():
        return None
    seconds = minutes.parse(typed)
    if not seconds:
        raise UserError("The time there is must be more than nothing: type hours and minutes, such as 5h15.")
    return seconds


def day_reader(today: date) -> Callable[[str], date]:
    """A reader of days as people type them: 12 jan, fri, in 2 weeks, 2027-01-12."""

    def read(typed: str) -> date:
        day = dates.read_date(" ".join(typed.split()), today)
        if day is None:
            raise UserError(f"“{typed.strip()}” is not a day: type one such as 12 Jan 2027, or fri.")
        return day

    return read


def show_time(at: time | None) -> str:
    """A time of day on the 24-hour clock, or nothing."""
    return f"{at:%H:%M}" if at else ""


def show_length(seconds: int | None) -> str:
    """A length in words, or nothing."""
    return minutes.spoken(seconds) if seconds else ""


def show_day(day: date) -> str:
    """A day with its weekday and year, in English as it can be typed: "Tue 12 Jan 2027"."""
    return day_words(day, date.min)
