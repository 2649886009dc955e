"""Counting a poll: by dots, and by team with every team given the same weight. Pure but for reading what was cast."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted, listed
from facilitator.core.run.vote.ballots import team_of, teams_by_totals
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, TeamDots, items_of


@dataclass(frozen=True)
class Cast:
    """Dots that were given to an opportunity by one ballot or one team's total; team None is nobody's."""

    team_id: int | None
    opportunity_id: int
    count: int


@dataclass(frozen=True)
class Line:
    """The result of one opportunity.

    `parts` are its dots by team, in the teams' order, none of them 0. `share` is the mean over teams of the part of
    its dots that each team gave it, 0 to 1, exact. Equal counts have equal ranks and are `tied`, likewise by team.
    """

    opportunity_id: int
    dots: int
    parts: tuple[tuple[int | None, int], ...]
    share: Fraction
    rank: int
    tied: bool
    team_rank: int
    team_tied: bool

    @property
    def place(self) -> str:
        """The rank by dots as it is shown: "2", or "2=" in a tie."""
        return _place(self.rank, self.tied)

    @property
    def team_place(self) -> str:
        """The rank by team as it is shown."""
        return _place(self.team_rank, self.team_tied)

    @property
    def percent(self) -> int:
        """The share in whole per cent, halves up."""
        return int(self.share * 100 + Fraction(1, 2))


@dataclass(frozen=True)
class Replaced:
    """A team whose totals were counted instead of ballots that hold dots: how many such ballots there are."""

    team_id: int
    ballots: int

    def in_words(self, team: str) -> str:
        """One sentence that says so, with the team's name."""
        left_out = f"{counted(self.ballots, 'ballot')} of its people {'is' if self.ballots == 1 else 'are'} left out"
        return f"{team} is counted by its team totals: {left_out}."


@dataclass(frozen=True)
class Results:
    """All lines by dots, highest first (equal ones in the list's order), and where the line is drawn.

    `team_ids` are the teams that gave dots, in their order. Dots of people without a team count by dots only.
    """

    lines: tuple[Line, ...]
    cut: int
    total: int
    team_ids: tuple[int | None, ...]
    replaced: tuple[Replaced, ...] = ()

    @property
    def by_team(self) -> tuple[Line, ...]:
        """All lines with every team given the same weight, highest first."""
        return tuple(sorted(self.lines, key=lambda line: line.team_rank))


@dataclass(frozen=True)
class Disagreement:
    """An opportunity that the two counts rank differently; `crosses` if only one of them takes it."""

    line: Line
    crosses: bool


@dataclass(frozen=True)
class Tie:
    """A tie across the cut line: who is surely in, who ties, and how many of those there is a place for."""

    sure: tuple[int, ...]
    tied: tuple[int, ...]
    places: int

    def in_words(self, titles: Mapping[int, str]) -> str:
        """One sentence that names the tied and counts the places."""
        names = [f"“{titles[item]}”" for item in self.tied]
        return f"{listed(names)} tie for {counted(self.places, 'place')}."


# Pure counting


def tally(opportunity_ids: Sequence[int], cast: Iterable[Cast], cut: int, teams: Sequence[int] = ()) -> Results:
    """Count what was cast on these opportunities; `teams` is the order of the parts (others follow by id, None last).

    The order of `cast` does not matter. By team: each team's dots on an opportunity as a part of all dots of that
    team, averaged over the teams that gave any, so that neither size nor budget gives a team more weight.
    """
    counts: Counter[tuple[int | None, int]] = Counter()
    for one in cast:
        if one.opportunity_id in opportunity_ids:
            counts[one.team_id, one.opportunity_id] += one.count
    given: Counter[int | None] = Counter()
    for (team_id, _item), count in counts.items():
        given[team_id] += count
    order = sorted((team for team, count in given.items() if count), key=lambda team: _team_order(team, teams))
    dots = {item: sum(counts[team, item] for team in order) for item in opportunity_ids}
    voting = [team for team in order if team is not None]
    shares = {
        item: sum((Fraction(counts[team, item], given[team]) for team in voting), Fraction()) / max(len(voting), 1)
        for item in opportunity_ids
    }
    lines = [
        Line(
            opportunity_id=item,
            dots=dots[item],
            parts=tuple((team, counts[team, item]) for team in order if counts[team, item]),
            share=shares[item],
            rank=_rank(dots, item),
            tied=_tied(dots, item),
            team_rank=_rank(shares, item),
            team_tied=_tied(shares, item),
        )
        for item in opportunity_ids
    ]
    ranked = tuple(sorted(lines, key=lambda line: line.rank))
    return Results(ranked, cut, sum(dots.values()), tuple(order))


