"""What a seating would be like: table by table with the reasons, and person by person, where seats are locked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from facilitator.core.people import Seat
from facilitator.ui.desk import Look
from facilitator.ui.parts.cells import CellDelegate, show_mark
from facilitator.ui.parts.groups.draft import GroupsDraft
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.people.people_table import SENIORITY
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index
from facilitator.ui.widgets.richlist import RichList, RichRow

_WIDTH, _TABLES, _PEOPLE = 560, 220, 190
_NAME = 1


@dataclass(frozen=True)
class Seating:
    """One person and the table at which they would sit; held: whatever is mixed, they stay there."""

    seat: Seat
    table_no: int
    held: bool


class GroupsPreview(QWidget):
    """`lock_asked(participant_ids)` when people in the lower list are double clicked."""

    lock_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overall = label("", "muted", wrap=True)
        self.broken = label("", "warn", wrap=True)
        self.tables = RichList("Choose how many tables there are.")
        self.tables.setAccessibleName("Who would sit where, and why")
        self.tables.setMinimumSize(_WIDTH, _TABLES)
        self.people = _SeatingTable(look.tokens.muted)
        self.people.setMinimumHeight(_PEOPLE)
        self.people.opened.connect(lambda row: self.lock_asked.emit([row.seat.participant.id]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.overall)
        column.addWidget(self.broken)
        column.addWidget(self.tables, 3)
        column.addWidget(self.people, 2)

    def show_draft(self, draft: GroupsDraft) -> None:
        """Show the proposal, or nothing while there is none."""
        mixed = draft.mixed
        self.overall.setText(" ".join(mixed.reasons.overall) if mixed else draft.wrong)
        self.broken.setText(" ".join(mixed.reasons.broken) if mixed else "")
        self.broken.setVisible(bool(self.broken.text()))
        rows = [
            Seating(seat, mixed.table_of[seat.participant.id], seat.participant.id in draft.held)
            for seat in draft.seated()
            if mixed
        ]
        self.people.show_records(rows)
        self.tables.show_rows(table_rows(draft, rows))

    def chosen(self) -> list[int]:
        """The participants chosen in the lower list."""
        return [row.seat.participant.id for row in self.people.selected()]


def table_rows(draft: GroupsDraft, seatings: Sequence[Seating]) -> list[RichRow]:
    """A row for each table: its number, who would sit there, and what that is like."""
    if draft.mixed is None:
        return []
    return [
        RichRow(
            told.table_no,
            f"Table {told.table_no}",
            ", ".join(one.seat.person.name for one in seatings if one.table_no == told.table_no),
            told.words,
        )
        for told in draft.mixed.reasons.tables
    ]


class _SeatingTable(RecordTable[Seating]):
    """Who would sit at which table. Letters are the dialog's."""

    def __init__(self, muted: str) -> None:
        columns: list[Column[Seating]] = [
            Column("Table", lambda row: str(row.table_no), 64, right=True, sort=lambda row: row.table_no),
            Column("Name", lambda row: row.seat.person.name),
            Column("Team", lambda row: row.seat.team.name if row.seat.team else "", 150),
            Column("Seniority", lambda row: SENIORITY[row.seat.person.seniority], 100, colour=lambda _row: muted),
            Column("Seat", lambda row: "Locked" if row.held else "", 80),
        ]
        super().__init__(columns, lambda row: row.seat.participant.id, "Nobody is to be seated.")
        self.setAccessibleName("People at the tables")
        self.setItemDelegate(_SeatingDelegate(self, lambda _row, _column, _value: False))
        self._through = KeysThrough(self)
        self._through.spare(self)


class _SeatingDelegate(CellDelegate[Seating]):
    """Shows a team's mark before the name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == _NAME:
            show_mark(option, self.record(index).seat.team)
