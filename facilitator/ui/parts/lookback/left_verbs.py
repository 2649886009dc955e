"""What is done with something that was left over."""

from facilitator.core.document import Document
from facilitator.core.run import actions, board, captured, last_time
from facilitator.core.run.actions import ActionState
from facilitator.core.run.board import Lane, Note
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
    """Put an issue, or a point of the review, on the board, in a lane or the first one.

    A board without lanes gets the standard ones.
    """
    with document.step("Carry to board"):
        if lane_id is None:
            board.add_standard_lanes(document, workshop_id)
            lane_id = document.all(Lane, workshop_id=workshop_id)[0].id
        return last_time.carry_to_board(document, returning_id, lane_id)
