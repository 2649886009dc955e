"""A group's score over several statements: a section, a group of sections, everything.

The mean is that of the statements' means, each weighing the same. So it says nothing that the shown statements do not
say, and nobody can tell by it what those answered who left one open. The spread is that of people's own scores: how
far somebody's ratings lie above or below the means of just those statements that they rated, on average. Who has
rated only what all find bad is therefore not taken for somebody who finds all bad. Where nobody left anything open,
all this is a person's plain mean, and the mean and spread of those. It is what two-way imputation comes to (Bernaards
and Sijtsma, Multivariate Behavioral Research 35, 2000).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum, sqrt
from operator import add
from statistics import fmean, median

from facilitator.core.assess.answers import BLANK, UNSURE
from facilitator.core.assess.figures.measures import HIGHEST, LOWEST, Figure

_POINTS = tuple(str(point) for point in range(LOWEST, HIGHEST + 1))
_OPEN = (UNSURE, BLANK)

Column = Sequence[str]
"""The marks of one statement, one a sheet."""


@dataclass(frozen=True)
class Stand:
    """How each person stands to the statements: the sum of how far their ratings lie above its mean, and how many."""

    above: Sequence[float]
    rated: Sequence[int]

    @property
    def people(self) -> int:
        """How many have rated anything."""
        return len(self.rated) - self.rated.count(0)


def stand(columns: Sequence[Column], means: Sequence[float], people: int) -> Stand:
    """How `people` persons stand to statements of these means; each column has one mark a person, in one order."""
    whole = Stand([0.0] * people, [0] * people)
    for column, mean in zip(columns, means, strict=True):
        above = {**dict.fromkeys(_OPEN, 0.0), **{point: int(point) - mean for point in _POINTS}}
        rated = {**dict.fromkeys(_OPEN, 0), **dict.fromkeys(_POINTS, 1)}
        one = Stand(list(map(above.__getitem__, column)), list(map(rated.__getitem__, column)))
        whole = _both(whole, one)
    return whole


def over(stands: Sequence[Stand]) -> Stand:
    """The same people over the statements of several sections; at least one."""
    first, *others = stands
    for other in others:
        first = _both(first, other)
    return first


def together(stands: Sequence[Stand]) -> Stand:
    """Several groups' people as one group, over the same statements."""
    return Stand(
        list(chain.from_iterable(one.above for one in stands)), list(chain.from_iterable(one.rated for one in stands))
    )


def score(statements: Sequence[Figure], people: Stand) -> Figure | None:
    """The figure over these statements, for those who have rated any of them; None without a statement."""
    if not statements or not people.people:
        return None
    mean = fmean(statement.mean for statement in statements)
    own = [above / rated for above, rated in zip(people.above, people.rated, strict=True) if rated]
    middle = min(HIGHEST, max(LOWEST, mean + median(own)))
    return Figure(len(own), mean, middle, _spread(own))


def cautious_score(statements: Sequence[Figure], people: Stand) -> Figure | None:
    """The same out of the statements' figures alone: how people's ratings go together might tell on a few.

    The median is the mean of the medians. The spread is the mean of the spreads, than which that of people's own means
    is never larger (Minkowski's inequality): intervals become wider, not narrower.
    """
    if not statements or not people.people:
        return None
    spreads = [statement.spread for statement in statements if statement.spread is not None]
    return Figure(
        count=people.people,
        mean=fmean(statement.mean for statement in statements),
        median=fmean(statement.median for statement in statements),
        spread=fmean(spreads) if len(spreads) == len(statements) else None,
    )


def _spread(values: Sequence[float]) -> float | None:
    """The sample standard deviation, the same in whatever order the values come; None for one."""
    if len(values) < 2:
        return None
    mean = fsum(values) / len(values)
    return sqrt(fsum((value - mean) ** 2 for value in values) / (len(values) - 1))


def _both(one: Stand, other: Stand) -> Stand:
    return Stand(list(map(add, one.above, other.above)), list(map(add, one.rated, other.rated)))
