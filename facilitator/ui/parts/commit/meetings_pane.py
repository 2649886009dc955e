"""Follow-up meetings: the three that the method asks for are proposed, and any other can be added."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted, day_words
from facilitator.core.plan import minutes
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Meeting
from facilitator.core.run.meetings import (
    add_meeting,
    add_suggested,
    edit_meeting,
    move_meetings,
    remove_meeting,
    suggest_meetings,
)
from facilitator.ui.command import Command
from facilitator.ui.local import day_first
from facilitator.ui.parts.cells import CellDelegate
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_typed import due_or_none
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.parts.typed import show_time, time_or_none
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_GROUP = "Meetings"
_NEW = "New meeting"
_NO_DAY = float("inf")


class Cell(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    DAY = 1
    START = 2
    LENGTH = 3
    WHO = 4


class MeetingsPane(TabPane):
    """F2 types into a cell, Del removes; days and times are typed as anywhere."""

    watches = (Meeting, Workshop)

    def build(self) -> None:
        """Words and buttons above the table; while there is none, the proposals in words."""
        self.words = label("", "muted", wrap=True)
        self.table: RecordTable[Meeting] = RecordTable(self._columns(), lambda m: m.id, "No meetings yet.")
        self.table.setAccessibleName("Follow-up meetings")
        self.table.setItemDelegate(CellDelegate[Meeting](self.table, self._store))
        self.table.delete_requested.connect(self._remove)
        self.table.opened.connect(lambda _meeting: self.table.edit(self.table.currentIndex()))
        KeysThrough(self).spare(self.table)
        elastic(self.table)
        self.empty = EmptyState(
            "When do we look again?",
            "The method asks for three looks back: within two days, after three weeks and after a quarter.",
            "Add the three meetings",
        )
        self.empty.asked.connect(self.suggest)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        for text, key, act in (("Suggest", "G", self.suggest), (_NEW, "E", self.add)):
            button = live_button(text, key)
            button.clicked.connect(lambda _on, do=act: do())
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the meetings as they are now."""
        meetings = self._meetings()
        workshop = self.desk.workshop()
        self.table.show_records(meetings)
        self._stack.setCurrentWidget(self.table if meetings else self.empty)
        there = {meeting.title for meeting in meetings}
        ideas = [idea for idea in suggest_meetings(workshop) if idea.title not in there] if workshop else []
        proposal = ", ".join(day_words(idea.day, today_of(self.desk)) for idea in ideas)
        have = counted(len(meetings), "follow-up meeting") if meetings else "No follow-up meetings yet"
        self.words.setText(f"{have} · proposed: {proposal}" if ideas else have)

    def commands(self) -> list[Command]:
        """What can be done to meetings."""
        return [
            Command("Suggest follow-up meetings", _GROUP, self.suggest, "G", bound=True),
            Command(_NEW, _GROUP, self.add, "E", bound=True),
            Command("Move the meeting up", _GROUP, lambda: self._shift(-1), "Alt+Up", bound=True),
            Command("Move the meeting down", _GROUP, lambda: self._shift(1), "Alt+Down", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while there is nothing the pane itself, so that its keys work."""
        return self.table if self._stack.currentWidget() is self.table else self

    def suggest(self) -> None:
        """Add the proposed meetings that are not on the list yet."""
        workshop = self.desk.workshop()
        if workshop and self.desk.run(add_suggested, workshop) == []:
            self.desk.told.emit("The three meetings are on the list already.")

    def add(self) -> None:
        """Add a meeting and name it."""
        workshop = self.desk.workshop()
        made = self.desk.run(add_meeting, workshop.id, _NEW, start=workshop.start) if workshop else None
        if made is not None:
            self.table.setFocus()
            self.table.select([made.id])
            self.table.edit(self.table.currentIndex().siblingAtColumn(Cell.TITLE))

    def _meetings(self) -> list[Meeting]:
        workshop_id = self.desk.workshop_id
        return self.desk.document.all(Meeting, workshop_id=workshop_id) if workshop_id else []

    def _columns(self) -> list[Column[Meeting]]:
        def typed(_meeting: Meeting, _text: str) -> None:
            """Cells are stored by the delegate, which keeps what is refused."""

        def day(meeting: Meeting) -> str:
            return day_words(meeting.day, today_of(self.desk)) if meeting.day else ""

        def by_day(meeting: Meeting) -> float:
            return float(meeting.day.toordinal()) if meeting.day else _NO_DAY

        return [
            Column("Meeting", lambda m: m.title, edit=typed),
            Column("Day", day, 104, sort=by_day, edit=typed),
            Column("Start", lambda m: show_time(m.start), 64, edit=typed),
            Column("Length", lambda m: minutes.spoken(m.length), 84, sort=lambda m: m.length, edit=typed),
            Column("Who", lambda m: m.who, 124, edit=typed),
        ]

    def _store(self, meeting: Meeting, column: int, value: object) -> bool:
        return self.desk.bridge.succeeds(_edit, meeting, Cell(column), self._change(str(value)))

    def _change(self, typed: str) -> Callable[[Meeting, Cell], Meeting]:
        """How a meeting changes when this is typed into a cell; UserError if it can't be read."""
        today = today_of(self.desk)

        def change(meeting: Meeting, cell: Cell) -> Meeting:
            match cell:
                case Cell.TITLE:
                    return meeting.with_(title=typed)
                case Cell.DAY:
                    return meeting.with_(day=due_or_none(typed, today, day_first()))
                case Cell.START:
                    return meeting.with_(start=time_or_none(typed))
                case Cell.LENGTH:
                    return meeting.with_(length=minutes.parse(typed, meeting.length))
                case Cell.WHO:
                    return meeting.with_(who=typed)

        return change

    def _shift(self, by: int) -> None:
        selected, ids = self.table.selected(), [meeting.id for meeting in self._meetings()]
        if len(selected) == 1 and can_shift(ids, selected[0].id, by):
            one = selected[0]
            self.desk.run(move_meetings, one.workshop_id, [one.id], shifted_before(ids, one.id, by))

    def _remove(self, meetings: list[Meeting]) -> None:
        self.desk.run(_remove_all, meetings)
        self.desk.said.emit(f"Removed {counted(len(meetings), 'meeting')}.")


def _edit(document: Document, meeting: Meeting, cell: Cell, change: Callable[[Meeting, Cell], Meeting]) -> Meeting:
    new = change(meeting, cell)
    return edit_meeting(document, meeting.id, new.title, new.day, new.start, new.length, new.who)


def _remove_all(document: Document, meetings: list[Meeting]) -> None:
    with document.step(f"Remove {counted(len(meetings), 'meeting')}"):
        for meeting in meetings:
            remove_meeting(document, meeting.id)
