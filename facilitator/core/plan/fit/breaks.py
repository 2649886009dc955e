"""The rule of breaks: at least one every 90 minutes, and where to put one that is missing.

The usual ground for it is the rest and activity cycle of N. Kleitman (Sleep and Wakefulness, 1963).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.tracks import Slot, runs_in

LIMIT = 90 * 60


@dataclass(frozen=True)
class Unbroken:
    """Blocks that follow each other without a break for too long. `seconds` is how long, `limit` how long is fine.

    Where groups go different ways, the blocks are those of the group that works longest.
    """

    blocks: tuple[Block, ...]
    seconds: int
    limit: int

    @property
    def words(self) -> str:
        """One sentence that says how long it is, from where to where, and why that matters."""
        first, last = self.blocks[0].title, self.blocks[-1].title
        span = f"in “{first}”" if len(self.blocks) == 1 else f"from “{first}” to “{last}”"
        return f"{spoken(self.seconds)} without a break, {span}: people fade after {self.limit // 60} min."


@dataclass(frozen=True)
class BreakPlace:
    """Where a break would do most good: behind one block and before another. `words` say it."""

    after: Block
    before: Block
    words: str

    @property
    def between_parts(self) -> bool:
        """Whether a part ends there, so that the break can stand between the two parts."""
        return self.after.part_id != self.before.part_id


def without_break(slots: Sequence[Slot], limit: int = LIMIT) -> list[Unbroken]:
    """All runs of work longer than `limit` seconds with no break in them, in the order of the day.

    Skipped blocks do not count, nor does a skipped break. A fork ends a run of work only for the groups that have a
    break in it.
    """
    found: dict[tuple[int, ...], tuple[Block, ...]] = {}
    work: tuple[Block, ...] = ()
    for slot in slots:
        ways = []
        for run in runs_in(slot):
            way = work
            for block in run:
                if block.skipped:
                    continue
                if block.activity is Activity.BREAK:
                    _keep(found, way, limit)
                    way = ()
                else:
                    way = (*way, block)
            ways.append(way)
        work = max(ways, key=_seconds)
    _keep(found, work, limit)
    return [Unbroken(blocks, _seconds(blocks), limit) for blocks in found.values()]


def break_place(slots: Sequence[Slot], unbroken: Unbroken) -> BreakPlace | None:
    """Where in a run of work a break for everybody should come; None where it is one block, or one fork.

    The place that leaves the shorter of the two longest halves; of two places as good, one between parts.
    """
    inside = {block.id for block in unbroken.blocks}
    before = 0
    places = []
    steps = [held for slot in slots if (held := _held(slot, inside))]
    for earlier, later in pairwise(steps):
        before += _seconds(earlier)
        place = _place(earlier[-1], _first(slots, later[0]))
        places.append((max(before, unbroken.seconds - before), not place.between_parts, place))
    return min(places, key=lambda found: found[:2])[2] if places else None


def _keep(found: dict[tuple[int, ...], tuple[Block, ...]], blocks: tuple[Block, ...], limit: int) -> None:
    if _seconds(blocks) > limit:
        found[tuple(block.id for block in blocks)] = blocks


def _seconds(blocks: Sequence[Block]) -> int:
    return sum(block.length for block in blocks)


def _held(slot: Slot, inside: set[int]) -> list[Block]:
    """The blocks of a slot that belong to a run of work."""
    return [block for run in runs_in(slot) for block in run if block.id in inside]


def _first(slots: Sequence[Slot], block: Block) -> Block:
    """The block before which a break for everybody must stand: the first of the fork that a block is in."""
    return next(runs_in(slot)[0][0] for slot in slots if _held(slot, {block.id}))


def _place(after: Block, before: Block) -> BreakPlace:
    return BreakPlace(after, before, f"Add a break between “{after.title}” and “{before.title}”.")
