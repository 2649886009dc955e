"""Opportunities: clusters and single notes taken into prioritising."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.core import moving
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.order import STEP
from facilitator.core.phrases import shortened
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.clusters import numbered, proposed_name
from facilitator.core.text import one_line, required

_LONGEST_TITLE = 160
_NO_TITLE = "The opportunity has no title yet: type one."


class Opportunity(Ordered):
    """A cluster or a note taken into prioritising; its title is its own and outlives un-clustering."""

    table = "opportunity"
    workshop_id: int
    title: Text
    team_id: int | None = None
    note_id: int | None = None
    cluster_id: int | None = None


@dataclass(frozen=True)
class Origin:
    """What is behind an opportunity: its notes, the cluster they are in, who wrote them and in which lanes.

    All empty for a typed one. Teams and lanes come in the order of the notes, each once.
    """

    notes: tuple[Note, ...]
    cluster: Cluster | None
    team_ids: tuple[int, ...]
    lanes: tuple[Lane, ...]


def add(document: Document, workshop_id: int, title: str, team_id: int | None = None) -> Opportunity:
    """Add a typed opportunity that is not on the board."""
    document.get(Workshop, workshop_id)
    title = one_line(required(title, _NO_TITLE))
    with document.step("Add opportunity") as step:
        return step.put(
            Opportunity(
                id=document.new_id(),
                workshop_id=workshop_id,
                title=title,
                team_id=team_id,
                position=document.end_of(Opportunity, workshop_id=workshop_id),
            )
        )


def take(
    document: Document, workshop_id: int, cluster_ids: Iterable[int] = (), note_ids: Iterable[int] = ()
) -> list[Opportunity]:
    """Take clusters and single notes into prioritising, in the order given; those taken before are left out.

    Returns the new opportunities; UserError if there are none.
    """
    clusters = [document.get(Cluster, i) for i in dict.fromkeys(cluster_ids)]
    notes = [document.get(Note, i) for i in dict.fromkeys(note_ids)]
    return _take(document, workshop_id, clusters, notes)


def take_all(document: Document, workshop_id: int, single_notes: bool = False) -> list[Opportunity]:
    """Take every cluster of the board, and if wanted every note that is in none; see `take`."""
    singles = document.all(Note, workshop_id=workshop_id, cluster_id=None) if single_notes else []
    lane_order = {lane.id: lane.position for lane in document.all(Lane, workshop_id=workshop_id)}
    singles.sort(key=lambda note: (lane_order[note.lane_id], note.position, note.id))
    return _take(document, workshop_id, numbered(document, workshop_id), singles)


def rename(document: Document, opportunity_id: int, title: str) -> Opportunity:
    """Give an opportunity another title; the board keeps its words."""
    opportunity = document.get(Opportunity, opportunity_id).with_(title=one_line(required(title, _NO_TITLE)))
    with document.step("Rename opportunity") as step:
        return step.put(opportunity)


def move(document: Document, opportunity_id: int, before_id: int | None) -> None:
    """Put an opportunity before another in the list; None: at the end."""
    opportunity = document.get(Opportunity, opportunity_id)
    siblings = document.all(Opportunity, workshop_id=opportunity.workshop_id)
    moving.move(document, siblings, [opportunity.id], before_id, "Move opportunity")


def _take(
    document: Document, workshop_id: int, clusters: Sequence[Cluster], notes: Sequence[Note]
) -> list[Opportunity]:
    known = document.all(Opportunity, workshop_id=workshop_id)
    taken_clusters, taken_notes = {o.cluster_id for o in known}, {o.note_id for o in known}
    members = {c.id: document.all(Note, cluster_id=c.id) for c in clusters if c.id not in taken_clusters}
    new = [
        Opportunity(
            id=document.new_id(),
            workshop_id=workshop_id,
            title=_title(c.name or proposed_name([note.text for note in members[c.id]])),
            team_id=_only_team(members[c.id]),
            cluster_id=c.id,
        )
        for c in clusters
        if c.id in members
    ]
    new += [
        Opportunity(
            id=document.new_id(), workshop_id=workshop_id, title=_title(n.text), team_id=n.team_id, note_id=n.id
        )
        for n in notes
        if n.id not in taken_notes
    ]
    if not new:
        nothing = "There is nothing on the board to take yet: join notes into clusters, or take single notes."
        raise UserError("All of these are on the list already." if clusters or notes else nothing)
    end = document.end_of(Opportunity, workshop_id=workshop_id)
    with document.step("Take opportunity" if len(new) == 1 else f"Take {len(new)} opportunities") as step:
        return [step.put(o.with_(position=end + STEP * number)) for number, o in enumerate(new)]


def _title(text: str) -> str:
    return shortened(one_line(text), _LONGEST_TITLE)


def _only_team(notes: Sequence[Note]) -> int | None:
    teams = {note.team_id for note in notes}
    return teams.pop() if len(teams) == 1 else None


# Questions


def origin(document: Document, opportunity: Opportunity) -> Origin:
    """The notes behind an opportunity, with their cluster, teams and lanes; see `Origin`."""
    cluster = document.find(Cluster, opportunity.cluster_id)
    note = document.find(Note, opportunity.note_id)
    notes = document.all(Note, cluster_id=cluster.id) if cluster else [note] if note else []
    teams = dict.fromkeys(note.team_id for note in notes if note.team_id is not None)
    lanes = [document.get(Lane, lane_id) for lane_id in dict.fromkeys(note.lane_id for note in notes)]
    return Origin(tuple(notes), cluster, tuple(teams), tuple(lanes))
