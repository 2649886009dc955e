"""The impact/effort grid as a vector drawing: numbered points, named quadrants, and the key that says what they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from facilitator.report.drawings import number
from facilitator.report.fonts import Face
from facilitator.report.marks import ink_on
from facilitator.report.paper import Paper
from facilitator.report.styles import ACCENT, CARD, INK, LINE, MUTED
from facilitator.report.tables import Column, table
from facilitator.report.text import draw, wrap_short

QUADRANTS = ("Quick wins", "Big bets", "Fill-ins", "Think twice")
"""Little effort and much impact; much of both; little of both; much effort and little impact."""

TINTS = ("#e9f5ee", "#edf2fe", "#ffffff", "#faf0ef")
RADIUS = 8.5
AXIS = 18.0
BESIDE = 0.58
SIZE = 9.0
LEADING = 11.5
KEY_GAP = 5.0
GOLDEN_ANGLE = pi * (3 - sqrt(5))
TRIES = 400


@dataclass(frozen=True, slots=True)
class GridItem:
    """One opportunity: its number, and effort and impact from 0 to 100. Colour as "#rrggbb"."""

    number: str
    title: str
    effort: float
    impact: float
    colour: str = "#2f5bea"


class Name(NamedTuple):
    """A quadrant's name on the plot: its left end, baseline and width. Points keep off it."""

    text: str
    x: float
    y: float
    width: float

    def covers(self, x: float, y: float) -> bool:
        """Whether a point at (x, y) would lie on the name."""
        beside = self.x - RADIUS < x < self.x + self.width + RADIUS
        return beside and self.y - RADIUS - 2 < y < self.y + SIZE + RADIUS


def impact_grid(paper: Paper, items: Sequence[GridItem], quadrants: Sequence[str] = QUADRANTS) -> list[Flowable]:
    """The grid with its key: beside the plot while there is room, else as a table below with the numbers.

    The names of the quadrants go from top left to bottom right.
    """
    beside = ImpactGrid(paper, items, quadrants, side=paper.width * BESIDE, with_key=True)
    if beside.key_fits():
        return [beside]
    side = min(paper.width - AXIS, paper.height * 0.6)
    columns = [
        Column("No.", 8, "RIGHT"),
        Column("Opportunity", 68),
        Column("Impact", 12, "RIGHT"),
        Column("Effort", 12, "RIGHT"),
    ]
    rows = [(item.number, item.title, number(item.impact), number(item.effort)) for item in items]
    return [ImpactGrid(paper, items, quadrants, side, with_key=False), paper.gap(), table(paper, columns, rows)]


