"""A plan worked out: blocks, parts and sessions with their times, and how they stand to the time there is.

Also the record of what was planned when a session began (`facilitator.core.run.clock.start` makes it).
"""

from dataclasses import dataclass
from datetime import datetime

from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.record import Instant, Record


class Planned(Record):
    """What was planned for one block when the session began: the promise that standing and log are measured against.

    `length` is seconds; `pinned` says that `start` was fixed. It outlives the block. `session_id` (None: the first)
    and `track_id` (None: everybody) are as they were then.
    """

    table = "planned"
    workshop_id: int
    block_id: int | None = None
    start: Instant
    length: int
    pinned: bool = False
    session_id: int | None = None
    track_id: int | None = None


@dataclass(frozen=True)
class PlannedBlock:
    """A block with the instants (UTC) at which it is planned to start and end; a skipped one takes no time.

    Before a pinned block `slack` is the seconds free, `overrun` the seconds by which those before it run into it.
    `track` is who it is for; None is everybody.
    """

    block: Block
    start: datetime
    end: datetime
    slack: int = 0
    overrun: int = 0
    track: Track | None = None

    @property
    def gap_words(self) -> str:
        """The gap before a pinned block: "20 min free" or "12 min over"; nothing where there is none."""
        if self.overrun:
            return f"{spoken(self.overrun)} over"
        return f"{spoken(self.slack)} free" if self.slack else ""


@dataclass(frozen=True)
class PlannedPart:
    """A part with its blocks. `number` counts from 1; None is a part of breaks alone.

    `length` is seconds, summed, and `slack` the seconds free before pinned blocks; of what runs side by side, of the
    track that is done last.
    """

    part: Part
    number: int | None
    blocks: tuple[PlannedBlock, ...]
    start: datetime
    end: datetime
    length: int
    slack: int = 0


@dataclass(frozen=True)
class PlannedSession:
    """One session as planned, in instants (UTC) and seconds. `available` is the time there is, None if open.

    `session` is None for the first. `overrun` is by how many seconds it runs into the session after it.
    """

    session: Session | None
    title: str
    start: datetime
    end: datetime
    parts: tuple[PlannedPart, ...]
    available: int | None = None
    overrun: int = 0

    @property
    def length(self) -> int:
        """The seconds of all its blocks that are not skipped; of what runs side by side, those of the longest run."""
        return sum(part.length for part in self.parts)


@dataclass(frozen=True)
class Schedule:
    """A whole workshop as planned, in instants (UTC) and seconds: from the first session's start to the last's end.

    `sessions` are one at least; `parts` are those of all of them. `available` is the time there is, None if open.
    """

    sessions: tuple[PlannedSession, ...]

    @property
    def start(self) -> datetime:
        """When the first session starts."""
        return self.sessions[0].start

    @property
    def end(self) -> datetime:
        """When the last session ends."""
        return self.sessions[-1].end

    @property
    def parts(self) -> tuple[PlannedPart, ...]:
        """The parts of all sessions, in order."""
        return tuple(part for session in self.sessions for part in session.parts)

    @property
    def available(self) -> int | None:
        """The time there is in all sessions together; None if it is open in one of them."""
        each = [session.available for session in self.sessions]
        return None if None in each else sum(available or 0 for available in each)

    @property
    def blocks(self) -> tuple[PlannedBlock, ...]:
        """All blocks in the order of the day, skipped ones too."""
        return tuple(planned for part in self.parts for planned in part.blocks)

    @property
    def length(self) -> int:
        """The sum of all blocks that are not skipped; of what runs side by side, the longest run counts."""
        return sum(part.length for part in self.parts)

    @property
    def slack(self) -> int:
        """All seconds that stay free before pinned blocks."""
        return sum(part.slack for part in self.parts)

    @property
    def numbered(self) -> int:
        """How many parts carry a number: the 5 in "Part 3 of 5"."""
        return sum(part.number is not None for part in self.parts)

    def part_words(self, part: PlannedPart) -> str:
        """Where a part stands in the day: "Part 3 of 5"; nothing for a part of breaks alone."""
        return f"Part {part.number} of {self.numbered}" if part.number else ""

    def of(self, block_id: int) -> PlannedBlock | None:
        """Where one block stands, or None if it is not in this agenda."""
        return next((planned for planned in self.blocks if planned.block.id == block_id), None)

    def part_of(self, block_id: int) -> PlannedPart | None:
        """The part that holds a block, or None if it is not in this agenda."""
        return next((part for part in self.parts if any(p.block.id == block_id for p in part.blocks)), None)

    def held(self, session_id: int | None) -> PlannedSession:
        """One session, None being the first; the first, if it is not in this agenda."""
        found = (one for one in self.sessions if one.session and one.session.id == session_id)
        return next(found, self.sessions[0])

    def session_of(self, part_id: int) -> PlannedSession:
        """The session in which a part is held; the first, if the part is not in this agenda."""
        held = (one for one in self.sessions if any(part.part.id == part_id for part in one.parts))
        return next(held, self.sessions[0])


# Questions


def over(plan: Schedule | PlannedSession) -> int:
    """By how many seconds a plan is longer than the time there is; negative is to spare, 0 if that is open.

    Of several sessions those that are over are summed, for time to spare on one day is of no use on another; if none
    is over, what they all have to spare.
    """
    if isinstance(plan, Schedule):
        each = [over(session) for session in plan.sessions]
        return sum(max(0, seconds) for seconds in each) or sum(each)
    if plan.available is None:
        return 0
    return round((plan.end - plan.start).total_seconds()) - plan.available


def over_words(plan: Schedule | PlannedSession) -> str:
    """How a plan fits: "12 min over", "8 min to spare", "fits exactly"; nothing while the time there is is open."""
    sessions = plan.sessions if isinstance(plan, Schedule) else (plan,)
    if all(session.available is None for session in sessions):
        return ""
    seconds = over(plan)
    if not seconds:
        return "fits exactly"
    return f"{spoken(seconds)} over" if seconds > 0 else f"{spoken(seconds)} to spare"
