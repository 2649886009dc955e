"""One chapter of what a workshop came to: words above, rows beneath."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run import captured
from facilitator.core.run.captured import Parked
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.captured_rows import Kept
from facilitator.ui.parts.capture.captured_verbs import remove_all
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.outcome.outcome_rows import Chapter, Found, OutcomeRow
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ROW_HEIGHT, RecordTable
from facilitator.ui.widgets.recordmodel import Column

_HIGHEST = 130


class OutcomeTable(QWidget):
    """Enter edits what was captured, Del removes it; the rest is only read here."""

    def __init__(self, desk: Desk, chapter: Chapter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chapter = desk, chapter
        self.words = label("", "muted", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = RecordTable[OutcomeRow](self._columns(), lambda row: row.key, chapter.empty)
        self.table.setAccessibleName(chapter.title)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.table.verticalHeader().setMaximumSectionSize(_HIGHEST)
        self.table.opened.connect(self._open)
        self.table.delete_requested.connect(self._remove)
        self._through = KeysThrough(self)
        self._through.spare(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        self.words.setText(found.words)
        self.words.setVisible(bool(found.words))
        self.table.show_records(found.rows)

    def turn_settled(self) -> None:
        """The parked items chosen are dealt with; if they all are, they are open again."""
        records = [row.record for row in self.table.selected() if isinstance(row.record, Parked)]
        if records:
            settled = any(not record.settled for record in records)
            self._desk.run(_settle, [record.id for record in records], settled)

    def edit_chosen(self) -> None:
        """Open what is chosen for editing, as Enter does."""
        if self.table.selected():
            self._open(self.table.selected()[0])

    def _open(self, row: OutcomeRow) -> None:
        if row.record is not None:
            CapturedEditor(self._desk, row.record, self).open()

    def _remove(self, rows: list[OutcomeRow]) -> None:
        records: list[Kept] = [row.record for row in rows if row.record is not None]
        if records and self._desk.run(remove_all, records) is not None:
            self._desk.said.emit(f"Removed {counted(len(records), 'item')}.")

    def _columns(self) -> list[Column[OutcomeRow]]:
        bad, last = self._desk.look.tokens.bad, len(self._chapter.headings) - 1

        def text(place: int, row: OutcomeRow) -> str:
            return " ".join(row.cells[place].split())

        def whole(place: int, row: OutcomeRow) -> str:
            return row.cells[place]

        def ink(place: int, row: OutcomeRow) -> str | None:
            return bad if row.wrong and place == last else None

        return [
            Column(title, partial(text, place), width, tooltip=partial(whole, place), colour=partial(ink, place))
            for place, (title, width) in enumerate(self._chapter.headings)
        ]


def _settle(document: Document, ids: list[int], settled: bool) -> None:
    with document.step("Settle parked item" if settled else "Reopen parked item"):
        for parked_id in ids:
            captured.settle(document, parked_id, settled)
