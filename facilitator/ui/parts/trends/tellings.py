"""What the cards of the Trends page say: each trend with its sentence, its chart, and how much stands behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from facilitator.core.follow.figures.charting import TrendCharts, charts_of
from facilitator.core.follow.figures.completion import KIND_WORDS, Completion
from facilitator.core.follow.figures.series import Trend, number_words
from facilitator.core.follow.figures.trends import Trends
from facilitator.core.follow.figures.wave_trends import WaveTrends
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.ui.parts.trends.trend_card import Telling
from facilitator.ui.widgets.barschart import ShareGroup, ShareRow

NO_WAVES = WaveTrends(Trend("Assessment", "of 5", ()), Trend("Widest gap between teams in a section", "", ()), 0, 0)
"""Stands for the waves until they are counted."""

COUNTING = "Counting the answers…"
_NO_ACTIONS = "How many of the promised actions were done stands here once a workshop is closed."
_NO_CARRIED = "From the second workshop on: how many actions were still open when it began."
_NOT_RATED = "How people found the day. It is asked at the close: on the Follow-up page, under Satisfaction."
_NOT_ASKED = "What the assessments say before and after, team by team, once somebody has answered one."
_TOO_FEW = "Too few people have answered for anything to be shown."
_NO_GAP = "In which section the teams lie furthest apart. It takes answers from two teams."
_ALL = "All workshops together"


def tellings(trends: Trends, waves: WaveTrends | None, today: date) -> list[Telling]:
    """The cards in their order, as of today, the local day; waves None while they are being counted."""
    charts = charts_of(trends, waves or NO_WAVES, today)
    return [
        *_promises(trends, charts),
        *_assessed(waves, charts),
        *_found(trends, charts),
        *(
            Telling(one.title, chart, one.words, counted(_points(one), "value"))
            for one, chart in zip(trends.indicators, charts.indicators, strict=True)
            if not chart.is_empty
        ),
    ]


def held_words(trends: Trends) -> str:
    """How many workshops it is about: "Four closed workshops"."""
    held = len(trends.workshops)
    if not held:
        return "No workshop is closed yet"
    if held == 1:
        return "One closed workshop: two make a trend"
    words = number_words(held)
    return f"{words[:1].upper()}{words[1:]} closed workshops"


def says_nothing(trends: Trends, waves: WaveTrends | None) -> bool:
    """Whether there is nothing to show, and nothing under way."""
    return waves is not None and not waves.waves and not trends.workshops and not any(map(_points, trends.indicators))


def _promises(trends: Trends, charts: TrendCharts) -> Iterator[Telling]:
    made = _total(trends.completion)
    yield Telling(trends.completion.title, charts.completion, trends.completion.words, _rests(made), _NO_ACTIONS)
    carried = trends.carried
    yield Telling(carried.title, charts.carried, carried.words, "", _NO_CARRIED)
    teams = ShareGroup(_ALL, tuple(_share(of.team.name if of.team else "No team", of.completion, of.team)
                                   for of in trends.teams))  # fmt: skip
    kinds = ShareGroup(_ALL, tuple(_share(KIND_WORDS[of.kind], of.completion) for of in trends.kinds))
    for trend, chart, group in ((trends.by_team, charts.by_team, teams), (trends.by_kind, charts.by_kind, kinds)):
        if len(group.rows) > 1:
            yield Telling(trend.title, chart, trend.words, _rests(_total(trend)), _NO_ACTIONS, group)


def _found(trends: Trends, charts: TrendCharts) -> Iterator[Telling]:
    rated = replace(trends.satisfaction, series=trends.satisfaction.series[:1])
    people = counted(_total(rated), "person", "people") if rated.series else ""
    yield Telling(rated.title, charts.satisfaction, rated.words, people, _NOT_RATED)
    if not charts.statements.is_empty:
        yield Telling(charts.statements.title, charts.statements, wide=True)


def _assessed(waves: WaveTrends | None, charts: TrendCharts) -> Iterator[Telling]:
    found = waves or NO_WAVES
    rests_on = found.words if found.statements else ""
    nothing = COUNTING if waves is None else _TOO_FEW if found.statements else f"{found.words}." if found.waves else ""
    yield Telling(found.means.title, charts.assessment, found.means.words, rests_on, nothing or _NOT_ASKED)
    yield Telling(found.gap.title, charts.gap, found.gap.words, "", nothing or _NO_GAP)


def _share(title: str, of: Completion, team: Team | None = None) -> ShareRow:
    count = f"{of.kept.done:,} of {of.of:,}"
    return ShareRow(title, of.rate, count, team.mark if team else "", team.colour if team else "")


def _rests(actions: int) -> str:
    return counted(actions, "action") if actions else ""


def _total(trend: Trend) -> int:
    return sum(point.count for series in trend.series for point in series.points)


def _points(trend: Trend) -> int:
    return sum(len(series.points) for series in trend.series)


def years_of(days: Sequence[date]) -> list[int]:
    """The years that these days lie in, the last first."""
    return sorted({day.year for day in days}, reverse=True)
