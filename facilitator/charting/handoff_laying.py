"""A map of handoffs laid out in the room there is: where each node, line, number and title goes. y grows downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.charting.handoff_lines import Line, lines_between
from facilitator.charting.handoff_map import ArrowMap, ring_of
from facilitator.charting.handoff_nodes import NodeAt, nodes_at
from facilitator.charting.room import Box, Point, Type, first_free

_BADGE, _BESIDE, _SIGN = 1.45, 0.8, 1.15
"""In heights of type: a number's badge, what is free beside the number in it, and a sign with its gap."""
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
_IN_ROW = 4
_SHORTENED = (1.0, 0.75, 0.45)
_LEAST_TITLE = 4.0


class Badge(NamedTuple):
    """The number of an arrow on one of its lines; `sign` is where it is warned, None where nothing rubs."""

    arrow: int
    line: int
    box: Box
    number: Box
    sign: Box | None


class Title(NamedTuple):
    """The title of an arrow beside one of its badges."""

    arrow: int
    box: Box
    words: str


@dataclass(frozen=True)
class LaidMap:
    """Where everything goes. `titles` are those of all arrows drawn, or none where not all find room."""

    nodes: tuple[NodeAt, ...]
    lines: tuple[Line, ...]
    badges: tuple[Badge, ...]
    titles: tuple[Title, ...]

    def arrow_at(self, x: float, y: float, reach: float) -> int | None:
        """The place of the arrow whose number or title is there, else of the first on the nearest line in reach."""
        there = Box(x, y, 0.0, 0.0)
        signs = (*((badge.arrow, badge.box) for badge in self.badges), *((one.arrow, one.box) for one in self.titles))
        hit = next((arrow for arrow, box in signs if box.holds(there)), None)
        if hit is not None:
            return hit
        near = min(self.lines, key=lambda line: line.distance(x, y), default=None)
        return near.arrows[0] if near and near.distance(x, y) < reach else None


def laid_map(shown: ArrowMap, width: float, height: float, kind: Type) -> LaidMap:
    """Lay a map out; all words are of one kind of type."""
    nodes = nodes_at(ring_of(shown), width, height, kind)
    lines = lines_between(shown, nodes, kind)
    signs = _Signs(shown, nodes, lines, Box(0, 0, width, height), kind)
    badges = signs.badges()
    return LaidMap(nodes, lines, badges, signs.titles(badges))


@dataclass(frozen=True)
class _Signs:
    """What is written on the lines, where it hides nothing."""

    shown: ArrowMap
    nodes: Sequence[NodeAt]
    lines: Sequence[Line]
    within: Box
    kind: Type

    def badges(self) -> tuple[Badge, ...]:
        """The numbers of each line, together in its middle or as near as they hide nothing, short lines first."""
        taken = [one.box for one in self.nodes]
        found: dict[int, list[Badge]] = {}
        for place, line in sorted(enumerate(self.lines), key=lambda entry: (round(entry[1].long, 3), entry[0])):
            others = [stroke for other in self.lines if other is not line for stroke in other.strokes]
            rows = [self._row(line.arrows[at : at + _IN_ROW]) for at in range(0, len(line.arrows), _IN_ROW)]
            wide, high = max(map(sum, rows)), len(rows) * _BADGE * self.kind.height
            choices = [self._around(line.at(share), wide, high) for share in _ALONG]
            free = first_free(choices, self.within, taken, others) or first_free(choices, self.within, taken, ())
            whole = free or choices[0]
            taken.append(whole.grown(1.0))
            found[place] = self._set(line, place, rows, whole)
        return tuple(badge for place in sorted(found) for badge in found[place])

    def _row(self, arrows: Sequence[int]) -> list[float]:
        """How wide each badge of a row is."""
        return [self._wide(arrow) + self._sign(arrow) for arrow in arrows]

    def _wide(self, arrow: int) -> float:
        high = self.kind.height
        return max(_BADGE * high, self.kind.width(self.shown.arrows[arrow].number) + _BESIDE * high)

    def _sign(self, arrow: int) -> float:
        return _SIGN * self.kind.height if self.shown.arrows[arrow].rubs else 0.0

    def _around(self, at: Point, wide: float, high: float) -> Box:
        """A box around a place, moved inwards where it would leave the room."""
        within = self.within
        left = max(within.left, min(at[0] - wide / 2, within.right - wide))
        return Box(left, max(within.top, min(at[1] - high / 2, within.bottom - high)), wide, high)

    def _set(self, line: Line, place: int, rows: Sequence[Sequence[float]], whole: Box) -> list[Badge]:
        """Put badges row by row into the box that all of them have together."""
        found: list[Badge] = []
        for number, row in enumerate(rows):
            left = whole.left + (whole.width - sum(row)) / 2
            for wide in row:
                box = Box(left, whole.top + number * _BADGE * self.kind.height, wide, _BADGE * self.kind.height)
                found.append(self._badge(line.arrows[len(found)], place, box))
                left += wide
        return found

    def _badge(self, arrow: int, line: int, box: Box) -> Badge:
        high, words, sign = self.kind.height, self.kind.width(self.shown.arrows[arrow].number), self._sign(arrow)
        left, middle = box.left + (box.width - words - sign) / 2, box.middle[1]
        number = Box(left + sign, middle - high / 2, words, high)
        return Badge(arrow, line, box, number, Box(left, middle - high / 2, high, high) if sign else None)

    def titles(self, badges: Sequence[Badge]) -> tuple[Title, ...]:
        """Titles beside the numbers, all of them or none; the longer ones are shortened where that makes room."""
        taken = [*(one.box for one in self.nodes), *(badge.box for badge in badges)]
        strokes = [stroke for line in self.lines for stroke in line.strokes]
        found: list[Title] = []
        for arrow in self.shown.drawn:
            own = [badge.box for badge in badges if badge.arrow == arrow]
            for words, choices in self._choices(self.shown.arrows[arrow].title, own):
                free = first_free(choices, self.within, taken, strokes)
                if free:
                    found.append(Title(arrow, free, words))
                    taken.append(free)
                    break
            else:
                return ()
        return tuple(found)

    def _choices(self, title: str, badges: Sequence[Box]) -> Iterator[tuple[str, list[Box]]]:
        """Where a title may stand: above, below, to the right or the left of a badge; the whole title first."""
        whole, high = self.kind.width(title), self.kind.height
        for share in _SHORTENED if whole > _LEAST_TITLE * high else _SHORTENED[:1]:
            words = self.kind.shortened(title, whole * share)
            wide, gap = self.kind.width(words), high * 0.3
            for badge in badges:
                x, y = badge.middle
                yield (
                    words,
                    [
                        Box(x - wide / 2, badge.top - gap / 2 - high, wide, high),
                        Box(x - wide / 2, badge.bottom + gap / 2, wide, high),
                        Box(badge.right + gap, y - high / 2, wide, high),
                        Box(badge.left - gap - wide, y - high / 2, wide, high),
                    ],
                )
