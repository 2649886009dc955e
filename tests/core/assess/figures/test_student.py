from math import asin, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from facilitator.core.assess.figures.student import incomplete_beta, t_quantile


@given(st.floats(0.75, 0.99999), st.floats(1, 50_000))
def test_a_quantile_is_that_of_an_independent_implementation(share: float, freedom: float) -> None:
    assert t_quantile(share, freedom) == pytest.approx(stats.t.ppf(share, freedom), rel=1e-8)


@pytest.mark.parametrize(
    ("share", "freedom", "printed"), [(0.975, 1, 12.706), (0.975, 4, 2.776), (0.975, 30, 2.042), (0.95, 10, 1.812)]
)
def test_a_quantile_is_that_of_the_printed_tables(share: float, freedom: float, printed: float) -> None:
    assert t_quantile(share, freedom) == pytest.approx(printed, abs=0.0005)


@given(st.floats(0, 0.999999), st.floats(0.5, 500), st.floats(0.5, 500))
def test_the_incomplete_beta_function_is_that_of_an_independent_implementation(x: float, a: float, b: float) -> None:
    assert incomplete_beta(x, a, b) == pytest.approx(special.betainc(a, b, x), rel=1e-9, abs=1e-12)


@given(st.floats(1e-300, 1e-6))
def test_near_one_where_scipy_loses_figures_it_keeps_to_the_arcsine_law(distance: float) -> None:
    x = 1 - distance
    assert incomplete_beta(x, 0.5, 0.5) == pytest.approx(1 - 2 / pi * asin(sqrt(1 - x)), rel=1e-12)


@pytest.mark.parametrize(("share", "freedom"), [(0.5, 3), (1.0, 3), (0.9, 0)])
def test_there_is_no_quantile_where_none_is_asked_for_rightly(share: float, freedom: float) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(share, freedom)
