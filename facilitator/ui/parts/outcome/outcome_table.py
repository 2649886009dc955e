"""One chapter of what a workshop came to: words above, rows beneath."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.core.phrases import counted
from facilitator.core.run import captured
from facilitator.core.run.captured import Parked
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.captured_rows import Kept
from facilitator.ui.parts.capture.captured_verbs import remove_all
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.outcome.outcome_chapters import Chapter, Heading
from facilitator.ui.parts.outcome.outcome_rows import Found, OutcomeRow
from facilitator.ui.parts.outcome.typing_at import type_at
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ROW_HEIGHT, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_GROUP = "Outcomes"
_HIGHEST = 130


class OutcomeTable(QWidget):
    """F2 types into a cell, Del removes what was captured, Enter opens what there is to open.

    `bench_asked(bench, key)` asks for the place where more can be done, with the row of that key at hand (0: none).
    """

    bench_asked = Signal(object, int)

    def __init__(self, desk: Desk, chapter: Chapter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chapter = desk, chapter
        self.words = label("", "muted", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bench = live_button(chapter.bench or "", "E")
        self.bench.setVisible(chapter.bench is not None)
        self.bench.clicked.connect(self._ask_bench)
        self.table = RecordTable[OutcomeRow](self._columns(), lambda row: row.key, chapter.empty)
        self.table.setAccessibleName(chapter.title)
        self.table.setItemDelegate(_OutcomeCells(self.table, chapter.headings, self._store, self._choices))
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.table.verticalHeader().setMaximumSectionSize(_HIGHEST)
        self.table.opened.connect(self._open)
        self.table.delete_requested.connect(self._remove)
        self._through = KeysThrough(self)
        self._through.spare(self.table)
        self._lay_out()
        self.setFocusProxy(self.table)

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        self.words.setText(found.words)
        self.words.setVisible(bool(found.words))
        self.table.show_records(found.rows)

    def commands(self) -> list[Command]:
        """Going to where more can be done."""
        bench = self._chapter.bench
        return [Command(bench, _GROUP, self._ask_bench, "E", bound=True)] if bench else []

    def turn_settled(self) -> None:
        """The parked items chosen are dealt with; if they all are, they are open again."""
        records = [row.record for row in self.table.selected() if isinstance(row.record, Parked)]
        if records:
            settled = any(not record.settled for record in records)
            self._desk.run(_settle, [record.id for record in records], settled)

    def edit_chosen(self) -> None:
        """Open what is chosen, as Enter does."""
        if self.table.selected():
            self._open(self.table.selected()[0])

    def type_into(self, key: int, column: int) -> None:
        """Type into a cell of the row with this key."""
        type_at(self.table, key, column)

    def _open(self, row: OutcomeRow) -> None:
        here = self.table.currentIndex().column()
        if row.record is not None:
            CapturedEditor(self._desk, row.record, self).open()
        elif self._chapter.bench is not None:
            self.bench_asked.emit(self._chapter.bench, row.key)
        else:
            can = [place for place, heading in enumerate(self._chapter.headings) if heading.editable]
            self.type_into(row.key, here if here in can else can[0])

    def _ask_bench(self) -> None:
        chosen = self.table.selected()
        if self._chapter.bench is not None:
            self.bench_asked.emit(self._chapter.bench, chosen[0].key if chosen else 0)

    def _remove(self, rows: list[OutcomeRow]) -> None:
        records: list[Kept] = [row.record for row in rows if row.record is not None]
        if records and self._desk.run(remove_all, records) is not None:
            self._desk.said.emit(f"Removed {counted(len(records), 'item')}.")

    def _store(self, row: OutcomeRow, column: int, value: object) -> bool:
        heading, run = self._chapter.headings[column], self._desk.bridge.succeeds
        if heading.assign is not None:
            return run(heading.assign, row.key, value if isinstance(value, int) else None)
        return heading.store is not None and run(heading.store, row.key, str(value))

    def _choices(self, column: int) -> Choices | None:
        if self._chapter.headings[column].assign is None:
            return None
        return [("Everyone", None), *((team.name, team.id) for team in teams(self._desk.document))]

    def _columns(self) -> list[Column[OutcomeRow]]:
        bad, last = self._desk.look.tokens.bad, len(self._chapter.headings) - 1

        def text(place: int, row: OutcomeRow) -> str:
            return " ".join(row.cells[place].split())

        def whole(place: int, row: OutcomeRow) -> str:
            return row.cells[place]

        def ink(place: int, row: OutcomeRow) -> str | None:
            return bad if row.wrong and place == last else None

        return [
            Column(
                heading.title,
                partial(text, place),
                heading.width,
                edit=by_delegate if heading.editable else None,
                tooltip=partial(whole, place),
                colour=partial(ink, place),
            )
            for place, heading in enumerate(self._chapter.headings)
        ]

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(GAP_S)
        above.addWidget(self.words, 1)
        above.addStretch()
        above.addWidget(self.bench)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(above)
        column.addWidget(self.table, 1)


class _OutcomeCells(CellDelegate[OutcomeRow]):
    """Begins with nothing where the cell only says that there is nothing."""

    def __init__(
        self,
        table: RecordTable[OutcomeRow],
        headings: tuple[Heading, ...],
        store: Callable[[OutcomeRow, int, object], bool],
        choices: Callable[[int], Choices | None],
    ) -> None:
        super().__init__(table, store, choices)
        self._headings = headings

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Words that stand for nothing are not for typing on."""
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit) and editor.text() == self._headings[index.column()].blank:
            editor.clear()


def _settle(document: Document, ids: list[int], settled: bool) -> None:
    with document.step("Settle parked item" if settled else "Reopen parked item"):
        for parked_id in ids:
            captured.settle(document, parked_id, settled)
