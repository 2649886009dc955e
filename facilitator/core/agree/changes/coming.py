"""What is coming, for all teams to see: launches, campaigns, planning, and what brings people together."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.days import likely_day
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, change_line, remove_line
from facilitator.core.people import Person, Team
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class EntryKind(StrEnum):
    """What kind of thing it is."""

    LAUNCH = "launch"
    RELEASE = "release"
    CAMPAIGN = "campaign"
    EVENT = "event"
    ANNUAL_PLANNING = "annual_planning"
    QUARTERLY_PLANNING = "quarterly_planning"
    BUSINESS_REVIEW = "business_review"
    PRE_PLANNING = "pre_planning"
    SOCIAL = "social"
    EXCHANGE_DAY = "exchange_day"
    OTHER = "other"


class Entry(Ordered):
    """One thing on the calendar, from a local day until another (the same if it is one day)."""

    table = "entry"
    kind: EntryKind
    title: Text
    day: date
    until: date
    owner_id: int | None = None
    note: Text = ""


class EntryTeam(Record):
    """A team that takes part in it or is touched by it."""

    table = "entry_team"
    entry_id: int
    team_id: int


KIND_WORDS: Final[Mapping[EntryKind, str]] = MappingProxyType(
    {
        EntryKind.LAUNCH: "Launch",
        EntryKind.RELEASE: "Release",
        EntryKind.CAMPAIGN: "Campaign",
        EntryKind.EVENT: "Event",
        EntryKind.ANNUAL_PLANNING: "Annual planning",
        EntryKind.QUARTERLY_PLANNING: "Quarterly planning",
        EntryKind.BUSINESS_REVIEW: "Business review",
        EntryKind.PRE_PLANNING: "Pre-planning",
        EntryKind.SOCIAL: "Social",
        EntryKind.EXCHANGE_DAY: "Exchange day",
        EntryKind.OTHER: "Other",
    }
)
LONGEST = 366
_YEAR = "Something in the year"
_NO_TITLE = "This has no title yet: type what is coming."


def add_entry(
    document: Document,
    kind: EntryKind,
    title: str,
    day: date,
    until: date | None = None,
    *,
    team_ids: Iterable[int] = (),
    owner_id: int | None = None,
    note: str = "",
) -> Entry:
    """Put something on the calendar, from a local day until another (None: that day alone), with its teams.

    UserError without a title, or for days that can't be meant.
    """
    if owner_id is not None:
        document.get(Person, owner_id)
    first, last = _span(day, until)
    with document.step("Add to calendar") as step:
        entry = Entry(
            id=document.new_id(), kind=kind, title=one_line(required(title, _NO_TITLE)), day=first, until=last,
            owner_id=owner_id, note=free(note),
        )  # fmt: skip
        add_line(document, "Add to calendar", entry)
        _put_teams(document, step, entry.id, team_ids)
        return document.get(Entry, entry.id)


def edit_entry(
    document: Document,
    entry_id: int,
    *,
    kind: EntryKind | None = None,
    title: str | None = None,
    note: str | None = None,
    team_ids: Iterable[int] | None = None,
) -> Entry:
    """Change what something on the calendar is; what is not given stays. Its days: `set_span`."""
    entry = document.get(Entry, entry_id)
    changes: dict[str, object] = {} if kind is None else {"kind": kind}
    if title is not None:
        changes["title"] = one_line(required(title, _NO_TITLE))
    if note is not None:
        changes["note"] = free(note)
    with document.step("Edit calendar") as step:
        if team_ids is not None:
            _put_teams(document, step, entry_id, team_ids)
        return step.put(entry.with_(**changes))


def set_span(document: Document, entry_id: int, day: date, until: date | None = None) -> Entry:
    """Put something on other days; None: on that day alone. UserError if it would end before it begins."""
    first, last = _span(day, until)
    return change_line(document, "Move on calendar", Entry, entry_id, day=first, until=last)


def shift_entry(document: Document, entry_id: int, day: date) -> Entry:
    """Move something to begin on another day; it takes as many days as before."""
    entry = document.get(Entry, entry_id)
    return set_span(document, entry_id, day, _shifted(entry, day))


def set_entry_owner(document: Document, entry_id: int, owner_id: int | None) -> Entry:
    """Say who looks after it; None for nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", Entry, entry_id, owner_id=owner_id)


def remove_entry(document: Document, entry_id: int) -> None:
    """Take something off the calendar."""
    remove_line(document, "Remove from calendar", Entry, entry_id)


def _put_teams(document: Document, step: Step, entry_id: int, team_ids: Iterable[int]) -> None:
    wanted = set(team_ids)
    there = {one.team_id: one for one in document.all(EntryTeam, entry_id=entry_id)}
    for team_id in there.keys() - wanted:
        step.remove(there[team_id])
    for team_id in sorted(wanted - there.keys()):
        team = document.get(Team, team_id)
        step.put(EntryTeam(id=document.new_id(), entry_id=entry_id, team_id=team.id))


def _span(day: date, until: date | None) -> tuple[date, date]:
    last = until or day
    for one in (day, last):
        likely_day(one, _YEAR)
    if last < day:
        raise UserError("It would end before it begins: choose a later last day.")
    if (last - day).days > LONGEST:
        raise UserError("It would go on for more than a year: choose an earlier last day, or make two of it.")
    return day, last


def _shifted(entry: Entry, day: date) -> date:
    last = day.toordinal() + (entry.until - entry.day).days
    if last > date.max.toordinal():
        raise UserError(f"{_YEAR} {day.year} is not likely: check the year.")
    return date.fromordinal(last)


# Questions


def entries(document: Document) -> list[Entry]:
    """All that stands on the calendar, by its first day."""
    return sorted(document.all(Entry), key=lambda one: (one.day, one.position, one.id))


def teams_of(document: Document, entry_id: int) -> list[Team]:
    """The teams that something on the calendar touches, in their order."""
    ids = {one.team_id for one in document.all(EntryTeam, entry_id=entry_id)}
    return [team for team in document.all(Team) if team.id in ids]
