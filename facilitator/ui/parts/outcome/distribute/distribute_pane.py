"""Handing out: who gets what, in which form, and all of it written in one go. Nothing is sent from here."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core import faults
from facilitator.core.document import Document
from facilitator.core.follow.distributions import Distribution, distributions_of
from facilitator.core.follow.doubts import doubts
from facilitator.core.follow.preferences import DigestFormat, Preference
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Programme, Workshop, local
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.raci import RaciColumn
from facilitator.report.follow.packet import INDEX
from facilitator.report.follow.written import Written
from facilitator.ui.command import Command
from facilitator.ui.local import room_time, year_day_words
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.outcome.distribute import distribute_verbs
from facilitator.ui.parts.outcome.distribute.distribute_rows import (
    ReceiverRow,
    TeamRow,
    next_to_mend,
    receiver_rows,
    summing_up,
    team_rows,
)
from facilitator.ui.parts.outcome.distribute.findings_side import FindingsSide
from facilitator.ui.parts.outcome.distribute.folders import fitting_folder, handing_out_folder
from facilitator.ui.parts.outcome.distribute.packet_card import PacketCard
from facilitator.ui.parts.outcome.distribute.packet_writer import PacketWriter
from facilitator.ui.parts.outcome.distribute.receiver_table import Cell, ReceiverTable, TeamCell
from facilitator.ui.parts.outcome.distribute.tracker_lists import TrackerLists
from facilitator.ui.parts.outcome.typing_at import type_at
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.notice import Notice, Tone

_GROUP = "Distribute"
_NOT_HELD = (
    "Everyone gets their own",
    "Once the workshop has begun, everyone’s own page, each team’s digest, the lists and the e-mail drafts are "
    "written from here.",
    "Go to Run",
)
_NOBODY = (
    "Nobody to write for",
    "Nobody took part and nobody owns an action. Choose on the People page who took part.",
    "Go to People",
)
_LEAD = "Nothing is sent."
_WARNING = (
    "Drafts open in your mail program, and you send them; Apple Mail may take one for received mail: choose Send "
    "Again. The folders “drafts” and “trackers” hold owners’ own words and addresses: keep them to yourself."
)


class DistributePane(TabPane):
    """`people_asked(person or None)` and `run_asked()` ask for the page of that name."""

    people_asked = Signal(object)
    run_asked = Signal()
    watches = (
        Participant, Person, Team, Action, Meeting, RaciColumn, Preference, Distribution, Workshop, Programme,
    )  # fmt: skip

    def build(self) -> None:
        """Where it goes above, then everybody, with teams and doubts beside."""
        self._folder = Path()
        self._chosen: tuple[int, Path] | None = None
        self._shown_for = 0
        self.writer = PacketWriter(self.desk, self)
        self.lists = TrackerLists(self.desk, self)
        self.card = PacketCard(self.desk)
        self.notice = Notice(Tone.INFO, _WARNING, _LEAD)
        self.table = ReceiverTable(self.desk.look, self._store)
        self.side = FindingsSide(self.desk, self._store_team)
        self.not_held, self.nobody = EmptyState(*_NOT_HELD), EmptyState(*_NOBODY)
        self._filled = QWidget()
        self.stack = QStackedWidget()
        for part in (self._filled, self.not_held, self.nobody):
            self.stack.addWidget(part)
        self._lay_out()
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show who gets what now, and what to know before."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        if workshop.id != self._shown_for:
            self._shown_for = workshop.id
            self.side.forget()
            self.card.forget()
        rows = receiver_rows(self.desk.document, workshop.id)
        self._show_part(self.not_held if workshop.began_at is None else self._filled if rows else self.nobody)
        teams = team_rows(self.desk.document, rows)
        self.table.show_records(rows)
        if rows and not self.table.selected():
            self.table.select([rows[0].recipient.person.id])
        self.side.show_found(teams, doubts(self.desk.document, workshop.id))
        chosen = self._chosen[1] if self._chosen and self._chosen[0] == workshop.id else None
        self._folder = chosen or handing_out_folder(self.desk.document, workshop)
        self.card.show_plan(summing_up(rows, teams), self._folder, _last_words(self.desk.document, workshop))

    def commands(self) -> list[Command]:
        """Writing, and what is set for the people chosen."""
        if self.stack.currentWidget() is not self._filled:
            return []
        return [
            Command("Write for everyone, or stop", _GROUP, self.write, "Ctrl+Return", bound=True),
            Command("Write into another folder…", _GROUP, self.choose_folder, "F", bound=True),
            Command("Open the folder", _GROUP, self.open_folder, "O", bound=True),
            Command("Open the index", _GROUP, self.open_index, "I", bound=True),
            Command("Save the actions for a tracker…", _GROUP, self.offer_lists, "T", bound=True),
            Command("A draft, or none", _GROUP, self.turn_drafts, "Space", bound=True),
            Command("Type the e-mail address", _GROUP, self.type_address, "E", bound=True),
            Command("Hand over what they hold…", _GROUP, self.hand_over, "H", bound=True),
            Command("Mend what comes next", _GROUP, self.mend_next, "M", bound=True),
            Command("Show on the People page", _GROUP, self._to_people, "P", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """Everybody, or the one next step."""
        places: tuple[QWidget, ...] = (self.table, self.not_held, self.nobody)
        return places[self.stack.currentIndex()]

    # Writing

    def write(self) -> None:
        """Write everything for everyone; again while it writes: stop."""
        workshop = self.desk.workshop()
        if self.writer.busy:
            self.writer.stop()
        elif workshop is not None:
            self.writer.write(workshop, self._folder)
            if self.writer.busy:
                self.card.show_progress(0, 0, "")

    def choose_folder(self) -> None:
        """Ask for another folder."""
        workshop, near = self.desk.workshop(), self._folder
        while not near.is_dir() and near != near.parent:
            near = near.parent
        found = QFileDialog.getExistingDirectory(self.window(), "Write for everyone into", str(near))
        fitting = self.desk.run(_fitting, workshop, Path(found)) if found and workshop else None
        if workshop is not None and fitting is not None:
            self._chosen = workshop.id, fitting
            self.refresh(None)

    def open_folder(self) -> None:
        """Show the folder."""
        if self._folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def open_index(self) -> None:
        """Show the index of all files in the browser."""
        if (self._folder / INDEX).is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder / INDEX)))

    def offer_lists(self) -> None:
        """Offer the actions as a list for a tracker."""
        workshop, button = self.desk.workshop(), self.card.lists
        if workshop is not None:
            self.lists.offer(workshop, button.mapToGlobal(button.rect().bottomLeft()))

    # Mending

    def turn_drafts(self) -> None:
        """The people chosen get a draft; if they all do, none."""
        rows = [row for row in self.table.selected() if not row.recipient.left]
        if rows:
            draft = any(not row.recipient.wants_draft for row in rows)
            self.desk.run(distribute_verbs.set_drafts, [row.recipient.person.id for row in rows], draft)

    def type_address(self) -> None:
        """Type the address of the person at hand."""
        if row := self._at_hand():
            type_at(self.table, row.recipient.person.id, Cell.EMAIL)

    def hand_over(self) -> None:
        """Give what the person at hand holds to somebody else."""
        if row := self._at_hand():
            HandOverDialog(self.desk, row.recipient.person, self).open()

    def mend_next(self) -> None:
        """Go to the next of whom something is to be mended, and begin with it."""
        at = self._at_hand()
        row = next_to_mend(self.table.shown(), at.recipient.person.id if at else None)
        if row is None:
            self.desk.told.emit("There is nothing to mend for anybody.")
            return
        if row.lacks_address:
            type_at(self.table, row.recipient.person.id, Cell.EMAIL)
        else:
            self.table.select([row.recipient.person.id])
            self.hand_over()

    def _at_hand(self) -> ReceiverRow | None:
        return next(iter(self.table.selected()), None)

    def _to_people(self) -> None:
        row = self._at_hand()
        self.people_asked.emit(row.recipient.person if row else None)

    def _store(self, row: ReceiverRow, column: int, value: object) -> bool:
        run, person_id = self.desk.bridge.succeeds, row.recipient.person.id
        match column:
            case Cell.FORM:
                return run(distribute_verbs.set_form, person_id, DigestFormat(str(value)) if value else None)
            case Cell.DRAFT:
                return run(distribute_verbs.set_drafts, [person_id], bool(value))
            case _:
                return run(distribute_verbs.set_email, person_id, str(value))

    def _store_team(self, row: TeamRow, column: int, value: object) -> bool:
        run = self.desk.bridge.succeeds
        if column == TeamCell.FORM:
            return run(distribute_verbs.set_team_form, row.team.id, DigestFormat(str(value)))
        return run(distribute_verbs.set_team_draft, row.team.id, bool(value))

    # What is shown

    def _on_written(self, written: Written | None) -> None:
        self.card.show_written(written)
        if written is not None and not written.stopped:
            self.side.show_written(written)
        self.refresh(None)

    def _show_part(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.setFocusProxy(self.first_focus())

    def _wire(self) -> None:
        card = self.card
        card.write_asked.connect(self.write)
        card.choose_asked.connect(self.choose_folder)
        card.folder_asked.connect(self.open_folder)
        card.index_asked.connect(self.open_index)
        card.lists_asked.connect(self.offer_lists)
        self.writer.progressed.connect(card.show_progress)
        self.writer.written.connect(self._on_written)
        self.not_held.asked.connect(self.run_asked)
        self.nobody.asked.connect(lambda: self.people_asked.emit(None))

    def _lay_out(self) -> None:
        acts = (
            (live_button("Draft", "Space"), self.turn_drafts),
            (live_button("Address", "E"), self.type_address),
            (live_button("Hand over…", "H"), self.hand_over),
            (live_button("Mend next", "M"), self.mend_next),
            (live_button("On People", "P"), self._to_people),
        )
        left = QVBoxLayout()
        left.setSpacing(GAP_S)
        left.addWidget(self.table, 1)
        left.addWidget(button_row(acts))
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addLayout(left, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.card)
        column.addWidget(self.notice)
        column.addLayout(body, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)


def _fitting(document: Document, workshop: Workshop, chosen: Path) -> Path:
    with faults.plainly(chosen):
        return fitting_folder(document, workshop, chosen)


def _last_words(document: Document, workshop: Workshop) -> str:
    """When it was written the last time, and how many files."""
    last = next(iter(distributions_of(document, workshop.id)), None)
    if last is None:
        return "Not written yet."
    day = year_day_words(local(workshop, last.at).date())
    return f"Last written {day}, {room_time(workshop, last.at)}: {counted(last.files, 'file')}."
