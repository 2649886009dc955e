"""Quantiles of Student's t distribution (Student, “The probable error of a mean”, Biometrika 6, 1908)."""

from functools import cache
from math import exp, lgamma, log, log1p, pi
from statistics import NormalDist

_TINY = 1e-300
_CLOSE = 1e-15
_MOST_TERMS = 100_000


@cache
def t_quantile(share: float, freedom: float) -> float:
    """The t below which `share` (over 0.5, under 1) of the distribution lies.

    `freedom`, the degrees of it, need not be whole. Newton's method on the tail: that is convex, and the normal
    quantile lies left of the root, so every step goes up and none beyond it.
    """
    if not (0.5 < share < 1 and freedom > 0):
        raise ValueError(f"no quantile for a share of {share} at {freedom} degrees of freedom")
    both_tails = 2 * (1 - share)
    t = NormalDist().inv_cdf(share)
    while (step := (_both_tails(t, freedom) - both_tails) / (2 * _density(t, freedom))) > 1e-12 * t:
        t += step
    return t


def _both_tails(t: float, freedom: float) -> float:
    """The share of the distribution that lies beyond t on either side (Abramowitz and Stegun 26.7.1 and 26.5.27)."""
    return incomplete_beta(freedom / (freedom + t * t), freedom / 2, 0.5)


def _density(t: float, freedom: float) -> float:
    shape = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(pi * freedom) / 2
    return exp(shape - (freedom + 1) / 2 * log1p(t * t / freedom))


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b), for x from 0 to 1 and positive a and b.

    The continued fraction of DLMF 8.17.22, on that side of its symmetry where it converges quickly.
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    return exp(front) / (a * _fraction(x, a, b))


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)) by Lentz's method (Applied Optics 15, 1976)."""
    value = above = 1.0
    below = 0.0
    for term in range(1, _MOST_TERMS):
        m = term // 2
        if term % 2:
            d = -(a + m) * (a + b + m) * x / ((a + term - 1) * (a + term))
        else:
            d = m * (b - m) * x / ((a + term - 1) * (a + term))
        below = 1 / (1 + d * below or _TINY)
        above = 1 + d / above or _TINY
        value *= above * below
        if abs(above * below - 1) < _CLOSE:
            return value
    raise ArithmeticError(f"the incomplete beta function does not settle at {x}, {a}, {b}")
