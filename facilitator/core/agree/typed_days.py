"""Local days that people type for an agreement: the likely ones, and spans that do not end before they begin."""

from datetime import date

from facilitator.core.days import is_likely
from facilitator.core.errors import UserError


def likely_day(day: date) -> date:
    """The day itself; UserError for a year that can't be meant."""
    if not is_likely(day):
        raise UserError(f"The year {day.year} is not likely: check the year.")
    return day


def check_span(since: date | None, until: date | None) -> None:
    """UserError for a year that can't be meant, and for an end before the beginning."""
    for day in (since, until):
        if day is not None:
            likely_day(day)
    if since is not None and until is not None and until < since:
        raise UserError("The end is before the beginning: choose a later end, or an earlier beginning.")
