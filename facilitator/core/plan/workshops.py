"""Workshops: one session each, with date, place and purpose."""

from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field

from facilitator.core import content, order, text
from facilitator.core.content import Template, TemplateBlock
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block, Part
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
    that are not worked: a country, or a country and a region ("DE", "DE-BY", as ISO 3166), or nothing.
    """

    table = "programme"
    name: Text
    chime: bool = True
    uid: Text = Field(default_factory=_new_uid)
    holidays: Text = ""


class Workshop(Record):
    """One session.

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


P = TypeVar("P", bound=Ordered)

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


def create_workshop(
    document: Document,
    title: str,
    day: date,
    start: time,
    zone: str,
    template: Template | None = None,
    purpose: str = "",
    place: str = "",
) -> Workshop:
    """A new workshop with the agenda, objectives, ground rules and lanes of a template.

    Without one its agenda is empty and its lanes are the standard ones. `day` and `start` are local to `zone` (IANA
    name). Without a purpose it takes the template's.
    """
    workshop = Workshop(
        id=document.new_id(),
        title=text.one_line(text.required(title, NO_TITLE)),
        purpose=text.free(purpose) or (template.purpose if template else ""),
        place=text.one_line(place),
        day=day,
        start=_local(start),
        zone=_known(zone),
    )
    with document.step("New workshop") as step:
        step.put(workshop)
        if template:
            _furnish(document, step, workshop, template)
        for at, lane in enumerate((template or content.template("standard")).lanes, 1):
            stored = Lane(id=document.new_id(), workshop_id=workshop.id, title=lane.title, hint=lane.hint)
            step.put(_at(stored, at))
    return workshop


def edit_workshop(
    document: Document,
    workshop_id: int,
    *,
    title: str | None = None,
    purpose: str | None = None,
    place: str | None = None,
    day: date | None = None,
    start: time | None = None,
    zone: str | None = None,
) -> Workshop:
    """Change the details that are given; None leaves one as it is."""
    typed: dict[str, object | None] = {
        "title": None if title is None else text.one_line(text.required(title, NO_TITLE)),
        "purpose": None if purpose is None else text.free(purpose),
        "place": None if place is None else text.one_line(place),
        "day": day,
        "start": None if start is None else _local(start),
        "zone": None if zone is None else _known(zone),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    with document.step("Edit workshop") as step:
        return step.put(document.get(Workshop, workshop_id).with_(**changes))


def set_available(document: Document, workshop_id: int, available: int | None) -> Workshop:
    """Say how many seconds there are for the whole session; None if that is open."""
    if available is not None and available <= 0:
        raise UserError("The time there is must be more than nothing: type hours and minutes, such as 5h15.")
    with document.step("Change time available") as step:
        return step.put(document.get(Workshop, workshop_id).with_(available=available))


def remove_workshop(document: Document, workshop_id: int) -> None:
    """Remove a workshop and all that belongs to it."""
    with document.step("Remove workshop") as step:
        step.remove(document.get(Workshop, workshop_id))


def _furnish(document: Document, step: Step, workshop: Workshop, template: Template) -> None:
    owner = workshop.id
    for at, part in enumerate(template.parts, 1):
        stored = Part(id=document.new_id(), workshop_id=owner, title=part.title, short=part.short)
        step.put(_at(stored, at))
        for block_at, block in enumerate(part.blocks, 1):
            step.put(_at(_block(document.new_id(), stored, block), block_at))
    for at, objective in enumerate(template.objectives, 1):
        step.put(_at(Objective(id=document.new_id(), workshop_id=owner, text=objective), at))
    for at, rule in enumerate(template.ground_rules, 1):
        step.put(_at(GroundRule(id=document.new_id(), workshop_id=owner, text=rule), at))


def _block(block_id: int, part: Part, template: TemplateBlock) -> Block:
    return Block(
        id=block_id,
        workshop_id=part.workshop_id,
        part_id=part.id,
        title=template.title,
        activity=template.activity,
        length=template.minutes * 60,
        shortest=template.shortest * 60,
        optional=template.optional,
        turns=template.turns,
        objective=template.objective,
        instructions=template.instructions,
        guide=template.guide,
    )


def _at(record: P, place: int) -> P:
    return record.with_(position=order.STEP * place)


def _known(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UserError(f"“{zone}” is not a time zone known here: use a name such as Europe/London.") from error
    return zone


def _local(start: time) -> time:
    if start.tzinfo is not None:
        raise ValueError("a workshop's start is local to its zone")
    return start


# Questions


def programme_of(document: Document) -> Programme:
    """The one programme of the file."""
    return document.all(Programme)[0]


def workshops(document: Document) -> list[Workshop]:
    """All workshops, by day and start."""
    return sorted(document.all(Workshop), key=lambda w: (w.day, w.start, w.id))


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
