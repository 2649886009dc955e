"""A dated list of things to do: ticked off, typed into, given to somebody; the item at hand stands in a card below."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import people
from facilitator.core.plan.prepare.dated import DatedItem, edit_item, set_owner
from facilitator.core.record import Record
from facilitator.ui.command import Command
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.dated_rows import DatedRow, state_words
from facilitator.ui.parts.prepare.dated_verbs import remove_items, tick_items
from facilitator.ui.parts.prepare.item_card import CardItem, ItemCard
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

R = TypeVar("R", bound=DatedRow[DatedItem])
WHAT, WHEN, WHO = 1, 2, 3


class DatedPane(PagePane, Generic[R]):
    """`tool_asked(tool)` for what helps with the item at hand.

    A list of its own says what it is made of, below, and gives `show_rows` its rows whenever it refreshes.
    """

    tool_asked = Signal(object)
    kind: ClassVar[type[DatedItem]]
    group: ClassVar[str]
    """What its commands stand under."""
    name: ClassVar[str]
    """What the list is called by who reads the screen."""
    times: ClassVar[Sequence[tuple[str, object]]]
    """When something may be added for: words and value."""
    offered: ClassVar[tuple[str, str, str]]
    """What is said while there is nothing: a title, a sentence, a button."""
    tick_keys: ClassVar[str] = "Space"

    # What a list of its own says

    def make(self) -> None:
        """Make the list."""
        raise NotImplementedError

    def beside(self) -> QWidget:
        """What stands beside the words on how the list stands."""
        raise NotImplementedError

    def card_of(self, row: R) -> CardItem | None:
        """What the card shows of a row."""
        raise NotImplementedError

    def add(self, text: str, when: object) -> DatedItem | None:
        """Add something to do at one of the `times`; None if it was refused."""
        raise NotImplementedError

    def set_day(self, row: R, typed: str) -> bool:
        """Give an item the day that was typed; whether it was taken."""
        raise NotImplementedError

    def move_item(self, rows: Sequence[R], row: R, up: bool) -> None:
        """Move one of the rows that are shown by one place."""
        raise NotImplementedError

    # What they have in common

    def build(self) -> None:
        """The list, what is to be said above it, the item at hand below."""
        self.words = label("", "heading")
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.beside())
        self.table = self._table()
        self.card = ItemCard()
        self.line = AddLine("Something else to do", "When", self.times)
        self.empty = EmptyState(*self.offered)
        filled = QWidget()
        self.column = QVBoxLayout(filled)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_S)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.card)
        self.column.addWidget(self.line)
        self.stack = QStackedWidget()
        self.stack.addWidget(filled)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show the list, or while there is nothing the button that makes it."""
        self.words.setText(state_words(rows))
        self.table.show_records(rows)
        self.table.choose_first()
        self.stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def is_made(self) -> bool:
        """Whether there is anything on the list."""
        return self.stack.currentIndex() == 0

    def commands(self) -> list[Command]:
        """What can be done with the items chosen, and one more."""
        return [
            Command("Tick off, or open again", self.group, self.table.turn, self.tick_keys, bound=True),
            Command("Type into the item", self.group, self.table.type_into, "Enter", bound=True),
            Command("Change the date", self.group, partial(self.table.type_into, WHEN), "D", bound=True),
            Command("Choose who sees to it", self.group, partial(self.table.type_into, WHO), "W", bound=True),
            Command("Open what helps with it", self.group, self.card.open_tool, "O", bound=True),
            Command("Move the item up", self.group, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move the item down", self.group, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Strike it off the list", self.group, self.remove, "Del", bound=True),
            Command("Add an item", self.group, self.line.start, "N", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the button that makes it."""
        return self.table if self.is_made() else self.empty

    def show_record(self, record: Record) -> None:
        """Put an item at hand."""
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def remove(self) -> None:
        """Strike the items chosen off the list."""
        ids = [row.item.id for row in self.table.selected() if row.view]
        if ids and self.desk.bridge.succeeds(remove_items, self.kind, ids):
            self.desk.said.emit("Removed 1 item." if len(ids) == 1 else f"Removed {len(ids)} items.")

    def move_row(self, up: bool) -> None:
        """Move the item at hand by one place."""
        row = self.table.at()
        if row is not None:
            self.move_item([one for one in self.table.shown() if one.view], row, up)

    def ink(self, row: R) -> str | None:
        """The colour of a row's day, None for the usual one."""
        tokens = self.desk.look.tokens
        if row.view is None or row.view.done:
            return tokens.muted
        return tokens.bad if row.view.late else None

    def _table(self) -> TickTable[R]:
        def typed(_row: R, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[R]("What", lambda row: row.title, edit=typed, colour=self._faded),
            Column[R]("When", lambda row: row.when, 250, edit=typed, colour=self.ink),
            Column[R]("Who", lambda row: row.owner, 140, edit=typed),
        ]
        return TickTable(
            self.name,
            "Done",
            columns,
            lambda row: row.key,
            lambda row: row.done,
            self._store,
            heading=lambda row: row.heading,
            choices=self._choices,
            field=lambda row, column: row.day if column == WHEN else row.title,
        )

    def _faded(self, row: R) -> str | None:
        return self.desk.look.tokens.muted if row.done else None

    def _choices(self, column: int) -> Choices | None:
        if column != WHO:
            return None
        return [("Nobody", None), *((one.name, one.id) for one in people(self.desk.document))]

    def _store(self, row: R, column: int, value: object) -> bool:
        run, item_id = self.desk.bridge.succeeds, row.item.id
        if column == WHO:
            return run(set_owner, self.kind, item_id, value if isinstance(value, int) else None)
        if column == WHAT:
            return run(edit_item, self.kind, item_id, title=str(value))
        return value == row.day or self.set_day(row, str(value))

    def _add(self, text: str, when: object) -> None:
        made = self.add(text, when)
        if made is not None:
            self.line.clear()
            self.show_record(made)

    def _show_chosen(self) -> None:
        row = self.table.at()
        self.card.show_item(None if row is None else self.card_of(row))

    def _tick(self, rows: Sequence[R], done: bool) -> None:
        self.desk.run(tick_items, self.kind, [row.item.id for row in rows], done)

    def _note(self, item_id: int, text: str) -> None:
        self.desk.run(edit_item, self.kind, item_id, note=text)

    def _wire(self) -> None:
        self.empty.asked.connect(self.make)
        self.table.chosen.connect(self._show_chosen)
        self.table.ticked.connect(self._tick)
        self.table.moved.connect(self.move_row)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.tool_asked.connect(self.tool_asked)
        self.card.noted.connect(self._note)
        self.line.added.connect(self._add)
