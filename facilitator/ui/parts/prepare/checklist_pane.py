"""The checklist: what is to be done before the day, when, and by whom. The technology's list is another of the kind."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.findings import Finding
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, people
from facilitator.core.plan.prepare import checklist
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, make_checklist
from facilitator.core.plan.workshops import Programme, Workshop, today
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.checklist_rows import (
    SHORT_NOTICE,
    STAGES,
    CheckRow,
    card_item,
    day_off_words,
    rows_of,
    set_typed_day,
    short_notice_words,
    state_words,
)
from facilitator.ui.parts.prepare.holidays_line import HolidaysLine
from facilitator.ui.parts.prepare.item_card import ItemCard
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.recordmodel import Column

WHAT, WHEN, WHO = 1, 2, 3
_GROUP = "Checklist"
_EMPTY = (
    "Nothing forgotten before the day",
    "A list of what is usually done four, two and one weeks before and on the day itself, with the dates for this "
    "workshop. You can change, add and strike off anything.",
    "Make the checklist",
)


class ChecklistPane(TabPane):
    """`tool_asked(Tool)` for what helps with the item at hand."""

    tool_asked = Signal(object)
    which: ClassVar[Checklist] = Checklist.PREPARATION
    watches = (CheckItem, Person, Workshop, Programme, Wave, AnswerSheet, Finding)

    def build(self) -> None:
        """The list, what is to be said above it, the item at hand below."""
        self._offered: int | None = None
        self.words = label("", "heading")
        self.words.setMinimumHeight(HEAD_HEIGHT)
        self.holidays = HolidaysLine(self.desk)
        self.holidays.setVisible(self.which is Checklist.PREPARATION)
        self.notice = Notice(Tone.WARN)
        self.table = self._table()
        self.card = ItemCard()
        self.line = AddLine("Something else to do", "When", STAGES)
        self.empty = EmptyState(*_EMPTY)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._head())
        for widget in (self.notice, self.table, self.card, self.line):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(filled)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the list as it stands today."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        rows = rows_of(self.desk.document, workshop, self.which)
        self._offer_stage(workshop)
        self.words.setText(state_words(rows))
        remarks = (self._day_off(workshop), short_notice_words(rows, workshop))
        self.notice.say(Tone.WARN, " ".join(filter(None, remarks)))
        self.notice.setVisible(any(remarks))
        self.table.show_records(rows)
        self.table.choose_first()
        self.stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the items chosen, and one more."""
        makes = [Command("Make the checklist", _GROUP, self.make)] if self.stack.currentIndex() else []
        holidays = [Command("Holidays…", _GROUP, self.holidays.ask, "H", bound=True)]
        return [
            *makes,
            Command("Tick off, or open again", _GROUP, self.table.turn, "Space", bound=True),
            Command("Type into the item", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Change the date", _GROUP, lambda: self.table.type_into(WHEN), "D", bound=True),
            Command("Choose who sees to it", _GROUP, lambda: self.table.type_into(WHO), "W", bound=True),
            Command("Open what helps with it", _GROUP, self.card.open_tool, "O", bound=True),
            Command("Move the item up", _GROUP, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move the item down", _GROUP, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Strike it off the list", _GROUP, self.remove, "Del", bound=True),
            Command("Add an item", _GROUP, self.line.start, "N", bound=True),
            *(holidays if self.which is Checklist.PREPARATION else []),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the button that makes it."""
        return self.empty if self.stack.currentIndex() else self.table

    def make(self) -> None:
        """Make both lists."""
        if self.desk.workshop_id is not None:
            self.desk.run(make_checklist, self.desk.workshop_id)
            self.table.setFocus()

    def remove(self) -> None:
        """Strike the items chosen off the list."""
        ids = [row.item.id for row in self.table.selected() if row.view]
        if ids and self.desk.bridge.succeeds(prepare_verbs.remove_items, ids):
            self.desk.said.emit("Removed 1 item." if len(ids) == 1 else f"Removed {len(ids)} items.")

    def _day_off(self, workshop: Workshop) -> str:
        return day_off_words(self.desk.document, workshop) if self.which is Checklist.PREPARATION else ""

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.holidays)
        return row

    def move_row(self, up: bool) -> None:
        """Move the item at hand by one place."""
        row = self.table.at()
        if row is not None:
            items = [one.item for one in self.table.shown() if one.view]
            self.desk.run(prepare_verbs.move_item, items, row.item.id, up)

    def _table(self) -> TickTable[CheckRow]:
        def typed(_row: CheckRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column("What", lambda row: row.view.item.title if row.view else "", edit=typed, colour=self._faded),
            Column[CheckRow]("When", lambda row: row.when, 250, edit=typed, colour=self._ink),
            Column[CheckRow]("Who", lambda row: row.owner, 140, edit=typed),
        ]
        return TickTable(
            _GROUP if self.which is Checklist.PREPARATION else "Technology",
            "Done",
            columns,
            lambda row: row.key,
            lambda row: row.done,
            self._store,
            heading=lambda row: row.heading,
            choices=self._choices,
            field=lambda row, column: row.day if column == WHEN else row.item.title,
        )

    def _ink(self, row: CheckRow) -> str | None:
        tokens = self.desk.look.tokens
        if row.view is None or row.view.done:
            return tokens.muted
        return tokens.bad if row.view.late else tokens.warn if SHORT_NOTICE in row.when else None

    def _faded(self, row: CheckRow) -> str | None:
        return self.desk.look.tokens.muted if row.done else None

    def _choices(self, column: int) -> Choices | None:
        if column != WHO:
            return None
        return [("Nobody", None), *((one.name, one.id) for one in people(self.desk.document))]

    def _store(self, row: CheckRow, column: int, value: object) -> bool:
        run, item_id = self.desk.bridge.succeeds, row.item.id
        if column == WHO:
            return run(checklist.set_owner, item_id, value if isinstance(value, int) else None)
        if column == WHAT:
            return run(checklist.edit_item, item_id, title=str(value))
        return value == row.day or run(set_typed_day, item_id, str(value), row.today)

    def _offer_stage(self, workshop: Workshop) -> None:
        """Begin with the next stage there is still time for, once for each workshop: then the choice is the user's."""
        if self._offered != workshop.id:
            self._offered = workshop.id
            ahead = (workshop.day - today(self.desk.document, workshop.zone)).days
            self.line.choice.pick(next((lead for _words, lead in STAGES if lead <= ahead), STAGES[-1][1]))

    def _add(self, text: str, lead: object) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is None or not isinstance(lead, int):
            return
        made = self.desk.run(prepare_verbs.add_item_at, workshop_id, self.which, text, lead)
        if made is not None:
            self.line.clear()
            self.table.select([made.id])
            self.table.scrollTo(self.table.currentIndex())

    def _show_chosen(self) -> None:
        row, workshop = self.table.at(), self.desk.workshop()
        self.card.show_item(card_item(row, workshop) if row and workshop else None)

    def _wire(self) -> None:
        run = self.desk.run
        self.empty.asked.connect(self.make)
        self.table.chosen.connect(self._show_chosen)
        self.table.ticked.connect(lambda rows, on: run(prepare_verbs.tick_items, [row.item.id for row in rows], on))
        self.table.moved.connect(self.move_row)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.tool_asked.connect(self.tool_asked)
        self.card.noted.connect(lambda item_id, text: run(checklist.edit_item, item_id, note=text))
        self.line.added.connect(self._add)


class TechnologyPane(ChecklistPane):
    """What is to be tried out before the day and in the room."""

    which = Checklist.TECHNOLOGY
