"""What blocks can give up, those side by side too: of these only the longest run counts, until others are as long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.minutes import shares
from facilitator.core.run.clock import forecast
from facilitator.core.run.clock.forks import Run
from facilitator.core.run.clock.progress import Progress, allowance, elapsed
from facilitator.core.run.words import MINUTE

Unit = tuple[Run, ...]


@dataclass(frozen=True)
class Giving:
    """What a unit, a block or runs side by side, can give up if it begins at `begins`. Whole minutes."""

    progress: Progress
    unit: Unit
    begins: datetime
    now: datetime

    @cached_property
    def end(self) -> datetime:
        """When it is done if nothing is given up."""
        return max(self._ends)

    @cached_property
    def slack(self) -> int:
        """By how much earlier it can be done."""
        return min(
            behind + sum(slack(self.progress, block, self.now) for block in behind_pins(self.progress, run))
            for run, behind in zip(self.unit, self._behind, strict=True)
        )

    def cut(self, minutes: int) -> dict[int, int]:
        """By how much each block (id) must shrink so that all is done so much earlier."""
        cuts: dict[int, int] = {}
        for run, behind in zip(self.unit, self._behind, strict=True):
            most = {block.id: slack(self.progress, block, self.now) for block in behind_pins(self.progress, run)}
            cuts |= shared(max(0, minutes - behind), most)
        return cuts

    @cached_property
    def _ends(self) -> list[datetime]:
        return [forecast.expected_run(self.progress, run, self.begins, self.now)[-1].end for run in self.unit]

    @property
    def _behind(self) -> list[int]:
        """By how many minutes each run is done before the longest."""
        return [int((self.end - end).total_seconds() // MINUTE) for end in self._ends]


def slack(progress: Progress, block: Block, now: datetime) -> int:
    """Whole minutes by which a block may shrink: not below its shortest length, nor below what has been spent."""
    floor = max(block.shortest, elapsed(progress.stretches, block.id, now))
    return max(0, int((allowance(block) - floor) // MINUTE))


def behind_pins(progress: Progress, run: Run) -> Run:
    """The blocks of a run that move its end: those from its last pinned block to come on."""
    return run[max((at for at, block in enumerate(run) if waits(progress, block)), default=0) :]


def waits(progress: Progress, block: Block) -> bool:
    """Whether a block is still to come and has a time of its own."""
    return block.pinned is not None and block not in progress.present


def shared(total: int, most: Mapping[int, int]) -> dict[int, int]:
    """`total` minutes shared among blocks in proportion to the most each can take, as far as that goes."""
    room = sum(most.values())
    if not room:
        return {}
    return dict(zip(most, shares(min(total, room), list(most.values())), strict=True))
