"""The records of one board, read once and then kept up change by change: a thousand notes are not read for one."""

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Lane
from facilitator.core.record import Changes
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.clusters import numbered


class BoardRecords:
    """Lanes, clusters and teams in their order; notes by id, in no order of their own."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._workshop_id: int | None = None
        self.lanes: list[Lane] = []
        self.clusters: list[Cluster] = []
        self.teams: dict[int, Team] = {}
        self.notes: dict[int, Note] = {}

    def follow(self, workshop_id: int | None, changes: Changes | None) -> set[int]:
        """Read what was touched since the last call; all of it for another workshop, or when nobody knows what was.

        Returns the ids of the notes that were touched, those that are gone too.
        """
        if changes is None or workshop_id != self._workshop_id:
            gone = set(self.notes)
            self._workshop_id = workshop_id
            self._read_frame()
            notes = [] if workshop_id is None else self._document.all(Note, workshop_id=workshop_id)
            self.notes = {note.id: note for note in notes}
            return gone | set(self.notes)
        if changes.touches(Cluster, Lane, Team):
            self._read_frame()
        touched = changes.ids(Note)
        for note_id in sorted(touched):
            self._read_note(note_id)
        return touched

    def in_order(self) -> list[Note]:
        """The notes in the order they stand in."""
        return sorted(self.notes.values(), key=lambda note: (note.position, note.id))

    def _read_frame(self) -> None:
        workshop_id = self._workshop_id
        self.teams = {team.id: team for team in self._document.all(Team)}
        self.lanes = [] if workshop_id is None else self._document.all(Lane, workshop_id=workshop_id)
        self.clusters = [] if workshop_id is None else numbered(self._document, workshop_id)

    def _read_note(self, note_id: int) -> None:
        note = self._document.find(Note, note_id)
        if note is None or note.workshop_id != self._workshop_id:
            self.notes.pop(note_id, None)
        else:
            self.notes[note_id] = note
