"""What a clock on the stage shows: of a block, of one speaker's turn, of a free timer."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.core.plan.agenda import Block
from facilitator.core.run.clock import phases
from facilitator.core.run.clock.beside import TrackClock
from facilitator.core.run.clock.rotation import turn_left
from facilitator.core.run.clock.timekeeping import Progress, allowance, left
from facilitator.core.run.clock.timers import FreeTimer, timer_left
from facilitator.core.run.clock.turns import Turn
from facilitator.ui.widgets.timerface import Face, Phase, clock_text


@dataclass(frozen=True)
class Clock:
    """Seconds allowed and left, and whether they run."""

    allowed: int
    left: float
    running: bool

    @property
    def phase(self) -> Phase:
        """How far it has run."""
        return Phase(phases.phase(self.allowed, self.left).value)

    @property
    def used(self) -> float:
        """The share of the time that is used, 0 to 1."""
        return 1.0 if self.left <= 0 else 1 - self.left / max(1, self.allowed)

    def face(self) -> Face:
        """Figures and phase, ready to be painted."""
        return Face(clock_text(self.left), self.phase, "" if self.running else "paused")

    def words(self) -> str:
        """In a line of words: "18:42 left", "1:05 over", "18:42 paused"."""
        figures = clock_text(self.left)
        if not self.running:
            return f"{figures} paused"
        return f"{figures.removeprefix('+')} over" if figures.startswith("+") else f"{figures} left"


def block_clock(progress: Progress, block: Block, now: datetime) -> Clock:
    """The clock of the block under way."""
    return Clock(allowance(block), left(block, progress.stretches, now), progress.running)


def track_clock(one: TrackClock, progress: Progress) -> Clock:
    """The clock of one of the tracks under way."""
    return Clock(one.allowance, one.left, progress.running)


def turn_clock(progress: Progress, turn: Turn, now: datetime) -> Clock:
    """The clock of the turn that has the floor."""
    return Clock(turn.length, turn_left(turn, progress.stretches, now), progress.running)


def timer_clock(timer: FreeTimer, now: datetime) -> Clock:
    """The clock of a free timer."""
    return Clock(timer.length, timer_left(timer, now), timer.started_at is not None)
