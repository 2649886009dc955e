"""The checklist: what is to be done before the day, when, and by whom. The technology's list is another of the kind."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.findings import Finding
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, make_checklist
from facilitator.core.plan.workshops import Programme, Workshop, today
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.checklist_rows import (
    SHORT_NOTICE,
    STAGES,
    CheckRow,
    card_item,
    day_off_words,
    rows_of,
    set_typed_day,
    short_notice_words,
)
from facilitator.ui.parts.prepare.dated_pane import DatedPane
from facilitator.ui.parts.prepare.holidays_line import HolidaysLine
from facilitator.ui.parts.prepare.item_card import CardItem
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.widgets.notice import Notice, Tone


class ChecklistPane(DatedPane[CheckRow]):
    """The list of the preparation, with what is to be said of the time there is."""

    kind = CheckItem
    group = name = "Checklist"
    times = STAGES
    offered = (
        "Nothing forgotten before the day",
        "A list of what is usually done four, two and one weeks before and on the day itself, with the dates for this "
        "workshop. You can change, add and strike off anything.",
        "Make the checklist",
    )
    which: ClassVar[Checklist] = Checklist.PREPARATION
    watches = (CheckItem, Person, Workshop, Programme, Wave, AnswerSheet, Finding)

    def build(self) -> None:
        """The list, and a notice above it."""
        self._offered: int | None = None
        self.notice = Notice(Tone.WARN)
        super().build()
        self.words.setMinimumHeight(HEAD_HEIGHT)
        self.column.insertWidget(1, self.notice)

    def refresh(self, changes: Changes | None) -> None:
        """Show the list as it stands today."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        rows = rows_of(self.desk.document, workshop, self.which)
        self._offer_stage(workshop)
        remarks = (self._day_off(workshop), short_notice_words(rows, workshop))
        self.notice.say(Tone.WARN, " ".join(filter(None, remarks)))
        self.notice.setVisible(any(remarks))
        self.show_rows(rows)

    def commands(self) -> list[Command]:
        """What can be done with the list and its items."""
        makes = [] if self.is_made() else [Command("Make the checklist", self.group, self.make)]
        holidays = [Command("Holidays…", self.group, self.holidays.ask, "H", bound=True)]
        return [*makes, *super().commands(), *(holidays if self.which is Checklist.PREPARATION else [])]

    def make(self) -> None:
        """Make both lists."""
        if self.desk.workshop_id is not None:
            self.desk.run(make_checklist, self.desk.workshop_id)
            self.table.setFocus()

    def beside(self) -> QWidget:
        """Whose holidays are not worked; beside the preparation's list alone."""
        self.holidays = HolidaysLine(self.desk)
        self.holidays.setVisible(self.which is Checklist.PREPARATION)
        return self.holidays

    def card_of(self, row: CheckRow) -> CardItem | None:
        """A row with its hint, or that it looks done."""
        workshop = self.desk.workshop()
        return card_item(row, workshop) if workshop else None

    def add(self, text: str, when: object) -> CheckItem | None:
        """Add something to do, so many days before the workshop."""
        if self.desk.workshop_id is None or not isinstance(when, int):
            return None
        return self.desk.run(prepare_verbs.add_item_at, self.desk.workshop_id, self.which, text, when)

    def set_day(self, row: CheckRow, typed: str) -> bool:
        """Give an item the day that was typed."""
        return self.desk.bridge.succeeds(set_typed_day, row.item.id, typed, row.today)

    def move_item(self, rows: Sequence[CheckRow], row: CheckRow, up: bool) -> None:
        """Move an item by one place."""
        self.desk.run(prepare_verbs.move_item, [one.item for one in rows], row.item.id, up)

    def ink(self, row: CheckRow) -> str | None:
        """What is late, and what has less time than usual, stands out."""
        return super().ink(row) or (self.desk.look.tokens.warn if SHORT_NOTICE in row.when else None)

    def _day_off(self, workshop: Workshop) -> str:
        return day_off_words(self.desk.document, workshop) if self.which is Checklist.PREPARATION else ""

    def _offer_stage(self, workshop: Workshop) -> None:
        """Begin with the next stage there is still time for, once for each workshop: then the choice is the user's."""
        if self._offered != workshop.id:
            self._offered = workshop.id
            ahead = (workshop.day - today(self.desk.document, workshop.zone)).days
            self.line.choice.pick(next((lead for _words, lead in STAGES if lead <= ahead), STAGES[-1][1]))


class TechnologyPane(ChecklistPane):
    """What is to be tried out before the day and in the room."""

    name = "Technology"
    which = Checklist.TECHNOLOGY
