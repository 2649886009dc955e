"""Giving the slots of an agenda less time or more: the arithmetic behind `fitting`, on seconds by block id.

A block is a fork of one run with one block in it: so the rules are written once, for forks. `unit` is what all
lengths are whole multiples of: 60 where everything is in whole minutes, else 1.
"""

from collections.abc import Collection, Mapping, Sequence

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.minutes import shares
from facilitator.core.plan.tracks import Slot, runs_in

Lengths = Mapping[int, int]


def blocks_in(slots: Sequence[Slot]) -> list[Block]:
    """All blocks, those of a fork run by run."""
    return [block for slot in slots for run in runs_in(slot) for block in run]


def size(slot: Slot, lengths: Lengths) -> int:
    """How long a slot takes: as long as the longest of its runs."""
    return max(_sum(run, lengths) for run in runs_in(slot))


def total(slots: Sequence[Slot], lengths: Lengths) -> int:
    """How long slots take one after the other."""
    return sum(size(slot, lengths) for slot in slots)


def left_out(slots: Sequence[Slot], room: int, floors: Lengths, may: Collection[int]) -> list[Block]:
    """The fewest blocks to leave out so that the floors of the rest fit into `room`, or come as near as they can.

    Of those that `may` be left out the last goes first, until it fits. Then each that was not needed after all is
    taken in again, the earliest first.
    """
    least = dict(floors)
    out: list[Block] = []
    for block in reversed(blocks_in(slots)):
        if total(slots, least) <= room:
            break
        if block.id in may:
            out.append(block)
            least[block.id] = 0
    reached = max(room, total(slots, least))
    for block in reversed(out.copy()):
        if total(slots, least | {block.id: floors[block.id]}) <= reached:
            least[block.id] = floors[block.id]
            out.remove(block)
    return out


def shortened(slots: Sequence[Slot], room: int, lengths: Lengths, floors: Lengths, unit: int) -> dict[int, int]:
    """The lengths with which slots fill `room`, if they were longer: cut in proportion to slack, not below floors."""
    over = max(0, total(slots, lengths) - room)
    slack = [(size(slot, lengths) - size(slot, floors)) // unit for slot in slots]
    cuts = shares(min(over // unit, sum(slack)), slack)
    after: dict[int, int] = {}
    for slot, cut in zip(slots, cuts, strict=True):
        goal = size(slot, lengths) - cut * unit
        for run in runs_in(slot):
            give = [(lengths[block.id] - floors[block.id]) // unit for block in run]
            taken = shares(max(0, _sum(run, lengths) - goal) // unit, give)
            after |= {block.id: lengths[block.id] - cut * unit for block, cut in zip(run, taken, strict=True)}
    return after


def lengthened(slots: Sequence[Slot], room: int, lengths: Lengths, kept: Collection[int], unit: int) -> dict[int, int]:
    """The lengths with which slots fill `room`, if they were shorter and can: else all stay.

    Blocks grow in proportion to their length, to one and a half times at most; breaks, and those `kept`, stay. Runs
    of a fork grow in the proportion in which the fork does. All or nothing, so that doing it twice is doing it once.
    """
    after = {block.id: lengths[block.id] for block in blocks_in(slots)}
    most = {block.id: _growth(block, lengths, kept, unit) for block in blocks_in(slots)}
    growths = [min(_sum(run, most) for run in _longest(slot, lengths)) for slot in slots]
    free = (room - total(slots, lengths)) // unit
    if not 0 < free <= sum(growths):
        return after
    for slot, growth in zip(slots, shares(free, growths), strict=True):
        whole = size(slot, lengths) // unit
        for run in runs_in(slot) if growth else ():
            grown = _sum(run, lengths) // unit * growth // whole
            limits = [most[block.id] for block in run]
            gains = shares(min(grown, sum(limits)), limits)
            after |= {block.id: lengths[block.id] + gain * unit for block, gain in zip(run, gains, strict=True)}
    return after


def _sum(run: Sequence[Block], seconds: Lengths) -> int:
    return sum(seconds[block.id] for block in run)


def _longest(slot: Slot, lengths: Lengths) -> list[tuple[Block, ...]]:
    longest = size(slot, lengths)
    return [run for run in runs_in(slot) if _sum(run, lengths) == longest]


def _growth(block: Block, lengths: Lengths, kept: Collection[int], unit: int) -> int:
    """By how many units a block may grow."""
    stays = block.activity is Activity.BREAK or block.id in kept
    return 0 if stays else lengths[block.id] // 2 // unit
