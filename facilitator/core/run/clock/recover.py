"""Winning minutes back when the session is behind, and giving them back when it is ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.minutes import shares, spoken
from facilitator.core.run.clock import forecast
from facilitator.core.run.clock.forecast import Pace, pace_of
from facilitator.core.run.clock.giving import Giving, Unit, behind_pins, shared, waits
from facilitator.core.run.clock.progress import Progress, allowance, elapsed, left, progress_of
from facilitator.core.run.clock.turns import fit_turns, turns_of
from facilitator.core.run.words import MINUTE, ShowTime, local_time, plain_time, whole_minutes

_MOVED_ON = "The session has moved on since this was worked out: look at the proposals again."


class ProposalKind(StrEnum):
    """What a proposal does."""

    SHORTEN = "shorten"
    SKIP = "skip"
    ACCEPT = "accept"
    GIVE_BACK = "give_back"
    END_EARLIER = "end_earlier"


@dataclass(frozen=True)
class BlockChange:
    """One block's allowance before and after, in seconds. A skipped block has nothing after."""

    block_id: int
    title: str
    before: int
    after: int
    skipped: bool = False


@dataclass(frozen=True)
class Proposal:
    """One way to deal with the minutes. `won` and `missing` are seconds in whole minutes.

    `won` is what the blocks give up (or, when ahead, get); `missing` is how late the end or a pinned block stays.
    """

    kind: ProposalKind
    changes: tuple[BlockChange, ...]
    won: int
    missing: int
    ends_at: datetime
    words: str


# Questions


def proposals(progress: Progress, now: datetime, show: ShowTime = plain_time) -> list[Proposal]:
    """What can be done about the standing, the best first; nothing when on time.

    Behind: shorten in proportion to slack, skip an optional block, or accept the later end.
    Ahead: give the minutes back in proportion, or end earlier.
    """
    if progress.live.ended:
        return []
    standing = forecast.standing(progress, now)
    if standing.pace is Pace.ON_TIME:
        return []
    if standing.pace is Pace.AHEAD:
        given = _proposal(progress, now, ProposalKind.GIVE_BACK, _lengthened(progress, now), show)
        earlier = _proposal(progress, now, ProposalKind.END_EARLIER, (), show)
        return [given, earlier] if given.changes else [earlier]
    shortened = _proposal(progress, now, ProposalKind.SHORTEN, _shortened(progress, now), show)
    ways = [shortened] if shortened.changes else []
    ways += [_proposal(progress, now, ProposalKind.SKIP, (change,), show) for change in _skippable(progress, now)]
    return [*ways, _proposal(progress, now, ProposalKind.ACCEPT, (), show)]


# Verbs


def apply(document: Document, workshop_id: int, proposal: Proposal) -> None:
    """Do what a proposal says, as one step; one that accepts the end as it is changes nothing.

    UserError, with nothing changed, if the session has moved on so that it no longer fits.
    """
    if not proposal.changes:
        return
    progress, now = progress_of(document, workshop_id), document.now()
    blocks = {block.id: block for block in _open_blocks(progress)}
    for change in proposal.changes:
        block = blocks.get(change.block_id)
        if block is None or allowance(block) != change.before:
            raise UserError(_MOVED_ON)
        if change.after < change.before and change.after < elapsed(progress.stretches, block.id, now):
            raise UserError(_MOVED_ON)
    under_way = {block.id for block in progress.present}
    with document.step(_label(proposal)) as step:
        for change in proposal.changes:
            block = step.put(_changed(blocks[change.block_id], change))
            if not change.skipped and block.id not in under_way:
                fit_turns(step, turns_of(document, block.id), change.after)


def _label(proposal: Proposal) -> str:
    match proposal.kind:
        case ProposalKind.SKIP:
            return "Skip block"
        case ProposalKind.GIVE_BACK:
            return f"Give back {spoken(proposal.won)}"
        case _:
            return f"Shorten {counted(len(proposal.changes), 'block')}"


# Working it out


@dataclass(frozen=True)
class _Stage:
    """Units that follow each other up to a time that should be kept: the next pin, or the planned end.

    A unit is a block, or what runs side by side; its first block stands for it where minutes are shared.
    """

    not_before: datetime | None
    units: tuple[Unit, ...]
    deadline: datetime


def _open_blocks(progress: Progress) -> list[Block]:
    return [*progress.present, *progress.ahead()]


def _stages(progress: Progress) -> list[_Stage]:
    """What is open, cut before each pinned block to come that is for everybody."""
    stages: list[_Stage] = []
    units: list[Unit] = []
    not_before: datetime | None = None
    for unit in progress.course.open:
        lead = unit[0][0]
        alone = len(unit) == 1 and lead.track_id is None
        pinned = forecast.pin_of(progress, lead) if alone and lead not in progress.present else None
        if pinned is not None:
            stages.append(_Stage(not_before, tuple(units), pinned))
            units, not_before = [], pinned
        units.append(unit)
    return [*stages, _Stage(not_before, tuple(units), forecast.planned_end(progress))]


