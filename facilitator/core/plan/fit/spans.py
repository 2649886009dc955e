"""Fitting span by span: an agenda is cut before each fixed time, and each span is fitted to the time it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.fit.shrinking import (
    Lengths,
    blocks_in,
    left_out,
    lengthened,
    shortened,
    size,
    total,
)
from facilitator.core.plan.tracks import Slot, runs_in

_MINUTE = 60


@dataclass(frozen=True)
class Rules:
    """What blocks take and the least they can take, in seconds by id, and which of them keep their length.

    `pins`: block id → seconds from the session's start. `unit`: 60 if all of it is in whole minutes, else 1.
    """

    lengths: Lengths
    floors: Lengths
    kept: frozenset[int]
    pins: Mapping[int, int]
    unit: int
    spread: bool


@dataclass(frozen=True)
class Span:
    """Slots that follow each other up to a time that should be kept: when `until` is pinned, or the end asked for."""

    slots: tuple[Slot, ...]
    deadline: int
    until: Block | None


@dataclass(frozen=True)
class Outcome:
    """The lengths in the end, what was left out and before which pin, what starts late by how much, and the end."""

    lengths: dict[int, int]
    out: dict[int, Block | None]
    late: dict[int, int]
    end: int


def rules_of(agenda: Sequence[Slot], asked: int, pins: Mapping[int, int], spread: bool) -> Rules:
    """The rules for an agenda. Skipped blocks take nothing, and their pins hold nothing."""
    blocks = blocks_in(agenda)
    lengths = {block.id: 0 if block.skipped else block.length for block in blocks}
    pinned = {block.id: pins[block.id] for block in blocks if block.id in pins and not block.skipped}
    kept = frozenset(b.id for slot in agenda if _fixed_inside(slot, pinned) for b in blocks_in([slot]))
    floors = {b.id: lengths[b.id] if b.id in kept else min(b.shortest, lengths[b.id]) for b in blocks}
    seconds = (asked, *lengths.values(), *floors.values(), *pinned.values())
    unit = 1 if any(number % _MINUTE for number in seconds) else _MINUTE
    return Rules(lengths, floors, kept, pinned, unit, spread)


def spans_of(agenda: Sequence[Slot], asked: int, rules: Rules) -> list[Span]:
    """An agenda cut before each slot that has to start by a fixed time. There is at least one span, maybe empty."""
    cuts: list[tuple[int, int, Block | None]] = []
    for at, slot in enumerate(agenda):
        due = _due(slot, rules)
        if due is not None:
            cuts.append((at, *due))
    cuts.append((len(agenda), asked, None))
    edges = [0, *(at for at, _deadline, _until in cuts)]
    return [
        Span(tuple(agenda[begin:end]), deadline, until)
        for (begin, end), (_at, deadline, until) in zip(pairwise(edges), cuts, strict=True)
    ]


def fit_spans(spans: Sequence[Span], rules: Rules) -> Outcome:
    """Fit each span to its deadline, from where the one before it ends."""
    done = Outcome(dict(rules.lengths), {}, {}, 0)
    for span in spans:
        if not span.slots:
            continue
        end, late = _walk(span.slots[0], done.end, rules)
        begin = end - size(span.slots[0], rules.lengths)
        fitted, out = _fitted(span, span.deadline - begin, rules)
        lengths = done.lengths | fitted
        skipped = done.out | {block.id: span.until for block in out}
        done = Outcome(lengths, skipped, done.late | late, begin + total(span.slots, lengths))
    return done


def by_hand(span: Span, missing: int, lengths: Lengths, rules: Rules) -> tuple[tuple[Block, ...], bool]:
    """Required blocks of a span whose skipping would win what is missing, and whether it takes all of them.

    Each alone if one is enough, the shortest first; else the fewest together, the longest first. None if even all of
    them would not do.
    """
    now = {block.id: lengths[block.id] for block in blocks_in(span.slots)}
    before = total(span.slots, now)
    among = [b for b in blocks_in(span.slots) if now[b.id] and not b.optional and _may_go(b, rules)]
    among.sort(key=lambda block: now[block.id])
    alone = tuple(b for b in among if before - total(span.slots, now | {b.id: 0}) >= missing)
    if alone:
        return alone, False
    for count in range(2, len(among) + 1):
        some = among[-count:][::-1]
        if before - total(span.slots, now | {block.id: 0 for block in some}) >= missing:
            return tuple(some), True
    return (), False


def _fitted(span: Span, room: int, rules: Rules) -> tuple[dict[int, int], list[Block]]:
    """The new lengths in a span, and the blocks left out of it."""
    may = {b.id for b in blocks_in(span.slots) if b.optional and rules.lengths[b.id] and _may_go(b, rules)}
    out = left_out(span.slots, room, rules.floors, may)
    gone = {block.id: 0 for block in out}
    lengths, floors = {**rules.lengths, **gone}, {**rules.floors, **gone}
    after = shortened(span.slots, room, lengths, floors, rules.unit)
    return (lengthened(span.slots, room, after, rules.kept, rules.unit) if rules.spread else after), out


def _may_go(block: Block, rules: Rules) -> bool:
    return block.activity is not Activity.BREAK and block.id not in rules.pins and block.id not in rules.kept


def _fixed_inside(slot: Slot, pins: Mapping[int, int]) -> bool:
    """Whether a slot is a fork in which a block is pinned."""
    runs = runs_in(slot)
    return (len(runs) > 1 or len(runs[0]) > 1) and any(block.id in pins for run in runs for block in run)


def _due(slot: Slot, rules: Rules) -> tuple[int, Block] | None:
    """The latest start of a slot that keeps the first pin of each of its runs, and that pinned block; None without."""
    dues = []
    for run in runs_in(slot):
        before = 0
        for block in run:
            if block.id in rules.pins:
                dues.append((rules.pins[block.id] - before, block))
                break
            before += rules.lengths[block.id]
    return min(dues, key=lambda due: due[0], default=None)


def _walk(slot: Slot, start: int, rules: Rules) -> tuple[int, dict[int, int]]:
    """When a slot ends that may start now, its pinned blocks waiting for their time; and which of them are late."""
    late: dict[int, int] = {}
    ends = []
    for run in runs_in(slot):
        cursor = start
        for block in run:
            pin = rules.pins.get(block.id, cursor)
            if cursor > pin:
                late[block.id] = cursor - pin
            cursor = max(cursor, pin) + rules.lengths[block.id]
        ends.append(cursor)
    return max(ends), late
