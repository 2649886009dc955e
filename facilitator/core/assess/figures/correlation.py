"""How two scores of the same people go together: the correlation, and how far it can be trusted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from facilitator.core.assess.figures.measures import Interval

LEVEL = 0.95
_FEWEST = 4


@dataclass(frozen=True)
class Correlation:
    """Pearson's r, from −1 to 1, over `count` people, with its interval."""

    r: float
    count: int
    interval: Interval

    @property
    def clearly_together(self) -> bool:
        """Whether the whole interval lies above 0."""
        return self.interval.low > 0


def correlation(xs: Sequence[float], ys: Sequence[float], among: int = 1) -> Correlation | None:
    """Pearson's r of pairs; None for fewer than four pairs, or where one side never varies.

    The interval is Fisher's: artanh r ± z / √(n − 3), taken back by tanh (Fisher 1921, Metron 1). Where r is the
    largest `among` several, each interval is widened so that all of them hold together at `LEVEL` (Bonferroni).
    """
    count = len(xs)
    if count < _FEWEST:
        return None
    from_x, from_y = _from_mean(xs), _from_mean(ys)
    scale = math.sqrt(_products(from_x, from_x)) * math.sqrt(_products(from_y, from_y))
    if scale == 0:
        return None
    r = max(-1.0, min(1.0, _products(from_x, from_y) / scale))
    reach = NormalDist().inv_cdf(1 - (1 - LEVEL) / (2 * among)) / math.sqrt(count - 3)
    low, high = (r, r) if abs(r) == 1 else (math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach))
    return Correlation(r, count, Interval(low, high, LEVEL))


def _from_mean(values: Sequence[float]) -> list[float]:
    """How far each lies from their mean; exactly 0 for all where they are all the same."""
    if min(values) == max(values):
        return [0.0] * len(values)
    mean = math.fsum(values) / len(values)
    return [value - mean for value in values]


def _products(first: Sequence[float], second: Sequence[float]) -> float:
    return math.fsum(one * other for one, other in zip(first, second, strict=True))
