"""The phases of a running clock, and the moments at which it chimes. Pure; for blocks, turns and free timers alike."""

from datetime import datetime
from enum import IntEnum, StrEnum

from facilitator.core.run.clock.progress import Progress, allowance, left, open_stretch
from facilitator.core.run.words import MINUTE


class Phase(StrEnum):
    """How far a clock has run."""

    ON_TIME = "on_time"
    LAST_FIFTH = "last_fifth"
    LAST_MINUTE = "last_minute"
    OVER = "over"


class Chime(IntEnum):
    """A moment worth a sound, named by the seconds that are left then."""

    FIVE_MINUTES = 300
    ONE_MINUTE = 60
    ZERO = 0


def phase(allowed: int, seconds_left: float) -> Phase:
    """The phase of a clock with so many seconds allowed and left.

    No warning takes more than the last fifth: under five minutes the last minute begins later than its name says.
    """
    fifth = allowed / 5
    if seconds_left <= 0:
        return Phase.OVER
    if seconds_left <= min(MINUTE, fifth):
        return Phase.LAST_MINUTE
    return Phase.LAST_FIFTH if seconds_left <= fifth else Phase.ON_TIME


def chimes(allowed: int, left_before: float, left_now: float) -> list[Chime]:
    """The moments passed between two looks at a clock, in their order.

    A clock that was given no more than five minutes or one has no chime for them.
    """
    return [chime for chime in Chime if left_now <= chime < left_before and allowed > chime]


def chimes_between(progress: Progress, before: datetime, now: datetime) -> list[Chime]:
    """The moments of the block that is followed, after `before` and not after `now`; none while paused.

    After a sleep there may be several: sound the last.
    """
    block = progress.current
    stretch = open_stretch(progress.stretches, block.id) if block else None
    if block is None or stretch is None:
        return []
    since = max(before, stretch.started_at)
    return chimes(allowance(block), left(block, progress.stretches, since), left(block, progress.stretches, now))
