"""Workshops: their records, with date, place and purpose (making one: `creating`; changing its details: `details`)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field

from facilitator.core import text
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.record import Instant, Ordered, Record, Text

NO_TITLE = "A workshop needs a title."


class WorkshopState(StrEnum):
    """Where a workshop is in its life."""

    PLANNED = "planned"
    LIVE = "live"
    CLOSED = "closed"


class Occasion(StrEnum):
    """What a workshop is held for."""

    QUARTERLY = "quarterly"
    LAUNCH = "launch"
    NEW_PRODUCT = "new_product"
    MERGER = "merger"
    MONTHLY = "monthly"
    OTHER = "other"


def _new_uid() -> str:
    return uuid4().hex


class Programme(Record):
    """One organisation's alignment work over the years. The file holds exactly one, with id 1.

    `uid` tells it from all other programmes, in calendars that it writes to. `holidays` names the public holidays
    that are not worked: a country, or a country and a region ("DE", "DE-BY", as ISO 3166), or nothing. `owner_id` is
    who keeps the alignment going between workshops, `deputy_id` who does when they are away.
    """

    table = "programme"
    name: Text
    chime: bool = True
    uid: Text = Field(default_factory=_new_uid)
    holidays: Text = ""
    owner_id: int | None = None
    deputy_id: int | None = None


class Workshop(Record):
    """One workshop, of one session or several (`sessions`); what stands here is of the first.

    `day` and `start` are local to `zone` (IANA name). `shift` is how many seconds the whole plan was moved when
    the session began early (negative) or late. `began_at` and `closed_at` are what really happened.
    `available` is the seconds there are for the whole session, None if nobody has said.
    `tracking` says how progress will be followed after the day. `planned_on` is the local day on which it was called.
    A workshop of several sessions is planned again between them. Archived: kept for the record, out of the way.
    """

    table = "workshop"
    title: Text
    purpose: Text = ""
    place: Text = ""
    day: date
    start: time
    zone: str
    available: int | None = None
    state: WorkshopState = WorkshopState.PLANNED
    shift: int = 0
    began_at: Instant | None = None
    closed_at: Instant | None = None
    tracking: Text = ""
    occasion: Occasion = Occasion.OTHER
    planned_on: date | None = None
    archived: bool = False


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


class Lane(Ordered):
    """A column of the mapping board. Its notes are face down on the stage until revealed."""

    table = "lane"
    workshop_id: int
    title: Text
    hint: Text = ""
    revealed: bool = False


# The programme


def rename_programme(document: Document, name: str) -> Programme:
    """Give the programme another name."""
    name = text.one_line(text.required(name, "A programme needs a name."))
    with document.step("Rename programme") as step:
        return step.put(programme_of(document).with_(name=name))


def set_chime(document: Document, chime: bool) -> Programme:
    """Let the chime sound at five minutes, one minute and zero, or not."""
    with document.step("Switch chime on" if chime else "Switch chime off") as step:
        return step.put(programme_of(document).with_(chime=chime))


# Workshops


def set_available(document: Document, workshop_id: int, available: int | None) -> Workshop:
    """Say how many seconds there are for the whole session; None if that is open."""
    if available is not None and available <= 0:
        raise UserError("The time there is must be more than nothing: type hours and minutes, such as 5h15.")
    with document.step("Change time available") as step:
        return step.put(document.get(Workshop, workshop_id).with_(available=available))


def archive_workshop(document: Document, workshop_id: int, archived: bool = True) -> Workshop:
    """Put a workshop out of the way, with all that it holds, or bring it back; UserError while it is live."""
    workshop = document.get(Workshop, workshop_id)
    if archived and workshop.state is WorkshopState.LIVE:
        raise UserError("This workshop is live: close it before you archive it.")
    with document.step("Archive workshop" if archived else "Bring back workshop") as step:
        return step.put(workshop.with_(archived=archived))


def remove_workshop(document: Document, workshop_id: int) -> None:
    """Remove a workshop and all that belongs to it."""
    with document.step("Remove workshop") as step:
        step.remove(document.get(Workshop, workshop_id))


def known_zone(zone: str) -> str:
    """The zone, if its IANA name is known here; UserError if not."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UserError(f"“{zone}” is not a time zone known here: use a name such as Europe/London.") from error
    return zone


def known_day(day: date) -> date:
    """A day on which a workshop may be held; UserError if its year can only be a slip of the keys."""
    return likely_day(day, "A workshop in the year")


def local_start(start: time) -> time:
    """The start, which must be local to the workshop's zone; a ValueError if it brings a zone of its own."""
    if start.tzinfo is not None:
        raise ValueError("a workshop's start is local to its zone")
    return start


# Questions


def programme_of(document: Document) -> Programme:
    """The one programme of the file."""
    return document.all(Programme)[0]


def workshops(document: Document, *, archived: bool = True) -> list[Workshop]:
    """All workshops, by day and start; with `archived` False without those that are out of the way."""
    found = document.all(Workshop) if archived else document.all(Workshop, archived=False)
    return sorted(found, key=lambda w: (w.day, w.start, w.id))


def closed_before(held: Iterable[Workshop], workshop: Workshop) -> Workshop | None:
    """Of these workshops, by day, the last that was closed and lies on a day before another."""
    before = [one for one in held if one.day < workshop.day and one.state is WorkshopState.CLOSED]
    return before[-1] if before else None


def objectives_of(document: Document, workshop_id: int) -> list[Objective]:
    """What a workshop is to achieve, in order."""
    return document.all(Objective, workshop_id=workshop_id)


def ground_rules_of(document: Document, workshop_id: int) -> list[GroundRule]:
    """The rules of the day, in order."""
    return document.all(GroundRule, workshop_id=workshop_id)


def starts_at(workshop: Workshop) -> datetime:
    """The instant (UTC) at which a workshop is announced to begin; `shift` is not in it.

    A time that the switch to summer time leaves out is read as the hour after; one that comes twice, as the first.
    """
    return datetime.combine(workshop.day, workshop.start, ZoneInfo(workshop.zone)).astimezone(UTC)


def local(workshop: Workshop, instant: datetime) -> datetime:
    """An instant as the clocks in the room show it."""
    return instant.astimezone(ZoneInfo(workshop.zone))


def today(document: Document, zone: str) -> date:
    """The day it is now in a zone (IANA name)."""
    return document.now().astimezone(ZoneInfo(zone)).date()
