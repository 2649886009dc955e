"""Two waves side by side: what has changed by statement and section, how it was worded, and how many answered."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from facilitator.core.assess.figures.measures import LEVEL, Difference, Figure, difference
from facilitator.core.assess.figures.results import Overall, SectionResult, StatementResult, WaveResults
from facilitator.core.assess.figures.words import change_words
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.names import folded
from facilitator.core.people import Team


@dataclass(frozen=True)
class Change:
    """A group's figure in the earlier and in the later wave, and the later minus the earlier."""

    before: Figure
    after: Figure
    difference: Difference

    @property
    def words(self) -> str:
        """What became of it: "up 0.6, likely between 0.1 and 1.1", or "no clear change"."""
        return change_words(self.before, self.after, self.difference)


@dataclass(frozen=True)
class StatementChange:
    """A statement asked in both waves, as each asked it; in all and by team, where both waves may show it."""

    before: Asked
    after: Asked
    whole: Change | None
    teams: Mapping[int, Change]

    @property
    def reworded(self) -> bool:
        """Whether it was worded otherwise, so that part of a change may come from the words."""
        return folded(self.before.text) != folded(self.after.text)


@dataclass(frozen=True)
class SectionChange:
    """A section, a group or everything, over the `statements` that both waves asked in it."""

    key: str
    title: str
    statements: int
    whole: Change | None
    teams: Mapping[int, Change]


@dataclass(frozen=True)
class Turnout:
    """How many have answered, and of how many who were asked; None where nobody has said."""

    answered: int
    people: int | None

    @property
    def share(self) -> float | None:
        """The response rate, 0 to 1, and above where more answered than were counted; None if unknown."""
        return self.answered / self.people if self.people else None


@dataclass(frozen=True)
class TeamTurnout:
    """A team's turnout in both waves; `team` None: people without one."""

    team: Team | None
    before: Turnout
    after: Turnout


@dataclass(frozen=True)
class Compared:
    """Two waves. Statements stand in the order of the later one; `only_before` and `only_after` have no other side."""

    before: Wave
    after: Wave
    statements: tuple[StatementChange, ...]
    only_before: tuple[Asked, ...]
    only_after: tuple[Asked, ...]
    sections: tuple[SectionChange, ...]
    groups: tuple[SectionChange, ...]
    everything: SectionChange | None
    turnouts: tuple[TeamTurnout, ...]


@dataclass(frozen=True)
class LowAgain:
    """A statement rated low in several waves running, up to the latest that asked it; `waves` the earliest first."""

    asked: Asked
    waves: tuple[tuple[Wave, Figure], ...]

    @property
    def words(self) -> str:
        """How low it was, and when: "2.1 in Baseline, 2.4 in 90 days"."""
        return ", ".join(f"{figure.mean:.1f} in {wave.title}" for wave, figure in self.waves)


LOW = 3.0
"""A mean below the middle of the scale is low."""

Targets = Mapping[int, int]
_NO_TARGETS: Targets = MappingProxyType({})


def compare(
    before: WaveResults,
    after: WaveResults,
    over: tuple[WaveResults, WaveResults] | None = None,
    targets: tuple[Targets, Targets] = (_NO_TARGETS, _NO_TARGETS),
) -> Compared:
    """What has changed from one wave to a later one.

    Only figures that both waves show are compared. The two waves' people are taken for different ones, since nobody
    knows whose sheet is whose: where they are the same people, the intervals are wider than they need be.

    `over` are the results of both waves over what both asked (see `in_both`), for sections, groups and everything;
    without it, those are left out in which the waves asked different statements. `targets`: team id → people asked.
    """
    old, new = _by_key(before), _by_key(after)
    scored = over or (before, after)
    everything = _parts(scored, [scored[0].everything], [scored[1].everything], lambda asked: "")
    return Compared(
        before=before.wave,
        after=after.wave,
        statements=tuple(_statement(old[key], one) for key, one in new.items() if key in old),
        only_before=tuple(one.asked for key, one in old.items() if key not in new),
        only_after=tuple(one.asked for key, one in new.items() if key not in old),
        sections=_parts(scored, scored[0].sections, scored[1].sections, lambda asked: asked.section),
        groups=_parts(scored, scored[0].groups, scored[1].groups, lambda asked: asked.group),
        everything=everything[0] if everything else None,
        turnouts=_turnouts(before, after, targets),
    )


