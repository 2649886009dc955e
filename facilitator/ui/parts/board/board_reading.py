"""What the console's board shows: the records of the board, the cards made of them, and both in words."""

from collections import Counter
from collections.abc import Iterable

from facilitator.core.document import Document
from facilitator.core.participants import Seat, participants
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Lane
from facilitator.core.record import Changes, Record
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.raising import Raised
from facilitator.ui.board_records import BoardRecords
from facilitator.ui.widgets.boardlayout import ClusterData, LaneData
from facilitator.ui.widgets.marks import Mark
from facilitator.ui.widgets.notecard import CardData

BOARD_RECORDS: tuple[type[Record], ...] = (Note, Cluster, Lane, Team, Person, Participant, Raised)
NO_TEAM = "No team"
_FEWEST_TABLES = 4


class BoardReading(BoardRecords):
    """The records of one board and the cards made of them. `nobody` is the colour of notes without a team."""

    def __init__(self, document: Document, nobody: str) -> None:
        super().__init__(document)
        self._nobody = nobody
        self.seats: list[Seat] = []
        self._cards: dict[int, CardData] = {}
        self._behind: dict[int, str] = {}

    def follow(self, workshop_id: int | None, changes: Changes | None) -> set[int]:
        """Read what was touched, and make the cards of these notes anew."""
        anew = changes is None or workshop_id != self._workshop_id
        touched = super().follow(workshop_id, changes)
        if anew or (changes and changes.touches(Team, Person, Participant)):
            self.seats = [] if workshop_id is None else participants(self._document, workshop_id)
        if anew or (changes and changes.touches(Raised)):
            raised = self._document.all(Raised)
            self._behind = {one.note_id: one.words for one in raised if one.note_id is not None}
        if changes and changes.touches(Team, Raised):
            touched = touched | set(self.notes)
        for note_id in touched:
            note = self.notes.get(note_id)
            if note is None:
                self._cards.pop(note_id, None)
            else:
                self._cards[note_id] = self._card(note)
        return touched

    def cards(self) -> list[CardData]:
        """The cards, in no order of their own."""
        return list(self._cards.values())

    def lane_data(self) -> list[LaneData]:
        """The lanes, from left to right."""
        return [LaneData(lane.id, lane.title, lane.hint) for lane in self.lanes]

    def cluster_data(self) -> list[ClusterData]:
        """The clusters, each with the digit that leads into it."""
        return [ClusterData(c.id, f"{number} {c.name}", c.lane_id) for number, c in enumerate(self.clusters, 1)]

    def in_use(self) -> list[Team]:
        """The teams one can write for, in their order."""
        return [team for team in self.teams.values() if not team.retired]

    def tables(self) -> list[int]:
        """The tables there are: those sat at or written from, and always a few."""
        known = [s.participant.table_no for s in self.seats] + [note.table_no for note in self.notes.values()]
        return list(range(1, max([table for table in known if table], default=_FEWEST_TABLES) + 1))

    def by_team(self, notes: Iterable[Note]) -> list[tuple[str, int]]:
        """How many of these notes each team wrote, in the teams' order, those of nobody last."""
        counts = Counter(note.team_id for note in notes)
        found = [(team.name, counts[team.id]) for team in self.teams.values() if counts[team.id]]
        return [*found, (NO_TEAM.lower(), counts[None])] if counts[None] else found

    def summary(self) -> str:
        """The line above the board: "23 notes · Product 9 · Marketing 8 · Sales 6"."""
        if not self.notes:
            return "No notes yet"
        return " · ".join([counted(len(self.notes), "note"), *self.mix(self.notes.values())])

    def mix(self, notes: Iterable[Note]) -> list[str]:
        """The teams behind some notes: "Product 9", "Sales 6"."""
        return [f"{name} {count}" for name, count in self.by_team(notes)]

    def members(self, cluster_id: int) -> list[Note]:
        """The notes of a cluster in the order they stand in."""
        found = [note for note in self.notes.values() if note.cluster_id == cluster_id]
        return sorted(found, key=lambda note: (note.position, note.id))

    def mark_of(self, note: Note) -> tuple[str, str]:
        """Mark and colour of whoever wrote a note."""
        team = self.teams.get(note.team_id or 0)
        return (team.mark.value, team.colour) if team else (Mark.PLUS.value, self._nobody)

    def source_of(self, note: Note) -> str:
        """Who a note comes from, or what the assessment said: "Sales · table 2", "Baseline: Product 4.2, Sales 2.1"."""
        team = self.teams.get(note.team_id or 0)
        table = f"table {note.table_no}" if note.table_no else ""
        parts = [team.name if team else "", table, self._behind.get(note.id, "")]
        words = " · ".join(part for part in parts if part)
        return words[:1].upper() + words[1:]

    def _card(self, note: Note) -> CardData:
        mark, colour = self.mark_of(note)
        return CardData(
            note.id,
            note.lane_id,
            note.text,
            colour,
            mark,
            self.source_of(note),
            note.cluster_id,
            rank=note.position,
        )
