"""The way through a session's agenda, where it forks into tracks and comes together again. Pure; without clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.tracks import Slot, runs_in, slots_of_day

Run = tuple[Block, ...]


@dataclass(frozen=True)
class Course:
    """Where a session is in its blocks, which come in order. `here` are the ids of the blocks under way.

    Nobody may be anywhere: before the first block, or after the one under way was deleted. Then `timed`, the ids of
    the blocks that have had time, tell how far it came. `ended`: it is over.
    """

    blocks: tuple[Block, ...]
    here: tuple[int, ...]
    timed: frozenset[int]
    ended: bool = False

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """What happens one after the other."""
        return tuple(slots_of_day(self.blocks))

    @cached_property
    def present(self) -> tuple[Block, ...]:
        """The blocks under way, first the one that is followed."""
        by_id = {block.id: block for block in self.blocks}
        return tuple(by_id[block_id] for block_id in self.here if block_id in by_id)

    @property
    def behind(self) -> tuple[Block, ...]:
        """What lies behind, in the order of the agenda, skipped blocks too."""
        return self._split[0]

    @property
    def ahead(self) -> tuple[Block, ...]:
        """What is still to come, skipped blocks too: first the rest of the run that is followed."""
        return self._split[1]

    @property
    def open(self) -> list[tuple[Run, ...]]:
        """What is under way and to come, as what happens one after the other: in each the runs side by side.

        A run under way begins with the block it is in. Skipped blocks are left out, and so is what is then empty.
        """
        if self.ended:
            return []
        coming = {block.id for block in self.ahead if not block.skipped}
        under_way: list[Run] = []
        for block in self.present:
            under_way.append((block, *(b for b in self.run_of(block) if b.id in coming)))
            coming -= {b.id for b in under_way[-1]}
        units: list[tuple[Run, ...]] = [tuple(under_way)] if under_way else []
        for at, slot in enumerate(self.slots):
            runs = [run for run in (tuple(b for b in r if b.id in coming) for r in runs_in(slot)) if run]
            if at == self._reached and under_way:
                units += [(run,) for run in runs]
            elif runs:
                units.append(tuple(runs))
        return units

    def slot_of(self, block_id: int) -> Slot | None:
        """The slot that holds a block."""
        return next((slot for slot in self.slots if _holds(slot, block_id)), None)

    def run_of(self, block: Block) -> Run:
        """The blocks that those in a block go through one after the other, up to the next one for everybody."""
        slot = self.slot_of(block.id)
        return next((run for run in runs_in(slot) if block in run), ()) if slot else ()

    def after(self, block: Block) -> Block | None:
        """The next block of the same run, if there is one left to take."""
        run = self.run_of(block)
        following = run[run.index(block) + 1 :] if block in run else ()
        return next((one for one in following if not one.skipped), None)

    def previous(self) -> Block | None:
        """The block to go back to: in the run that is followed, else in what came before all that runs side by side."""
        lead = self.present[0] if self.present else None
        run = self.run_of(lead) if lead else ()
        earlier = [block for block in run[: run.index(lead)] if not block.skipped] if lead in run else []
        if earlier:
            return earlier[-1]
        upto = len(self.slots) if self.ended else self._reached + (lead is None)
        for slot in reversed(self.slots[: max(0, upto)]):
            held = [block for block in self.blocks if not block.skipped and _holds(slot, block.id)]
            if held:
                return ([block for block in held if block.id in self.timed] or held)[-1]
        return None

    def under_way(self, slot: Slot) -> bool:
        """Whether it is the slot that the session is in."""
        return any(_holds(slot, block.id) for block in self.present)

    @cached_property
    def _reached(self) -> int:
        """Which slot the session is in, or was in last; −1 before the first."""
        here = {block.id for block in self.present[:1]} or self.timed
        return max((at for at, slot in enumerate(self.slots) if any(_holds(slot, i) for i in here)), default=-1)

    @cached_property
    def _split(self) -> tuple[Run, Run]:
        if self.ended:
            return self.blocks, ()
        behind: list[Block] = []
        followed: list[Block] = []
        ahead: list[Block] = []
        here = {block.id for block in self.present}
        for at, slot in enumerate(self.slots):
            for run in runs_in(slot):
                upto = _upto(run, here, self.timed) if at == self._reached else 0 if at > self._reached else len(run)
                behind += [block for block in run[:upto] if block.id not in here]
                leads = any(block in self.present[:1] for block in run)
                (followed if leads else ahead).extend(block for block in run[upto:] if block.id not in here)
        place = {block.id: at for at, block in enumerate(self.blocks)}
        behind.sort(key=lambda block: place[block.id])
        ahead.sort(key=lambda block: place[block.id])
        return tuple(behind), (*followed, *ahead)


def _upto(run: Run, here: Iterable[int], timed: Iterable[int]) -> int:
    """How many blocks of a run lie up to and with the one under way; or else up to the last that had time."""
    among = {block.id for block in run} & set(here) or set(timed)
    return max((at for at, block in enumerate(run, 1) if block.id in among), default=0)


def _holds(slot: Slot, block_id: int) -> bool:
    return any(block.id == block_id for run in runs_in(slot) for block in run)


def begins_in(run: Run, timed: Iterable[int], over: Iterable[int]) -> Block | None:
    """Where a track begins, or goes on if it was left before: not in blocks whose time is up (`over`, ids).

    It goes on in the last block that has had time, and from there with the first that is left; None if none is.
    """
    met = set(timed)
    at = max((i for i, block in enumerate(run) if block.id in met), default=0)
    done = set(over)
    return next((block for block in run[at:] if not block.skipped and block.id not in done), None)
