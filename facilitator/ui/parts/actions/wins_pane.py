"""What has got better, collected so that it can be shared."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.follow.wins import ToldWin, Win, add_win, edit_win, remove_win, set_told, wins
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action
from facilitator.ui.command import Command
from facilitator.ui.parts.actions.wins_table import Cell, WinsTable
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.typed import day_reader
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_GROUP = "Wins"
_DOCUMENT = "wins"


class WinsPane(PagePane):
    """One table, the latest first, and a line for what no action stands for."""

    watches = (Win, Action, Person, Team, Workshop, Improvement)

    def build(self) -> None:
        """How many there are and the page to share above, the table, one more below."""
        self.writer = DocumentsWriter(self.desk, self)
        self.words = label("", "heading", wrap=True)
        self.table = WinsTable(self._store, self.desk.look.tokens.muted)
        self.line = AddLine("What has got better?")
        icon = self.desk.look.icons.icon(Sign.DOCUMENT, self.desk.look.tokens.on_accent)
        self.pdf = live_button("Save the page to share", "P", Kind.PRIMARY, icon)
        self.text = live_button("Save as text", "K")
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        for button, act in ((self.text, self.save_text), (self.pdf, self.save_page)):
            button.clicked.connect(act)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        self.table.ticked.connect(self._tick)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.line.added.connect(self._add)

    def refresh(self, changes: Changes | None) -> None:
        """Show the wins."""
        found = wins(self.desk.document)
        waiting = sum(not one.win.told for one in found)
        told = f", {waiting} not shared yet" if waiting else ", all shared"
        self.words.setText(f"{counted(len(found), 'win')}{told}" if found else "Wins")
        self.table.show_records(found)
        self.table.choose_first()
        for button in (self.pdf, self.text):
            button.setEnabled(bool(found))

    def commands(self) -> list[Command]:
        """What can be done with the wins chosen."""
        return [
            Command("Shared, or not shared", _GROUP, self.table.turn, "Space", bound=True),
            Command("Type into the cell", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Add a win", _GROUP, self.line.start, "N", bound=True),
            Command("Save the page to share", _GROUP, self.save_page, "P", bound=True),
            Command("Save the wins as text, for a wiki or chat", _GROUP, self.save_text, "K", bound=True),
            Command("Remove from the wins", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The table, or the line below while there is nothing."""
        return self.table if self.table.shown() else self.line.field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the line back to the table; its Enter has been heard already."""
        typing = self.line.field.hasFocus()
        if typing and event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        elif not typing or event.key() not in ENTER:
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a win, or that of an action, at hand."""
        found = [one.win.id for one in self.table.shown() if record.id in (one.win.id, one.win.action_id)]
        self.table.select(found)
        self.table.scrollTo(self.table.currentIndex())

    def save_page(self) -> None:
        """Write the page that is shared."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".pdf")])

    def save_text(self) -> None:
        """Write the wins as text for a wiki or a chat."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".md")])

    def remove(self) -> None:
        """Take the wins chosen out of the list; their actions stay."""
        chosen = [one.win.id for one in self.table.selected()]
        if chosen and self.desk.bridge.succeeds(_remove_all, chosen):
            self.desk.said.emit(f"Removed {counted(len(chosen), 'win')}.")

    def _tick(self, rows: Sequence[ToldWin], told: bool) -> None:
        self.desk.run(_tell_all, [one.win.id for one in rows], told)

    def _add(self, text: str, _choice: object) -> None:
        if self.desk.run(add_win, text, today_of(self.desk)) is not None:
            self.line.clear()

    def _store(self, one: ToldWin, column: int, typed: object) -> bool:
        run = self.desk.bridge.succeeds
        if column == Cell.DAY:
            return run(_move, one.win.id, str(typed), today_of(self.desk))
        return run(edit_win, one.win.id, text=str(typed))


def _move(document: Document, win_id: int, typed: str, today: date) -> Win:
    """Put a win on the day that was typed; UserError if it is none."""
    return edit_win(document, win_id, day=day_reader(today)(typed))


def _tell_all(document: Document, ids: Sequence[int], told: bool) -> None:
    with document.step("Mark wins as shared" if told else "Mark wins as not shared"):
        for win_id in ids:
            set_told(document, win_id, told)


def _remove_all(document: Document, ids: Sequence[int]) -> None:
    with document.step(f"Remove {counted(len(ids), 'win')}"):
        for win_id in ids:
            remove_win(document, win_id)
