"""The mapping board: lanes, sticky notes, and the clusters they join into."""

from facilitator.core.record import Instant, Ordered, Text


class Lane(Ordered):
    """A column of the board. Its notes are face down on the stage until revealed."""

    table = "lane"
    workshop_id: int
    title: Text
    hint: Text = ""
    revealed: bool = True


class Cluster(Ordered):
    """Notes that say the same. It stands in the lane of its first note."""

    table = "cluster"
    workshop_id: int
    lane_id: int
    name: Text = ""


class Note(Ordered):
    """A sticky note. It keeps its lane and place while it is in a cluster, so un-clustering loses nothing."""

    table = "note"
    workshop_id: int
    lane_id: int
    cluster_id: int | None = None
    team_id: int | None = None
    table_no: int | None = None
    text: Text
    written_at: Instant
