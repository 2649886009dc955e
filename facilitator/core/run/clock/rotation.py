"""Speaker rotation against the clock: whose turn it is, and how long they have."""

from collections.abc import Sequence
from datetime import datetime

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.clock.progress import Progress, Stretch, progress_of, seconds_of
from facilitator.core.run.clock.timekeeping import At, places_of, settle
from facilitator.core.run.clock.turns import Turn, skip_turn, turns_of

# Verbs


def begin_turn(document: Document, turn_id: int) -> Turn:
    """Give a turn of the block under way the floor; its own clock goes on where it stopped."""
    turn = document.get(Turn, turn_id)
    progress = progress_of(document, turn.workshop_id)
    if progress.live.block_id != turn.block_id:
        raise UserError("This turn belongs to another block: go to that block first.")
    with document.step("Begin turn"):
        if turn.skipped:
            turn = skip_turn(document, turn_id, False)
        _enter(document, progress, turn_id, "Begin turn")
    return turn


def next_turn(document: Document, workshop_id: int) -> Turn | None:
    """Give the next turn the floor. After the last there is none: the round is over and the block's clock goes on."""
    progress = progress_of(document, workshop_id)
    turns = _turns(document, progress)
    at = _place(progress, turns)
    following = next((turn for turn in turns[at + 1 :] if not turn.skipped), None)
    if following is None and progress.live.turn_id is None:
        raise UserError("Everyone has had a turn: go on to the next block.")
    _enter(document, progress, following.id if following else None, "Next turn")
    return following


def back_turn(document: Document, workshop_id: int) -> Turn:
    """Give the floor back to the turn before; its own clock goes on where it stopped."""
    progress = progress_of(document, workshop_id)
    turns = _turns(document, progress)
    at = _place(progress, turns)
    upto = at if progress.live.turn_id is not None else at + 1
    earlier = [turn for turn in turns[:upto] if not turn.skipped]
    if not earlier:
        raise UserError("This is the first turn: there is nothing to go back to.")
    _enter(document, progress, earlier[-1].id, "Go back a turn")
    return earlier[-1]


def _enter(document: Document, progress: Progress, turn_id: int | None, label: str) -> None:
    """Run the block under way on another turn, or (None) on none; what runs beside it runs on."""
    block = progress.current
    if block is None:
        raise UserError("No block is under way: start one first.")
    with document.step(label) as step:
        settle(document, step, progress, At(block, turn_id), places_of(progress)[1:])


def _turns(document: Document, progress: Progress) -> list[Turn]:
    block = progress.current
    turns = turns_of(document, block.id) if block else []
    if not turns:
        raise UserError("This block has no turns: make turns for it first.")
    return turns


def _place(progress: Progress, turns: Sequence[Turn]) -> int:
    """Where in the round the block is: at its turn, else at the last turn that had the floor, else before all (−1)."""
    spoken = {s.turn_id for s in progress.stretches} if progress.live.turn_id is None else {progress.live.turn_id}
    return max((i for i, turn in enumerate(turns) if turn.id in spoken), default=-1)


# Questions


def turn_elapsed(turn: Turn, stretches: Sequence[Stretch], now: datetime) -> float:
    """Seconds a turn has had the floor."""
    return sum(seconds_of(s, now) for s in stretches if s.turn_id == turn.id)


def turn_left(turn: Turn, stretches: Sequence[Stretch], now: datetime) -> float:
    """Seconds left of a turn; negative once it is over."""
    return turn.length - turn_elapsed(turn, stretches, now)
