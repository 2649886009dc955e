"""The lines of a map of handoffs: from box to box, bent so that what comes back keeps clear of what goes."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from facilitator.charting.handoff_map import ArrowMap
from facilitator.charting.handoff_nodes import NodeAt
from facilitator.charting.room import Box, Point, Type

Stroke = tuple[float, float, float, float]

_BEND, _BACK = 0.55, 0.95
"""How far a line bends off the straight one, in heights of type: on its own, and where another comes back."""
_BENT = (1.0, 0.4, 2.0, 3.2, -2.4)
"""How much of the bend is tried, so that a line goes around what stands in its way."""
_PIECES, _HALVINGS = 24, 20
_HEAD_LONG, _HEAD_WIDE = 0.75, 0.42


class Line(NamedTuple):
    """From one node to another as a row of points; its head begins with the tip. `arrows` are places in the map."""

    giver: int
    receiver: int
    arrows: tuple[int, ...]
    points: tuple[Point, ...]
    head: tuple[Point, Point, Point]

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Its straight pieces, each from left to right."""
        return tuple((*one, *two) if one <= two else (*two, *one) for one, two in pairwise(self.points))

    @property
    def long(self) -> float:
        """How long it is."""
        return sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(self.points))

    def at(self, share: float) -> Point:
        """A place on it, 0 at its start and 1 at its end."""
        return self.points[round(share * (len(self.points) - 1))]

    def distance(self, x: float, y: float) -> float:
        """How far it passes from a place."""
        return min(hypot(px - x, py - y) for px, py in self.points)


def lines_between(shown: ArrowMap, nodes: Sequence[NodeAt], kind: Type) -> tuple[Line, ...]:
    """A line for each two nodes between which something goes, whatever goes there; around others where it can be."""
    boxes, pairs = {one.node.key: one.box for one in nodes}, shown.pairs
    return tuple(
        _around(ends, places, boxes, (_BACK if ends[::-1] in pairs else _BEND) * kind.height, kind)
        for ends, places in pairs.items()
    )


def _around(ends: tuple[int, int], places: tuple[int, ...], boxes: dict[int, Box], bend: float, kind: Type) -> Line:
    """A line that goes through no other box, if one of some bends makes it so."""
    others = [box for key, box in boxes.items() if key not in ends]
    tried = [_line(ends, places, boxes, bend * more, kind) for more in _BENT]
    clear = (one for one in tried if not any(box.crossed_by(*stroke) for box in others for stroke in one.strokes))
    return next(clear, tried[0])


def _line(ends: tuple[int, int], places: tuple[int, ...], boxes: dict[int, Box], bend: float, kind: Type) -> Line:
    """A line bent to its left, so that the one that comes back keeps clear of it, from box to box."""
    start, goal = boxes[ends[0]], boxes[ends[1]]
    (x1, y1), (x2, y2) = start.middle, goal.middle
    long = hypot(x2 - x1, y2 - y1) or 1.0
    mid = ((x1 + x2) / 2 + 2 * bend * (y2 - y1) / long, (y1 + y2) / 2 - 2 * bend * (x2 - x1) / long)
    curve = ((x1, y1), mid, (x2, y2))
    leaves = _border(curve, start.grown(kind.height * 0.15), 0.0, 1.0)
    comes = _border(curve, goal.grown(kind.height * 0.2), 1.0, 0.0)
    points = [_on(curve, leaves + (comes - leaves) * step / _PIECES) for step in range(_PIECES + 1)]
    tip, base, corners = _head(points[-3], points[-1], min(kind.height * _HEAD_LONG, long / 4))
    shaft = [point for point in points if hypot(*_less(point, tip)) > hypot(*_less(base, tip))]
    return Line(*ends, places, (*(shaft or points[:1]), base), (tip, *corners))


def _on(curve: Sequence[Point], share: float) -> Point:
    """A place on a quadratic Bézier curve."""
    back = 1 - share
    weights = (back * back, 2 * back * share, share * share)
    x = sum(weight * point[0] for weight, point in zip(weights, curve, strict=True))
    return x, sum(weight * point[1] for weight, point in zip(weights, curve, strict=True))


def _border(curve: Sequence[Point], box: Box, inside: float, outside: float) -> float:
    """Where a curve goes through the border of a box, by halving."""
    for _time in range(_HALVINGS):
        middle = (inside + outside) / 2
        if box.holds(Box(*_on(curve, middle), 0, 0)):
            inside = middle
        else:
            outside = middle
    return outside


def _head(before: Point, tip: Point, long: float) -> tuple[Point, Point, tuple[Point, Point]]:
    """The tip of a head, the middle of its base, and the corners of its base."""
    x, y = _less(tip, before)
    whole = hypot(x, y) or 1.0
    x, y = x / whole * long, y / whole * long
    base = _less(tip, (x, y))
    across = (y * _HEAD_WIDE, -x * _HEAD_WIDE)
    return tip, base, (_less(base, across), (base[0] + across[0], base[1] + across[1]))


def _less(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1]
