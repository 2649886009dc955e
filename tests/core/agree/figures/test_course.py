from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.course import COURSE_WORDS, Course, Way, course_of, is_stale, metrics_now, way_of
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Aim, Indicator, Reading, set_aim

START, BY = date(2027, 1, 1), date(2027, 4, 11)
VALUES = st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 2))


def indicator(target: float | None = 30, aim: Aim = Aim.UP) -> Indicator:
    return Indicator(id=1, name="Win rate", unit="%", aim=aim, target=target)


def reading(value: float, day: date, number: int = 2) -> Reading:
    return Reading(id=number, indicator_id=1, day=day, value=value)


def of(*pairs: tuple[int, float]) -> list[Reading]:
    """Values so many days after the start."""
    return [reading(value, START + timedelta(days), place) for place, (days, value) in enumerate(pairs)]


@pytest.mark.parametrize(
    ("pairs", "after", "expected"),
    [
        ((), 10, Course.NO_READING),
        (((20, 25),), 10, Course.NO_READING),
        (((0, 20),), 10, Course.BEGUN),
        (((0, 20), (50, 25)), 60, Course.ON),
        (((0, 20), (50, 24.9)), 60, Course.OFF),
        (((0, 20), (50, 29)), 60, Course.ON),
        (((0, 20), (50, 30)), 60, Course.MET),
        (((0, 20), (10, 21)), 60, Course.STALE),
        (((0, 20), (90, 29)), 110, Course.MISSED),
        (((0, 20), (90, 29)), 300, Course.STALE),
        (((0, 20), (101, 29)), 400, Course.MISSED),
        (((0, 20), (101, 31), (180, 29)), 181, Course.MET),
        (((0, 20), (101, 29), (180, 30)), 181, Course.MET),
        (((0, 20), (100, 30)), 100, Course.MET),
    ],
)
def test_a_figure_is_measured_against_the_straight_line_to_its_target(
    pairs: tuple[tuple[int, float], ...], after: int, expected: Course
) -> None:
    assert course_of(indicator(), of(*pairs), BY, START + timedelta(after)) is expected


def test_without_a_target_or_a_date_nobody_can_say_but_what_is_met_is_met() -> None:
    assert course_of(indicator(None), of((0, 20)), BY, START) is Course.NO_TARGET
    assert course_of(indicator(), of((0, 20), (5, 22)), None, START + timedelta(6)) is Course.NO_DATE
    assert course_of(indicator(), of((0, 20), (5, 32)), None, START + timedelta(6)) is Course.MET
    assert [course.on for course in (Course.NO_DATE, Course.STALE, Course.BEGUN)] == [None] * 3
    assert set(COURSE_WORDS) == set(Course)


def test_what_should_fall_is_on_course_below_the_line() -> None:
    fewer = indicator(10, Aim.DOWN)
    assert course_of(fewer, of((0, 20), (50, 15)), BY, START + timedelta(50)) is Course.ON
    assert course_of(fewer, of((0, 20), (50, 15.1)), BY, START + timedelta(50)) is Course.OFF
    either = indicator(10, Aim.NONE)
    assert course_of(either, of((0, 20), (50, 15)), BY, START + timedelta(50)) is Course.ON
    assert course_of(either, of((0, 20), (50, 9)), BY, START + timedelta(50)) is Course.MET


def test_the_line_begins_at_the_last_reading_before_an_objective_starts() -> None:
    long = of((0, 0), (60, 20), (80, 22))
    since = START + timedelta(60)
    assert course_of(indicator(), long, START + timedelta(100), since + timedelta(25)) is Course.OFF
    assert course_of(indicator(), long, START + timedelta(160), since + timedelta(25), since) is Course.ON
    way = way_of(indicator(), long, START + timedelta(160), since)
    assert way == Way(since, 20, START + timedelta(160), 30)


def test_seldom_read_figures_are_given_more_time() -> None:
    quarterly = of((0, 20), (90, 22), (180, 24))
    assert not is_stale(quarterly, START + timedelta(180 + 180))
    assert is_stale(quarterly, START + timedelta(180 + 181))
    assert not is_stale(of((0, 1)), START + timedelta(45))
    assert is_stale(of((0, 1)), START + timedelta(46))


@given(VALUES, VALUES, st.integers(1, 1_000), st.integers(1, 1_000))
def test_whoever_stands_on_the_line_is_on_course_whichever_way_it_goes(
    start: float, target: float, length: int, along: int
) -> None:
    by, day = START + timedelta(length), START + timedelta(min(along, length))
    way = Way(START, start, by, target)
    figures = [reading(start, START), reading(way.at(day), day, 3)]
    assert course_of(indicator(target, Aim.NONE), figures, by, day) in (Course.ON, Course.MET)
    assert min(start, target) - 1e-6 <= way.at(day) <= max(start, target) + 1e-6
    assert way.at(START) == start
    assert way.at(by) == pytest.approx(target)


@given(VALUES, VALUES, VALUES, VALUES, st.integers(2, 40), st.integers(0, 40))
def test_a_better_value_is_never_judged_worse(
    start: float, target: float, one: float, other: float, length: int, after: int
) -> None:
    worse, better = sorted((one, other))
    today = START + timedelta(1 + after)
    low, high = (
        course_of(indicator(target), [reading(start, START), reading(value, START + timedelta(1), 3)],
                  START + timedelta(length), today)
        for value in (worse, better)
    )  # fmt: skip
    assert not (low.on is True and high.on is False)


@given(st.lists(st.tuples(st.integers(0, 200), VALUES), max_size=6, unique_by=lambda pair: pair[0]))
def test_the_order_in_which_readings_are_handed_over_does_not_matter(
    pairs: list[tuple[int, float]],
) -> None:
    figures = of(*pairs)
    turned = figures[::-1]
    today = START + timedelta(100)
    assert course_of(indicator(), figures, BY, today) is course_of(indicator(), turned, BY, today)


def test_every_shared_metric_is_told_as_it_stands(document: Document) -> None:
    metric = shared_metrics.add_metric(document, "Win rate")
    other = shared_metrics.add_metric(document, "Churn", aim=Aim.DOWN)
    shared_metrics.set_target(document, metric.id, "30%")
    shared_metrics.set_by(document, metric.id, BY)
    set_aim(document, metric.indicator_id, Aim.UP)
    for days, value in ((0, "20"), (50, "26"), (60, "10")):
        shared_metrics.set_value(document, metric.id, START + timedelta(days), value)
    first, second = metrics_now(document, START + timedelta(55))
    assert (first.metric.id, first.name, first.latest_words, first.target_words) == (
        metric.id,
        "Win rate",
        "26%",
        "30%",
    )
    assert (first.course, first.on, first.course_words, len(first.readings)) == (Course.ON, True, "On course", 2)
    assert (second.metric.id, second.latest_words, second.target_words, second.on) == (other.id, "", "", None)
    assert metrics_now(document, START + timedelta(60))[0].on is False
