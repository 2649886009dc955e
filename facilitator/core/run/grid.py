"""The impact/effort grid."""

from facilitator.core.record import Record


class Placement(Record):
    """Where an opportunity stands: impact and effort, 0 to 100."""

    table = "placement"
    workshop_id: int
    opportunity_id: int
    impact: float
    effort: float
