"""A chart laid out in the room there is: where every line, mark and word of it goes. y grows downwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from facilitator.charting.axes import Days, Scale, days_of, month_ticks, scale_of
from facilitator.charting.chart import Chart
from facilitator.charting.room import Box, Type, first_free, fitting, spread

TARGET = -1
"""Stands for a line's place where something belongs to the target."""

_GAP = 6.0
_MARK, _SMALL_MARK, _AIRY = 0.8, 0.55, 3
_WIDEST_END, _LONGEST_RULE = 0.34, 14
_STEP_HEIGHT = 1.8
_LEADER = 16.0


class Placed(NamedTuple):
    """Words in their box; `line` is the place of the line they belong to."""

    box: Box
    words: str
    line: int = TARGET


class Spot(NamedTuple):
    """A value: the places of its line and point, and its middle."""

    line: int
    point: int
    x: float
    y: float
    early: bool


class Stroke(NamedTuple):
    """A straight piece of a line, from left to right; `early` if it leads to a value that will still move."""

    line: int
    x1: float
    y1: float
    x2: float
    y2: float
    early: bool = False


@dataclass(frozen=True)
class Laid:
    """Where everything goes. `mark` is the side of a mark, `levels` the height of a line across and what it means.

    `ends` name the lines (and the target) at the right, `leaders` join each with its last value. `values` are the
    figures that hide nothing.
    """

    plot: Box
    mark: float
    levels: tuple[tuple[float, Placed], ...]
    unit: Placed | None
    target: float | None
    months: tuple[tuple[float, Placed | None], ...]
    rules: tuple[tuple[float, Placed | None], ...]
    strokes: tuple[Stroke, ...]
    spots: tuple[Spot, ...]
    values: tuple[Placed, ...]
    ends: tuple[Placed, ...]
    leaders: tuple[Stroke, ...]

    def nearest(self, x: float, y: float, reach: float) -> Spot | None:
        """The value nearest to a place, None if none is within reach."""
        near = min(self.spots, key=lambda spot: (spot.x - x) ** 2 + (spot.y - y) ** 2, default=None)
        if near is None or (near.x - x) ** 2 + (near.y - y) ** 2 > reach**2:
            return None
        return near


def laid(chart: Chart, width: float, height: float, kind: Type) -> Laid:
    """Lay a chart out; all words are of one kind of type."""
    most = max((len(line.points) for line in chart.lines), default=0)
    mark = kind.height * (_MARK if most * kind.height * _AIRY <= width else _SMALL_MARK)
    below = kind.height * (2.4 if chart.rules else 1.3)
    above = kind.height * (1.6 if chart.unit else 0.7)
    scale = scale_of(chart, int((height - below - above) / (kind.height * _STEP_HEIGHT)))
    figures = [chart.figure(tick) for tick in scale.ticks]
    left = max(map(kind.width, figures)) + _GAP
    ends = _end_words(chart, width * _WIDEST_END - mark - _LEADER - _GAP, kind)
    widest = max((kind.width(words) for words, _value, _line in ends), default=0.0)
    right = widest + mark + (_LEADER + _GAP if ends else 0.0)
    plot = Box(left, above, max(1.0, width - left - right), max(1.0, height - above - below))
    days = days_of(chart)
    inner = Box(plot.left + mark, plot.top, max(1.0, plot.width - 2 * mark), plot.height)
    frame = _Frame(chart, plot, inner, scale, days, kind, mark)
    spots = frame.spots()
    strokes = frame.strokes(spots)
    placed, leaders = frame.ends(ends, spots)
    return Laid(
        plot=plot,
        mark=mark,
        levels=tuple(
            (frame.y(tick), frame.level(tick, words)) for tick, words in zip(scale.ticks, figures, strict=True)
        ),
        unit=Placed(Box(0, 0, kind.width(chart.unit), kind.height), chart.unit) if chart.unit else None,
        target=None if chart.target is None else frame.y(chart.target),
        months=frame.months(),
        rules=frame.rules(),
        strokes=strokes,
        spots=spots,
        values=frame.values(spots, strokes),
        ends=placed,
        leaders=leaders,
    )


def _end_words(chart: Chart, room: float, kind: Type) -> list[tuple[str, float, int]]:
    """What stands at the end of each line that has a value, the target last: words, last value, place.

    A line on its own needs no name: the chart bears it, and its last figure stands beside its mark.
    """
    alone = _alone(chart)
    found: list[tuple[str, float, int]] = []
    for place, line in enumerate(chart.lines):
        if not alone and line.seen and (value := line.points[line.seen[-1]].value) is not None:
            figure = chart.figure(value)
            title = kind.shortened(line.title, room - kind.width(f" {figure}"))
            found.append((f"{title} {figure}".strip(), value, place))
    if chart.target is not None:
        found.append((kind.shortened(f"Target {chart.figure(chart.target)}", room), chart.target, TARGET))
    return found


def _alone(chart: Chart) -> bool:
    """Whether there is but one line to see."""
    return sum(bool(line.seen) for line in chart.lines) == 1


