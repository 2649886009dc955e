"""Room for words in a picture: which labels fit beside each other, how they spread, where one hides nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return self.top + self.height

    @property
    def middle(self) -> Point:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def grown(self, by: float) -> "Box":
        """The box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly within it."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def touches(self, other: "Box") -> bool:
        """Whether the two have any area in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def crossed_by(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        """Whether a stroke, drawn from left to right, goes through it."""
        left, right = max(x1, self.left), min(x2, self.right)
        if left > right:
            return False
        if x2 == x1:
            ends = (y1, y2)
        else:
            slope = (y2 - y1) / (x2 - x1)
            ends = (y1 + (left - x1) * slope, y1 + (right - x1) * slope)
        return min(ends) < self.bottom and max(ends) > self.top


@dataclass(frozen=True)
class Type:
    """A typeface at a size: how wide words are, and how high a line is."""

    width: Callable[[str], float]
    height: float

    def shortened(self, words: str, room: float) -> str:
        """The words, cut to the room with an ellipsis; "" if not even two letters fit."""
        if self.width(words) <= room:
            return words
        least, most = 0, len(words)
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if self.width(_cut(words, middle)) <= room else (least, middle - 1)
        return _cut(words, least) if least > 1 else ""


def fitting(boxes: Sequence[Box], gap: float) -> list[int]:
    """The places of the boxes that fit beside each other in a row, the last ones first; in their order."""
    kept: list[int] = []
    edge = float("inf")
    for place in sorted(range(len(boxes)), key=lambda place: (-boxes[place].right, -place)):
        if boxes[place].right + gap <= edge:
            kept.append(place)
            edge = boxes[place].left
    return sorted(kept)


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Middles of labels, as near as they can be to those wanted, `height` apart and between `low` and `high`.

    The least sum of squared moves (isotonic regression by pooling neighbours: Barlow et al., 1972). Where there is not
    room for all they stand evenly, and overlap.
    """
    count = len(wanted)
    if not count:
        return []
    height = min(height, (high - low) / count)
    order = sorted(range(count), key=lambda place: wanted[place])
    pools: list[tuple[float, int]] = []
    for rank, place in enumerate(order):
        mean, size = wanted[place] - rank * height, 1
        while pools and pools[-1][0] > mean:
            before, others = pools.pop()
            mean, size = (before * others + mean * size) / (others + size), others + size
        pools.append((mean, size))
    starts = [mean for mean, size in pools for _one in range(size)]
    least, most = low + height / 2, high - height / 2 - (count - 1) * height
    middles = [0.0] * count
    for rank, place in enumerate(order):
        middles[place] = max(least, min(most, starts[rank])) + rank * height
    return middles


def first_free(
    choices: Iterable[Box], within: Box, taken: Iterable[Box], strokes: Iterable[tuple[float, float, float, float]]
) -> Box | None:
    """The first of some places for a label that lies within and hides nothing; None if each would."""
    taken, strokes = tuple(taken), tuple(strokes)
    for box in choices:
        hides = any(map(box.touches, taken)) or any(box.crossed_by(*stroke) for stroke in strokes)
        if within.holds(box) and not hides:
            return box
    return None


def _cut(words: str, length: int) -> str:
    return words[:length].rstrip() + "…"
