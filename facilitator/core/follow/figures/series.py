"""Values over time, as they are drawn and told: points, series of them, and a trend with its sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.figures import figure_words
from facilitator.core.people import Team
from facilitator.core.phrases import counted, listed

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Point:
    """One value on a local day. `count` is how many it rests on: actions, ratings, sheets; 1 for a typed figure.

    `title` is the workshop's or wave's, `words` what may be told of it ("7 of 9 actions done"). `early`: it will still
    move by itself, so it is drawn but no trend is told by it.
    """

    day: date
    value: float
    count: int = 1
    title: str = ""
    words: str = ""
    early: bool = False


@dataclass(frozen=True)
class Series:
    """Points by day under one title; `team` if it is a team's. `words` say what became of it, "" if nothing can be."""

    title: str
    points: tuple[Point, ...]
    team: Team | None = None
    words: str = ""


@dataclass(frozen=True)
class Trend:
    """One picture: series that share a scale. `unit` as `figure_words` takes it: "%", "of 5", "days", "".

    `low` and `high` are the ends of the scale, None where it has none. `target` is where it should come to, `words` the
    sentence that tells it all, with what it must not be taken for.
    """

    title: str
    unit: str
    series: tuple[Series, ...]
    low: float | None = None
    high: float | None = None
    target: float | None = None
    words: str = ""


# Questions


def told(points: Sequence[Point]) -> list[Point]:
    """The points that a trend may be told by; the others will still move by themselves."""
    return [point for point in points if not point.early]


def is_trend(points: Sequence[Point]) -> bool:
    """Whether there is a first and a last to compare."""
    return len(told(points)) > 1


def moved_words(subject: str, points: Sequence[Point], unit: str, over: str, of: str = "", few: int = 0) -> str:
    """How a figure went from the first point to the last: "Completion rose from 58% to 81% over four workshops."

    `over` is what a point stands for ("workshop"). With one point it is told alone, with none nothing is. Where one of
    those told rests on fewer than `few`, the sentence says so; `of` is what is counted there ("action").
    """
    settled = told(points)
    if not settled:
        return ""
    first, last = settled[0], settled[-1]
    before, after = value_words(first.value, unit), value_words(last.value, unit)
    least = min(first.count, last.count)
    some = counted(least, of)
    if len(settled) == 1:
        caution = f", out of only {some}" if least < few else ""
        return f"{subject} is {after}{caution}. One {over} makes no trend yet."
    caution = f"; one of them has only {some}" if least < few else ""
    over = f"over {number_words(len(settled))} {over}s"
    if before == after:
        return f"{subject} is {after} as before, {over}{caution}."
    way = "rose" if last.value > first.value else "fell"
    return f"{subject} {way} from {before.removesuffix(' of 5')} to {after} {over}{caution}."


def ways_words(series: Sequence[Series], at: str = "in", named: Callable[[str], str] = str) -> str:
    """Which of several went up and which down: "Up in Product and Sales, down in Marketing."; "" if none is told.

    `at` stands before their titles, which `named` puts as they read in the middle of a sentence.
    """
    moved = [(one, points) for one in series if len(points := told(one.points)) > 1]
    ends = [(named(one.title), points[-1].value - points[0].value) for one, points in moved]
    parts = [
        f"{way} {at} {listed(titles)}"
        for way, titles in (
            ("up", [title for title, by in ends if by > 0]),
            ("down", [title for title, by in ends if by < 0]),
            ("as before", [title for title, by in ends if by == 0]),
        )
        if titles
    ]
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def value_words(value: float, unit: str) -> str:
    """A value of a trend as it is read: "81%", "4.3 of 5", "12 days"."""
    return f"{value:.1f} {unit}" if unit == "of 5" else figure_words(round(value) if unit == "%" else value, unit)


def number_words(number: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
