"""Opportunities: clusters and single notes taken into prioritising."""

from facilitator.core.record import Ordered, Text


class Opportunity(Ordered):
    """A cluster or a note taken into prioritising; its title is its own and outlives un-clustering."""

    table = "opportunity"
    workshop_id: int
    title: Text
    team_id: int | None = None
    note_id: int | None = None
    cluster_id: int | None = None
