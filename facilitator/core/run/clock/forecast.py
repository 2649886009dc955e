"""Behind or ahead: when each block will come, when the day will end, and how that stands to the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.schedule import pinned_at
from facilitator.core.run.clock.progress import Progress, elapsed, left
from facilitator.core.run.words import MINUTE, ShowTime, local_time, plain_time, whole_minutes


class Pace(StrEnum):
    """How the session stands to its plan. Less than a minute either way is on time."""

    ON_TIME = "on_time"
    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Expected:
    """When a block under way or to come will start and end, if everything goes on as it stands."""

    block: Block
    start: datetime
    end: datetime


@dataclass(frozen=True)
class LatePin:
    """A pinned block that will start later than its pin, and by how many seconds."""

    block: Block
    pinned: datetime
    seconds: float


@dataclass(frozen=True)
class Standing:
    """How the session stands. Seconds behind are negative when ahead; the words never are.

    `behind_actual_start_seconds` measures against the plan counted from when the session really began.
    """

    pace: Pace
    seconds_behind: float
    projected_end: datetime
    planned_end: datetime
    behind_actual_start_seconds: float
    late_pin: LatePin | None
    words: str


def pin_of(progress: Progress, block: Block) -> datetime | None:
    """The instant at which a pinned block must start; None if it follows the blocks before it."""
    return None if block.pinned is None else pinned_at(progress.workshop, block.pinned)


def expected(progress: Progress, now: datetime) -> list[Expected]:
    """The block under way and all to come, by their start. A block that is over ends now; a pinned one waits.

    All tracks of a fork start together, and what follows it when the last of them is done.
    """
    coming: list[Expected] = []
    cursor = now
    for unit in progress.course.open:
        runs = [expected_run(progress, run, cursor, now) for run in unit]
        coming += [one for run in runs for one in run]
        cursor = max(run[-1].end for run in runs)
    return sorted(coming, key=lambda one: (one.block.id != progress.live.block_id, one.start))


def expected_run(progress: Progress, run: Sequence[Block], cursor: datetime, now: datetime) -> list[Expected]:
    """When blocks that follow each other from `cursor` on will start and end; the first may be under way."""
    coming = []
    for block in run:
        seconds = timedelta(seconds=max(0.0, left(block, progress.stretches, now)))
        if block in progress.present:
            start, cursor = now - timedelta(seconds=elapsed(progress.stretches, block.id, now)), now + seconds
        else:
            start = max(cursor, pin_of(progress, block) or cursor)
            cursor = start + seconds
        coming.append(Expected(block, start, cursor))
    return coming


def projected_end(progress: Progress, now: datetime) -> datetime:
    """When the session will end, or did."""
    if progress.live.ended:
        return max((s.ended_at for s in progress.stretches if s.ended_at), default=now)
    return max((one.end for one in expected(progress, now)), default=now)


def planned_end(progress: Progress) -> datetime:
    """When the session was to end, as planned when it began."""
    return _end(progress.planned)


def late_pin(progress: Progress, now: datetime) -> LatePin | None:
    """The first pinned block to come that will start a minute late or more."""
    for coming in expected(progress, now):
        pinned = pin_of(progress, coming.block)
        if pinned is None or coming.block in progress.present:
            continue
        seconds = (coming.start - pinned).total_seconds()
        if seconds >= MINUTE:
            return LatePin(coming.block, pinned, seconds)
    return None


def standing(progress: Progress, now: datetime, show: ShowTime = plain_time) -> Standing:
    """How a session that has begun stands against the clock and against its actual start.

    `show` says a time of day the way the user's system does.
    """
    projected, planned = projected_end(progress, now), planned_end(progress)
    behind = (projected - planned).total_seconds()
    since_start = (projected - _end_from_actual_start(progress)).total_seconds()
    pin = None if progress.live.ended else late_pin(progress, now)
    pace = pace_of(behind)
    if pace is not Pace.BEHIND and pin:
        pace = Pace.BEHIND
    words = _end_words(progress, behind, planned, show) + pin_words(progress, pin, show)
    words += _start_words(progress, since_start)
    return Standing(pace, behind, projected, planned, since_start, pin, words)


def pace_of(seconds_behind: float) -> Pace:
    """Behind, ahead (negative seconds) or on time."""
    if abs(seconds_behind) < MINUTE:
        return Pace.ON_TIME
    return Pace.BEHIND if seconds_behind > 0 else Pace.AHEAD


def _end(planned: Sequence[Planned]) -> datetime:
    return max(p.start + timedelta(seconds=p.length) for p in planned)


def _end_from_actual_start(progress: Progress) -> datetime:
    """The plan's end had it been followed to the second from the actual start; pinned blocks still wait."""
    cursor = progress.workshop.began_at or progress.planned[0].start
    reached: dict[int | None, datetime] = {}  # by track; everybody's is that of None
    for planned in progress.planned:
        if planned.track_id is None or None in reached:
            cursor, reached = max([cursor, *reached.values()]), {}
        start = reached.get(planned.track_id, cursor)
        start = max(start, planned.start) if planned.pinned else start
        reached[planned.track_id] = start + timedelta(seconds=planned.length)
    return max([cursor, *reached.values()])


def _end_words(progress: Progress, behind: float, planned: datetime, show: ShowTime) -> str:
    """The sentence on the end. The end told is the planned one moved by the minutes told, so that the sum is right."""
    minutes = timedelta(seconds=whole_minutes(behind))
    then = show(local_time(planned, progress.workshop.zone))
    ends = "Ended" if progress.live.ended else "Ends"
    match pace_of(behind):
        case Pace.ON_TIME:
            return f"On time. {ends} {then}."
        case Pace.BEHIND:
            real = show(local_time(planned + minutes, progress.workshop.zone))
            return f"{spoken(whole_minutes(behind))} behind. {ends} {real} instead of {then}."
        case Pace.AHEAD:
            real = show(local_time(planned - minutes, progress.workshop.zone))
            return f"{spoken(whole_minutes(behind))} ahead. {ends} {real} instead of {then}."


def pin_words(progress: Progress, pin: LatePin | None, show: ShowTime) -> str:
    """A sentence on a pinned block that will be late, with a blank before it; nothing if none will."""
    if pin is None:
        return ""
    zone = progress.workshop.zone
    real = show(local_time(pin.pinned + timedelta(seconds=whole_minutes(pin.seconds)), zone))
    return f" “{pin.block.title}” starts {real} instead of {show(local_time(pin.pinned, zone))}."


def _start_words(progress: Progress, since_start: float) -> str:
    began = progress.workshop.began_at or progress.planned[0].start
    late = (began - progress.planned[0].start).total_seconds()
    if pace_of(late) is not Pace.BEHIND:
        return ""
    since = {
        Pace.ON_TIME: "nothing lost since",
        Pace.BEHIND: f"{spoken(whole_minutes(since_start))} lost since",
        Pace.AHEAD: f"{spoken(whole_minutes(since_start))} won back since",
    }
    return f" Began {spoken(whole_minutes(late))} late, {since[pace_of(since_start)]}."
