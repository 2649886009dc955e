"""The opportunities: where they stand on the grid, what the votes say by dots and by team, and which were taken."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted
from facilitator.core.run.vote import grid
from facilitator.core.run.vote.grid import GridRow
from facilitator.core.run.vote.tally import Line, Results, disagreement_in_words
from facilitator.core.run.vote.ties import Outcome
from facilitator.core.run.vote.voting import Settled
from facilitator.report.drawings import TeamKey, VotePart, VoteRow, vote_bars
from facilitator.report.impact_grid import GridItem, impact_grid
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import section
from facilitator.report.snapshot import Round, Snapshot
from facilitator.report.tables import Column

TAKEN, NOT_TAKEN = "#2f5bea", "#5a6474"
NO_TEAM = TeamKey("No team", "#5a6474", "plus")


@dataclass(frozen=True, slots=True)
class Counted:
    """A round whose results may be told."""

    round: Round
    results: Results
    outcome: Outcome


def prioritised(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on prioritising."""
    heading = paper.h1("Prioritised opportunities")
    if not taken.opportunities:
        return [heading, paper.muted("No opportunities were prioritised.")]
    ordered = _in_order(taken)
    story = _table(paper, taken, ordered, heading)
    items = _grid_items(taken, ordered)
    if items:
        # A key too long to stand beside the plot would follow as a table: the one above says all that it would.
        plot, *_ = impact_grid(paper, items)
        story += [paper.h2("Impact and effort"), plot, paper.muted("Numbers as in the table above.")]
    for one in taken.rounds:
        story += _round(paper, taken, one)
    return story


def chosen(taken: Snapshot) -> tuple[int, ...]:
    """The ids of the opportunities that the main round has taken; none before its results may be told."""
    main = taken.main_round
    return main.outcome.taken if main and main.outcome else ()


def _in_order(taken: Snapshot) -> list[GridRow]:
    """What was taken, then by the votes, then as the grid's table has it."""
    results = taken.main_round.results if taken.main_round else None
    voted = [line.opportunity_id for line in results.lines] if results else []
    rank = {item: place for place, item in enumerate(dict.fromkeys((*chosen(taken), *voted)))}
    rows = grid.rows(taken.opportunities, taken.placements)
    return sorted(rows, key=lambda row: rank.get(row.opportunity.id, len(rank)))


def _table(paper: Paper, taken: Snapshot, ordered: Sequence[GridRow], heading: Heading) -> list[Flowable]:
    results = taken.main_round.results if taken.main_round else None
    lines = {line.opportunity_id: line for line in results.lines} if results else {}
    columns = [Column("No.", 6, "RIGHT"), Column("Opportunity", 41), Column("On the grid", 22)]
    columns += [Column("Dots", 9, "RIGHT"), Column("By team", 12, "RIGHT"), Column("Taken", 10)] if results else []
    rows = []
    for place, row in enumerate(ordered, 1):
        line = lines.get(row.opportunity.id)
        is_taken = "Yes" if row.opportunity.id in chosen(taken) else ""
        votes = (str(line.dots), f"{line.percent}%", is_taken) if line else ("", "", "")
        rows.append((str(place), row.opportunity.title, _on_grid(row), *(votes if results else ())))
    return section(paper, [heading], columns, rows)


def _on_grid(row: GridRow) -> str:
    if row.placement is None or row.quadrant is None:
        return "Not placed"
    return f"{row.quadrant}\nimpact {row.placement.impact:.0f}, effort {row.placement.effort:.0f}"


def _grid_items(taken: Snapshot, ordered: Sequence[GridRow]) -> list[GridItem]:
    return [
        GridItem(
            str(place),
            row.opportunity.title,
            row.placement.effort,
            row.placement.impact,
            TAKEN if not chosen(taken) or row.opportunity.id in chosen(taken) else NOT_TAKEN,
        )
        for place, row in enumerate(ordered, 1)
        if row.placement
    ]


def _round(paper: Paper, taken: Snapshot, one: Round) -> list[Flowable]:
    title = paper.h2(f"Votes: {one.poll.title}")
    if one.results is None or one.outcome is None:
        state = "still open" if one.poll.closed_at is None else "closed and not revealed"
        return [title, paper.muted(f"This round is {state}: its results are not told yet.")]
    counted_round = Counted(one, one.results, one.outcome)
    story = [
        title,
        paper.body(_rules(one)),
        *_by_dots(paper, taken, counted_round),
        *_outcome(paper, taken, counted_round),
    ]
    if one.poll.runoff_of is None and len([team for team in one.results.team_ids if team is not None]) > 1:
        story += _by_team(paper, taken, counted_round)
    remarks = [note.in_words(_key(taken, note.team_id).name) for note in one.results.replaced]
    return [*story, *(paper.muted(words) for words in remarks)]


