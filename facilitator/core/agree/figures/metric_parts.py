"""What each team does differently so that a shared metric moves; after seed 004_2b920f03eb247414.txt.

The record is in `shared_metrics`.
"""

from dataclasses import dataclass

from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.side_by_side import columns, set_only
from facilitator.core.text import free


@dataclass(frozen=True)
class TeamPart:
    """A team and what it does differently, "" where nothing is said yet."""

    team: Team
    text: str


def set_part(document: Document, metric_id: int, team_id: int, text: str) -> MetricPart | None:
    """Say what a team does differently for a metric, in place of what was said; without text nothing is said."""
    document.get(AgreedMetric, metric_id)
    document.get(Team, team_id)
    wanted = MetricPart(id=document.new_id(), metric_id=metric_id, team_id=team_id, text=free(text))
    return set_only(document, "Set part of team", wanted, wanted.text, metric_id=metric_id, team_id=team_id)


def parts_of(document: Document, metric_id: int) -> list[TeamPart]:
    """What each team does for a metric: the teams in use, and retired ones of which something is said."""
    said = {part.team_id: part.text for part in document.all(MetricPart, metric_id=metric_id)}
    return [TeamPart(team, said.get(team.id, "")) for team in columns(document, said)]
