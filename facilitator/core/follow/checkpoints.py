"""The checkpoints: what is to be done within 48 hours, within two to four weeks, and by the quarter's end.

When each item falls due: `checkpoint_dates`; ticking it off: `dated`.
"""

from datetime import date, timedelta
from enum import StrEnum

from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.order import STEP
from facilitator.core.plan.prepare.dated import DatedItem, change, checked_title
from facilitator.core.plan.sessions import sessions_of
from facilitator.core.plan.workshops import Workshop, WorkshopState

_FARTHEST = timedelta(days=730)


class Checkpoint(StrEnum):
    """The three dated lists (seeds/000, follow-through)."""

    HOURS = "hours"
    WEEKS = "weeks"
    QUARTER = "quarter"


class FollowTool(StrEnum):
    """What in the program helps to do an item; none where it is done elsewhere."""

    NONE = ""
    DISTRIBUTE = "distribute"
    MEETINGS = "meetings"
    CHECK_IN = "check_in"
    WINS = "wins"
    STUCK = "stuck"
    REVIEW = "review"
    FEEDBACK = "feedback"
    ASSESSMENT = "assessment"
    NEXT_WORKSHOP = "next_workshop"


class CheckpointItem(DatedItem):
    """One thing to do after a workshop. `due` is a day chosen by hand; without it, the checkpoint's own day."""

    table = "checkpoint_item"
    checkpoint: Checkpoint
    tool: FollowTool = FollowTool.NONE
    due: date | None = None


class UsualItem(Content):
    """An item that comes with the program, as it stands in the TOML. Fields as in `CheckpointItem`."""

    checkpoint: Checkpoint
    title: Words
    hint: Free = ""
    tool: FollowTool = FollowTool.NONE


class _Usual(Content):
    items: tuple[UsualItem, ...]


# Verbs


def make_checkpoints(document: Document, workshop_id: int) -> list[CheckpointItem]:
    """Give a workshop all that comes with the program, less what stands there already by its title.

    Returns the new items.
    """
    missing = proposed(document, workshop_id)
    end = document.end_of(CheckpointItem, workshop_id=workshop_id)
    with document.step("Set up checkpoints") as step:
        return [
            step.put(
                CheckpointItem(
                    id=document.new_id(),
                    workshop_id=workshop_id,
                    checkpoint=usual.checkpoint,
                    title=usual.title,
                    hint=usual.hint,
                    tool=usual.tool,
                    position=end + STEP * number,
                )
            )
            for number, usual in enumerate(missing)
        ]


def add_item(document: Document, workshop_id: int, checkpoint: Checkpoint, title: str) -> CheckpointItem:
    """Add something to do at the end of a checkpoint."""
    document.get(Workshop, workshop_id)
    item = CheckpointItem(
        id=document.new_id(),
        workshop_id=workshop_id,
        checkpoint=checkpoint,
        title=checked_title(title),
        position=document.end_of(CheckpointItem, workshop_id=workshop_id),
    )
    with document.step("Add item") as step:
        return step.put(item)


def set_due(document: Document, item_id: int, day: date | None) -> CheckpointItem:
    """Choose the very date of an item, which then stays whatever becomes of the workshop; None: the checkpoint's own.

    UserError if it lies before the workshop's last day, or more than two years behind it.
    """
    item = document.get(CheckpointItem, item_id)
    if day is not None:
        last = last_day(document, document.get(Workshop, item.workshop_id))
        if day < last:
            raise UserError("That is before the workshop is over: choose a later day.")
        if day - last > _FARTHEST:
            raise UserError("That is more than two years after the workshop: check the year.")
    return change(document, "Change date", CheckpointItem, item_id, due=day)


def move_item(document: Document, item_id: int, before_id: int | None = None) -> CheckpointItem:
    """Put an item before another, of whose checkpoint it then is; None: at the end of its own."""
    item = document.get(CheckpointItem, item_id)
    siblings = document.all(CheckpointItem, workshop_id=item.workshop_id)
    before = next((one for one in siblings if one.id == before_id), None)
    with document.step("Move item") as step:
        if before is not None and before.checkpoint is not item.checkpoint:
            step.put(item.with_(checkpoint=before.checkpoint))
            siblings = document.all(CheckpointItem, workshop_id=item.workshop_id)
        return move(document, siblings, [item.id], before_id, "Move item")[0]


# Questions


def usual_items() -> tuple[UsualItem, ...]:
    """What comes with the program: `checkpoints.toml`, checkpoint by checkpoint."""
    return read_toml(resource("checkpoints.toml"), _Usual).items


def proposed(document: Document, workshop_id: int) -> list[UsualItem]:
    """What comes with the program and is not on a workshop's lists yet, by checkpoint and title."""
    document.get(Workshop, workshop_id)
    items = document.all(CheckpointItem, workshop_id=workshop_id)
    there = {(item.checkpoint, folded(item.title)) for item in items}
    return [usual for usual in usual_items() if (usual.checkpoint, folded(usual.title)) not in there]


def last_day(document: Document, workshop: Workshop) -> date:
    """The last day of a workshop, local to its zone; of one that is closed, the last on which it was held."""
    closed = workshop.state is WorkshopState.CLOSED
    held = [one.day for one in sessions_of(document, workshop.id) if one.began_at or not closed]
    return max([workshop.day, *held])
