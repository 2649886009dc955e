"""The rows of the review: what could be taken into prioritising, and what has been, with where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted, shortened
from facilitator.core.plan.workshops import Lane
from facilitator.core.run.board import Note
from facilitator.core.run.clusters import numbered
from facilitator.core.run.vote.opportunities import Opportunity, origin
from facilitator.ui.widgets.richlist import RichRow

_MOST_NOTES, _LONGEST_NOTE = 6, 60


@dataclass(frozen=True)
class Candidate:
    """A cluster or a single note that has not been taken yet, and how its row reads."""

    record_id: int
    is_cluster: bool
    row: RichRow


def candidates(document: Document, workshop_id: int, taken: Sequence[Opportunity]) -> list[Candidate]:
    """Clusters first, then the notes in none, lane by lane; without what has been taken."""
    teams = {team.id: team for team in document.all(Team)}
    lanes = {lane.id: lane for lane in document.all(Lane, workshop_id=workshop_id)}
    notes = document.all(Note, workshop_id=workshop_id)
    members: dict[int, list[Note]] = {}
    for note in notes:
        if note.cluster_id is not None:
            members.setdefault(note.cluster_id, []).append(note)
    known = {one.cluster_id for one in taken}
    found = []
    for number, cluster in enumerate(numbered(document, workshop_id), 1):
        if cluster.id not in known:
            inside = members.get(cluster.id, [])
            small = " · ".join([counted(len(inside), "note"), *_names(inside, teams), lanes[cluster.lane_id].title])
            row = RichRow(("cluster", cluster.id), f"{number} {cluster.name}", "", small)
            found.append(Candidate(cluster.id, True, row))
    single = {one.note_id for one in taken}
    order = list(lanes)
    notes.sort(key=lambda note: order.index(note.lane_id))
    for note in notes:
        if note.cluster_id is None and note.id not in single:
            found.append(Candidate(note.id, False, _note_row(note, teams, lanes)))
    return found


def taken_rows(document: Document, taken: Sequence[Opportunity]) -> list[RichRow]:
    """The opportunities with their origin beneath."""
    teams = {team.id: team for team in document.all(Team)}
    rows = []
    for one in taken:
        behind = origin(document, one)
        what = "typed in" if not behind.notes else "single note"
        if behind.cluster:
            what = f"cluster of {counted(len(behind.notes), 'note')}"
        small = " · ".join([what, *(teams[i].name for i in behind.team_ids), *(lane.title for lane in behind.lanes)])
        rows.append(RichRow(one.id, "", one.title, small))
    return rows


def origin_in_words(document: Document, opportunity: Opportunity) -> str:
    """The notes behind an opportunity, the first few of them whole or nearly so; nothing for a typed one."""
    notes = origin(document, opportunity).notes
    said = [f"“{shortened(' '.join(note.text.split()), _LONGEST_NOTE)}”" for note in notes[:_MOST_NOTES]]
    more = [f"and {len(notes) - _MOST_NOTES} more"] if len(notes) > _MOST_NOTES else []
    return "Behind it: " + ", ".join([*said, *more]) if notes else ""


def _note_row(note: Note, teams: dict[int, Team], lanes: dict[int, Lane]) -> RichRow:
    team = teams.get(note.team_id or 0)
    small = " · ".join([*_names([note], teams), lanes[note.lane_id].title])
    if team is None:
        return RichRow(("note", note.id), "", note.text, small)
    return RichRow(("note", note.id), "", note.text, small, mark=team.mark.value, colour=team.colour)


def _names(notes: Sequence[Note], teams: dict[int, Team]) -> list[str]:
    return [teams[i].name for i in dict.fromkeys(note.team_id for note in notes) if i is not None]
