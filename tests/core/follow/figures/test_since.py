"""Trends since a day: what is earlier is left out, but not what was carried over from it."""

from datetime import UTC, date, datetime, time

from facilitator.core.document import Document
from facilitator.core.follow.figures.trends import trends
from facilitator.core.follow.figures.wave_trends import taken_of_all
from facilitator.core.measures import indicators, readings
from facilitator.core.run import actions
from tests.conftest import SetClock
from tests.core.assess.answered import answered
from tests.core.follow.closed import closed

TODAY, SINCE = date(2027, 1, 12), date(2026, 1, 1)


def test_earlier_workshops_are_left_out_and_what_they_left_open_still_counts(
    document: Document, clock: SetClock
) -> None:
    for title, day in (("Old", date(2025, 10, 6)), ("New", date(2026, 4, 6))):
        workshop = closed(document, title, day)
        clock.instant = datetime.combine(day, time(12), UTC)
        actions.add_action(document, workshop.id, f"Of {title}")
    found = trends(document, TODAY, SINCE)
    assert [one.title for one in found.workshops] == ["New"]
    assert [point.title for point in found.completion.series[0].points] == ["New"]
    assert [(point.title, point.value) for point in found.carried.series[0].points] == [("New", 1)]
    assert [one.completion.of for one in found.kinds] == [1]
    assert len(trends(document, TODAY).workshops) == 2


def test_earlier_values_of_indicators_are_left_out(document: Document) -> None:
    one = indicators.add_indicator(document, "Win rate", "%")
    for day in (date(2025, 12, 31), SINCE):
        readings.set_reading(document, one.id, day, "20%")
    (trend,) = trends(document, TODAY, SINCE).indicators
    assert [point.day for point in trend.series[0].points] == [SINCE]


def test_earlier_waves_are_left_out(document: Document, clock: SetClock) -> None:
    for title, day in (("Old", date(2025, 10, 6)), ("New", date(2026, 4, 6))):
        clock.instant = datetime.combine(day, time(12), UTC)
        answered(document, {"Product": ["44444"] * 3}, title=title)
    assert [one.wave.title for one in taken_of_all(document, SINCE)] == ["New"]
    assert len(taken_of_all(document)) == 2
