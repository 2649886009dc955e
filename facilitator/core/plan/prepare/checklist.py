"""The dated checklist: what is to be done before a workshop. When an item falls due: `due`; ticking it off: `dated`."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.order import STEP
from facilitator.core.plan.prepare.dated import DatedItem, change, checked_title
from facilitator.core.plan.workshops import Workshop

LONGEST_LEAD = 365


class Checklist(StrEnum):
    """The lists there are."""

    PREPARATION = "preparation"
    TECHNOLOGY = "technology"


class Tool(StrEnum):
    """What in the program helps to do an item; none where it is done elsewhere."""

    NONE = ""
    DETAILS = "details"
    INVITATIONS = "invitations"
    DOCUMENTS = "documents"
    ONE_TO_ONES = "one_to_ones"
    PRE_READ = "pre_read"
    AGENDA = "agenda"
    GROUPS = "groups"
    MATERIALS = "materials"
    TECHNOLOGY = "technology"
    PRINTABLES = "printables"
    LAST_TIME = "last_time"
    ASSESSMENT = "assessment"
    FINDINGS = "findings"


class CheckItem(DatedItem):
    """One thing to do. `lead` is days before the workshop's day; when it falls due is worked out from that.

    `exact`: the date was chosen by hand, and is not moved to a working day.
    """

    table = "check_item"
    list: Checklist
    tool: Tool = Tool.NONE
    lead: int
    exact: bool = False


class UsualItem(Content):
    """An item that comes with the program, as it stands in the TOML. Fields as in `CheckItem`."""

    title: Words
    hint: Free = ""
    lead: Annotated[int, Field(strict=True, ge=0, le=LONGEST_LEAD)]
    tool: Tool = Tool.NONE


class _Usual(Content):
    items: tuple[UsualItem, ...]


def make_checklist(document: Document, workshop_id: int) -> list[CheckItem]:
    """Give a workshop both lists with all that comes with the program, less what stands there already by its title.

    Returns the new items.
    """
    document.get(Workshop, workshop_id)
    there = {(item.list, folded(item.title)) for item in document.all(CheckItem, workshop_id=workshop_id)}
    end = document.end_of(CheckItem, workshop_id=workshop_id)
    wanted = [(which, usual) for which in Checklist for usual in usual_items(which)]
    missing = [(which, usual) for which, usual in wanted if (which, folded(usual.title)) not in there]
    with document.step("Make checklist") as step:
        return [
            step.put(
                CheckItem(
                    id=document.new_id(),
                    workshop_id=workshop_id,
                    list=which,
                    title=usual.title,
                    hint=usual.hint,
                    tool=usual.tool,
                    lead=usual.lead,
                    position=end + STEP * number,
                )
            )
            for number, (which, usual) in enumerate(missing)
        ]


def add_item(
    document: Document, workshop_id: int, title: str, lead: int, which: Checklist = Checklist.PREPARATION
) -> CheckItem:
    """Add something to do, so many days before the workshop's day, at the end of a list."""
    document.get(Workshop, workshop_id)
    item = CheckItem(
        id=document.new_id(),
        workshop_id=workshop_id,
        list=which,
        title=checked_title(title),
        lead=_checked_lead(lead),
        position=document.end_of(CheckItem, workshop_id=workshop_id),
    )
    with document.step("Add item") as step:
        return step.put(item)


def set_lead(document: Document, item_id: int, lead: int) -> CheckItem:
    """Have an item done so many days before the workshop's day, 0 on the day itself, or the working day before that."""
    return change(document, "Change date", CheckItem, item_id, lead=_checked_lead(lead), exact=False)


def set_due(document: Document, item_id: int, day: date) -> CheckItem:
    """Choose the very date of an item by hand. It moves along with the workshop.

    UserError if it lies after the workshop, before the day on which the workshop was called, or too far ahead.
    """
    workshop = document.get(Workshop, document.get(CheckItem, item_id).workshop_id)
    if day > workshop.day:
        raise UserError("That is after the workshop: choose its day or one before it.")
    if workshop.planned_on is not None and day < min(workshop.planned_on, workshop.day):
        raise UserError("That is before the workshop was called: choose a later day.")
    lead = _checked_lead((workshop.day - day).days)
    return change(document, "Change date", CheckItem, item_id, lead=lead, exact=True)


def move_item(document: Document, item_id: int, before_id: int | None = None) -> CheckItem:
    """Put an item before another of its list; None: behind those of its time.

    A list stands by time first and by hand second: put before an item of another time, it takes that time.
    """
    item = document.get(CheckItem, item_id)
    siblings = document.all(CheckItem, workshop_id=item.workshop_id, list=item.list)
    before = next((one for one in siblings if one.id == before_id), None)
    with document.step("Move item") as step:
        if before is not None and (before.lead, before.exact) != (item.lead, item.exact):
            step.put(item.with_(lead=before.lead, exact=before.exact))
            siblings = document.all(CheckItem, workshop_id=item.workshop_id, list=item.list)
        return move(document, siblings, [item.id], before_id, "Move item")[0]


def _checked_lead(days: int) -> int:
    if not 0 <= days <= LONGEST_LEAD:
        raise UserError(f"Choose between 0 and {LONGEST_LEAD} days before the workshop.")
    return days


# Questions


def usual_items(which: Checklist) -> tuple[UsualItem, ...]:
    """What comes with the program for a list: `checklist.toml`, `technology.toml`."""
    name = {Checklist.PREPARATION: "checklist.toml", Checklist.TECHNOLOGY: "technology.toml"}[which]
    return read_toml(resource(name), _Usual).items
