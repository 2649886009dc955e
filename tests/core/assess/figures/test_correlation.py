from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from facilitator.core.assess.figures.correlation import correlation

scores = st.floats(1, 5).map(lambda score: round(score, 2))
pairs = st.lists(st.tuples(scores, scores), min_size=4, max_size=60)


@given(pairs, st.integers(1, 15))
def test_it_is_what_scipy_says(drawn: list[tuple[float, float]], among: int) -> None:
    xs, ys = zip(*drawn, strict=True)
    assume(len(set(xs)) > 1 and len(set(ys)) > 1)
    ours = correlation(xs, ys, among)
    assert ours is not None
    theirs = stats.pearsonr(xs, ys)
    assert ours.r == pytest.approx(theirs.statistic, abs=1e-9)
    assert ours.count == len(drawn)
    if abs(ours.r) < 0.999_999:
        low, high = theirs.confidence_interval(1 - 0.05 / among)
        assert (ours.interval.low, ours.interval.high) == pytest.approx((low, high), abs=1e-6)


@given(pairs, st.randoms())
def test_neither_the_order_of_people_nor_shift_and_scale_matter(
    drawn: list[tuple[float, float]], random: Random
) -> None:
    shuffled = list(drawn)
    random.shuffle(shuffled)
    one = correlation([x for x, _ in drawn], [y for _, y in drawn])
    other = correlation([2 * x + 1 for x, _ in shuffled], [y for _, y in shuffled])
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.r == pytest.approx(other.r, abs=1e-6)


def test_nothing_is_said_of_three_people_or_of_what_never_varies() -> None:
    assert correlation([1, 2, 3], [1, 2, 3]) is None
    assert correlation([1.1] * 12, [float(number) for number in range(12)]) is None


def test_what_goes_together_exactly_has_no_width_and_what_does_not_is_not_clear() -> None:
    exactly = correlation([1, 2, 3, 4], [2, 4, 6, 8])
    assert exactly is not None
    assert exactly.r == pytest.approx(1)
    assert exactly.clearly_together
    hardly = correlation([1, 2, 3, 4, 5], [2, 1, 3, 5, 1])
    assert hardly is not None
    assert not hardly.clearly_together


def test_one_chosen_among_several_must_be_surer() -> None:
    xs, ys = [1, 2, 3, 4, 5, 4, 3, 2], [1, 3, 2, 5, 4, 4, 2, 3]
    alone, chosen = correlation(xs, ys), correlation(xs, ys, among=15)
    assert alone is not None
    assert chosen is not None
    assert chosen.interval.low < alone.interval.low
    assert chosen.interval.high > alone.interval.high