def _rules(one: Round) -> str:
    limit = f", at most {one.poll.most_per_item} on one" if one.poll.most_per_item is not None else ""
    words = f"{counted(one.poll.dots, 'dot')} for each person{limit}. {one.turnout.done} of {one.turnout.of} voted"
    return f"{words}, {one.turnout.abstained} without giving a dot." if one.turnout.abstained else f"{words}."


def _by_dots(paper: Paper, taken: Snapshot, one: Counted) -> list[Flowable]:
    lines = {line.opportunity_id: line for line in one.results.lines}
    order = dict.fromkeys((*one.outcome.taken, *lines))
    rows = [_dots_row(taken, one, lines[item]) for item in order if item in lines]
    teams = [_key(taken, team_id) for team_id in one.results.team_ids]
    return vote_bars(paper, rows, teams, len(one.outcome.taken))


def _dots_row(taken: Snapshot, one: Counted, line: Line) -> VoteRow:
    parts = tuple(VotePart(_key(taken, team_id), dots) for team_id, dots in line.parts)
    tie, settlement = one.outcome.tie, one.outcome.settlement
    word = ""
    if tie and line.opportunity_id in tie.tied:
        word = "tied"
        if settlement and line.opportunity_id in one.outcome.taken:
            word = "by run-off" if settlement.by is Settled.RUNOFF else "by decision"
    return VoteRow(line.place, _title(taken, line.opportunity_id), parts, line.dots, word)


def _outcome(paper: Paper, taken: Snapshot, one: Counted) -> list[Flowable]:
    """How a tie across the line was settled, in words."""
    tie, settlement = one.outcome.tie, one.outcome.settlement
    if tie is None:
        return []
    told = tie.in_words(_titles(taken))
    if settlement is None:
        return [paper.body(f"{told} The tie is not settled yet.")]
    how = "a run-off" if settlement.by is Settled.RUNOFF else "the facilitator's decision"
    reason = _score(taken, one) or settlement.reason
    end = "" if reason.endswith((".", "?", "!", "…")) else "."
    return [paper.body(f"{told} It was settled by {how}: {reason}{end}")]


def _score(taken: Snapshot, one: Counted) -> str:
    """What a run-off gave each, with whole titles; nothing if there was none, or it was itself settled by decision."""
    runoff = next((found for found in taken.rounds if found.poll.runoff_of == one.round.poll.id), None)
    if runoff is None or runoff.results is None or (runoff.outcome and runoff.outcome.settlement):
        return ""
    return ", ".join(f"{_title(taken, line.opportunity_id)} {line.dots}" for line in runoff.results.lines)


def _by_team(paper: Paper, taken: Snapshot, one: Counted) -> list[Flowable]:
    """Each team's dots in per cent of all it gave, divided by the number of teams."""
    given: Counter[int | None] = Counter()
    for line in one.results.lines:
        given.update(dict(line.parts))
    voting = [team_id for team_id in one.results.team_ids if team_id is not None]
    rows = []
    for line in one.results.by_team:
        parts = tuple(
            VotePart(_key(taken, team_id), 100 * dots / given[team_id] / len(voting))
            for team_id, dots in line.parts
            if team_id is not None
        )
        word = "tied" if line.team_tied else ""
        rows.append(VoteRow(line.team_place, _title(taken, line.opportunity_id), parts, line.percent, word))
    above = sum(line.team_rank <= one.results.cut for line in one.results.lines)
    words = paper.muted("By team, in per cent: every team has the same weight, however many people it sent.")
    words.keepWithNext = True
    bars = vote_bars(
        paper, rows, [_key(taken, team_id) for team_id in voting], above, "By team, everything above this line"
    )
    said = [paper.body(sentence) for sentence in disagreement_in_words(one.results, _titles(taken))]
    return [paper.gap(), words, *bars, *said]


def _key(taken: Snapshot, team_id: int | None) -> TeamKey:
    team = taken.team(team_id)
    return TeamKey(team.name, team.colour, team.mark) if team else NO_TEAM


def _titles(taken: Snapshot) -> dict[int, str]:
    return {opportunity.id: opportunity.title for opportunity in taken.opportunities}


def _title(taken: Snapshot, opportunity_id: int) -> str:
    return _titles(taken)[opportunity_id]
