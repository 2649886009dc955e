"""The nodes of a map of handoffs: as wide as their names need, on an oval around the room there is."""

from collections.abc import Sequence
from itertools import combinations
from math import cos, pi, sin
from typing import NamedTuple

from facilitator.charting.handoff_map import MapNode
from facilitator.charting.room import Box, Point, Type

_WIDEST, _SMALLER, _LEAST = 0.34, 0.92, 4.0
_PAD, _MARK, _AROUND = 0.6, 0.85, 2.15
"""In heights of type: around a name, the side of a mark, and what is left free around all for bent lines."""

_FEW = ((), ((0.5, 0.5),), ((0.0, 0.5), (1.0, 0.5)))
"""Where none, one or two nodes stand."""


class NodeAt(NamedTuple):
    """A node in its box: its mark at the left of its name, which has one or two lines."""

    node: MapNode
    box: Box
    mark: Box
    lines: tuple[tuple[Box, str], ...]


def nodes_at(ring: Sequence[MapNode], width: float, height: float, kind: Type) -> tuple[NodeAt, ...]:
    """The nodes on an oval, as wide as their names need and as there is room for beside each other."""
    room = max(_LEAST * kind.height, width * _WIDEST)
    while True:
        found = _nodes_in(ring, room, width, height, kind)
        apart = all(not one.box.grown(kind.height / 2).touches(two.box) for one, two in combinations(found, 2))
        if apart or room <= _LEAST * kind.height:
            return found
        room *= _SMALLER


def _nodes_in(ring: Sequence[MapNode], room: float, width: float, height: float, kind: Type) -> tuple[NodeAt, ...]:
    inside = room - (2 * _PAD + _MARK + _PAD / 2) * kind.height
    named = [(node, broken(node.title, inside, kind)) for node in ring]
    sizes = [_size(lines, kind) for _node, lines in named]
    widest, highest = max((s[0] for s in sizes), default=0.0), max((s[1] for s in sizes), default=0.0)
    around = _AROUND * kind.height
    across, down = width - widest - 2.0, height - highest - 2 * around
    found = []
    for (node, lines), (wide, high), (u, v) in zip(named, sizes, _oval(len(ring)), strict=True):
        x, y = 1.0 + widest / 2 + u * max(0.0, across), around + highest / 2 + v * max(0.0, down)
        found.append(_node(node, lines, Box(x - wide / 2, y - high / 2, wide, high), kind))
    return tuple(found)


def _size(lines: Sequence[str], kind: Type) -> Point:
    words = max(map(kind.width, lines), default=0.0)
    return words + (2 * _PAD + _MARK + _PAD / 2) * kind.height, (len(lines) + _PAD) * kind.height


def _node(node: MapNode, lines: Sequence[str], box: Box, kind: Type) -> NodeAt:
    side, pad = _MARK * kind.height, _PAD * kind.height
    mark = Box(box.left + pad, box.top + (box.height - side) / 2, side, side)
    left, top = mark.right + pad / 2, box.top + (box.height - len(lines) * kind.height) / 2
    rows = (
        (Box(left, top + row * kind.height, kind.width(words), kind.height), words) for row, words in enumerate(lines)
    )
    return NodeAt(node, box, mark, tuple(rows))


def _oval(count: int) -> list[Point]:
    """Places from 0 to 1 clockwise around an oval that touches all four sides; the first at the upper left."""
    if count <= len(_FEW) - 1:
        return list(_FEW[count])
    angles = [-pi / 2 + 2 * pi * (place - 0.5) / count for place in range(count)]
    xs, ys = [cos(angle) for angle in angles], [sin(angle) for angle in angles]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return [((x - min(xs)) / wide, (y - min(ys)) / high) for x, y in zip(xs, ys, strict=True)]


def broken(words: str, room: float, kind: Type) -> tuple[str, ...]:
    """Words on one line, or on two broken at a blank, shortened where that is not enough."""
    if kind.width(words) <= room:
        return (words,)
    parts = words.split()
    for count in range(len(parts) - 1, 0, -1):
        first = " ".join(parts[:count])
        if kind.width(first) <= room:
            return first, kind.shortened(" ".join(parts[count:]), room) or "…"
    return (kind.shortened(words, room) or "…",)
