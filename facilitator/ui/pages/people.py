"""The People page: teams, people, and who takes part in the chosen workshop and is here today."""

from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from facilitator.core import participants, people
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.groups.groups_sheet import GroupsSheet
from facilitator.ui.parts.people import people_verbs
from facilitator.ui.parts.people.people_bench import PeopleBench
from facilitator.ui.parts.people.people_intake import PeopleIntake
from facilitator.ui.parts.people.people_rows import late_ones
from facilitator.ui.parts.people.person_form import PersonDialog
from facilitator.ui.parts.people.presence import Presence
from facilitator.ui.parts.people.team_list import TeamList
from facilitator.ui.parts.people.walk_in_form import WalkInDialog
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "Nobody here yet",
    "Everybody is listed once, with their team. Paste a list,\nor drop a CSV or XLSX file onto this page.",
    "Paste a list…",
)
_GROUP = "People"


class PeoplePage(Page):
    """Teams at the left, people at the right, above them how many are here."""

    title = "People"
    icon = Sign.PEOPLE
    section = Section.PROGRAMME
    watches = (Team, Person, Participant, Workshop)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """How many of those who take part are here."""
        if desk.workshop_id is None:
            return ""
        joined = desk.document.all(Participant, workshop_id=desk.workshop_id)
        return f"{sum(p.present for p in joined)}/{len(joined)}" if joined else ""

    def build(self) -> None:
        """Lay out teams, presence and people."""
        self.setAcceptDrops(True)
        self.teams = TeamList(self.desk)
        self.presence = Presence()
        self.bench = PeopleBench(self.desk)
        self.intake = PeopleIntake(self.desk, self)
        self.empty = EmptyState(*_EMPTY)
        self._first_step = next(iter(self.empty.findChildren(ActionButton)))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.bench)
        self._stack.addWidget(self.empty)
        right = QVBoxLayout()
        right.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        right.setSpacing(GAP)
        right.addWidget(self.presence)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.teams)
        row.addLayout(right, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show everybody as they are now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self.teams.show_teams()
        anybody = self.bench.show_people() > 0
        self._stack.setCurrentWidget(self.bench if anybody else self.empty)
        self.presence.setVisible(workshop_id is not None and anybody)
        if workshop_id is not None:
            joined = document.all(Participant, workshop_id=workshop_id)
            late = len(late_ones(document, workshop_id))
            self.presence.show_counts(sum(p.present for p in joined), len(joined), late)
        self.setFocusProxy(self.bench if anybody else self._first_step)

    def commands(self) -> list[Command]:
        """What is done with the people chosen, with everybody at once, and with teams."""
        return [*self._own_commands(), *self.bench.commands(), *self.teams.commands()]

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Everybody by name."""
        teams = {team.id: team.name for team in desk.document.all(Team)}
        return [
            Command(p.name, _GROUP, partial(desk.go_to, cls, p), detail=teams.get(p.team_id or 0, p.email))
            for p in people.people(desk.document, gone=True)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that work from wherever the focus is on this page."""
        if not press(self._own_commands(), event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a piece of text may be dropped anywhere on the page."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to import what was dropped."""
        if self.intake.take(event.mimeData()):
            event.acceptProposedAction()

    # Everybody at once

    def turn_all_here(self) -> None:
        """Everyone who takes part is here; if they all are, nobody is yet."""
        workshop_id = self.desk.workshop_id
        if workshop_id is not None:
            joined = self.desk.document.all(Participant, workshop_id=workshop_id)
            self.desk.run(participants.set_all_present, workshop_id, any(not p.present for p in joined))

    def take_all(self) -> None:
        """Everyone who has not gone takes part."""
        if self.desk.workshop_id is not None:
            everyone = [person.id for person in people.people(self.desk.document)]
            self.desk.run(participants.add_participants, self.desk.workshop_id, everyone)

    def ask_mix(self) -> None:
        """Ask how the groups are to be, and seat those who take part."""
        if self.desk.workshop_id is not None:
            GroupsSheet(self.desk, self.desk.workshop_id, self).open()

    def seat_late(self) -> None:
        """Give those who are here without a seat one each, where they disturb least; says where and why."""
        workshop_id = self.desk.workshop_id
        late = late_ones(self.desk.document, workshop_id) if workshop_id is not None else []
        words = self.desk.run(people_verbs.seat_late, [participant.id for participant in late]) if late else None
        if words:
            self.desk.said.emit(words[0] if len(words) == 1 else f"Seated {len(words)} late arrivals.")

    def ask_walk_in(self) -> None:
        """Ask who came without being invited, and go to them."""
        if self.desk.workshop_id is not None:
            dialog = WalkInDialog(self.desk, self.desk.workshop_id, self)
            dialog.accepted.connect(lambda: self._go_to(self.desk.document.find(Person, dialog.result_id)))
            dialog.open()

    def ask_add(self) -> None:
        """Ask for one more person, and go to them."""
        dialog = PersonDialog(self.desk, self)
        dialog.accepted.connect(lambda: self._go_to(self.desk.document.find(Person, dialog.result_id)))
        dialog.open()

    def _go_to(self, record: object) -> None:
        if isinstance(record, Person):
            self.bench.go_to(record)

    def _own_commands(self) -> list[Command]:
        everybody = [
            Command("Everyone is here, or nobody yet", _GROUP, self.turn_all_here, "E", bound=True),
            Command("Mix groups…", _GROUP, self.ask_mix, "D", bound=True),
            Command("Seat late arrivals", _GROUP, self.seat_late, "S", bound=True),
            Command("Add walk-in…", _GROUP, self.ask_walk_in, "W", bound=True),
            Command("Everyone takes part", _GROUP, self.take_all),
        ]
        return [
            Command("Add a person…", _GROUP, self.ask_add, "N", bound=True),
            Command("Paste a list…", _GROUP, self.intake.ask_paste, "Ctrl+V", bound=True),
            Command("Import a file…", _GROUP, self.intake.ask_file, "I", bound=True),
            *(everybody if self.desk.workshop_id is not None else []),
        ]

    def _wire(self) -> None:
        self.presence.all_here_asked.connect(self.turn_all_here)
        self.presence.all_asked.connect(self.take_all)
        self.presence.mix_asked.connect(self.ask_mix)
        self.presence.late_asked.connect(self.seat_late)
        self.presence.walk_in_asked.connect(self.ask_walk_in)
        self.bench.add_asked.connect(self.ask_add)
        self.bench.paste_asked.connect(self.intake.ask_paste)
        self.bench.import_asked.connect(self.intake.ask_file)
        self.empty.asked.connect(self.intake.ask_paste)
        self.teams.chosen.connect(lambda team: self.bench.search.setText(team.name))
        self.desk.record_asked.connect(self._go_to)
