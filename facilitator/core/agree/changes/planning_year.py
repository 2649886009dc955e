"""The planning year laid out ahead: annual planning, four quarterly rounds, what comes before and after each.

After seed 003_cbf94a157524aa52.txt (planning rhythms: calendars of all teams in step, regular business reviews, and an
alignment session before each formal round).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateutil.relativedelta import relativedelta

from facilitator.core.agree.changes.coming import Entry, EntryKind, add_entry
from facilitator.core.days import is_likely
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import teams

_QUARTERS = 4
_MONTHS = 3
_TUESDAY, _WEDNESDAY, _THURSDAY = 1, 2, 3
_ANNUAL_BEFORE = timedelta(weeks=6)
_QUARTERLY_BEFORE = timedelta(weeks=2)
_PRE_BEFORE = timedelta(weeks=2)
_REVIEW_AFTER = timedelta(weeks=1)


@dataclass(frozen=True)
class PlanningDay:
    """One thing of the planning year, before it is put on the calendar."""

    kind: EntryKind
    title: str
    day: date
    until: date


def planning_year(year: int, month: int) -> tuple[PlanningDay, ...]:
    """What belongs to the planning year that begins with a month, by day.

    Annual planning takes two days six weeks before the year begins, a quarterly round one day two weeks before each
    quarter. Two weeks before each of them teams get in step (pre-planning); a week after each quarter the results are
    looked at (business review). All in the middle of a week.
    """
    begins = date(year, month, 1)
    name = str(year) if month == 1 else f"{year}/{(year + 1) % 100:02}"
    annual = _in_week(begins - _ANNUAL_BEFORE, _TUESDAY)
    found = [
        _one(EntryKind.PRE_PLANNING, f"Pre-planning for the year {name}", annual - _PRE_BEFORE),
        PlanningDay(EntryKind.ANNUAL_PLANNING, f"Annual planning {name}", annual, annual + timedelta(days=1)),
        *(one for number in range(_QUARTERS) for one in _quarter(begins, number, name)),
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.title)))


def lay_out_year(document: Document, year: int, month: int) -> list[Entry]:
    """Put the planning year that begins with a month on the calendar, for all teams in use, as one step.

    `month` is 1 to 12. What is there already, by kind and title, is left where it is. Returns the new entries.
    UserError for a year that can't be meant.
    """
    if not (MINYEAR < year < MAXYEAR and is_likely(date(year, month, 1))):
        raise UserError(f"A planning year {year} is not likely: check the year.")
    everyone = [team.id for team in teams(document)]
    with document.step("Lay out planning year"):
        return [
            add_entry(document, one.kind, one.title, one.day, one.until, team_ids=everyone)
            for one in still_to_add(document, planning_year(year, month))
        ]


def _quarter(begins: date, number: int, name: str) -> Iterator[PlanningDay]:
    first = begins + relativedelta(months=_MONTHS * number)
    over = first + relativedelta(months=_MONTHS)
    which = f"Q{number + 1} {name}"
    planning = _in_week(first - _QUARTERLY_BEFORE, _WEDNESDAY)
    yield _one(EntryKind.PRE_PLANNING, f"Pre-planning for {which}", planning - _PRE_BEFORE)
    yield _one(EntryKind.QUARTERLY_PLANNING, f"Planning {which}", planning)
    yield _one(EntryKind.BUSINESS_REVIEW, f"Business review {which}", _in_week(over + _REVIEW_AFTER, _THURSDAY))


def _one(kind: EntryKind, title: str, day: date) -> PlanningDay:
    return PlanningDay(kind, title, day, day)


def _in_week(day: date, weekday: int) -> date:
    """That weekday in the week of a day, or in the next if the day is on a weekend."""
    monday = day - timedelta(days=day.weekday())
    if day.weekday() > 4:
        monday += timedelta(weeks=1)
    return monday + timedelta(days=weekday)


# Questions


def still_to_add(document: Document, year: Sequence[PlanningDay]) -> list[PlanningDay]:
    """Those of a planning year that do not stand on the calendar yet, by kind and title."""
    there = {(one.kind, one.title) for one in document.all(Entry)}
    return [one for one in year if (one.kind, one.title) not in there]
