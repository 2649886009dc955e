"""Where things stand on the board: pure arithmetic, no items and no painting."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from operator import attrgetter
from typing import NamedTuple

from facilitator.ui.widgets.notecard import CardData, Id, Metrics


@dataclass(frozen=True)
class LaneData:
    """One lane: its title, and what belongs in it, shown while it is empty."""

    id: Id
    title: str
    hint: str = ""


@dataclass(frozen=True)
class ClusterData:
    """A named cluster. It stands in its lane where its first card stands."""

    id: int
    name: str
    lane_id: Id


class Ref(NamedTuple):
    """A card or a cluster on the board. Their ids are counted separately."""

    id: int
    cluster: bool = False


class Entry(NamedTuple):
    """What stands directly in a lane: one card, or a cluster with its cards, in their order."""

    ref: Ref
    card_ids: tuple[int, ...]


class Placed(NamedTuple):
    """A card or the head of a cluster, where it is drawn. `inside` is the cluster a card is in."""

    ref: Ref
    top: float
    height: float
    inside: int | None = None


class Block(NamedTuple):
    """An entry with the space it takes in its lane, cluster frame included."""

    entry: Entry
    top: float
    height: float


class Column(NamedTuple):
    """One lane laid out. `more` counts the cards that had no room (a stage only)."""

    lane_id: Id
    left: float
    width: float
    blocks: tuple[Block, ...]
    placed: tuple[Placed, ...]
    more: int
    total: int


class Layout(NamedTuple):
    """The whole board laid out, in pixels of the scene."""

    columns: tuple[Column, ...]
    width: float
    height: float


class Drop(NamedTuple):
    """Where a drag would land: onto something, or before a card of a lane (None: at its end).

    `top` and `height` are the place to mark; a height of 0 is an insertion line.
    """

    column: Column
    onto: Ref | None
    before_id: int | None
    top: float
    height: float


def arrange(
    lanes: Sequence[LaneData], clusters: Iterable[ClusterData], cards: Iterable[CardData]
) -> dict[Id, list[Entry]]:
    """The entries of every lane, by rank; a cluster takes the place of its first card."""
    in_order = sorted(cards, key=attrgetter("rank", "id"))
    known = {cluster.id: cluster for cluster in clusters}
    members: dict[int, list[int]] = {cluster_id: [] for cluster_id in known}
    for card in in_order:
        if card.cluster_id in known:
            members[card.cluster_id].append(card.id)
    entries: dict[Id, list[Entry]] = {lane.id: [] for lane in lanes}
    to_come = dict(known)
    for card in in_order:
        if card.cluster_id not in known:
            entries[card.lane_id].append(Entry(Ref(card.id), (card.id,)))
        elif cluster := to_come.pop(card.cluster_id, None):
            entries[cluster.lane_id].append(Entry(Ref(cluster.id, True), tuple(members[cluster.id])))
    for empty in to_come.values():
        entries[empty.lane_id].append(Entry(Ref(empty.id, True), ()))
    return entries


def lay_out(
    entries: Mapping[Id, Sequence[Entry]],
    heights: Mapping[Ref, float],
    collapsed: frozenset[int],
    lane_width: float,
    metrics: Metrics,
    limit: float | None = None,
) -> Layout:
    """Stack every lane's entries from the top. `heights` are those of cards and cluster heads.

    With a `limit` (the height there is) a cluster that does not fit is shown as a stack, and what still does
    not fit, or has no height because it was never made, is left out and counted.
    """
    step = lane_width + metrics.lane_gap
    columns = tuple(
        _column(lane_id, n * step, lane_width, stack, heights, collapsed, metrics, limit)
        for n, (lane_id, stack) in enumerate(entries.items())
    )
    ends = [c.blocks[-1].top + c.blocks[-1].height for c in columns if c.blocks]
    height = max(ends, default=metrics.header) + metrics.pad
    return Layout(columns, max(0.0, len(columns) * step - metrics.lane_gap), height)


def _column(
    lane_id: Id,
    left: float,
    width: float,
    stack: Sequence[Entry],
    heights: Mapping[Ref, float],
    collapsed: frozenset[int],
    metrics: Metrics,
    limit: float | None,
) -> Column:
    blocks: list[Block] = []
    placed: list[Placed] = []
    top = metrics.header
    count = sum(len(entry.card_ids) for entry in stack)
    shown = 0
    for n, entry in enumerate(stack):
        ref = entry.ref
        if ref.cluster:
            parts, height = _block(entry, top, heights, collapsed, metrics)
        else:
            height = heights.get(ref, inf)
            parts = [Placed(ref, top, height)]
        bottom = inf if limit is None else limit - (metrics.pad if n == len(stack) - 1 else metrics.header)
        if top + height > bottom and ref.cluster:
            parts, height = _block(entry, top, heights, collapsed | {ref.id}, metrics)
        if top + height > bottom:
            break
        blocks.append(Block(entry, top, height))
        placed += parts
        shown += len(entry.card_ids)
        top += height + metrics.gap
    return Column(lane_id, left, width, tuple(blocks), tuple(placed), count - shown, count)


def _block(
    entry: Entry, top: float, heights: Mapping[Ref, float], collapsed: frozenset[int], metrics: Metrics
) -> tuple[list[Placed], float]:
    """Where a cluster's head and cards stand, and how high it is."""
    head = heights.get(entry.ref, inf)
    parts = [Placed(entry.ref, top, head)]
    if entry.ref.id in collapsed:
        return parts, head + metrics.stack
    end = top + head
    for card_id in entry.card_ids:
        height = heights.get(Ref(card_id), inf)
        parts.append(Placed(Ref(card_id), end, height, entry.ref.id))
        end += height + metrics.gap
    return parts, end - top


