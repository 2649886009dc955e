"""Planned against actual minutes by kind of block, and what that says of the next plan.

Nothing is proposed without enough history: three blocks of a kind, about as long as the one in question, held in two
workshops or more, of which at least two thirds went the same way. What is proposed is the block's length times the
median of actual by planned, but not beyond what such blocks really took: so a length taken over is not proposed anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.plan import agenda
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.clock.daylog import PASSED_UNDER
from facilitator.core.run.clock.progress import Stretch

_LEAST_BLOCKS, _LEAST_WORKSHOPS = 3, 2
_SAME_WAY = 2 / 3
_ALIKE = 1.5
_ROUND = 5 * 60


@dataclass(frozen=True)
class HeldBlock:
    """A block of a closed workshop: the seconds planned when the session began, and those spent, without pauses."""

    block: Block
    workshop_id: int
    planned: int
    spent: float

    @property
    def ratio(self) -> float:
        """Actual by planned: 1.2 is a fifth longer."""
        return self.spent / self.planned


@dataclass(frozen=True)
class KindMinutes:
    """What blocks of one kind took; at least one. Sums are seconds, ratios actual by planned."""

    activity: Activity
    held: tuple[HeldBlock, ...]

    @property
    def planned(self) -> int:
        """The seconds planned for all of them."""
        return sum(one.planned for one in self.held)

    @property
    def spent(self) -> float:
        """The seconds they took."""
        return sum(one.spent for one in self.held)

    @property
    def ratio(self) -> float:
        """The median of their ratios."""
        return median(one.ratio for one in self.held)

    @property
    def workshops(self) -> int:
        """In how many workshops they were held."""
        return len({one.workshop_id for one in self.held})

    @property
    def enough(self) -> bool:
        """Whether there is enough history to propose anything: enough of them, and most of them went the same way."""
        ratios = [one.ratio for one in self.held]
        same_way = max(sum(ratio > 1 for ratio in ratios), sum(ratio < 1 for ratio in ratios))
        many = len(ratios) >= _LEAST_BLOCKS and self.workshops >= _LEAST_WORKSHOPS
        return many and same_way >= _SAME_WAY * len(ratios)

    @property
    def words(self) -> str:
        """ "5 blocks in 3 workshops took 22% longer as a rule, from 5% shorter to 40% longer"."""
        ratios = [one.ratio for one in self.held]
        held = f"{counted(len(ratios), 'block')} in {counted(self.workshops, 'workshop')} took"
        if len(ratios) == 1:
            return f"{held} {_by(ratios[0], 'the time planned')}"
        low, high = _by(min(ratios), "as planned"), _by(max(ratios), "as planned")
        spread = f", from {low} to {high}" if low != high else ""
        return f"{held} {_by(self.ratio, 'the time planned')} as a rule{spread}"


@dataclass(frozen=True)
class MinutesProposal:
    """Another length for a block of a planned workshop, in seconds, and why."""

    block: Block
    planned: int
    proposed: int
    why: str


# Verbs


def accept(document: Document, block_ids: Iterable[int]) -> list[Block]:
    """Give blocks the lengths that are proposed for them, as one step; UserError if none is proposed any more."""
    wanted = {block_id: document.get(Block, block_id).workshop_id for block_id in block_ids}
    found = [
        one
        for workshop_id in dict.fromkeys(wanted.values())
        for one in proposals(document, workshop_id)
        if one.block.id in wanted
    ]
    if not found:
        raise UserError("No other length is proposed for this any more: the agenda has changed.")
    with document.step("Take over learnt minutes"):
        return [agenda.set_length(document, one.block.id, one.proposed) for one in found]


# Questions


def held_blocks(document: Document) -> list[HeldBlock]:
    """Every block that was planned and held in a closed workshop; one that was only paged through was not held."""
    closed = {one.id for one in document.all(Workshop, state=WorkshopState.CLOSED)}
    spent: dict[tuple[int, int | None], float] = {}
    for stretch in document.all(Stretch):
        if stretch.workshop_id in closed and stretch.ended_at is not None:
            key = (stretch.block_id, stretch.session_id)
            spent[key] = spent.get(key, 0) + (stretch.ended_at - stretch.started_at).total_seconds()
    blocks = {block.id: block for block in document.all(Block)}
    return [
        HeldBlock(blocks[one.block_id], one.workshop_id, one.length, took)
        for one in document.all(Planned, order="start")
        if one.block_id is not None and (took := spent.get((one.block_id, one.session_id), 0)) >= PASSED_UNDER
    ]


def by_activity(held: Iterable[HeldBlock]) -> list[KindMinutes]:
    """Held blocks by what happened in them."""
    parted: dict[Activity, list[HeldBlock]] = {}
    for one in held:
        parted.setdefault(one.block.activity, []).append(one)
    return [KindMinutes(activity, tuple(parted[activity])) for activity in Activity if activity in parted]


def proposals(document: Document, workshop_id: int) -> list[MinutesProposal]:
    """Other lengths for the blocks of a planned workshop, in the order of its agenda, where history says so."""
    found = agenda_of(document, workshop_id)
    if found.workshop.state is not WorkshopState.PLANNED:
        return []
    begun = {stretch.block_id for stretch in document.all(Stretch, workshop_id=workshop_id)}
    ahead = [block for block in found.blocks if not block.skipped and block.id not in begun]
    held = held_blocks(document)
    return [one for block in ahead if (one := proposal(block, held))]


def proposal(block: Block, held: Sequence[HeldBlock]) -> MinutesProposal | None:
    """Another length for a block, by those of its kind that were about as long; None where nothing can be said."""
    alike = [one for one in held if one.block.activity is block.activity and _is_alike(one.planned, block.length)]
    if not alike or not (kind := KindMinutes(block.activity, tuple(alike))).enough:
        return None
    longer, took = kind.ratio > 1, median(one.spent for one in alike)
    expected = (min if longer else max)(block.length * kind.ratio, took)
    proposed = max(_rounded(expected), block.shortest)
    if abs(proposed - block.length) < _ROUND or (proposed > block.length) != longer:
        return None
    return MinutesProposal(block, block.length, proposed, f"{ACTIVITY_WORDS[block.activity]}: {kind.words}")


def _is_alike(planned: int, length: int) -> bool:
    return length / _ALIKE <= planned <= length * _ALIKE


def _rounded(seconds: float) -> int:
    return max(_ROUND, round(seconds / _ROUND) * _ROUND)


def _by(ratio: float, as_planned: str) -> str:
    """By how much it was longer or shorter: "22% longer"."""
    percent = round(abs(ratio - 1) * 100)
    return f"{percent}% {'longer' if ratio > 1 else 'shorter'}" if percent else as_planned
