"""Which teams' figures may be shown, so that nothing tells on a few people, by itself or by subtraction.

Whoever sees a figure for all and figures for some teams can take these off and is left with all others together. So
not only a team of too few is held back: what is held back together must be enough people, too.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """The ids of the teams that are shown and of those held back, and whether the figure for all is shown.

    A team without an answer is neither shown nor held back, unless it was to be.
    """

    teams: frozenset[int]
    hidden: frozenset[int]
    whole: bool


def shown(counts: Mapping[int | None, int], threshold: int, held: Collection[int] = ()) -> Shown:
    """What may be shown where `counts` people of each team (None: of no team) have answered.

    Held back are the teams in `held` and those with fewer than `threshold` people; if all who are held back, with
    those of no team, are still fewer than that, the smallest other team joins them (of equals the first by id).
    """
    hidden = {team for team, count in counts.items() if team is not None and 0 < count < threshold} | {*held}
    others = {team: count for team, count in counts.items() if team is not None and count and team not in hidden}
    rest = sum(counts.values()) - sum(others.values())
    if 0 < rest < threshold and others:
        hidden.add(min(others, key=lambda team: (others[team], team)))
    total = sum(counts.values())
    return Shown(frozenset(others) - hidden, frozenset(hidden), total >= max(threshold, 1))
