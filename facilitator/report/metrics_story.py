"""Metrics alignment: what each team is measured by, what pulls apart, and the scorecard of what is shared."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from facilitator.core.people import Team
from facilitator.core.perspectives import TITLES
from facilitator.core.run.canvases.metrics import SharedMetric, TeamMetric
from facilitator.core.run.canvases.scorecard import figures
from facilitator.core.run.canvases.team_metrics import metric_line
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, section, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column, table

_SIDES_A_ROW = 2


def metrics_alignment(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on metrics; nothing when none was named."""
    whole = taken.team_metrics
    if not whole.begun:
        return []
    chapter: list[Heading] = [paper.h1("What we measure")]
    story: list[Flowable] = []
    named: list[Sequence[Cell]] = [
        (team_cell(paper, column.team), "\n".join(metric_line(metric) for metric in column.metrics))
        for column in whole.columns
        if column.metrics
    ]
    if named:
        story += section(paper, chapter, [Column("Team", 25), Column("Measured by", 75)], named)
        chapter = []
    if whole.pulls:
        columns = [Column("Metric", 27), Column("Pulls against", 27), Column("Why", 46)]
        rows: list[Sequence[Cell]] = [
            (
                _metric(paper, pull.first_team, pull.first),
                _metric(paper, pull.second_team, pull.second),
                pull.conflict.reason,
            )
            for pull in whole.pulls
        ]
        story += section(paper, [*chapter, paper.h2("Where metrics pull apart")], columns, rows)
    return [*story, *_shared(paper, taken, chapter)]


def _shared(paper: Paper, taken: Snapshot, chapter: Sequence[Heading]) -> list[Flowable]:
    metrics = [metric for _side, among in taken.team_metrics.card.sides for metric in among]
    if not metrics:
        return []
    columns = [Column("Metric", 22), Column("What it means", 34), Column("From, to", 22), Column("Owner", 22)]
    rows: list[Sequence[Cell]] = [(m.name, m.definition, _figures(paper, m), _owner(paper, taken, m)) for m in metrics]
    story = section(paper, [*chapter, paper.h2("What we answer for together")], columns, rows)
    return [*story, *_scorecard(paper, taken)]


def _scorecard(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """Four perspectives two by two, and what is missing."""
    card = taken.team_metrics.card
    cells = [[paper.says(TITLES[side], paper.styles.head), *_on_side(paper, among)] for side, among in card.sides]
    rows = [cells[at : at + _SIDES_A_ROW] for at in range(0, len(cells), _SIDES_A_ROW)]
    story: list[Flowable] = [paper.h2("Scorecard"), table(paper, [Column(""), Column("")], rows)]
    if card.missing:
        story += [paper.muted("Still missing:"), *paper.bullets(missing.words for missing in card.missing)]
    return story


def _on_side(paper: Paper, metrics: Sequence[SharedMetric]) -> list[Flowable]:
    if not metrics:
        return [paper.says("Nothing is measured together here.", paper.styles.cell_muted)]
    lines = (" · ".join(part for part in (metric.name, figures(metric)) if part) for metric in metrics)
    return [paper.says(line, paper.styles.cell) for line in lines]


def _metric(paper: Paper, team: Team, metric: TeamMetric) -> Cell:
    return [TeamLabel(paper, team.mark, team.colour, team.name), paper.says(metric.name, paper.styles.cell)]


def _figures(paper: Paper, metric: SharedMetric) -> Cell:
    return figures(metric) if metric.target else lacks(paper, "No target")


def _owner(paper: Paper, taken: Snapshot, metric: SharedMetric) -> Cell:
    owner = taken.person(metric.owner_id)
    return owner.name if owner else lacks(paper, "No owner")