def column_at(layout: Layout, x: float) -> Column | None:
    """The lane nearest to x; None only if there are no lanes."""
    return min(layout.columns, key=lambda c: abs(c.left + c.width / 2 - x), default=None)


def hit(layout: Layout, x: float, y: float) -> Placed | None:
    """The card or cluster head at this point."""
    column = column_at(layout, x)
    if column is None or not column.left <= x <= column.left + column.width:
        return None
    at = bisect_right(column.placed, y, key=lambda p: p.top) - 1
    if at >= 0 and y <= column.placed[at].top + column.placed[at].height:
        return column.placed[at]
    return None


def drop_at(layout: Layout, x: float, y: float, moving: frozenset[Ref], metrics: Metrics) -> Drop | None:
    """Where a drag of `moving` would land if dropped here.

    The middle half of a card, and all of a cluster but its rims, take the dragged in; the rest is before
    or after.
    """
    column = column_at(layout, x)
    if column is None:
        return None
    blocks = column.blocks
    at = bisect_right(blocks, y, key=lambda b: b.top) - 1
    if at < 0:
        return _insertion(column, 0, moving, metrics)
    block = blocks[at]
    rim = min(block.height / 4, metrics.gap) if block.entry.ref.cluster else block.height / 4
    if block.top + rim <= y <= block.top + block.height - rim and block.entry.ref not in moving:
        return Drop(column, block.entry.ref, None, block.top, block.height)
    return _insertion(column, at if y < block.top + block.height / 2 else at + 1, moving, metrics)


def _insertion(column: Column, at: int, moving: frozenset[Ref], metrics: Metrics) -> Drop:
    blocks = column.blocks
    if at < len(blocks):
        top = blocks[at].top - metrics.gap / 2
    elif blocks:
        top = blocks[-1].top + blocks[-1].height + metrics.gap / 2
    else:
        top = metrics.header
    return Drop(column, None, before_id(blocks, at, moving), top, 0.0)


def before_id(blocks: Sequence[Block], at: int, moving: frozenset[Ref]) -> int | None:
    """The first card, from block `at` on, that is not itself moving; None is the end of the lane."""
    for block in blocks[at:]:
        for card_id in block.entry.card_ids:
            if block.entry.ref not in moving and Ref(card_id) not in moving:
                return card_id
    return None


def stays_put(column: Column, moving: Sequence[Ref], before: int | None) -> bool:
    """Whether putting `moving` before that card would change nothing in this lane."""
    order = [block.entry.ref for block in column.blocks]
    first = {card_id: block.entry.ref for block in column.blocks for card_id in block.entry.card_ids[:1]}
    rest = [ref for ref in order if ref not in moving]
    at = len(rest) if before is None else rest.index(first[before]) if before in first else -1
    return at >= 0 and [*rest[:at], *moving, *rest[at:]] == order
