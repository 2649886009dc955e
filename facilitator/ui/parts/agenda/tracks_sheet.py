"""The tracks of a workshop: their names and tables; and the small menu that puts blocks into one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import tracks
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.cells import CellDelegate
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_WIDTH, _HEIGHT = 560, 220
_NAME, _TABLES = 0, 1
_MOST_TABLES = 200
_ONE = re.compile(r"(\d{1,3})(?:-(\d{1,3}))?")
_BETWEEN = re.compile(r"[,;\s]+(?:and\s+)?")
_HINT = (
    "Tracks are groups that work side by side. Blocks of one part that follow each other and are in tracks "
    "begin together."
)


@dataclass(frozen=True)
class TrackRow:
    """A track with how many blocks it has."""

    track: Track
    blocks: int


class TracksSheet(SheetDialog):
    """Names and tables of the tracks; each change is stored at once."""

    def __init__(self, desk: Desk, workshop: Workshop, parent: QWidget | None = None) -> None:
        self._desk, self._workshop = desk, workshop
        self.table = RecordTable[TrackRow](
            [
                Column("Track", lambda row: row.track.title, edit=_by_delegate),
                Column("Tables", lambda row: tables_words(row.track.tables), 170, edit=_by_delegate),
                Column("Blocks", lambda row: str(row.blocks), 80, right=True),
            ],
            lambda row: row.track.id,
            "No tracks yet: everybody goes the same way.",
        )
        self.table.setItemDelegate(CellDelegate(self.table, self._store))
        self.table.setAccessibleName("Tracks")
        self.table.setSortingEnabled(False)
        self.add = ActionButton("Add track", icon=None)
        self.remove = ActionButton("Remove", "Del", Kind.DANGER)
        super().__init__("Tracks", self._lay_body(), "Done", "Close", key="Esc", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.secondary.hide()
        self.add.clicked.connect(self.add_track)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.chosen.connect(self._offer)
        self.table.delete_requested.connect(lambda _rows: self.remove_chosen())
        self._show()
        self.table.setFocus()

    def add_track(self) -> None:
        """One more track, ready to be named."""
        made = self._try(lambda document: tracks.add_track(document, self._workshop.id))
        if made is not None:
            self.table.select([made.id])
            self.table.setFocus()
            self.table.edit(self.table.model().index(self.table.currentIndex().row(), _NAME))

    def remove_chosen(self) -> None:
        """Remove the tracks chosen; their blocks are for everybody then."""
        chosen = [row.track.id for row in self.table.selected()]
        self._try(lambda document: remove_tracks(document, chosen))

    def _store(self, row: TrackRow, column: int, value: object) -> bool:
        edit = self._rename if column == _NAME else self._seat
        return edit(row, str(value))

    def _rename(self, row: TrackRow, typed: str) -> bool:
        return self._try(lambda document: tracks.rename_track(document, row.track.id, typed)) is not None

    def _seat(self, row: TrackRow, typed: str) -> bool:
        def seat(document: Document) -> Track:
            return tracks.set_tables(document, row.track.id, read_tables(typed))

        return self._try(seat) is not None

    def _try(self, verb: Callable[[Document], Track | None]) -> Track | None:
        """Do something; what is refused is said here."""
        self.say_wrong("")
        try:
            made = verb(self._desk.document)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return None
        self._show()
        return made

    def _show(self) -> None:
        document = self._desk.document
        blocks = document.all(Block, workshop_id=self._workshop.id)
        found = tracks.tracks_of(document, self._workshop.id)
        self.table.show_records([TrackRow(one, sum(b.track_id == one.id for b in blocks)) for one in found])
        self._offer()

    def _offer(self) -> None:
        self.remove.setEnabled(bool(self.table.selected()))

    def _lay_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label(_HINT, "muted", wrap=True))
        self.table.setMinimumSize(_WIDTH, _HEIGHT)
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(label("F2 changes a cell; type tables as 1, 2 or 1-4.", "small"))
        column.addLayout(row)
        return body


def remove_tracks(document: Document, track_ids: Sequence[int]) -> None:
    """Remove several tracks as one step."""
    with document.step("Remove track" if len(track_ids) == 1 else f"Remove {len(track_ids)} tracks"):
        for track_id in track_ids:
            tracks.remove_track(document, track_id)


def read_tables(typed: str) -> tuple[int, ...]:
    """Table numbers from "1, 2 and 5-7"; nothing typed is none. UserError if it can't be read."""
    found: list[int] = []
    for word in filter(None, _BETWEEN.split(re.sub(r"\s*[-–]\s*", "-", typed.strip()))):
        match = _ONE.fullmatch(word)
        if match is None:
            raise UserError(f"“{word}” is no table: type numbers such as 1, 2 or 1-4.")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= _MOST_TABLES:
            raise UserError(f"Tables are numbered from 1 to {_MOST_TABLES}: choose other numbers.")
        found += range(first, last + 1)
    return tuple(found)


def _by_delegate(_row: TrackRow, _typed: str) -> None:
    """The cells are stored by the table's delegate, which keeps open what is refused."""


def tables_words(tables: Sequence[int]) -> str:
    """Table numbers as they can be typed again."""
    return ", ".join(map(str, tables))
