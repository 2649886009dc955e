"""What is picked on a board and where the focus is: plain logic over a layout."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt

from facilitator.ui.widgets.boardlayout import Block, Column, Layout, Placed, Ref, before_id

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (0, -6),
    Qt.Key.Key_PageDown: (0, 6),
    Qt.Key.Key_Home: (0, -1_000_000),
    Qt.Key.Key_End: (0, 1_000_000),
}


class Move(NamedTuple):
    """Where keys would move something: before a card of a lane, or to its end."""

    column: Column
    before_id: int | None


class Selection:
    """The picked cards, and the card or cluster that has the focus."""

    def __init__(self) -> None:
        self.card_ids: frozenset[int] = frozenset()
        self.current: Ref | None = None
        self._anchor: Ref | None = None

    def only(self, ref: Ref) -> None:
        """Pick this alone; a cluster head takes the focus and nothing is picked."""
        self.current = self._anchor = ref
        self.card_ids = frozenset() if ref.cluster else frozenset((ref.id,))

    def focus(self, ref: Ref) -> None:
        """Give the focus away without picking."""
        self.current = self._anchor = ref

    def toggle(self, ref: Ref) -> None:
        """Pick the card, or put it back; the focus goes there."""
        self.current = self._anchor = ref
        if not ref.cluster:
            self.card_ids ^= {ref.id}

    def extend(self, layout: Layout, ref: Ref) -> None:
        """Pick all cards from where picking began to this one, in the board's order."""
        order = [spot.ref for spot in all_spots(layout)]
        self.current = ref
        if self._anchor not in order or ref not in order:
            self.toggle(ref)
            return
        low, high = sorted((order.index(self._anchor), order.index(ref)))
        self.card_ids |= {r.id for r in order[low : high + 1] if not r.cluster}

    def pick(self, card_ids: Iterable[int]) -> None:
        """Pick exactly these cards."""
        self.card_ids = frozenset(card_ids)

    def keep_to(self, before: Layout, after: Layout) -> None:
        """Forget what is no longer there; a focus that went passes to its neighbour."""
        there = {spot.ref for spot in all_spots(after)}
        known = {card_id for column in after.columns for b in column.blocks for card_id in b.entry.card_ids}
        self.card_ids &= known
        if self.current is None or self.current in there:
            return
        self.current = _neighbour(before, self.current, there)

    def targets(self, layout: Layout) -> tuple[int, ...]:
        """The cards a key acts on, in the board's order: the picked ones, else the one with the focus."""
        if self.card_ids:
            every = (i for c in layout.columns for b in c.blocks for i in b.entry.card_ids)
            return tuple(i for i in every if i in self.card_ids)
        if self.current is None or self.current.cluster:
            return ()
        return (self.current.id,)


def all_spots(layout: Layout) -> list[Placed]:
    """Every card and cluster head in sight, lane by lane, from the top."""
    return [spot for column in layout.columns for spot in column.placed]


def arrow_of(key: Qt.Key) -> tuple[int, int] | None:
    """How far a key goes, across and down; None if it is not one that moves."""
    return _ARROWS.get(key)


def step(layout: Layout, current: Ref | None, across: int, down: int) -> Ref | None:
    """Where the focus goes from `current` by an arrow key; the same again at an edge."""
    column, at = _find(layout, current)
    if column is None:
        spots = all_spots(layout)
        return spots[0].ref if spots else None
    if down:
        return column.placed[min(max(at + down, 0), len(column.placed) - 1)].ref
    other = _column_beside(layout, column, across, needs_cards=True)
    if other is None:
        return current
    middle = column.placed[at].top + column.placed[at].height / 2
    return min(other.placed, key=lambda p: abs(p.top + p.height / 2 - middle)).ref


def key_move(layout: Layout, moving: tuple[Ref, ...], across: int, down: int) -> Move | None:
    """Where Alt and an arrow key would put `moving`; None when it is already at the edge."""
    column, at = _block_of(layout, moving[0])
    if column is None:
        return None
    if across:
        other = _column_beside(layout, column, across, needs_cards=False)
        if other is None:
            return None
        top = column.blocks[at].top
        into = sum(1 for block in other.blocks if block.top < top)
        return Move(other, before_id(other.blocks, into, frozenset(moving)))
    leaving = column.blocks[at].entry.ref not in moving
    if down < 0:
        into = at if leaving else at - 1
        return None if into < 0 else Move(column, before_id(column.blocks, into, frozenset(moving)))
    last = max(_block_of(layout, ref)[1] for ref in moving if _block_of(layout, ref)[0] is column)
    into = last + 1 if leaving else last + 2
    if into > len(column.blocks):
        return None
    return Move(column, before_id(column.blocks, into, frozenset(moving)))


def _find(layout: Layout, ref: Ref | None) -> tuple[Column | None, int]:
    for column in layout.columns:
        for at, spot in enumerate(column.placed):
            if spot.ref == ref:
                return column, at
    return None, 0


def _block_of(layout: Layout, ref: Ref) -> tuple[Column | None, int]:
    for column in layout.columns:
        for at, block in enumerate(column.blocks):
            if _holds(block, ref):
                return column, at
    return None, 0


def _holds(block: Block, ref: Ref) -> bool:
    return block.entry.ref == ref or (not ref.cluster and ref.id in block.entry.card_ids)


def _column_beside(layout: Layout, column: Column, across: int, needs_cards: bool) -> Column | None:
    at = layout.columns.index(column) + across
    while 0 <= at < len(layout.columns):
        if layout.columns[at].placed or not needs_cards:
            return layout.columns[at]
        at += across
    return None


def _neighbour(before: Layout, gone: Ref, there: set[Ref]) -> Ref | None:
    column, at = _find(before, gone)
    if column is None:
        return None
    nearest = sorted(enumerate(column.placed), key=lambda pair: (abs(pair[0] - at), -pair[0]))
    return next((spot.ref for _, spot in nearest if spot.ref in there), None)
