from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.follow.figures.indicator_trends import indicator_trends
from facilitator.core.follow.figures.series import Trend
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator

TODAY = date(2027, 1, 12)


@pytest.fixture
def days(document: Document) -> Indicator:
    return indicators.add_indicator(document, "Time to market", "days", Aim.DOWN)


def _trend(document: Document, of: Indicator, *values: str) -> Trend:
    for month, value in enumerate(values, 1):
        readings.set_reading(document, of.id, date(2026, month, 1), value)
    return indicator_trends(document, TODAY)[0]


def test_an_indicator_without_values_says_so(document: Document, days: Indicator) -> None:
    found = _trend(document, days)
    assert (found.title, found.unit, found.series[0].points, found.words) == (
        "Time to market",
        "days",
        (),
        "No values yet",
    )


def test_one_value_makes_no_trend(document: Document, days: Indicator) -> None:
    assert _trend(document, days, "84").words == "84 days on Thu 1 Jan 2026. One value makes no trend yet."


@pytest.mark.parametrize(
    ("aim", "last", "verdict"),
    [
        (Aim.DOWN, "61", ", better"),
        (Aim.UP, "61", ", worse"),
        (Aim.NONE, "61", ""),
        (Aim.DOWN, "84", ", as before"),
        (Aim.NONE, "84", ", as before"),
    ],
)
def test_it_is_told_whether_it_went_the_way_it_should(
    document: Document, days: Indicator, aim: Aim, last: str, verdict: str
) -> None:
    indicators.set_aim(document, days.id, aim)
    found = _trend(document, days, "84", "99", last)
    told = f"84 days → {last} days from Thu 1 Jan 2026 to Sun 1 Mar 2026 (3 values){verdict}."
    assert found.words == found.series[0].words == told


@pytest.mark.parametrize(
    ("aim", "target", "words"),
    [
        (Aim.DOWN, "60", "; target 60 days not reached yet."),
        (Aim.DOWN, "61", "; target 61 days reached."),
        (Aim.DOWN, "70", "; target 70 days reached."),
        (Aim.UP, "70", "; target 70 days not reached yet."),
        (Aim.UP, "50", "; target 50 days reached."),
        (Aim.NONE, "50", "; target 50 days."),
    ],
)
def test_it_is_told_whether_the_target_is_reached(
    document: Document, days: Indicator, aim: Aim, target: str, words: str
) -> None:
    indicators.set_aim(document, days.id, aim)
    indicators.set_target(document, days.id, target)
    found = _trend(document, days, "84", "61")
    assert found.words.endswith(words)
    assert found.target == float(target)


def test_notes_are_told_with_their_value_and_what_has_ended_is_left_out(document: Document, days: Indicator) -> None:
    readings.set_reading(document, days.id, TODAY, "61", "Two launches only")
    assert indicator_trends(document, TODAY)[0].series[0].points[0].words == "61 days on Tue 12 Jan: Two launches only"
    indicators.end_indicator(document, days.id)
    assert indicator_trends(document, TODAY) == []
