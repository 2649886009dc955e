"""What is done with several cards of the board at once: one step, whole or not at all."""

from collections.abc import Sequence

from facilitator.core.document import Document
from facilitator.core.follow.action_board import Column, put_into
from facilitator.core.phrases import counted
from facilitator.core.run.actions import set_owner


def put_all_into(document: Document, ids: Sequence[int], column: Column, words: str = "") -> None:
    """Put cards into a column, with the same words; UserError as `put_into` says, and then none is moved."""
    with document.step(f"Move {counted(len(ids), 'card')}"):
        for action_id in ids:
            put_into(document, action_id, column, words)


def give_all(document: Document, ids: Sequence[int], owner_id: int | None) -> None:
    """Give actions to somebody; None takes their owners away."""
    with document.step("Set owner" if len(ids) == 1 else f"Set owner of {counted(len(ids), 'action')}"):
        for action_id in ids:
            set_owner(document, action_id, owner_id)
