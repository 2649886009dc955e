"""A shared metric drawn: its values, its target, and the straight way there."""

from dataclasses import replace
from datetime import date

from facilitator.charting.chart import Chart, ChartLine, ChartPoint
from facilitator.core.agree.figures.course import MetricNow, way_of
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.charting import indicator_chart
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.core.people import Mark
from facilitator.core.phrases import day_words

_QUIET = "#7a8494"
_WAY = "Should be"


def metric_chart(now: MetricNow, today: date) -> Chart:
    """The chart of a metric; with a day for its target also where it should be until then, as a dashed line."""
    chart = indicator_chart(indicator_trend(now.indicator, now.readings, today), today)
    way = way_of(now.indicator, now.readings, now.metric.by)
    if way is None:
        return chart
    ends = tuple(
        ChartPoint(
            day, value, f"{_WAY} {figure_words(value, now.indicator.unit)}, {day_words(day, today)}.", early=True
        )
        for day, value in ((way.start, way.value), (way.by, way.target))
    )
    return replace(chart, lines=(*chart.lines, ChartLine(_WAY, ends, _QUIET, Mark.DIAMOND)))
