"""When everything is planned to happen: pure functions over an agenda, and the snapshot they work on.

Also the record of what was planned when a session began (`facilitator.core.run.clock.start` makes it).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.sessions import Session, counted, in_order, sessions_of
from facilitator.core.plan.tracks import Track, runs_in, slots, tracks_of
from facilitator.core.plan.workshops import Workshop, starts_at
from facilitator.core.record import Instant, Record

_EARLIEST_PIN = timedelta(hours=6)


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


@dataclass(frozen=True)
class Agenda:
    """A snapshot of one workshop's agenda: parts and all blocks in order, the further sessions, and the tracks."""

    workshop: Workshop
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]
    sessions: tuple[Session, ...] = ()
    tracks: tuple[Track, ...] = ()

    def blocks_of(self, part_id: int) -> tuple[Block, ...]:
        """The blocks of one part, in order."""
        return tuple(block for block in self.blocks if block.part_id == part_id)

    def blocks_in(self, session_id: int | None) -> tuple[Block, ...]:
        """The blocks of one session, in order; None is the first."""
        held = {part.id for part in self.parts if part.session_id == session_id}
        return tuple(block for block in self.blocks if block.part_id in held)

    def schedule(self) -> Schedule:
        """When everything is planned to happen."""
        return planned(self.workshop, self.parts, self.blocks, self.sessions, self.tracks)


def agenda_of(document: Document, workshop_id: int) -> Agenda:
    """The agenda of a workshop as it stands now; UserError if the workshop is gone."""
    workshop = document.get(Workshop, workshop_id)
    sessions = sessions_of(document, workshop_id)
    parts = in_order(document.all(Part, workshop_id=workshop_id), sessions)
    place = {part.id: at for at, part in enumerate(parts)}
    blocks = sorted(document.all(Block, workshop_id=workshop_id), key=lambda block: place[block.part_id])
    tracks = tracks_of(document, workshop_id)
    return Agenda(workshop, tuple(parts), tuple(blocks), tuple(sessions), tuple(tracks))


def planned(
    workshop: Workshop,
    parts: Sequence[Part],
    blocks: Sequence[Block],
    sessions: Sequence[Session] = (),
    tracks: Sequence[Track] = (),
) -> Schedule:
    """When every block is planned to start and end: each session from its own start and `shift`.

    Parts and blocks come in order. A pinned block waits for its time, and starts late if those before run over it.
    All tracks of a fork start at the same moment, and what comes next when the last of them is done.
    """
    numbers = part_numbers(parts, blocks)
    known = {session.id for session in sessions}
    by_id: dict[int | None, Track] = {track.id: track for track in tracks}
    held: list[PlannedSession] = []
    for sitting in counted(workshop, sessions):
        own = [p for p in parts if (p.session_id if p.session_id in known else None) == sitting.session_id]
        start = cursor = starts_at(sitting.workshop) + timedelta(seconds=sitting.workshop.shift)
        done: list[PlannedPart] = []
        for part in own:
            its = [block for block in blocks if block.part_id == part.id]
            done.append(_placed_part(sitting.workshop, part, numbers[part.id], its, cursor, by_id))
            cursor = max(cursor, done[-1].end)
        session = PlannedSession(sitting.session, sitting.title, start, cursor, tuple(done), sitting.workshop.available)
        held.append(session)
    return Schedule(tuple(_run_into(session, after) for session, after in zip_longest(held, held[1:])))


def part_numbers(parts: Sequence[Part], blocks: Sequence[Block]) -> dict[int, int | None]:
    """Part id → its number as the room counts; a part of breaks alone has none."""
    numbers: dict[int, int | None] = {}
    count = 0
    for part in parts:
        activities = {block.activity for block in blocks if block.part_id == part.id}
        breaks_alone = activities == {Activity.BREAK}
        count += not breaks_alone
        numbers[part.id] = None if breaks_alone else count
    return numbers


def pinned_at(workshop: Workshop, pinned: time) -> datetime:
    """The instant (UTC) of a pinned local time.

    It is on the workshop's day; if that lies more than six hours before the start, after midnight is meant.
    """
    zone = ZoneInfo(workshop.zone)
    instant = datetime.combine(workshop.day, pinned, zone).astimezone(UTC)
    if instant >= starts_at(workshop) - _EARLIEST_PIN:
        return instant
    return datetime.combine(workshop.day + timedelta(days=1), pinned, zone).astimezone(UTC)


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


def _run_into(session: PlannedSession, after: PlannedSession | None) -> PlannedSession:
    late = round((session.end - after.start).total_seconds()) if after else 0
    return replace(session, overrun=late) if late > 0 else session


def _placed_part(
    workshop: Workshop,
    part: Part,
    number: int | None,
    blocks: Sequence[Block],
    cursor: datetime,
    tracks: Mapping[int | None, Track],
) -> PlannedPart:
    """A part from an instant on: slot after slot, and what runs side by side from the same moment."""
    placed: dict[int, PlannedBlock] = {}
    length = slack = 0
    for slot in slots(blocks):
        runs = [_placed_run(workshop, run, cursor, tracks) for run in runs_in(slot)]
        last = max(runs, key=lambda run: run[-1].end)
        placed |= {one.block.id: one for run in runs for one in run}
        length += sum(one.block.length for one in last if not one.block.skipped)
        slack += sum(one.slack for one in last)
        cursor = last[-1].end
    held = [one for one in placed.values() if not one.block.skipped]
    start = min((one.start for one in held), default=cursor)
    end = max((one.end for one in held), default=cursor)
    return PlannedPart(part, number, tuple(placed[block.id] for block in blocks), start, end, length, slack)


def _placed_run(
    workshop: Workshop, run: Iterable[Block], cursor: datetime, tracks: Mapping[int | None, Track]
) -> list[PlannedBlock]:
    placed: list[PlannedBlock] = []
    for block in run:
        placed.append(_placed(workshop, block, cursor, tracks.get(block.track_id)))
        cursor = placed[-1].end
    return placed


def _placed(workshop: Workshop, block: Block, cursor: datetime, track: Track | None) -> PlannedBlock:
    if block.skipped:
        return PlannedBlock(block, cursor, cursor, track=track)
    slack = overrun = 0
    if block.pinned is not None:
        gap = round((pinned_at(workshop, block.pinned) - cursor).total_seconds())
        slack, overrun = max(0, gap), max(0, -gap)
    start = cursor + timedelta(seconds=slack)
    return PlannedBlock(block, start, start + timedelta(seconds=block.length), slack, overrun, track)