def in_both(before: Iterable[Asked], after: Iterable[Asked]) -> tuple[list[Asked], list[Asked]]:
    """What both of two waves asked, as each asked it: a short form and a long one are compared over this alone."""
    old, new = list(before), list(after)
    shared = {one.key for one in old} & {one.key for one in new}
    return [one for one in old if one.key in shared], [one for one in new if one.key in shared]


def _by_key(of: WaveResults) -> dict[str, StatementResult]:
    return {one.asked.key: one for one in of.statements}


def _statement(before: StatementResult, after: StatementResult) -> StatementChange:
    whole = _change(before.whole, after.whole)
    return StatementChange(before.asked, after.asked, whole, _by_team(before.teams, after.teams))


def _parts(
    scored: tuple[WaveResults, WaveResults],
    before: Iterable[SectionResult],
    after: Iterable[SectionResult],
    place: Callable[[Asked], str],
) -> tuple[SectionChange, ...]:
    """The sections, groups or everything, told apart by `place`, in which both waves asked the same statements."""
    old = {one.key: one for one in before}
    old_keys, new_keys = (_keys(of, place) for of in scored)
    return tuple(
        SectionChange(
            key=one.key,
            title=one.title,
            statements=len(new_keys[one.key]),
            whole=_change(old[one.key].whole, one.whole),
            teams=_by_team(old[one.key].teams, one.teams),
        )
        for one in after
        if one.key in old and new_keys[one.key] and new_keys[one.key] == old_keys[one.key]
    )


def _keys(of: WaveResults, place: Callable[[Asked], str]) -> defaultdict[str, set[str]]:
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for one in of.statements:
        keys[place(one.asked)].add(one.asked.key)
    return keys


def _by_team(before: Mapping[int, Figure], after: Mapping[int, Figure]) -> dict[int, Change]:
    changes = {team_id: _change(before.get(team_id), figure) for team_id, figure in after.items()}
    return {team_id: change for team_id, change in changes.items() if change is not None}


def _change(before: Figure | None, after: Figure | None) -> Change | None:
    return Change(before, after, difference(after, before)) if before and after else None


def _turnouts(before: WaveResults, after: WaveResults, targets: tuple[Targets, Targets]) -> tuple[TeamTurnout, ...]:
    """By team, those of the later wave first; people without a team last, if any of them answered."""

    def turnout(team_id: int | None) -> tuple[Turnout, Turnout]:
        asked = [None if team_id is None else of.get(team_id) for of in targets]
        return Turnout(before.answered.get(team_id, 0), asked[0]), Turnout(after.answered.get(team_id, 0), asked[1])

    teams: dict[int | None, Team | None] = {team.id: team for team in (*after.teams, *before.teams)}
    if before.answered.get(None) or after.answered.get(None):
        teams[None] = None
    return tuple(TeamTurnout(team, *turnout(team_id)) for team_id, team in teams.items())


# Questions


def chance_words(compared: Compared) -> str:
    """How many of the statements would seem to change by chance alone; "" where that is not even one."""
    judged = [one for one in compared.statements if one.whole is not None and one.whole.difference.interval is not None]
    by_chance = round(len(judged) * (1 - LEVEL))
    return f"Of {len(judged)} statements about {by_chance} would seem to change by chance alone." if by_chance else ""


def low_twice(waves: Sequence[Overall]) -> list[LowAgain]:
    """The statements whose mean was below `LOW` in two waves running or more, up to the latest wave that asked them.

    `waves` stand in the order of time, the earliest first. A wave that did not ask a statement, or may not show it,
    neither breaks a run nor counts. The lowest in the latest wave come first.
    """
    history: dict[str, list[tuple[Asked, Wave, Figure]]] = {}
    for of in waves:
        for asked, figure in of.statements:
            history.setdefault(asked.key, []).append((asked, of.wave, figure))
    again = []
    for told in history.values():
        run = list(takewhile(lambda each: each[2].mean < LOW, reversed(told)))[::-1]
        if len(run) > 1:
            again.append(LowAgain(run[-1][0], tuple((wave, figure) for _asked, wave, figure in run)))
    return sorted(again, key=lambda one: (one.waves[-1][1].mean, one.asked.number, one.asked.key))
