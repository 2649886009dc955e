"""Metrics that teams answer for together, and the scorecard they make; after seed 004_2b920f03eb247414.txt.

Figures, targets and readings are those of the metric's indicator: see `facilitator.core.measures`.
"""

from datetime import date

from facilitator.core.perspectives import Perspective
from facilitator.core.record import Ordered, Record, Text


class AgreedMetric(Ordered):
    """One shared metric. Name, unit, aim, target and values are its indicator's. `by`: when the target is to be met.

    `drafted_id` is the metric drafted in a workshop that it was taken from.
    """

    table = "agreed_metric"
    indicator_id: int
    definition: Text = ""
    perspective: Perspective = Perspective.CUSTOMER
    team_id: int | None = None
    owner_id: int | None = None
    by: date | None = None
    drafted_id: int | None = None


class MetricPart(Record):
    """What one team does differently for a metric. At most one a metric and team."""

    table = "metric_part"
    metric_id: int
    team_id: int
    text: Text
