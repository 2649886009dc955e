from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.figures import better
from facilitator.core.follow.figures.series import Point, Series, moved_words, value_words, ways_words

DAY = date(2027, 1, 1)


def _points(*values: float, count: int = 20, early: Sequence[int] = ()) -> tuple[Point, ...]:
    return tuple(
        Point(DAY + timedelta(90 * place), value, count, early=place in early) for place, value in enumerate(values)
    )


def _words(*points: Point) -> str:
    return moved_words("Completion", points, "%", "workshop", "action", 5)


def test_a_trend_is_told_from_its_first_to_its_last() -> None:
    assert _words(*_points(58, 70, 66, 81)) == "Completion rose from 58% to 81% over four workshops."
    assert _words(*_points(81.4, 58)) == "Completion fell from 81% to 58% over two workshops."
    assert _words(*_points(58.1, 70, 58.2)) == "Completion is 58% as before, over three workshops."


def test_the_scale_is_named_once() -> None:
    told = moved_words("Satisfaction", _points(3, 4.25), "of 5", "workshop")
    assert told == "Satisfaction rose from 3.0 to 4.2 of 5 over two workshops."


def test_one_point_is_no_trend_and_none_is_nothing() -> None:
    assert _words(*_points(58)) == "Completion is 58%. One workshop makes no trend yet."
    assert _words() == ""


def test_few_are_said_to_be_few() -> None:
    assert _words(*_points(50, 100, count=2)) == (
        "Completion rose from 50% to 100% over two workshops; one of them has only 2 actions."
    )
    assert _words(*_points(100, count=1)) == (
        "Completion is 100%, out of only 1 action. One workshop makes no trend yet."
    )


def test_an_early_point_is_passed_over() -> None:
    assert _words(*_points(58, 81, 10, early=(2,))) == "Completion rose from 58% to 81% over two workshops."
    assert _words(*_points(10, early=(0,))) == ""


def test_several_series_are_told_by_their_way() -> None:
    series = [
        Series("Product", _points(1, 2)),
        Series("Sales", _points(3, 2)),
        Series("Legal", _points(2, 2)),
        Series("Marketing", _points(1, 9)),
        Series("Support", _points(5)),
    ]
    assert ways_words(series) == "Up in Product and Marketing, down in Sales, as before in Legal."
    assert ways_words(series[1:2], "among actions of", str.lower) == "Down among actions of sales."
    assert ways_words(series[-1:]) == ""


def test_values_are_read_with_their_unit() -> None:
    assert value_words(80.6, "%") == "81%"
    assert value_words(4.25, "of 5") == "4.2 of 5"
    assert value_words(61.5, "days") == "61.5 days"
    assert value_words(3_400_000, "€") == "€3.4m"


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_better_one_way_is_worse_the_other(before: float, after: float) -> None:
    up, down = better(before, after, downwards=False), better(before, after, downwards=True)
    assert (up is None) == (down is None)
    assert up is None or up != down
    assert up is None or better(after, before, downwards=False) != up
