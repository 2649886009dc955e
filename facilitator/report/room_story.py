"""The people in the room: who was there, what they took away, and the notes they wrote."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from facilitator.core.run.board import Note
from facilitator.report.paper import Paper
from facilitator.report.pieces import section, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column


def reflections(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What everyone took away and commits to, in the order in which they spoke."""
    seats = {seat.participant.id: seat for seat in taken.seats}
    spoken = [one for one in taken.reflections if one.takeaway or one.commitment or one.appreciation]
    heading = paper.h1("Reflections")
    if not spoken:
        return [heading, paper.muted("No reflections were captured.")]
    columns = [Column("Who", 18), Column("Takeaway", 29), Column("Commitment", 29), Column("Appreciation", 24)]
    rows = [(seats[one.participant_id].person.name, one.takeaway, one.commitment, one.appreciation) for one in spoken]
    return section(paper, [heading], columns, rows)


def participants(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """Who takes part, by team, and once the day has begun who was there."""
    heading = paper.h1("Participants")
    if not taken.seats:
        return [heading, paper.muted("Nobody takes part yet.")]
    begun = taken.log is not None
    columns = [
        Column("Name", 44),
        Column("Team", 30),
        Column("Table", 11),
        *([Column("Was there", 15)] if begun else []),
    ]
    rows: list[list[Cell]] = []
    for seat in taken.seats:
        table_no = "" if seat.participant.table_no is None else str(seat.participant.table_no)
        was_there = ["Yes" if seat.participant.present else "No"] if begun else []
        rows.append([seat.person.name, team_cell(paper, seat.team), table_no, *was_there])
    return section(paper, [heading], columns, rows)


def board(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """Every note, lane by lane; those that were joined stand together under their cluster's name."""
    story: list[Flowable] = []
    chapter = [paper.h1("Notes on the board")]
    columns = [Column("Note", 56), Column("Cluster", 25), Column("Team", 19)]
    places = {cluster.id: place for place, cluster in enumerate(taken.clusters, 1)}
    names = {cluster.id: cluster.name or f"Cluster {places[cluster.id]}" for cluster in taken.clusters}
    for lane in taken.lanes:
        notes = _together((note for note in taken.notes if note.lane_id == lane.id), places)
        if notes:
            rows = [
                (note.text, names.get(note.cluster_id or 0, ""), team_cell(paper, taken.team(note.team_id)))
                for note in notes
            ]
            story += section(paper, [*chapter, paper.h2(lane.title)], columns, rows)
            chapter = []
    return story


def _together(notes: Iterable[Note], places: dict[int, int]) -> list[Note]:
    last = len(places) + 1
    return sorted(notes, key=lambda note: (places.get(note.cluster_id or 0, last), note.position, note.id))
