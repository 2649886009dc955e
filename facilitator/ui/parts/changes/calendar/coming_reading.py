"""What the calendar reads of the programme at once."""

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.follow.clashes import Clash, clashes
from facilitator.core.follow.coming_up import Coming, coming
from facilitator.core.plan.prepare.workdays import workdays_of

_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Ahead:
    """What is coming, what of it clashes from today on, and which of the days shown are off.

    `clashing`: all clashes of the time read, those that are over among them.
    """

    found: tuple[Coming, ...]
    clashes: tuple[Clash, ...]
    clashing: frozenset[date]
    off: frozenset[date]


def read_ahead(document: Document, first: date, last: date, today: date) -> Ahead:
    """What there is from the first to the last day shown, and from today for a year."""
    workdays = workdays_of(document)
    found = coming(document, min(first, today), max(last, today + _YEAR))
    clashing = clashes(found, workdays, today)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return Ahead(
        found,
        tuple(one for one in clashing if one.day >= today),
        frozenset(one.day for one in clashing),
        frozenset(day for day in days if not workdays.is_workday(day)),
    )
