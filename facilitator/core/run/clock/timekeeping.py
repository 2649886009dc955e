"""The clock of a live workshop: starting and stopping it, and moving it from block to block.

Where tracks run side by side the console follows one of them, and the clocks of the others run beside it. What all of
it is worked out from is in `progress`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.sessions import next_session
from facilitator.core.plan.tracks import runs_in
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.clock.forks import begins_in
from facilitator.core.run.clock.progress import (
    Beside,
    Live,
    Progress,
    Stretch,
    allowance,
    elapsed,
    find_progress,
    left,
    open_stretch,
    progress_of,
    seconds_of,
)
from facilitator.core.run.clock.timers import pause_timer, timers_of
from facilitator.core.run.clock.turns import Turn, make_missing

__all__ = [
    "At",
    "Beside",
    "Live",
    "Progress",
    "Stretch",
    "allowance",
    "elapsed",
    "find_progress",
    "left",
    "open_stretch",
    "progress_of",
    "seconds_of",
]


@dataclass(frozen=True)
class At:
    """Where people are: in a block, and in it on a turn, if one has the floor."""

    block: Block
    turn_id: int | None = None


# Verbs


def pause(document: Document, workshop_id: int) -> None:
    """Hold the clock of the block under way, and of all that run beside it."""
    progress = progress_of(document, workshop_id)
    if not progress.running:
        raise UserError("The clock is not running: press Start to go on.")
    with document.step("Pause") as step:
        _run(document, step, progress, ())


def resume(document: Document, workshop_id: int) -> None:
    """Let the clock go on, on the turn that was held; on the next block if the one under way was deleted."""
    progress = progress_of(document, workshop_id)
    if progress.running:
        raise UserError("The clock is running already.")
    places = places_of(progress)
    if progress.current is not None:
        with document.step("Start") as step:
            _run(document, step, progress, places)
    elif places:
        go_to(document, progress, places[0], places[1:], "Start")
    else:
        enter(document, progress, _next(progress), "Start")


def next_block(document: Document, workshop_id: int) -> Block | None:
    """End the block under way and begin the next that is not skipped. After the last the day has ended: None.

    Where tracks run side by side it goes on in the track that is followed; once that is done, with one that still runs.
    After the last block of a session that is not the last, the session ends.
    """
    progress = progress_of(document, workshop_id)
    if progress.live.ended and next_session(document, workshop_id) is None:
        raise UserError("That was the last block: go back, or close the workshop.")
    current, course = progress.current, progress.course
    beside = [at for at in places_of(progress) if at.block != current]
    if current and (following := course.after(current)):
        return go_to(document, progress, following, beside, "Next block")
    if beside:
        return go_to(document, progress, beside[0], beside[1:], "Next block")
    if ahead := progress.ahead():
        slot = course.slot_of(ahead[0].id)
        left_over = slot is not None and course.under_way(slot)
        act = partial(go_to, beside=()) if left_over else enter
        return act(document, progress, ahead[0], label="Next block")
    if next_session(document, workshop_id) is None:
        halt(document, progress, "End last block")
    else:
        end_session(document, workshop_id)
    return None


def back(document: Document, workshop_id: int) -> Block:
    """Return to the block before; its clock goes on where it stopped. Before the first of a track all tracks end."""
    progress = progress_of(document, workshop_id)
    earlier = progress.course.previous()
    if earlier is None:
        raise UserError("This is the first block: there is nothing to go back to.")
    return enter(document, progress, earlier, "Go back")


def jump(document: Document, workshop_id: int, block_id: int) -> Block:
    """Go to any block of the session; its clock goes on where it stopped. A skipped block is taken in again.

    One in another track becomes the one that is followed.
    """
    progress = progress_of(document, workshop_id)
    block = document.get(Block, block_id)
    if block.workshop_id != workshop_id:
        raise UserError("This block belongs to another workshop.")
    if block_id not in {one.id for one in progress.blocks}:
        raise UserError("This block belongs to another session: put its part in this one first.")
    if progress.running and progress.live.block_id == block_id:
        return block
    return enter(document, progress, block, "Go to block")


def add_time(document: Document, workshop_id: int, seconds: int) -> Block:
    """Give the block under way more time, or (negative) less; it is for the turn that has the floor, if one has.

    Neither allowance goes below nothing.
    """
    progress = progress_of(document, workshop_id)
    block, turn = progress.current, document.find(Turn, progress.live.turn_id)
    if block is None:
        raise UserError("No block is under way: start one first.")
    added = max(seconds, -allowance(block))
    if added == 0:
        raise UserError("There is no time left to take from this block." if seconds else "Type how many minutes.")
    label = f"Add {spoken(added)}" if added > 0 else f"Take {spoken(-added)}"
    with document.step(label) as step:
        if turn is not None:
            step.put(turn.with_(length=max(0, turn.length + added)))
        return step.put(block.with_(added=allowance(block) + added - block.length))


def end_session(document: Document, workshop_id: int) -> None:
    """End the session under way; until the next is started the workshop is planned again. UserError in the last."""
    progress = progress_of(document, workshop_id)
    _check_live(progress)
    if next_session(document, workshop_id) is None:
        raise UserError("This is the last session: close the workshop instead.")
    with document.step("End session") as step:
        settle(document, step, progress, None, ())
        for timer in timers_of(document, workshop_id):
            pause_timer(document, timer.id)
        if progress.session:
            step.put(progress.session.with_(ended_at=document.now()))
        step.put(document.get(Workshop, workshop_id).with_(state=WorkshopState.PLANNED))


# Moving the clocks


def enter(document: Document, progress: Progress, block: Block, label: str) -> Block:
    """Leave the block under way and run `block`, with its turns made if they are missing; only while live.

    Tracks beside it run on, or begin with it.
    """
    with document.step(label) as step:
        return go_to(document, progress, block, _beside(document, step, progress, block), label)


def go_to(document: Document, progress: Progress, to: Block | At, beside: Sequence[At], label: str) -> Block:
    """Run the clock of a block, or where somebody is already, and beside it these; all others end."""
    _check_live(progress)
    with document.step(label) as step:
        at = arrive(document, step, progress, to) if isinstance(to, Block) else to
        settle(document, step, progress, at, beside)
    return at.block


def halt(document: Document, progress: Progress, label: str) -> None:
    """Stop the clock for good: no block is under way any more."""
    with document.step(label) as step:
        settle(document, step, progress, None, (), ended=True)


def settle(
    document: Document,
    step: Step,
    progress: Progress,
    at: At | None,
    beside: Sequence[At],
    *,
    running: bool = True,
    ended: bool = False,
) -> None:
    """Within a step: the console follows `at`, these run beside it, one a track, and every other clock stops."""
    followed = at.block.track_id if at else None
    by_track = {one.block.track_id: one for one in beside if one.block.track_id not in (None, followed)}
    _run(document, step, progress, [*([at] if at else []), *by_track.values()] if running else [])
    rows: dict[int | None, Beside] = {row.track_id: row for row in progress.besides}
    for track_id, one in by_track.items():
        where = {"block_id": one.block.id, "turn_id": one.turn_id}
        if track_id in rows:
            step.put(rows.pop(track_id).with_(**where))
        elif track_id is not None:
            ids = {"id": document.new_id(), "workshop_id": one.block.workshop_id, "track_id": track_id}
            step.put(Beside.model_validate({**ids, **where}))
    for row in rows.values():
        step.remove(row)
    block_id, turn_id = (at.block.id, at.turn_id) if at else (None, None)
    step.put(progress.live.with_(block_id=block_id, turn_id=turn_id, ended=ended))


def _run(document: Document, step: Step, progress: Progress, places: Sequence[At]) -> None:
    """Let the clocks run at these places alone; one that runs there already runs on."""
    now = document.now()
    wanted = {(at.block.id, at.turn_id): at.block for at in places}
    for stretch in progress.stretches:
        if stretch.ended_at is None and wanted.pop((stretch.block_id, stretch.turn_id), None) is None:
            step.put(stretch.with_(ended_at=max(now, stretch.started_at)))
    for (block_id, turn_id), block in wanted.items():
        step.put(
            Stretch(
                id=document.new_id(),
                workshop_id=block.workshop_id,
                block_id=block_id,
                turn_id=turn_id,
                started_at=now,
                session_id=progress.live.session_id,
            )
        )


def arrive(document: Document, step: Step, progress: Progress, block: Block) -> At:
    """Within a step: a block taken in, with its turns, and the turn with which it goes on."""
    block = step.put(block.with_(skipped=False))
    return At(block, _turn_to_resume(progress, make_missing(document, block)))


def _beside(document: Document, step: Step, progress: Progress, block: Block) -> list[At]:
    """What runs beside a block: the tracks that do already, or else where each begins or goes on."""
    slot = progress.course.slot_of(block.id)
    runs = [run for run in runs_in(slot) if block.id not in {one.id for one in run}] if slot else []
    if slot and progress.course.under_way(slot):
        return [at for at in places_of(progress) if any(at.block in run for run in runs)]
    now = document.now()
    over = {one.id for run in runs for one in run if left(one, progress.stretches, now) <= 0}
    begun = [begins_in(run, progress.course.timed, over) for run in runs]
    return [arrive(document, step, progress, one) for one in begun if one]


def _next(progress: Progress) -> Block:
    if progress.live.ended:
        raise UserError("The last block has ended: go back to run its clock again.")
    following = progress.ahead()
    if not following:
        raise UserError("No block is left to start: add one to the agenda first.")
    return following[0]


def _turn_to_resume(progress: Progress, turns: Sequence[Turn]) -> int | None:
    """The turn a block goes on with: the last that had the floor, else the first; none once the round was over."""
    here = [s for s in progress.stretches if turns and s.block_id == turns[0].block_id]
    if here:
        return max(here, key=lambda s: (s.started_at, s.id)).turn_id
    return next((turn.id for turn in turns if not turn.skipped), None)


def _check_live(progress: Progress) -> None:
    if progress.workshop.state is not WorkshopState.LIVE:
        raise UserError("This workshop is closed: reopen it first.")


# Questions


def places_of(progress: Progress) -> list[At]:
    """Where people are, first those whom the console follows."""
    turns = {progress.live.block_id: progress.live.turn_id} | {one.block_id: one.turn_id for one in progress.besides}
    return [At(block, turns[block.id]) for block in progress.present]
