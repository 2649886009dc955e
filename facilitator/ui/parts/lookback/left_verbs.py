"""What is done with something that was left over."""

from datetime import date

from facilitator.core.document import Document
from facilitator.core.run import actions, board, captured, last_time
from facilitator.core.run.actions import ActionState
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.holding import carry_agreement
from facilitator.ui.parts.lookback.left_rows import Key, Left


def settle(document: Document, key: Key) -> None:
    """An action is done; a parked item has been dealt with."""
    if key[0] is Left.ACTION:
        actions.set_state(document, key[1], ActionState.DONE)
    elif key[0] is Left.PARKED:
        captured.settle(document, key[1])


def drop(document: Document, action_id: int) -> None:
    """An action that nobody will do."""
    actions.set_state(document, action_id, ActionState.DROPPED)


def put_on_board(document: Document, returning_id: int, workshop_id: int, lane_id: int | None) -> Note:
    """Put an issue, or a point of the review, on the board, in a lane or the first one."""
    with document.step("Carry to board"):
        return last_time.carry_to_board(document, returning_id, _lane(document, workshop_id, lane_id))


def put_agreement_on_board(
    document: Document, about_id: int, workshop_id: int, lane_id: int | None, today: date
) -> Note:
    """Put an agreement that does not hold on the board, in a lane or the first one."""
    with document.step("Carry to board"):
        return carry_agreement(document, about_id, _lane(document, workshop_id, lane_id), today)


def _lane(document: Document, workshop_id: int, lane_id: int | None) -> int:
    """The lane, or the first one. A board without lanes gets the standard ones."""
    if lane_id is None:
        board.add_standard_lanes(document, workshop_id)
        return document.all(Lane, workshop_id=workshop_id)[0].id
    return lane_id
