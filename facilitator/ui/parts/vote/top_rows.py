"""A round's results as bars: by dots, and with every team given the same weight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import Line, Results, disagreement_in_words, tie_across_line
from facilitator.core.run.vote.ties import Outcome, outcome
from facilitator.core.run.vote.voting import Poll, Settled, Settlement
from facilitator.ui.widgets.bars import BarPart, BarRow, LegendItem
from facilitator.ui.widgets.marks import Mark


@dataclass(frozen=True)
class Shown:
    """Both counts of a round as bars, their legend, and what there is to say about them."""

    by_dots: tuple[BarRow, ...]
    by_team: tuple[BarRow, ...]
    legend: tuple[LegendItem, ...]
    cut: int
    outcome: Outcome
    titles: Mapping[int, str]
    remarks: tuple[str, ...]


def shown(document: Document, poll: Poll, counted_: Results, nobody: str) -> Shown:
    """Everything about a round that may be seen; `nobody` is the colour of dots from people without a team."""
    teams = {team.id: team for team in document.all(Team)}
    titles = {line.opportunity_id: document.get(Opportunity, line.opportunity_id).title for line in counted_.lines}
    end = outcome(document, poll.id)
    looks = {team_id: _look(teams.get(team_id or 0), nobody) for team_id in counted_.team_ids}
    tie = tie_across_line(counted_)
    tied = set(tie.tied) if tie else set()
    in_order = sorted(counted_.lines, key=lambda line: (line.rank, line.opportunity_id not in end.taken))
    dots = tuple(
        BarRow(
            line.place,
            titles[line.opportunity_id],
            str(line.dots),
            tuple(BarPart(*looks[team_id], float(count)) for team_id, count in line.parts),
            line.opportunity_id in end.taken,
            line.opportunity_id in tied,
        )
        for line in in_order
    )
    given = {team_id: _given(counted_, team_id) for team_id in counted_.team_ids}
    by_team = tuple(
        BarRow(
            line.team_place,
            titles[line.opportunity_id],
            f"{line.percent} %",
            _shares(line, given, looks),
            place < counted_.cut,
            False,
        )
        for place, line in enumerate(counted_.by_team)
    )
    legend = [LegendItem(_name(teams.get(i or 0)), *looks[i]) for i in counted_.team_ids]
    said = disagreement_in_words(counted_, titles)
    said += [one.in_words(teams[one.team_id].name) for one in counted_.replaced]
    return Shown(dots, by_team, tuple(legend), counted_.cut, end, titles, tuple(said))


def settled_in_words(settlement: Settlement) -> str:
    """How a tie was settled, and why."""
    how = "a run-off" if settlement.by is Settled.RUNOFF else "your decision"
    return f"The tie was settled by {how}: {settlement.reason}"


def agreement_in_words(remarks: Sequence[str]) -> str:
    """One line for above the bars: the remark if there is but one, else that there is more to read."""
    if len(remarks) < 2:
        return "".join(remarks)
    return f"{len(remarks)} remarks on the two counts stand below the bars."


def rounds_to_choose(polls: Sequence[Poll]) -> list[tuple[str, object]]:
    """The rounds as choices, the newest first."""
    return [(poll.title, poll.id) for poll in reversed(polls)]


def total_in_words(results: Results, poll: Poll) -> str:
    """How many dots were given, under which rules."""
    most = f", at most {poll.most_per_item} on one" if poll.most_per_item else ""
    return f"{counted(results.total, 'dot')} given · {poll.dots} each{most}"


def _given(results: Results, team_id: int | None) -> int:
    return sum(count for line in results.lines for team, count in line.parts if team == team_id)


def _shares(
    line: Line, given: Mapping[int | None, int], looks: Mapping[int | None, tuple[str, str]]
) -> tuple[BarPart, ...]:
    """What each team adds to the share, in per cent of the whole."""
    voting = sum(1 for team_id in given if team_id is not None)
    return tuple(
        BarPart(*looks[team_id], float(round(100 * count / given[team_id] / voting)))
        for team_id, count in line.parts
        if team_id is not None
    )


def _look(team: Team | None, nobody: str) -> tuple[str, str]:
    return (team.colour, team.mark.value) if team else (nobody, Mark.PLUS.value)


def _name(team: Team | None) -> str:
    return team.name if team else "No team"