def _shortened(progress: Progress, now: datetime) -> tuple[BlockChange, ...]:
    """Each stage gives up what its deadline needs, in proportion to slack and no more than there is."""
    minutes: dict[int, int] = {}
    cursor = now
    for stage in _stages(progress):
        end = max(cursor, stage.not_before or cursor)
        givings: dict[int, Giving] = {}
        for unit in stage.units:
            giving = givings[unit[0][0].id] = Giving(progress, unit, end, now)
            end = giving.end
        late = max(0, int((end - stage.deadline).total_seconds() // MINUTE))
        won = shared(late, {lead_id: giving.slack for lead_id, giving in givings.items()})
        for lead_id, number in won.items():
            minutes |= givings[lead_id].cut(number)
        cursor = end - timedelta(minutes=sum(won.values()))
    return _changes(progress, {block_id: -number for block_id, number in minutes.items()})


def _skippable(progress: Progress, now: datetime) -> list[BlockChange]:
    """The optional blocks not yet begun whose time would bring the end or a pinned block nearer to the plan."""
    found = []
    for block in progress.ahead():
        change = BlockChange(block.id, block.title, allowance(block), 0, skipped=True)
        begun = elapsed(progress.stretches, block.id, now) > 0
        if block.optional and not begun and _late(_with(progress, (change,)), now) < _late(progress, now):
            found.append(change)
    return found


def _lengthened(progress: Progress, now: datetime) -> tuple[BlockChange, ...]:
    """What was cut is given back first, the rest in proportion to length; only behind the last pin does it count."""
    ends = {one.block.id: one.end for one in forecast.expected(progress, now)}
    units = _stages(progress)[-1].units
    held = (at for at, unit in enumerate(units) if any(waits(progress, block) for run in unit for block in run))
    longest = [max(unit, key=lambda run: ends[run[-1].id]) for unit in units[max(held, default=0) :]]
    counting = [block for run in longest for block in behind_pins(progress, run)]
    open_now = [block for block in counting if left(block, progress.stretches, now) > 0]
    ahead = (forecast.planned_end(progress) - forecast.projected_end(progress, now)).total_seconds()
    total = int(ahead // MINUTE)
    back = shared(total, {b.id: max(0, (b.length - allowance(b)) // MINUTE) for b in open_now})
    rest = total - sum(back.values())
    working = [block for block in open_now if block.activity is not Activity.BREAK] or open_now
    if rest and working:
        lengths = [max(MINUTE, block.length) for block in working]
        for block, extra in zip(working, shares(rest, lengths), strict=True):
            back[block.id] = back.get(block.id, 0) + extra
    return _changes(progress, back)


def _changes(progress: Progress, minutes: Mapping[int, int]) -> tuple[BlockChange, ...]:
    return tuple(
        BlockChange(block.id, block.title, allowance(block), allowance(block) + minutes[block.id] * MINUTE)
        for block in _open_blocks(progress)
        if minutes.get(block.id)
    )


def _changed(block: Block, change: BlockChange) -> Block:
    return block.with_(skipped=True) if change.skipped else block.with_(added=change.after - block.length)


def _with(progress: Progress, changes: Sequence[BlockChange]) -> Progress:
    by_id = {change.block_id: change for change in changes}
    blocks = tuple(_changed(b, by_id[b.id]) if b.id in by_id else b for b in progress.blocks)
    return replace(progress, blocks=blocks)


def _late(progress: Progress, now: datetime) -> int:
    """Seconds, in whole minutes, by which the end or a pinned block will be late, whichever is worse."""
    end = (forecast.projected_end(progress, now) - forecast.planned_end(progress)).total_seconds()
    pin = forecast.late_pin(progress, now)
    return whole_minutes(max(0.0, end, pin.seconds if pin else 0.0))


def _proposal(
    progress: Progress, now: datetime, kind: ProposalKind, changes: tuple[BlockChange, ...], show: ShowTime
) -> Proposal:
    after = _with(progress, changes)
    won = sum(abs(change.before - change.after) for change in changes)
    missing = _late(after, now)
    ends_at = forecast.projected_end(after, now)
    words = _words(kind, changes, won) + _outcome(after, ends_at, show)
    words += forecast.pin_words(after, forecast.late_pin(after, now), show)
    return Proposal(kind, changes, whole_minutes(won), missing, ends_at, words)


def _words(kind: ProposalKind, changes: Sequence[BlockChange], won: int) -> str:
    match kind:
        case ProposalKind.SHORTEN:
            return f"Shorten {counted(len(changes), 'block')} by {spoken(won)} in all. "
        case ProposalKind.SKIP:
            return f"Skip “{changes[0].title}” and win {spoken(won)}. "
        case ProposalKind.GIVE_BACK:
            return f"Give {spoken(won)} back to {counted(len(changes), 'block')}. "
        case ProposalKind.ACCEPT:
            return "Leave the agenda as it is. "
        case ProposalKind.END_EARLIER:
            return "Leave the agenda as it is. "


def _outcome(after: Progress, ends_at: datetime, show: ShowTime) -> str:
    """When it ends then, and how that stands to the plan."""
    planned = forecast.planned_end(after)
    seconds = (ends_at - planned).total_seconds()
    whole = timedelta(seconds=whole_minutes(seconds))
    size = spoken(whole_minutes(seconds))
    zone = after.workshop.zone
    match pace_of(seconds):
        case Pace.ON_TIME:
            return f"Ends {show(local_time(planned, zone))} as planned."
        case Pace.BEHIND:
            return f"Ends {show(local_time(planned + whole, zone))}, {size} later than planned."
        case Pace.AHEAD:
            return f"Ends {show(local_time(planned - whole, zone))}, {size} earlier than planned."
