"""The tables: who sits where, and what they have written."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.participants import Seat
from facilitator.core.phrases import counted
from facilitator.core.run.board import Note
from facilitator.ui.parts.board.board_reading import BoardReading
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.two_lists import TwoLists
from facilitator.ui.widgets.richlist import RichRow

_NOBODY = 0


class GroupsPane(QWidget):
    """Tables on the left, the notes of the chosen one on the right.

    `note_asked(note id)` asks for a note on the board, `write_asked(table)` for the line to write for a table.
    """

    note_asked = Signal(object)
    write_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: BoardReading | None = None
        self.lists = TwoLists(
            ("Tables", "Nobody is here yet. Mark who is here, and seat them at tables."),
            ("Notes", "No notes from this table yet."),
        )
        self.write = live_button("Write for this table")
        self.write.clicked.connect(self._ask_to_write)
        self.lists.left_foot.addWidget(self.write)
        self.lists.left.opened.connect(lambda _table: self._ask_to_write())
        self.lists.left.selectionModel().selectionChanged.connect(self._show_notes)
        self.lists.right.opened.connect(self.note_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lists)

    def show_reading(self, reading: BoardReading) -> None:
        """Show the tables as they are."""
        self._reading = reading
        seats: dict[int, list[Seat]] = {}
        for seat in reading.seats:
            if seat.participant.present:
                seats.setdefault(seat.participant.table_no or _NOBODY, []).append(seat)
        notes: dict[int, list[Note]] = {}
        for note in reading.notes.values():
            notes.setdefault(note.table_no or _NOBODY, []).append(note)
        tables = sorted({*seats, *notes}, key=lambda table: (table == _NOBODY, table))
        self.lists.left.show_rows(self._row(table, seats.get(table, []), notes.get(table, [])) for table in tables)
        if tables and not self.lists.left.selected_keys():
            self.lists.left.select(tables[:1])
        self._show_notes()

    def table(self) -> int | None:
        """The chosen table; 0 stands for notes and people that are at none."""
        chosen = self.lists.left.selected_keys()
        return chosen[0] if chosen and isinstance(chosen[0], int) else None

    def _row(self, table: int, seats: Sequence[Seat], notes: Sequence[Note]) -> RichRow:
        teams = Counter(seat.team.name if seat.team else "no team" for seat in seats)
        people = ", ".join(seat.person.name for seat in seats) or "nobody sits here"
        mix = ", ".join(f"{name} {number}" for name, number in teams.items())
        small = " · ".join([part for part in (mix, counted(len(notes), "note")) if part])
        return RichRow(table, f"Table {table}:" if table else "No table:", people, small)

    def _show_notes(self) -> None:
        reading, table = self._reading, self.table()
        self.write.setEnabled(bool(table))
        if reading is None:
            return
        notes = [note for note in reading.notes.values() if (note.table_no or _NOBODY) == table]
        lanes = {lane.id: place for place, lane in enumerate(reading.lanes)}
        titles = {lane.id: lane.title for lane in reading.lanes}
        notes.sort(key=lambda note: (lanes[note.lane_id], note.position, note.id))
        rows = []
        for note in notes:
            mark, colour = reading.mark_of(note)
            team = reading.teams.get(note.team_id or 0)
            small = f"{team.name} · {titles[note.lane_id]}" if team else titles[note.lane_id]
            rows.append(RichRow(note.id, "", note.text, small, mark=mark, colour=colour))
        self.lists.right.show_rows(rows)
        self.lists.right_title.setText(f"Notes {len(rows)}" if rows else "Notes")

    def _ask_to_write(self) -> None:
        if self.table():
            self.write_asked.emit(self.table())
