"""The clock of a live workshop: stretches of time spent, from which everything else is worked out.

Nothing ticks here. A stretch is two instants, so a sleep, a restart or a switch to summer time changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.schedule import Planned, agenda_of
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Instant, Record
from facilitator.core.run.turns import Turn, make_missing


class Live(Record):
    """Where a live workshop stands: the block under way (None before the first and after the last) and its turn.

    It is running while an open `Stretch` exists and paused otherwise. At most one a workshop. `session_id` is the
    session under way or last held; None is the first. Blocks that run beside the one under way are in `Beside`.
    """

    table = "live"
    workshop_id: int
    block_id: int | None = None
    turn_id: int | None = None
    ended: bool = False
    session_id: int | None = None


class Beside(Record):
    """A track that runs beside the one which the console follows: the block it is in, and the turn in that."""

    table = "beside"
    workshop_id: int
    track_id: int
    block_id: int
    turn_id: int | None = None


class Stretch(Record):
    """An uninterrupted stretch of time spent on a block, and within it on a turn. Open while `ended_at` is None."""

    table = "stretch"
    workshop_id: int
    block_id: int
    turn_id: int | None = None
    started_at: Instant
    ended_at: Instant | None = None


@dataclass(frozen=True)
class Progress:
    """Everything the clock's questions need about one live workshop, as one snapshot.

    `blocks` are in the order of the agenda, skipped ones too; `planned` is in the order of the day.
    """

    workshop: Workshop
    blocks: tuple[Block, ...]
    live: Live
    stretches: tuple[Stretch, ...]
    planned: tuple[Planned, ...]

    @property
    def current(self) -> Block | None:
        """The block under way."""
        return next((block for block in self.blocks if block.id == self.live.block_id), None)

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return open_stretch(self.stretches) is not None

    def ahead(self) -> list[Block]:
        """The blocks still to come after the one under way, without skipped ones."""
        return [] if self.live.ended else [b for b in self.blocks[self._reached() :] if not b.skipped]

    def behind(self) -> list[Block]:
        """The blocks before the one under way, without skipped ones; all of them at the end."""
        upto = len(self.blocks) if self.live.ended else self._reached() - (self.current is not None)
        return [b for b in self.blocks[:upto] if not b.skipped]

    def _reached(self) -> int:
        """How many blocks lie up to and with the one under way (or, if it was deleted, the last that had time)."""
        met = {s.block_id for s in self.stretches} if self.current is None else {self.current.id}
        return max((i for i, block in enumerate(self.blocks, 1) if block.id in met), default=0)


# Verbs


def pause(document: Document, workshop_id: int) -> None:
    """Hold the clock of the block under way."""
    progress = progress_of(document, workshop_id)
    if not progress.running:
        raise UserError("The clock is not running: press Start to go on.")
    with document.step("Pause") as step:
        _close(step, progress, document.now())


def resume(document: Document, workshop_id: int) -> None:
    """Let the clock go on, on the turn that was held; on the next block if the one under way was deleted."""
    progress = progress_of(document, workshop_id)
    if progress.running:
        raise UserError("The clock is running already.")
    if progress.current is None:
        enter(document, progress, _next(progress), "Start")
        return
    with document.step("Start") as step:
        _open(document, step, progress.current, progress.live.turn_id)


def next_block(document: Document, workshop_id: int) -> Block | None:
    """End the block under way and begin the next that is not skipped. After the last the day has ended: None."""
    progress = progress_of(document, workshop_id)
    if progress.live.ended:
        raise UserError("That was the last block: go back, or close the workshop.")
    following = progress.ahead()
    if following:
        return enter(document, progress, following[0], "Next block")
    halt(document, progress, "End last block")
    return None


def back(document: Document, workshop_id: int) -> Block:
    """Return to the block before; its clock goes on where it stopped."""
    progress = progress_of(document, workshop_id)
    earlier = progress.behind()
    if not earlier:
        raise UserError("This is the first block: there is nothing to go back to.")
    return enter(document, progress, earlier[-1], "Go back")


def jump(document: Document, workshop_id: int, block_id: int) -> Block:
    """Go to any block; its clock goes on where it stopped. A skipped block is taken in again."""
    progress = progress_of(document, workshop_id)
    block = document.get(Block, block_id)
    if block.workshop_id != workshop_id:
        raise UserError("This block belongs to another workshop.")
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


def enter(document: Document, progress: Progress, block: Block, label: str) -> Block:
    """Leave the block under way and run `block`, with its turns made if they are missing; only while live."""
    if progress.workshop.state is not WorkshopState.LIVE:
        raise UserError("This workshop is closed: reopen it first.")
    with document.step(label) as step:
        _close(step, progress, document.now())
        block = step.put(block.with_(skipped=False))
        turn = _turn_to_resume(progress, make_missing(document, block))
        _open(document, step, block, turn)
        step.put(progress.live.with_(block_id=block.id, turn_id=turn, ended=False))
    return block


def enter_turn(document: Document, progress: Progress, turn_id: int | None, label: str) -> None:
    """Run the block under way on another turn, or (None) on none."""
    block = progress.current
    if block is None:
        raise UserError("No block is under way: start one first.")
    with document.step(label) as step:
        _close(step, progress, document.now())
        _open(document, step, block, turn_id)
        step.put(progress.live.with_(turn_id=turn_id))


def halt(document: Document, progress: Progress, label: str) -> None:
    """Stop the clock for good: no block is under way any more."""
    with document.step(label) as step:
        _close(step, progress, document.now())
        step.put(progress.live.with_(block_id=None, turn_id=None, ended=True))


def _close(step: Step, progress: Progress, now: datetime) -> None:
    stretch = open_stretch(progress.stretches)
    if stretch is not None:
        step.put(stretch.with_(ended_at=max(now, stretch.started_at)))


def _open(document: Document, step: Step, block: Block, turn_id: int | None) -> None:
    step.put(
        Stretch(
            id=document.new_id(),
            workshop_id=block.workshop_id,
            block_id=block.id,
            turn_id=turn_id,
            started_at=document.now(),
        )
    )


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


# Questions


def progress_of(document: Document, workshop_id: int) -> Progress:
    """Where a workshop that has been started stands; UserError if it has not."""
    progress = find_progress(document, workshop_id)
    if progress is None:
        raise UserError("This workshop has not begun: press Start first.")
    return progress


def find_progress(document: Document, workshop_id: int) -> Progress | None:
    """Where a workshop stands, or None if it was never started."""
    live = document.all(Live, workshop_id=workshop_id)
    if not live:
        return None
    return Progress(
        document.get(Workshop, workshop_id),
        agenda_of(document, workshop_id).blocks,
        live[0],
        tuple(document.all(Stretch, workshop_id=workshop_id)),
        tuple(document.all(Planned, order="start", workshop_id=workshop_id)),
    )


def open_stretch(stretches: Sequence[Stretch]) -> Stretch | None:
    """The stretch that runs, if one does."""
    return next((s for s in stretches if s.ended_at is None), None)


def seconds_of(stretch: Stretch, now: datetime) -> float:
    """How long a stretch lasted, or has lasted until now. Never negative."""
    return max(0.0, ((stretch.ended_at or now) - stretch.started_at).total_seconds())


def elapsed(stretches: Sequence[Stretch], block_id: int, now: datetime) -> float:
    """Seconds spent on a block."""
    return sum(seconds_of(s, now) for s in stretches if s.block_id == block_id)


def allowance(block: Block) -> int:
    """Seconds a block may take: its planned length with what was added live."""
    return max(0, block.length + block.added)


def left(block: Block, stretches: Sequence[Stretch], now: datetime) -> float:
    """Seconds left of a block; negative once it is over."""
    return allowance(block) - elapsed(stretches, block.id, now)
