"""The dated lists after a workshop: what is to be done within 48 hours, within weeks, and by the quarter's end."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, FollowTool
from facilitator.core.people import Person, people
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Programme, Workshop
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.follow import checkpoint_verbs
from facilitator.ui.parts.follow.checkpoint_file import CheckpointFile
from facilitator.ui.parts.follow.checkpoint_rows import (
    TIMES,
    CheckpointRow,
    card_item,
    rows_of,
    state_words,
)
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.item_card import ItemCard
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

WHAT, WHEN, WHO = 1, 2, 3
_GROUP = "Checkpoints"
_EMPTY = (
    "Promises are kept afterwards",
    "What is usually done within 48 hours, in two to four weeks and after a quarter, with the dates for this workshop. "
    "You can change, add and strike off anything.",
    "Set up the checkpoints",
)


class CheckpointsPane(PagePane):
    """`tool_asked(FollowTool)` for what helps with the item at hand."""

    tool_asked = Signal(object)
    watches = (CheckpointItem, Person, Workshop, Session, Programme)

    def build(self) -> None:
        """The lists, what is to be said above them, the item at hand below."""
        self.words = label("", "heading")
        self.save = live_button("Save the dates…", "S")
        self.file = CheckpointFile(self.desk, self)
        self.table = self._table()
        self.card = ItemCard()
        self.line = AddLine("Something else to do", "When", TIMES)
        self.empty = EmptyState(*_EMPTY)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.save)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.card)
        column.addWidget(self.line)
        self.stack = QStackedWidget()
        self.stack.addWidget(filled)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the lists as they stand today."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        rows = rows_of(self.desk.document, workshop)
        self.words.setText(state_words(rows))
        self.table.show_records(rows)
        self.table.choose_first()
        self.stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the items chosen, and one more."""
        if self.stack.currentIndex():
            return [Command("Set up the checkpoints", _GROUP, self.make)]
        return [
            Command("Tick off, or open again", _GROUP, self.table.turn, "X or Space", bound=True),
            Command("Type into the item", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Change the date", _GROUP, lambda: self.table.type_into(WHEN), "D", bound=True),
            Command("Choose who sees to it", _GROUP, lambda: self.table.type_into(WHO), "W", bound=True),
            Command("Open what helps with it", _GROUP, self.card.open_tool, "O", bound=True),
            Command("Move the item up", _GROUP, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move the item down", _GROUP, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Strike it off the list", _GROUP, self.remove, "Del", bound=True),
            Command("Add an item", _GROUP, self.line.start, "N", bound=True),
            Command("Save the dates for a calendar…", _GROUP, self.save_dates, "S", bound=True),
            Command("Put back what usually stands here", _GROUP, self.make),
        ]

    def first_focus(self) -> QWidget:
        """The lists, or the button that makes them."""
        return self.empty if self.stack.currentIndex() else self.table

    def show_record(self, record: Record) -> None:
        """Put an item at hand."""
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def make(self) -> None:
        """Set up the lists, or put back what was struck off them."""
        if self.desk.workshop_id is not None:
            made = self.desk.run(checkpoints.make_checkpoints, self.desk.workshop_id)
            if made == []:
                self.desk.told.emit("All that usually stands here is on the lists.")
            self.table.setFocus()

    def remove(self) -> None:
        """Strike the items chosen off the lists."""
        ids = [row.item.id for row in self.table.selected() if row.view]
        if ids and self.desk.bridge.succeeds(checkpoint_verbs.remove_items, ids):
            self.desk.said.emit("Removed 1 item." if len(ids) == 1 else f"Removed {len(ids)} items.")

    def move_row(self, up: bool) -> None:
        """Move the item at hand by one place."""
        row = self.table.at()
        if row is not None:
            items = [one.item for one in self.table.shown() if one.view]
            self.desk.run(checkpoint_verbs.move_by_one, items, row.item.id, up)

    def save_dates(self) -> None:
        """Save what is still open as a calendar file."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.file.ask(workshop)

    def _table(self) -> TickTable[CheckpointRow]:
        def typed(_row: CheckpointRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column("What", lambda row: row.view.item.title if row.view else "", edit=typed, colour=self._faded),
            Column[CheckpointRow]("When", lambda row: row.when, 250, edit=typed, colour=self._ink),
            Column[CheckpointRow]("Who", lambda row: row.owner, 140, edit=typed),
        ]
        return TickTable(
            _GROUP,
            "Done",
            columns,
            lambda row: row.key,
            lambda row: row.done,
            self._store,
            heading=lambda row: row.heading,
            choices=self._choices,
            field=lambda row, column: row.day if column == WHEN else row.item.title,
        )

    def _ink(self, row: CheckpointRow) -> str | None:
        tokens = self.desk.look.tokens
        if row.view is None or row.view.done:
            return tokens.muted
        return tokens.bad if row.view.late else None

    def _faded(self, row: CheckpointRow) -> str | None:
        return self.desk.look.tokens.muted if row.done else None

    def _choices(self, column: int) -> Choices | None:
        if column != WHO:
            return None
        return [("Nobody", None), *((one.name, one.id) for one in people(self.desk.document))]

    def _store(self, row: CheckpointRow, column: int, value: object) -> bool:
        run, item_id = self.desk.bridge.succeeds, row.item.id
        if column == WHO:
            return run(checkpoints.set_owner, item_id, value if isinstance(value, int) else None)
        if column == WHAT:
            return run(checkpoints.edit_item, item_id, title=str(value))
        return value == row.day or run(checkpoint_verbs.set_typed_day, item_id, str(value), row.today)

    def _add(self, text: str, chosen: object) -> None:
        if self.desk.workshop_id is None:
            return
        checkpoint = Checkpoint(str(chosen))  # Qt hands it back as its plain words
        made = self.desk.run(checkpoints.add_item, self.desk.workshop_id, checkpoint, text)
        if made is not None:
            self.line.clear()
            self.show_record(made)

    def _show_chosen(self) -> None:
        row = self.table.at()
        self.card.show_item(card_item(row) if row else None)

    def _on_tool(self, tool: object) -> None:
        if isinstance(tool, FollowTool):
            self.tool_asked.emit(tool)

    def _wire(self) -> None:
        run = self.desk.run
        self.empty.asked.connect(self.make)
        self.save.clicked.connect(self.save_dates)
        self.table.chosen.connect(self._show_chosen)
        self.table.ticked.connect(lambda rows, on: run(checkpoint_verbs.tick_items, [row.item.id for row in rows], on))
        self.table.moved.connect(self.move_row)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.tool_asked.connect(self._on_tool)
        self.card.noted.connect(lambda item_id, text: run(checkpoints.edit_item, item_id, note=text))
        self.line.added.connect(self._add)
