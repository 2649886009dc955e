"""When everything is planned to happen: pure functions over an agenda, and the snapshot they work on.

Also the record of what was planned when a session began (`facilitator.core.run.start` makes it).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.workshops import Workshop, starts_at
from facilitator.core.record import Instant, Record

_EARLIEST_PIN = timedelta(hours=6)


class Planned(Record):
    """What was planned for one block when the session began: the promise that standing and log are measured against.

    `length` is seconds; `pinned` says that `start` was fixed. It outlives the block.
    """

    table = "planned"
    workshop_id: int
    block_id: int | None = None
    start: Instant
    length: int
    pinned: bool = False


@dataclass(frozen=True)
class PlannedBlock:
    """A block with the instants (UTC) at which it is planned to start and end; a skipped one takes no time.

    Before a pinned block `slack` is the seconds free, `overrun` the seconds by which those before it run into it.
    """

    block: Block
    start: datetime
    end: datetime
    slack: int = 0
    overrun: int = 0

    @property
    def gap_words(self) -> str:
        """The gap before a pinned block: "20 min free" or "12 min over"; nothing where there is none."""
        if self.overrun:
            return f"{spoken(self.overrun)} over"
        return f"{spoken(self.slack)} free" if self.slack else ""


@dataclass(frozen=True)
class PlannedPart:
    """A part with its blocks. `number` counts from 1; None is a part of breaks alone. `length` is seconds, summed."""

    part: Part
    number: int | None
    blocks: tuple[PlannedBlock, ...]
    start: datetime
    end: datetime
    length: int


@dataclass(frozen=True)
class Schedule:
    """A whole day as planned, in instants (UTC) and seconds. `available` is the time there is, None if open."""

    start: datetime
    end: datetime
    parts: tuple[PlannedPart, ...]
    available: int | None = None

    @property
    def blocks(self) -> tuple[PlannedBlock, ...]:
        """All blocks in the order of the day, skipped ones too."""
        return tuple(planned for part in self.parts for planned in part.blocks)

    @property
    def length(self) -> int:
        """The sum of all blocks that are not skipped."""
        return sum(part.length for part in self.parts)

    @property
    def slack(self) -> int:
        """All seconds that stay free before pinned blocks."""
        return sum(planned.slack for planned in self.blocks)

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


@dataclass(frozen=True)
class Agenda:
    """A snapshot of one workshop's agenda: parts in order, and all blocks in the order of the day."""

    workshop: Workshop
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]

    def blocks_of(self, part_id: int) -> tuple[Block, ...]:
        """The blocks of one part, in order."""
        return tuple(block for block in self.blocks if block.part_id == part_id)

    def schedule(self) -> Schedule:
        """When everything is planned to happen."""
        return planned(self.workshop, self.parts, self.blocks)


def agenda_of(document: Document, workshop_id: int) -> Agenda:
    """The agenda of a workshop as it stands now; UserError if the workshop is gone."""
    workshop = document.get(Workshop, workshop_id)
    parts = document.all(Part, workshop_id=workshop_id)
    place = {part.id: at for at, part in enumerate(parts)}
    blocks = sorted(document.all(Block, workshop_id=workshop_id), key=lambda block: place[block.part_id])
    return Agenda(workshop, tuple(parts), tuple(blocks))


def planned(workshop: Workshop, parts: Sequence[Part], blocks: Sequence[Block]) -> Schedule:
    """When every block is planned to start and end, from the workshop's start and its `shift`.

    Parts and blocks come in order. A pinned block waits for its time, and starts late if those before run over it.
    """
    start = cursor = starts_at(workshop) + timedelta(seconds=workshop.shift)
    numbers = part_numbers(parts, blocks)
    done: list[PlannedPart] = []
    for part in parts:
        placed: list[PlannedBlock] = []
        for block in blocks:
            if block.part_id == part.id:
                placed.append(_placed(workshop, block, cursor))
                cursor = placed[-1].end
        done.append(_summed(part, numbers[part.id], placed, cursor))
    return Schedule(start, cursor, tuple(done), workshop.available)


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


def over(schedule: Schedule) -> int:
    """By how many seconds the plan is longer than the time there is; negative is to spare, 0 if that is open."""
    if schedule.available is None:
        return 0
    return round((schedule.end - schedule.start).total_seconds()) - schedule.available


def over_words(schedule: Schedule) -> str:
    """How the plan fits: "12 min over", "8 min to spare", "fits exactly"; nothing while the time there is is open."""
    if schedule.available is None:
        return ""
    seconds = over(schedule)
    if not seconds:
        return "fits exactly"
    return f"{spoken(seconds)} over" if seconds > 0 else f"{spoken(seconds)} to spare"


def _placed(workshop: Workshop, block: Block, cursor: datetime) -> PlannedBlock:
    if block.skipped:
        return PlannedBlock(block, cursor, cursor)
    slack = overrun = 0
    if block.pinned is not None:
        gap = round((pinned_at(workshop, block.pinned) - cursor).total_seconds())
        slack, overrun = max(0, gap), max(0, -gap)
    start = cursor + timedelta(seconds=slack)
    return PlannedBlock(block, start, start + timedelta(seconds=block.length), slack, overrun)


def _summed(part: Part, number: int | None, placed: list[PlannedBlock], cursor: datetime) -> PlannedPart:
    held = [one for one in placed if not one.block.skipped]
    start = held[0].start if held else cursor
    length = sum(one.block.length for one in held)
    return PlannedPart(part, number, tuple(placed), start, held[-1].end if held else cursor, length)
