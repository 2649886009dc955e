"""Metrics alignment: what each team measures, where that pulls apart, and what is measured together.

Subject of seed 000_304b59033e062cb6.txt (modules). The verbs: `team_metrics`, `conflicts`, `scorecard`.
"""

from facilitator.core.perspectives import Perspective
from facilitator.core.record import Ordered, Record, Text


class TeamMetric(Ordered):
    """A metric by which a team's success is measured now. `measured` is how, or its figure."""

    table = "team_metric"
    workshop_id: int
    team_id: int
    name: Text
    measured: Text = ""


class MetricConflict(Record):
    """Two metrics that pull in different directions, and why. `first_id` is the smaller id; at most one a pair."""

    table = "metric_conflict"
    first_id: int
    second_id: int
    reason: Text


class SharedMetric(Ordered):
    """A metric that teams answer for together, drafted in the room."""

    table = "shared_metric"
    workshop_id: int
    name: Text
    definition: Text = ""
    current: Text = ""
    target: Text = ""
    owner_id: int | None = None
    perspective: Perspective = Perspective.CUSTOMER