@dataclass(frozen=True)
class _Frame:
    """A chart with its scales in its place; values keep a mark's width off the plot's sides."""

    chart: Chart
    plot: Box
    inner: Box
    scale: Scale
    days: Days
    kind: Type
    mark: float

    def y(self, value: float) -> float:
        """How far down a value stands."""
        return self.plot.bottom - self.plot.height * self.scale.share(value)

    def level(self, tick: float, words: str) -> Placed:
        """The figure beside a line across."""
        wide, high = self.kind.width(words), self.kind.height
        return Placed(Box(self.plot.left - _GAP - wide, self.y(tick) - high / 2, wide, high), words)

    def x(self, day: date) -> float:
        """How far to the right a day stands."""
        return self.inner.left + self.inner.width * self.days.share(day)

    def spots(self) -> tuple[Spot, ...]:
        """Every value, line by line."""
        return tuple(
            Spot(line, place, self.x(point.day), self.y(point.value), point.early)
            for line, of in enumerate(self.chart.lines)
            for place, point in enumerate(of.points)
            if point.value is not None
        )

    def strokes(self, spots: Sequence[Spot]) -> tuple[Stroke, ...]:
        """What joins values that follow each other without a gap."""
        return tuple(
            Stroke(one.line, one.x, one.y, next_one.x, next_one.y, one.early or next_one.early)
            for one, next_one in pairwise(spots)
            if one.line == next_one.line and one.point + 1 == next_one.point
        )

    def months(self) -> tuple[tuple[float, Placed | None], ...]:
        """Where each month or year begins, and its words as far as they fit."""
        most = int(self.inner.width / (self.kind.width("Oct 2026") + 2 * _GAP))
        ticks = month_ticks(self.days, most)
        return self._named(
            [(self.x(tick.day), tick.words) for tick in ticks], self.plot.bottom + self.kind.height * 0.2
        )

    def rules(self) -> tuple[tuple[float, Placed | None], ...]:
        """Where each marked day lies, and its name as far as it fits, the last ones first."""
        places = [self.x(rule.day) for rule in self.chart.rules]
        apart = min((after - before for before, after in pairwise(sorted(places))), default=self.plot.width)
        widest = max(self.kind.width("n" * _LONGEST_RULE), apart - _GAP)
        named = [(x, self.kind.shortened(rule.title, widest)) for x, rule in zip(places, self.chart.rules, strict=True)]
        return self._named(named, self.plot.bottom + self.kind.height * 1.3)

    def _named(self, named: Sequence[tuple[float, str]], top: float) -> tuple[tuple[float, Placed | None], ...]:
        """Words in a row, each under its place; at the sides they move inwards."""
        right = self.plot.right + self.mark
        boxes: list[Box] = []
        for x, words in named:
            wide = self.kind.width(words)
            boxes.append(Box(max(0.0, min(x - wide / 2, right - wide)), top, wide, self.kind.height))
        shown = set(fitting(boxes, _GAP))
        return tuple(
            (x, Placed(boxes[place], words) if place in shown else None) for place, (x, words) in enumerate(named)
        )

    def ends(
        self, named: Sequence[tuple[str, float, int]], spots: Sequence[Spot]
    ) -> tuple[tuple[Placed, ...], tuple[Stroke, ...]]:
        """Names at the right, spread so that none hides another, and what joins them with their last values."""
        high = self.kind.height
        wanted = [self.y(value) for _words, value, _line in named]
        middles = spread(wanted, high, 0.0, self.plot.bottom + high)
        left = self.plot.right + _LEADER
        placed = tuple(
            Placed(Box(left + self.mark + _GAP / 2, middle - high / 2, self.kind.width(words), high), words, line)
            for (words, _value, line), middle in zip(named, middles, strict=True)
        )
        last = {spot.line: (spot.x, spot.y) for spot in spots}
        last[TARGET] = (self.plot.right, self.y(self.chart.target or 0))
        leaders = (
            Stroke(line, last[line][0], last[line][1], left - 2, middle)
            for (_words, _value, line), middle in zip(named, middles, strict=True)
        )
        return placed, tuple(leaders)

    def values(self, spots: Sequence[Spot], strokes: Sequence[Stroke]) -> tuple[Placed, ...]:
        """The figures that stand at no line's end, above or below, as far as they hide nothing; the last first."""
        told = (
            set()
            if _alone(self.chart)
            else {(line, of.seen[-1]) for line, of in enumerate(self.chart.lines) if of.seen}
        )
        side, high = self.mark, self.kind.height
        taken = [Box(spot.x - side / 2, spot.y - side / 2, side, side) for spot in spots]
        pieces = [(one.x1, one.y1, one.x2, one.y2) for one in strokes]
        if self.chart.target is not None:
            pieces.append((self.plot.left, self.y(self.chart.target), self.plot.right, self.y(self.chart.target)))
        within = Box(self.plot.left, 0, self.plot.width + self.mark, self.plot.bottom)
        placed: list[Placed] = []
        for spot in sorted(spots, key=lambda spot: -spot.x):
            value = self.chart.lines[spot.line].points[spot.point].value
            if value is None or (spot.line, spot.point) in told:
                continue
            words = self.chart.figure(value)
            wide = self.kind.width(words)
            left, off = spot.x - wide / 2, side / 2 + 1
            choices = (
                Box(left, spot.y - off - high, wide, high),
                Box(left, spot.y + off, wide, high),
                Box(spot.x + off, spot.y - high / 2, wide, high),
            )
            if box := first_free(choices, within, taken, pieces):
                placed.append(Placed(box, words, spot.line))
                taken.append(box)
        return tuple(placed)
