"""Local days that people type: the likely ones, and spans that do not end before they begin."""

from datetime import date
from typing import TypeVar

from facilitator.core.errors import UserError

D = TypeVar("D", bound=date | None)

_FIRST_YEAR, _LAST_YEAR = 2000, 2199
_BACKWARDS = "The end is before the beginning: choose a later end, or an earlier beginning."


def is_likely(day: date) -> bool:
    """Whether something may be meant for a day; a year far off is a slip of the keys."""
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def likely_day(day: D, what: str = "The year") -> D:
    """The day itself, or None; UserError for a year that can't be meant. `what` leads up to the year in it."""
    if day is not None and not is_likely(day):
        raise UserError(f"{what} {day.year} is not likely: check the year.")
    return day


def check_span(since: date | None, until: date | None, backwards: str = _BACKWARDS) -> None:
    """UserError for a year that can't be meant, and for an end before the beginning, which `backwards` says."""
    for day in (since, until):
        likely_day(day)
    if since is not None and until is not None and until < since:
        raise UserError(backwards)
