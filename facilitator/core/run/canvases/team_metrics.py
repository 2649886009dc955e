"""What each team is measured by now. The record is in `metrics`.

Subject of seed 000_304b59033e062cb6.txt (modules).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.lines import add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.metrics import TeamMetric
from facilitator.core.run.canvases.usual import metrics_for
from facilitator.core.side_by_side import columns
from facilitator.core.text import free, one_line, required


@dataclass(frozen=True)
class TeamColumn:
    """A team with the metrics by which it is measured, in their order."""

    team: Team
    metrics: tuple[TeamMetric, ...]


_NO_NAME = "The metric has no name yet: type what is measured."


def add_metric(document: Document, workshop_id: int, team_id: int, name: str, measured: str = "") -> TeamMetric:
    """Add a metric of a team, maybe with how it is measured or its figure."""
    document.get(Workshop, workshop_id)
    document.get(Team, team_id)
    name, measured = one_line(required(name, _NO_NAME)), free(measured)
    line = TeamMetric(id=document.new_id(), workshop_id=workshop_id, team_id=team_id, name=name, measured=measured)
    return add_line(document, "Add metric", line, workshop_id=workshop_id, team_id=team_id)


def add_usual_metrics(document: Document, workshop_id: int, team_id: int) -> list[TeamMetric]:
    """Add what a team of this function is usually measured by and does not have yet, as one step. Returns the new."""
    document.get(Workshop, workshop_id)
    team = document.get(Team, team_id)
    there = {folded(m.name) for m in document.all(TeamMetric, workshop_id=workshop_id, team_id=team_id)}
    new = [
        TeamMetric(
            id=document.new_id(), workshop_id=workshop_id, team_id=team_id, name=usual.name, measured=usual.measured
        )
        for usual in metrics_for(team.name)
        if folded(usual.name) not in there
    ]
    return add_lines(document, "Add usual metrics", new, workshop_id=workshop_id, team_id=team_id)


def add_usual_of_all(document: Document, workshop_id: int) -> list[TeamMetric]:
    """Add what the teams in use are usually measured by and do not have yet, as one step. Returns the new."""
    with document.step("Add usual metrics"):
        teams = [team for team in document.all(Team) if not team.retired]
        return [metric for team in teams for metric in add_usual_metrics(document, workshop_id, team.id)]


def edit_metric(
    document: Document, metric_id: int, *, name: str | None = None, measured: str | None = None
) -> TeamMetric:
    """Word a metric anew, or how it is measured; what is not given stays."""
    changes = {} if name is None else {"name": one_line(required(name, _NO_NAME))}
    if measured is not None:
        changes["measured"] = free(measured)
    return change_line(document, "Edit metric", TeamMetric, metric_id, **changes)


def move_metrics(
    document: Document, workshop_id: int, team_id: int, ids: Sequence[int], before_id: int | None
) -> list[TeamMetric]:
    """Put metrics of a team, in the order of `ids`, before another of its metrics; None: at the end."""
    metrics = document.all(TeamMetric, workshop_id=workshop_id, team_id=team_id)
    return move(document, metrics, ids, before_id, "Move metric")


def remove_metric(document: Document, metric_id: int) -> None:
    """Remove a metric with its conflicts."""
    remove_line(document, "Remove metric", TeamMetric, metric_id)


# A metric on one line: "Win rate: won deals out of all decided"


def parted(typed: str) -> tuple[str, str]:
    """Name and how it is measured, from a line as people type it: what follows the first colon is the latter."""
    name, _colon, measured = typed.partition(":")
    return name.strip(), measured.strip()


def metric_line(metric: TeamMetric) -> str:
    """A metric on one line, as `parted` reads it."""
    return f"{metric.name}: {metric.measured}" if metric.measured else metric.name


def by_team(document: Document, workshop_id: int) -> list[TeamColumn]:
    """The metrics of a workshop team by team: the teams in use, and retired ones that have a metric."""
    metrics = document.all(TeamMetric, workshop_id=workshop_id)
    teams = columns(document, {metric.team_id for metric in metrics})
    return [TeamColumn(team, tuple(metric for metric in metrics if metric.team_id == team.id)) for team in teams]
