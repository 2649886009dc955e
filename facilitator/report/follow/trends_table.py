"""The trends for spreadsheets, in long form: a row for each value that is drawn."""

from collections.abc import Iterator

from facilitator.core.follow.figures.series import Trend
from facilitator.core.follow.figures.wave_trends import wave_trends
from facilitator.report.follow.trend_snapshot import TrendsTaken
from facilitator.report.fonts import FontBook
from facilitator.report.spreadsheet import Value, csv_bytes

HEADER = ("What", "Of", "Workshop or wave", "Day", "Value", "Unit", "Count", "Still moving", "Words")
_DIGITS = 4


def trends_csv(taken: TrendsTaken, _fonts: FontBook) -> bytes:
    """Every trend as CSV: what, of whom, when, the value with its unit, and how many it rests on."""
    return csv_bytes(HEADER, (row for trend in _all(taken) for row in _rows(trend)))


def _all(taken: TrendsTaken) -> Iterator[Trend]:
    of, waves = taken.trends, wave_trends(taken.waves)
    yield from (of.completion, of.by_team, of.by_kind, of.carried, of.satisfaction, waves.means, waves.gap)
    yield from of.indicators


def _rows(trend: Trend) -> Iterator[list[Value]]:
    for series in trend.series:
        for point in series.points:
            value = round(point.value, _DIGITS)
            moving = "yes" if point.early else ""
            when: list[Value] = [trend.title, series.title, point.title, point.day]
            yield [*when, value, trend.unit, point.count, moving, point.words]
