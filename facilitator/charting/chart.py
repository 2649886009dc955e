"""What a chart over time shows: lines of dated values, days to mark, a target."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class ChartPoint:
    """A value on a day; None is a gap. `words` is what is said of it; `early`: it will still move by itself."""

    day: date
    value: float | None
    words: str = ""
    early: bool = False


@dataclass(frozen=True)
class ChartLine:
    """Points by day under one title. Colour as "#rrggbb", mark as a team has one: they always go together."""

    title: str
    points: tuple[ChartPoint, ...]
    colour: str
    mark: str

    @property
    def seen(self) -> tuple[int, ...]:
        """The places of the points that have a value."""
        return tuple(place for place, point in enumerate(self.points) if point.value is not None)


@dataclass(frozen=True)
class ChartRule:
    """A day that is marked by an upright rule, and its name on the axis."""

    day: date
    title: str


def _plain(value: float) -> str:
    return f"{value:g}"


@dataclass(frozen=True)
class Chart:
    """Lines that share a scale. `low` and `high` are its ends, None where the values decide.

    `figure` writes a value in short ("81%", "4.3"); what that leaves out stands in `unit` over the scale ("of 5").
    """

    title: str
    lines: tuple[ChartLine, ...] = ()
    rules: tuple[ChartRule, ...] = ()
    low: float | None = None
    high: float | None = None
    target: float | None = None
    unit: str = ""
    figure: Callable[[float], str] = field(default=_plain, compare=False)

    @property
    def values(self) -> tuple[float, ...]:
        """Every value that is drawn."""
        return tuple(point.value for line in self.lines for point in line.points if point.value is not None)

    @property
    def is_empty(self) -> bool:
        """Whether there is not one value."""
        return not self.values
