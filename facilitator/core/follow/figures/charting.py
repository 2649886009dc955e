"""Trends as charts: one picture for each, over the same days, with the workshops marked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import takewhile
from typing import Final

from facilitator.charting.chart import Chart, ChartLine, ChartPoint, ChartRule
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.series import Point, Series, Trend, value_words
from facilitator.core.follow.figures.trends import Trends
from facilitator.core.follow.figures.wave_trends import WaveTrends
from facilitator.core.people import COLOURS, Mark
from facilitator.core.phrases import day_words
from facilitator.core.plan.workshops import Workshop
from facilitator.core.text import one_line

_ALONE: Final = "#2f5bea"
_NOBODY: Final = "#3f4a5c"
"""The colours of a line on its own, and of what belongs to no team among lines that do."""

_MARKS = tuple(Mark)
_OF_FIVE = "of 5"
_MOVES = "It will still move."

Write = Callable[[float, str], str]
"""Writes a value with its unit."""


@dataclass(frozen=True)
class TrendCharts:
    """A chart for each trend. `satisfaction` is the mean alone, `statements` each statement on its own."""

    completion: Chart
    by_team: Chart
    by_kind: Chart
    satisfaction: Chart
    statements: Chart
    carried: Chart
    assessment: Chart
    gap: Chart
    indicators: tuple[Chart, ...]


# Questions


def charts_of(trends: Trends, waves: WaveTrends, today: date) -> TrendCharts:
    """Every trend as a chart. A workshop or wave without a value is a gap; a figure may be read on any day.

    Words name days as seen from `today`, the local day.
    """
    held = [workshop.day for workshop in trends.workshops]
    answered = [point.day for series in waves.means.series for point in series.points]
    whole, each = _parted(trends.satisfaction)
    over = partial(trend_chart, today=today, workshops=trends.workshops, due=held)
    asked = partial(trend_chart, today=today, workshops=trends.workshops, due=answered)
    return TrendCharts(
        completion=over(trends.completion),
        by_team=over(trends.by_team),
        by_kind=over(trends.by_kind),
        satisfaction=over(whole),
        statements=over(each),
        carried=over(trends.carried),
        assessment=asked(waves.means),
        gap=asked(waves.gap),
        indicators=tuple(indicator_chart(one, today, trends.workshops) for one in trends.indicators),
    )


def indicator_chart(trend: Trend, today: date, workshops: Sequence[Workshop] = ()) -> Chart:
    """An indicator: its values are written as they were typed, and none is missing."""
    return trend_chart(trend, today, workshops, write=figure_words)


def trend_chart(
    trend: Trend,
    today: date,
    workshops: Sequence[Workshop] = (),
    due: Iterable[date] = (),
    write: Write = value_words,
) -> Chart:
    """A trend as a chart. A series is parted where it has no value on one of the days that are due."""
    missing = set(due)
    looks = _looks(trend.series)
    lines = [
        _line(one, look, missing, partial(_said, write=write, unit=trend.unit, today=today))
        for one, look in zip(trend.series, looks, strict=True)
    ]
    apart = _stands_apart(trend.unit)
    return Chart(
        title=trend.title,
        lines=tuple(lines),
        rules=tuple(
            ChartRule(workshop.day, title)
            for workshop, title in zip(workshops, told_apart([one.title for one in workshops]), strict=True)
        ),
        low=trend.low,
        high=trend.high,
        target=trend.target,
        unit=trend.unit if apart else "",
        figure=partial(_short, write=write, unit=trend.unit),
    )


def told_apart(titles: Sequence[str]) -> list[str]:
    """Titles without the words that all begin or end with: "Q1 alignment", "Q2 alignment" are "Q1", "Q2".

    A title that would be left without a word keeps them all, and so does one that has none to be told apart from.
    """
    split = [one_line(title).split() for title in titles]
    if len(set(map(tuple, split))) < 2:
        return [" ".join(words) for words in split]
    start, end = _shared(split), _shared([words[::-1] for words in split])
    return [" ".join(words[start : len(words) - end] or words) for words in split]


def _shared(split: Sequence[Sequence[str]]) -> int:
    """How many words all begin with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*split, strict=False)))


def _parted(trend: Trend) -> tuple[Trend, Trend]:
    """The first series of a trend alone, and the others."""
    whole = Trend(trend.title, trend.unit, trend.series[:1], trend.low, trend.high, trend.target, trend.words)
    each = Trend(f"{trend.title}, each statement", trend.unit, trend.series[1:], trend.low, trend.high, trend.target)
    return whole, each


def _line(series: Series, look: tuple[str, str], due: set[date], said: Callable[[Series, Point], str]) -> ChartLine:
    points = [ChartPoint(one.day, one.value, said(series, one), one.early) for one in series.points]
    gaps = [ChartPoint(day, None) for day in due - {one.day for one in series.points}]
    in_order = sorted([*points, *gaps], key=lambda point: point.day)
    return ChartLine(one_line(series.title), tuple(in_order), *look)


def _looks(series: Sequence[Series]) -> list[tuple[str, str]]:
    """A colour and a mark for each: a team's own; what is no team's takes those that nobody has."""
    taken = {one.team.mark for one in series if one.team}
    free = [mark for mark in _MARKS if mark not in taken] or list(_MARKS)
    among_teams, alone = bool(taken), len(series) == 1
    looks: list[tuple[str, str]] = []
    spare = 0
    for one in series:
        if one.team:
            looks.append((one.team.colour, one.team.mark))
            continue
        colour = _NOBODY if among_teams else _ALONE if alone else COLOURS[spare % len(COLOURS)]
        looks.append((colour, free[spare % len(free)]))
        spare += 1
    return looks


def _said(series: Series, point: Point, write: Write, unit: str, today: date) -> str:
    """A value in words: "Sales 81%, Q3, Fri 9 Jul. 7 of 9 actions done (78%), 2 open."."""
    if not point.title:
        return f"{one_line(series.title)}: {point.words}."
    day = day_words(point.day, today)
    head = f"{one_line(series.title)} {write(point.value, unit)}, {one_line(point.title)}, {day}."
    return " ".join(
        part for part in (head, f"{point.words}." if point.words else "", _MOVES if point.early else "") if part
    )


def _short(value: float, write: Write, unit: str) -> str:
    """A value as it stands in the chart, where a unit of words is told but once."""
    if unit == _OF_FIVE:
        return f"{value:.1f}"
    return write(value, "" if _stands_apart(unit) else unit)


def _stands_apart(unit: str) -> bool:
    """Whether a unit is a word behind the number ("days"), not part of it ("%", "€")."""
    return bool(unit) and figure_words(1, unit) == f"1 {unit}"
