"""What is done to an item of the checkpoints, as the one step that a key means."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.ui.parts.typed import day_reader


def move_by_one(document: Document, shown: Sequence[CheckpointItem], item_id: int, up: bool) -> None:
    """Move an item of the lists as they are shown by one place; over the edge of its checkpoint it joins the next."""
    ids = [item.id for item in shown]
    at = ids.index(item_id)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(ids):
        return
    item, passed = shown[at], shown[to]
    joins = item.checkpoint is not passed.checkpoint
    with document.step("Move item"):
        if joins:
            checkpoints.move_item(document, item.id, passed.id)
        if joins == up:
            checkpoints.move_item(document, passed.id, item.id)
        elif up:
            checkpoints.move_item(document, item.id, passed.id)


def set_typed_day(document: Document, item_id: int, typed: str, today: date) -> CheckpointItem:
    """Give an item the day that was typed, as in "15 dec"; nothing: its checkpoint's own. UserError if it is no day."""
    return checkpoints.set_due(document, item_id, day_reader(today)(typed) if typed.strip() else None)
