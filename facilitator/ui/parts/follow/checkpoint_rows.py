"""The checkpoints as rows: the items under the three headings, each with when it is due and who sees to it."""

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import CheckpointView, checkpoint_view, span_of
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, FollowTool, last_day
from facilitator.core.people import Person
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Workshop, WorkshopState, today
from facilitator.ui.parts.prepare.dated_rows import DatedRow, by_heading, done_words
from facilitator.ui.parts.prepare.item_card import CardItem

TIMES = (
    ("Within 48 hours", Checkpoint.HOURS),
    ("In two to four weeks", Checkpoint.WEEKS),
    ("After a quarter", Checkpoint.QUARTER),
)
TOOL_WORDS = MappingProxyType(
    {
        FollowTool.DISTRIBUTE: "Go to distribute",
        FollowTool.MEETINGS: "Go to meetings",
        FollowTool.CHECK_IN: "Go to check-in",
        FollowTool.WINS: "Go to wins",
        FollowTool.STUCK: "Go to check-in",
        FollowTool.REVIEW: "Plan the review…",
        FollowTool.FEEDBACK: "Go to rounds",
        FollowTool.ASSESSMENT: "Go to assessments",
        FollowTool.NEXT_WORKSHOP: "New workshop…",
    }
)
_AT_ONCE = timedelta(days=2)


@dataclass(frozen=True)
class CheckpointRow(DatedRow[CheckpointItem]):
    """An item as it stands today, or without one the heading of its checkpoint."""

    view: CheckpointView | None = None


def rows_of(document: Document, workshop: Workshop) -> list[CheckpointRow]:
    """The lists as they stand today, with a heading over each."""
    day = today(document, workshop.zone)
    names = {person.id: person.name for person in document.all(Person)}
    views = checkpoint_view(document, workshop.id, day)
    rows: list[CheckpointRow] = []
    for heading, held in by_heading(views):
        rows.append(CheckpointRow(f"{heading} · {done_words(held)}"))
        rows += [CheckpointRow(heading, view, names.get(view.item.owner_id or 0, ""), day) for view in held]
    return rows


def card_item(row: CheckpointRow) -> CardItem:
    """An item as it stands on the card, with what is to be said of a day on which people are off."""
    item, warning = row.item, row.view.warning if row.view else ""
    words = TOOL_WORDS.get(item.tool, "")
    return CardItem(item.id, item.title, item.hint, warning or f"{row.when}.", item.note, item.tool, words)


def due_count(document: Document, workshop: Workshop) -> int:
    """How many items of a workshop that is closed are late, due within two days, or may begin."""
    if workshop.state is not WorkshopState.CLOSED:
        return 0
    if not document.all(CheckpointItem, workshop_id=workshop.id, done_at=None):
        return 0  # without a look at the holidays, which take long to load
    day = today(document, workshop.zone)
    views = [view for view in checkpoint_view(document, workshop.id, day) if not view.done]
    return sum((view.begins or view.due - _AT_ONCE) <= day for view in views)


def review_day(document: Document, workshop: Workshop) -> date:
    """The day on which the quarter's review of a workshop is due: that of its item, or the quarter's own."""
    day = today(document, workshop.zone)
    views = checkpoint_view(document, workshop.id, day)
    chosen = next((view.due for view in views if view.item.tool is FollowTool.REVIEW), None)
    return chosen or span_of(Checkpoint.QUARTER, last_day(document, workshop), workdays_of(document)).due