def tie_across_line(results: Results) -> Tie | None:
    """The tie that the cut line goes through, or None if it goes between different counts, or all are taken."""
    lines, cut = results.lines, results.cut
    if len(lines) <= cut or lines[cut - 1].dots != lines[cut].dots:
        return None
    level = lines[cut].dots
    sure = tuple(line.opportunity_id for line in lines if line.dots > level)
    tied = tuple(line.opportunity_id for line in lines if line.dots == level)
    return Tie(sure, tied, cut - len(sure))


def disagreements(results: Results) -> list[Disagreement]:
    """Where the two counts disagree: opportunities that overtake another, those that cross the line first.

    Different ranks alone are no disagreement: one count may only see a tie where the other sees a difference.
    """
    found = [
        Disagreement(line, crosses=(line.rank <= results.cut) != (line.team_rank <= results.cut))
        for line in results.lines
        if line.rank != line.team_rank and any(_overtakes(line, other) for other in results.lines)
    ]
    return sorted(found, key=lambda one: (not one.crosses, one.line.rank))


def disagreement_in_words(results: Results, titles: Mapping[int, str]) -> list[str]:
    """A sentence for each opportunity on which the counts disagree, or one that says they don't; none without dots."""
    if not results.total or len(results.team_ids) < 2:
        return []
    found = disagreements(results)
    if not found:
        return ["By dots and by team the order is the same."]
    return [_sentence(one, titles[one.line.opportunity_id], results.cut) for one in found]


def _sentence(one: Disagreement, title: str, cut: int) -> str:
    line = one.line
    by_dots, by_team = _ordinal(line.rank, line.tied), _ordinal(line.team_rank, line.team_tied)
    end = f": only by {'dots' if line.rank <= cut else 'team'} would it be taken." if one.crosses else "."
    return f"“{title}” is {by_dots} by dots but {by_team} when every team weighs the same{end}"


def _ordinal(rank: int, tied: bool) -> str:
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{'joint ' if tied else ''}{rank}{ending}"


def _overtakes(line: Line, other: Line) -> bool:
    by_dots, by_team = line.rank - other.rank, line.team_rank - other.team_rank
    return (by_dots < 0 < by_team) or (by_team < 0 < by_dots)


def _place(rank: int, tied: bool) -> str:
    return f"{rank}=" if tied else f"{rank}"


def _rank(values: Mapping[int, int] | Mapping[int, Fraction], item: int) -> int:
    return 1 + sum(1 for value in values.values() if value > values[item])


def _tied(values: Mapping[int, int] | Mapping[int, Fraction], item: int) -> bool:
    return sum(1 for value in values.values() if value == values[item]) > 1


def _team_order(team_id: int | None, teams: Sequence[int]) -> tuple[int, int]:
    if team_id is None:
        return len(teams) + 1, 0
    return (teams.index(team_id), 0) if team_id in teams else (len(teams), team_id)


# Questions


def results(document: Document, poll_id: int) -> Results:
    """The count of a poll as it stands, for the facilitator. Dots on ballots not handed in count too."""
    poll = document.get(Poll, poll_id)
    cast, replaced = _cast(document, poll)
    teams = [team.id for team in document.all(Team)]
    counted = tally(items_of(document, poll_id), cast, poll.cut, teams)
    return Results(counted.lines, counted.cut, counted.total, counted.team_ids, replaced)


def results_for_stage(document: Document, poll_id: int) -> Results | None:
    """The count of a poll once it is revealed, for everyone to see; None before."""
    return results(document, poll_id) if document.get(Poll, poll_id).revealed else None


def _cast(document: Document, poll: Poll) -> tuple[list[Cast], tuple[Replaced, ...]]:
    teams, by_totals = team_of(document, poll.workshop_id), teams_by_totals(document, poll.id)
    cast = [Cast(d.team_id, d.opportunity_id, d.count) for d in document.all(TeamDots, poll_id=poll.id)]
    replaced: Counter[int] = Counter()
    for ballot in document.all(Ballot, poll_id=poll.id):
        team_id, given = teams[ballot.participant_id], document.all(Dots, ballot_id=ballot.id)
        if team_id is None or team_id not in by_totals:
            cast += [Cast(team_id, dots.opportunity_id, dots.count) for dots in given]
        elif given:
            replaced[team_id] += 1
    return cast, tuple(Replaced(team_id, ballots) for team_id, ballots in sorted(replaced.items()))
