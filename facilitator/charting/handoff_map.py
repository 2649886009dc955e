"""A map of who hands what to whom, as plain nodes and arrows, and the ring on which the nodes stand."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class MapNode:
    """Somebody on the map. Colour as "#rrggbb", mark as a team has one: they always go together."""

    key: int
    title: str
    colour: str
    mark: str


@dataclass(frozen=True)
class MapArrow:
    """What one hands to others; without giver or receivers it is not drawn. `rubs`: it bears a warning sign.

    `number` stands on its lines and in any list beside the map. `words` is all that is said of it.
    """

    key: int
    number: str
    title: str
    giver: int | None
    receivers: tuple[int, ...]
    rubs: bool = False
    words: str = ""


@dataclass(frozen=True)
class ArrowMap:
    """Nodes and the arrows between them. An arrow's ends are keys of nodes."""

    title: str
    nodes: tuple[MapNode, ...] = ()
    arrows: tuple[MapArrow, ...] = ()

    @property
    def pairs(self) -> dict[tuple[int, int], tuple[int, ...]]:
        """For each two nodes between which something goes, from the first to the second: the places of its arrows."""
        known = {node.key for node in self.nodes}
        found: dict[tuple[int, int], tuple[int, ...]] = {}
        for place, arrow in enumerate(self.arrows):
            if arrow.giver is None or arrow.giver not in known:
                continue
            for receiver in dict.fromkeys(arrow.receivers):
                if receiver in known and receiver != arrow.giver:
                    ends = (arrow.giver, receiver)
                    found[ends] = (*found.get(ends, ()), place)
        return found

    @property
    def drawn(self) -> tuple[int, ...]:
        """The places of the arrows that can be drawn: they have a giver and somebody who receives."""
        return tuple(sorted({place for places in self.pairs.values() for place in places}))


def ring_of(shown: ArrowMap) -> tuple[MapNode, ...]:
    """The nodes in the order in which they stand clockwise, so that lines are short and mostly go clockwise.

    The giver of the first arrow comes first. Found by moving one node, or turning all around, as long as that helps,
    from the order given: the same nodes and arrows always make the same ring.
    """
    nodes = {node.key: node for node in shown.nodes}
    pairs = tuple(shown.pairs)
    order = _improved(list(nodes), pairs)
    if pairs:
        start = order.index(pairs[0][0])
        order = [*order[start:], *order[:start]]
    return tuple(nodes[key] for key in order)


def _improved(order: list[int], pairs: Sequence[tuple[int, int]]) -> list[int]:
    cost = _cost(order, pairs)
    while True:
        moved = (_moved(order, one, to) for one in range(len(order)) for to in range(len(order)) if one != to)
        trials = [*moved, order[::-1]]
        best = min(trials, key=lambda trial: _cost(trial, pairs))
        if _cost(best, pairs) >= cost:
            return order
        order, cost = best, _cost(best, pairs)


def _moved(order: Sequence[int], one: int, to: int) -> list[int]:
    rest = [*order[:one], *order[one + 1 :]]
    return [*rest[:to], order[one], *rest[to:]]


def _cost(order: Sequence[int], pairs: Sequence[tuple[int, int]]) -> int:
    """What lines cost on a ring: nothing to the next node clockwise, a little back, more across; first ones most."""
    at, count, whole = {key: place for place, key in enumerate(order)}, len(order), 0
    for place, (giver, receiver) in enumerate(pairs):
        ahead = (at[receiver] - at[giver]) % count
        across = min(ahead, count - ahead)
        whole += (2 * (across - 1) * 3 + (ahead != across)) * (3 if place < count else 2)
    return whole
