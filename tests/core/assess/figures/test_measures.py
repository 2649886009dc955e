import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from facilitator.core.assess.figures.measures import (
    LEAST_SPREAD,
    Figure,
    Tally,
    difference,
    figure_of,
    interval_of,
    merged,
    share_high,
    share_low,
    tally_of,
    without,
)

ratings = st.lists(st.integers(1, 5), min_size=2, max_size=60)
marks = st.text("12345?-", max_size=40)


def figure(values: list[int]) -> Figure:
    found = figure_of(tally_of(map(str, values)))
    assert found is not None
    return found


def spread(values: list[int]) -> float:
    return float(np.std(values, ddof=1))


def test_a_tally_counts_ratings_apart_from_what_is_none() -> None:
    tally = tally_of("4425?--")
    assert tally == Tally((0, 1, 0, 2, 1), unsure=1, blank=2)
    assert tally.rated == 4


@given(marks, marks)
def test_groups_merge_and_come_apart_again(one: str, other: str) -> None:
    both = merged([tally_of(one), tally_of(other)])
    assert both == tally_of(one + other)
    assert without(both, tally_of(one)) == tally_of(other)


def test_nothing_merged_is_nothing() -> None:
    assert merged([]) == Tally((0, 0, 0, 0, 0))


@given(ratings)
def test_a_figure_is_that_of_an_independent_implementation(values: list[int]) -> None:
    found = figure(values)
    assert found.count == len(values)
    assert found.mean == pytest.approx(np.mean(values))
    assert found.median == np.median(values)
    assert found.spread == pytest.approx(spread(values))


def test_one_answer_has_no_spread_and_none_has_no_figure() -> None:
    assert figure([4]) == Figure(1, 4.0, 4.0, None)
    assert figure_of(tally_of("??--")) is None


@given(st.text("?-", max_size=9), ratings)
def test_what_is_no_rating_changes_no_figure(others: str, values: list[int]) -> None:
    assert figure_of(tally_of(others + "".join(map(str, values)))) == figure(values)


def test_shares_are_of_those_who_rated() -> None:
    tally = tally_of("11245??-")
    assert (share_low(tally), share_high(tally)) == (0.6, 0.4)
    assert (share_low(tally_of("?")), share_high(tally_of("?"))) == (0.0, 0.0)


@given(ratings)
def test_the_interval_of_a_mean_is_students_within_the_scale(values: list[int]) -> None:
    assume(spread(values) >= LEAST_SPREAD)
    expected = stats.ttest_1samp(values, 0).confidence_interval(0.95)
    found = interval_of(figure(values))
    assert found is not None
    assert found.low == pytest.approx(max(1, expected.low))
    assert found.high == pytest.approx(min(5, expected.high))


@given(ratings, ratings)
def test_a_difference_has_the_interval_of_welch(one: list[int], other: list[int]) -> None:
    assume(min(spread(one), spread(other)) >= LEAST_SPREAD)
    expected = stats.ttest_ind(one, other, equal_var=False).confidence_interval(0.95)
    found = difference(figure(one), figure(other))
    assert found.by == pytest.approx(np.mean(one) - np.mean(other))
    assert found.interval is not None
    assert found.interval.low == pytest.approx(max(-4, expected.low))
    assert found.interval.high == pytest.approx(min(4, expected.high))


@given(ratings, ratings, st.integers(2, 45))
def test_the_largest_of_several_differences_claims_less(one: list[int], other: list[int], pairs: int) -> None:
    alone, picked = difference(figure(one), figure(other)), difference(figure(one), figure(other), pairs)
    assert alone.interval is not None
    assert picked.interval is not None
    assert picked.by == alone.by
    assert picked.interval.low <= alone.interval.low <= alone.interval.high <= picked.interval.high


def test_picking_from_several_corrects_the_level_after_bonferroni() -> None:
    one, other = [2, 3, 4, 3, 2, 3], [4, 3, 5, 4, 4, 5, 3]
    expected = stats.ttest_ind(one, other, equal_var=False).confidence_interval(1 - 0.05 / 6)
    found = difference(figure(one), figure(other), 6).interval
    assert found is not None
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


@given(ratings, ratings, st.integers(1, 10))
def test_the_other_way_round_a_difference_is_its_own_mirror(one: list[int], other: list[int], pairs: int) -> None:
    there, back = difference(figure(one), figure(other), pairs), difference(figure(other), figure(one), pairs)
    assert there.interval is not None
    assert back.interval is not None
    assert there.by == pytest.approx(-back.by)
    assert (there.interval.low, there.interval.high) == pytest.approx((-back.interval.high, -back.interval.low))


@given(st.integers(1, 5), st.integers(2, 50))
def test_where_all_agree_certainty_is_not_pretended_and_grows_with_their_number(rating: int, count: int) -> None:
    few, more = interval_of(figure([rating] * count)), interval_of(figure([rating] * (count + 1)))
    assert few is not None
    assert more is not None
    assert few.high - few.low > more.high - more.low > 0
    assert few.low <= rating <= few.high


def test_two_sides_that_each_agree_still_have_an_interval() -> None:
    found = difference(figure([5, 5, 5]), figure([2, 2, 2, 2])).interval
    assert found is not None
    assert 2 < found.low < 3 < found.high < 4


def test_one_person_on_a_side_allows_no_interval() -> None:
    assert interval_of(figure([4])) is None
    assert difference(figure([4]), figure([2, 3])).interval is None
