"""Figures about a group of people's ratings: how many, mean, median, distribution, spread."""

from dataclasses import dataclass


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


@dataclass(frozen=True)
class Interval:
    """From where to where something lies, at `level` (0.95) confidence."""

    low: float
    high: float
    level: float = 0.95


@dataclass(frozen=True)
class Difference:
    """One mean minus another, with its interval; None where too few answers allow one."""

    by: float
    interval: Interval | None
