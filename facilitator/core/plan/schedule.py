"""When everything is planned to happen: pure functions over an agenda, and the snapshot they work on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.planned import PlannedBlock, PlannedPart, PlannedSession, Schedule
from facilitator.core.plan.sessions import Session, counted, in_order, sessions_of
from facilitator.core.plan.tracks import Track, runs_in, slots, tracks_of
from facilitator.core.plan.workshops import Workshop, starts_at

_EARLIEST_PIN = timedelta(hours=6)


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
