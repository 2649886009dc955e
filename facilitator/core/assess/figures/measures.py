"""Figures about a group of people's ratings: how many, mean, median, distribution, spread, and how sure they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

from facilitator.core.assess.answers import BLANK, UNSURE
from facilitator.core.assess.figures.student import t_quantile

LOWEST: Final = 1
HIGHEST: Final = 5
LEVEL: Final = 0.95
LEAST_SPREAD: Final = 1 / sqrt(12)
"""What an interval takes the spread to be at least: where everybody gives the same whole number, what they think still
differs by what rounding hides, and that has this standard deviation (Sheppard, Proc. London Math. Soc. 29, 1898)."""


@dataclass(frozen=True)
class Figure:
    """A group's figure: how many people it rests on, mean and median on the scale 1–5, and spread.

    The spread is the sample standard deviation; None where there is only one.
    """

    count: int
    mean: float
    median: float
    spread: float | None


@dataclass(frozen=True)
class Tally:
    """How a group rated one statement: how many gave 1, 2, 3, 4 and 5, did not know, and left it blank."""

    counts: tuple[int, int, int, int, int]
    unsure: int = 0
    blank: int = 0

    @property
    def rated(self) -> int:
        """How many gave a rating."""
        return sum(self.counts)


@dataclass(frozen=True)
class Interval:
    """From where to where something lies, at `level` (0.95) confidence."""

    low: float
    high: float
    level: float = LEVEL


@dataclass(frozen=True)
class Difference:
    """One mean minus another, with its interval; None where too few answers allow one."""

    by: float
    interval: Interval | None


# Tallies


def tally_of(marks: Iterable[str]) -> Tally:
    """Count the marks of one statement: "1" to "5", "?" and "-", one a sheet."""
    found = Counter(marks)
    return Tally((found["1"], found["2"], found["3"], found["4"], found["5"]), found[UNSURE], found[BLANK])


def merged(tallies: Iterable[Tally]) -> Tally:
    """Several groups' answers as those of one group."""
    rows = [(0, 0, 0, 0, 0, 0, 0), *((*tally.counts, tally.unsure, tally.blank) for tally in tallies)]
    one, two, three, four, five, unsure, blank = (sum(column) for column in zip(*rows, strict=True))
    return Tally((one, two, three, four, five), unsure, blank)


def without(whole: Tally, part: Tally) -> Tally:
    """What a group answered without a part of it."""
    one, two, three, four, five = (all_ - some for all_, some in zip(whole.counts, part.counts, strict=True))
    return Tally((one, two, three, four, five), whole.unsure - part.unsure, whole.blank - part.blank)


def share_low(tally: Tally) -> float:
    """The share, 0 to 1, of those who rated that gave 1 or 2; 0 if nobody rated."""
    return sum(tally.counts[:2]) / (tally.rated or 1)


def share_high(tally: Tally) -> float:
    """The share, 0 to 1, of those who rated that gave 4 or 5; 0 if nobody rated."""
    return sum(tally.counts[3:]) / (tally.rated or 1)


# Figures


def figure_of(tally: Tally) -> Figure | None:
    """The figure of a tally; None if nobody rated. The median of an even count is midway between the middle two."""
    count = tally.rated
    if not count:
        return None
    points = range(LOWEST, HIGHEST + 1)
    total = sum(point * times for point, times in zip(points, tally.counts, strict=True))
    squares = sum(point**2 * times for point, times in zip(points, tally.counts, strict=True))
    spread = sqrt((count * squares - total**2) / (count * (count - 1))) if count > 1 else None
    median = (_at(tally, (count - 1) // 2) + _at(tally, count // 2)) / 2
    return Figure(count, total / count, median, spread)


def _at(tally: Tally, place: int) -> int:
    """The rating that stands at a place, from 0, when all are put in order."""
    for point, times in enumerate(tally.counts, start=LOWEST):
        place -= times
        if place < 0:
            return point
    raise IndexError(f"only {tally.rated} ratings")


def interval_of(figure: Figure) -> Interval | None:
    """Where the mean would likely lie if more such people were asked: the 95 % t-interval, kept within 1–5.

    mean ± t · s / √n with n − 1 degrees of freedom (Student 1908); s is at least `LEAST_SPREAD`. None for one person.
    """
    if figure.spread is None:
        return None
    reach = t_quantile((1 + LEVEL) / 2, figure.count - 1) * sqrt(_error(figure))
    return Interval(max(LOWEST, figure.mean - reach), min(HIGHEST, figure.mean + reach))


def difference(a: Figure, b: Figure, pairs: int = 1) -> Difference:
    """The mean of `a` minus that of `b`, of different people, with its interval, kept within −4 to 4.

    Welch's t-interval, for unequal spreads (Welch, Biometrika 34, 1947): with e = s²/n, the difference ± t · √(e₁ + e₂)
    at (e₁ + e₂)² / (e₁²/(n₁ − 1) + e₂²/(n₂ − 1)) degrees of freedom (Satterthwaite, Biometrics Bulletin 2, 1946); s is
    at least `LEAST_SPREAD`. `pairs`: out of how many differences this one is picked; then all of them hold together at
    95 % (Bonferroni). No interval where a side is one person.
    """
    by = a.mean - b.mean
    if a.spread is None or b.spread is None:
        return Difference(by, None)
    error_a, error_b = _error(a), _error(b)
    error = error_a + error_b
    freedom = error**2 / (error_a**2 / (a.count - 1) + error_b**2 / (b.count - 1))
    reach = t_quantile(1 - (1 - LEVEL) / (2 * pairs), freedom) * sqrt(error)
    widest = HIGHEST - LOWEST
    return Difference(by, Interval(max(-widest, by - reach), min(widest, by + reach)))


def _error(figure: Figure) -> float:
    """The squared standard error of a figure's mean."""
    return max(figure.spread or 0.0, LEAST_SPREAD) ** 2 / figure.count