class ImpactGrid(Flowable):
    """A square plot `side` points wide, with or without its key at the right."""

    def __init__(
        self, paper: Paper, items: Sequence[GridItem], quadrants: Sequence[str], side: float, with_key: bool
    ) -> None:
        super().__init__()
        self.spaceAfter = 8
        self._paper = paper
        self._items = items
        self._quadrants = quadrants
        self._side = side
        self._with_key = with_key
        self.width, self.height = paper.width, side + AXIS

    def key_fits(self) -> bool:
        """Whether the key is no taller than the plot."""
        heights = (len(lines) * LEADING + KEY_GAP for _, lines in self._key())
        return sum(heights) <= self._side

    def draw(self) -> None:
        """Draw the quadrants, the axes, the points and the key."""
        canvas, side = self.canv, self._side
        canvas.translate(AXIS, AXIS)
        self._draw_quadrants()
        self._draw_axes()
        places = spread([(item.effort, item.impact) for item in self._items], side, self._names())
        for item, place in zip(self._items, places, strict=True):
            self._draw_leader(item, place)
        for name in self._names():
            draw(canvas, name.x, name.y, name.text, self._paper.fonts, SIZE, MUTED, Face.BOLD)
        for item, (x, y) in zip(self._items, places, strict=True):
            self._draw_point(x, y, item)
        if self._with_key:
            self._draw_key(side + 16)

    def _draw_quadrants(self) -> None:
        canvas, half = self.canv, self._side / 2
        corners = ((0, half), (half, half), (0, 0), (half, 0))
        for (x, y), tint in zip(corners, TINTS, strict=True):
            canvas.setFillColor(HexColor(tint))
            canvas.rect(x, y, half, half, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, 2 * half, 2 * half, stroke=1, fill=0)
        canvas.line(half, 0, half, 2 * half)
        canvas.line(0, half, 2 * half, half)

    def _names(self) -> list[Name]:
        half, fonts = self._side / 2, self._paper.fonts
        corners = ((0, half), (half, half), (0, 0), (half, 0))
        shown = [wrap_short(name, half - 16, SIZE, fonts, Face.BOLD)[0] for name in self._quadrants]
        return [
            Name(text, x + 8, y + half - 15, fonts.width(text, SIZE, Face.BOLD))
            for text, (x, y) in zip(shown, corners, strict=True)
        ]

    def _draw_axes(self) -> None:
        canvas, fonts, side = self.canv, self._paper.fonts, self._side
        draw(canvas, (side - fonts.width("Effort →", SIZE)) / 2, -13, "Effort →", fonts, SIZE, MUTED)
        canvas.saveState()
        canvas.rotate(90)
        draw(canvas, (side - fonts.width("Impact →", SIZE)) / 2, 7, "Impact →", fonts, SIZE, MUTED)
        canvas.restoreState()

    def _draw_leader(self, item: GridItem, place: tuple[float, float]) -> None:
        """From where the item truly stands to where its number was moved."""
        x, y = _inside(item.effort, self._side), _inside(item.impact, self._side)
        self.canv.setStrokeColor(MUTED)
        self.canv.setFillColor(MUTED)
        self.canv.setLineWidth(0.5)
        self.canv.line(x, y, *place)
        self.canv.circle(x, y, 1.5, stroke=0, fill=1)

    def _draw_point(self, x: float, y: float, item: GridItem) -> None:
        canvas, fonts = self.canv, self._paper.fonts
        fill: Color = HexColor(item.colour)
        canvas.setFillColor(fill)
        canvas.setStrokeColor(CARD)
        canvas.setLineWidth(1)
        canvas.circle(x, y, RADIUS, stroke=1, fill=1)
        size = 8.5 if len(item.number) < 3 else 7.0
        left = x - fonts.width(item.number, size, Face.BOLD) / 2
        draw(canvas, left, y - size * 0.34, item.number, fonts, size, ink_on(fill), Face.BOLD)

    def _draw_key(self, x: float) -> None:
        y = self._side
        for item, lines in self._key():
            baseline = y - SIZE
            draw(self.canv, x, baseline, item.number, self._paper.fonts, SIZE, ACCENT, Face.BOLD)
            for line in lines:
                draw(self.canv, x + 20, baseline, line, self._paper.fonts, SIZE, INK)
                baseline -= LEADING
            y -= len(lines) * LEADING + KEY_GAP

    def _key(self) -> Iterator[tuple[GridItem, list[str]]]:
        room = self._paper.width - AXIS - self._side - 16 - 20
        for item in self._items:
            yield item, wrap_short(item.title, room, SIZE, self._paper.fonts, most=3)


def spread(points: Sequence[tuple[float, float]], side: float, names: Sequence[Name] = ()) -> list[tuple[float, float]]:
    """Where points on a 0 to 100 scale stand on a plot `side` wide, moved apart so that all can be read.

    In the order given, each takes the free place nearest its own along a sunflower spiral (Vogel 1979). When a
    plot is too full for that, it keeps its own place.
    """
    taken: list[tuple[float, float]] = []
    for effort, impact in points:
        x, y = _inside(effort, side), _inside(impact, side)
        free = (
            place
            for place in _spiral(x, y, side)
            if all(_apart(place, other) for other in taken) and not any(name.covers(*place) for name in names)
        )
        taken.append(next(free, (x, y)))
    return taken


def _spiral(x: float, y: float, side: float) -> Iterator[tuple[float, float]]:
    for turn in range(TRIES):
        distance, angle = RADIUS * 0.7 * sqrt(turn), turn * GOLDEN_ANGLE
        place = (x + distance * cos(angle), y + distance * sin(angle))
        if all(RADIUS <= part <= side - RADIUS for part in place):
            yield place


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return hypot(one[0] - other[0], one[1] - other[1]) >= 2 * RADIUS


def _inside(value: float, side: float) -> float:
    """A value from 0 to 100 as a place on the plot, the whole point inside its edge."""
    return RADIUS + max(0.0, min(value, 100.0)) / 100 * (side - 2 * RADIUS)
