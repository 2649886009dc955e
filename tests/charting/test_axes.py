from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.charting.axes import Days, days_of, month_ticks, nice_step, scale_of
from facilitator.charting.chart import Chart, ChartLine, ChartPoint, ChartRule

DAY = date(2026, 1, 13)
numbers = st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 3))


def of(*values: float, low: float | None = None, high: float | None = None, target: float | None = None) -> Chart:
    points = tuple(ChartPoint(DAY + timedelta(91 * place), value) for place, value in enumerate(values))
    return Chart("T", (ChartLine("A", points, "#2f5bea", "circle"),), low=low, high=high, target=target)


def test_a_scale_with_ends_keeps_them() -> None:
    assert scale_of(of(40, 78, low=0, high=100), 5).ticks == (0, 20, 40, 60, 80, 100)
    assert scale_of(of(3.4, 4.1, low=1, high=5), 4).ticks == (1, 2, 3, 4, 5)


def test_an_open_scale_has_round_ends_and_begins_at_nothing_unless_the_values_are_far_from_it() -> None:
    assert scale_of(of(3, 17), 4).ticks == (0, 5, 10, 15, 20)
    assert scale_of(of(84, 61, target=60), 3).ticks == (60, 70, 80, 90)


def test_whole_numbers_have_no_halves_between_them() -> None:
    assert scale_of(of(0, 1), 5).ticks == (0, 1)


def test_a_value_beyond_a_given_end_is_still_on_the_scale() -> None:
    scale = scale_of(of(-3, 130, low=0, high=100), 5)
    assert scale.low <= -3
    assert scale.high >= 130


@given(st.lists(numbers, min_size=1, max_size=6), st.none() | numbers, st.integers(1, 12))
def test_every_value_and_the_target_stand_on_the_scale_and_ticks_rise(
    values: list[float], target: float | None, most: int
) -> None:
    scale = scale_of(of(*values, target=target), most)
    for value in [*values, *([target] if target is not None else [])]:
        assert -1e-6 <= scale.share(value) <= 1 + 1e-6
    assert list(scale.ticks) == sorted(set(scale.ticks))
    assert 1 <= len(scale.ticks) <= most + 4


@given(st.floats(1e-6, 1e12), st.integers(1, 20))
def test_a_step_parts_the_span_into_few_enough(span: float, most: int) -> None:
    step = nice_step(span, most)
    assert span / step <= most * (1 + 1e-6)
    assert span / step > most / 10.1


def test_the_days_are_those_of_values_and_rules_and_not_of_gaps() -> None:
    gap = ChartPoint(DAY - timedelta(900), None)
    line = ChartLine("A", (gap, ChartPoint(DAY, 1)), "#2f5bea", "circle")
    assert days_of(Chart("T", (line,), (ChartRule(DAY + timedelta(9), "Q1"),))) == Days(DAY, DAY + timedelta(9))


def test_a_lone_day_stands_in_the_middle() -> None:
    assert days_of(of(5)).share(DAY) == 0.5
    assert days_of(Chart("T")).first < days_of(Chart("T")).last


def test_months_become_quarters_and_years_as_there_are_more_of_them() -> None:
    year = Days(DAY, DAY + timedelta(360))
    assert [tick.words for tick in month_ticks(year, 4)] == ["Apr 2026", "Jul", "Oct", "Jan 2027"]
    assert [tick.words for tick in month_ticks(Days(DAY, DAY + timedelta(5 * 365)), 6)] == [
        "2027", "2028", "2029", "2030", "2031",
    ]  # fmt: skip
    assert [tick.words for tick in month_ticks(Days(DAY, DAY + timedelta(70)), 8)] == ["Feb 2026", "Mar"]


def test_within_a_month_both_ends_are_named() -> None:
    assert [tick.words for tick in month_ticks(Days(DAY, DAY + timedelta(9)), 8)] == ["13 Jan 2026", "22 Jan 2026"]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 30_000), st.integers(2, 12))
def test_ticks_lie_among_the_days_and_are_few(first: date, length: int, most: int) -> None:
    days = Days(first, first + timedelta(length))
    ticks = month_ticks(days, most)
    assert 2 <= len(ticks) <= max(most, 9)
    assert all(0 <= days.share(tick.day) <= 1 for tick in ticks)
