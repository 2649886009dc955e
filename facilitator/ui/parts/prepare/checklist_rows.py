"""A checklist as rows: the items under the stages of the preparation, each with when it is due and who sees to it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.phrases import day_words
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, Tool, set_due
from facilitator.core.plan.prepare.due import ItemView, checklist_view
from facilitator.core.plan.prepare.surveyed import seen_done
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Workshop, local, today
from facilitator.ui.parts.prepare.dated_rows import DatedRow, by_heading, done_words
from facilitator.ui.parts.prepare.item_card import CardItem
from facilitator.ui.parts.typed import day_reader

SHORT_NOTICE = "short notice"
STAGES = (("4 weeks before", 28), ("2 weeks before", 14), ("1 week before", 7), ("On the day", 0))
TOOL_WORDS = {
    Tool.DETAILS: "Details…",
    Tool.INVITATIONS: "Go to invitations",
    Tool.DOCUMENTS: "Go to documents",
    Tool.ONE_TO_ONES: "Go to one-to-ones",
    Tool.PRE_READ: "Go to printables",
    Tool.AGENDA: "Go to the agenda",
    Tool.GROUPS: "Go to people and tables",
    Tool.MATERIALS: "Go to materials",
    Tool.TECHNOLOGY: "Go to technology",
    Tool.PRINTABLES: "Go to printables",
    Tool.LAST_TIME: "Go to the agenda",
    Tool.ASSESSMENT: "Go to assessments",
    Tool.FINDINGS: "Go to assessments",
}


@dataclass(frozen=True)
class CheckRow(DatedRow[CheckItem]):
    """An item as it stands today, or without one the heading of a stage: "4 weeks before (Tue 15 Dec)".

    `seen` says why an open item looks done, as `surveyed.seen_done` does.
    """

    view: ItemView | None = None
    seen: str = ""

    @property
    def when(self) -> str:
        """When it is due, in a few words: "2 days late, was due Tue 4 May", "Due Tue 4 May · short notice"."""
        words, remark, _rest = super().when.partition(" (short notice")
        return f"{words} · {SHORT_NOTICE}" if remark else words


def rows_of(document: Document, workshop: Workshop, which: Checklist) -> list[CheckRow]:
    """A list as it stands today, with a heading over each stage."""
    day = today(document, workshop.zone)
    names = {person.id: person.name for person in document.all(Person)}
    views = checklist_view(document, workshop.id, day, which)
    seen = seen_done(document, workshop.id)
    rows: list[CheckRow] = []
    for stage, held in by_heading(views):
        rows.append(CheckRow(_heading(stage, held, day)))
        rows += [
            CheckRow(stage, view, names.get(view.item.owner_id or 0, ""), day, seen.get(view.item.id, ""))
            for view in held
        ]
    return rows


def _heading(stage: str, views: Sequence[ItemView], day: date) -> str:
    """The stage with the day on which most of it falls due, and how much of it is done."""
    usual, count = Counter(view.due for view in views).most_common(1)[0]
    at = f" ({day_words(usual, day)})" if count > len(views) // 2 else ""
    return f"{stage}{at} · {done_words(views)}"


def day_off_words(document: Document, workshop: Workshop) -> str:
    """What is to be said of a workshop on a day when people are off, or "": "The workshop is on Fri 1 Jan 2027. …"."""
    remark = workdays_of(document).day_remark(workshop.day)
    return f"The workshop is on {day_words(workshop.day, date.min)}. {remark}" if remark else ""


def short_notice_words(rows: Sequence[CheckRow], workshop: Workshop) -> str:
    """What a workshop called at short notice makes of the list, as one sentence; "" with time enough."""
    views = [row.view for row in rows if row.view and row.view.squeezed and not row.view.done]
    if not views or workshop.planned_on is None:
        return ""
    days = (workshop.day - workshop.planned_on).days
    when = {0: "on the day itself", 1: "the day before"}.get(days, f"{days} days ahead")
    things = "1 thing has" if len(views) == 1 else f"{len(views)} things have"
    return f"Called at short notice, {when}: {things} less time than usual."


def more_words(view: ItemView, workshop: Workshop) -> str:
    """What there is to say of one item beyond its row: the usual day, or when it was ticked off."""
    if view.done and view.item.done_at is not None:
        return f"Done {day_words(local(workshop, view.item.done_at).date(), workshop.day)}."
    return f"{view.words}."


def card_item(row: CheckRow, workshop: Workshop) -> CardItem:
    """An item as it stands on the card: with its hint, or that it looks done."""
    item, more = row.item, more_words(row.view, workshop) if row.view else ""
    return CardItem(
        item.id, item.title, row.seen or item.hint, more, item.note, item.tool, TOOL_WORDS.get(item.tool, "")
    )


def set_typed_day(document: Document, item_id: int, typed: str, now: date) -> CheckItem:
    """Give an item the day that was typed, as in "15 dec" or "in 2 days"; UserError if it is none."""
    return set_due(document, item_id, day_reader(now)(typed))
