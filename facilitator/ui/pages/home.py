"""The Home page: the programme's workshops and what is next for each."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.agree.changes.notices import Acknowledged, ChangeNotice, Impact
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound
from facilitator.core.agree.practices.adopting import AdoptedPractice, PracticeLook
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.practices.growth import GrowthStep
from facilitator.core.agree.service.slas import Sla, SlaReviewed
from facilitator.core.assess.improving import Improvement, Milestone
from facilitator.core.assess.waves import Wave
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import TeamRhythm, TeamRound
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Programme, Workshop, programme_of
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.canvases.launch import Launch
from facilitator.core.run.captured import Decision, Question
from facilitator.core.run.clock.timekeeping import Live
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.ways import go_to_step, open_line
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.programme import home_reading
from facilitator.ui.parts.programme.home_dialogs import HomeDialogs
from facilitator.ui.parts.programme.home_room import HomeRoom
from facilitator.ui.parts.programme.pressing import Pressing, plans_under_way, pressing
from facilitator.ui.parts.typed import show_day
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.icons import Sign


class HomePage(Page):
    """All workshops: live, planned, closed, archived; what is due for them, and when the next should be."""

    title = "Home"
    icon = Sign.HOME
    section = Section.PROGRAMME
    watches = (
        Programme, Workshop, Session, Part, Block, Participant, CheckItem, Action, Question, Live, Launch,
        Wave, Improvement, Milestone, CheckpointItem, Team, TeamRhythm, TeamRound, RegularMeeting, MeetingHeld,
        Escalation, Person, FeedbackLoop, LoopRound, Sla, SlaReviewed, ChangeNotice, Impact, Acknowledged, Friction,
        Decision, AdoptedPractice, PracticeLook, GrowthStep,
    )  # fmt: skip

    def build(self) -> None:
        """Lay out the programme's name, its workshops and what is due."""
        self._painted = False
        self.dialogs = dialogs = HomeDialogs(self.desk, self)
        self.room = room = HomeRoom(self.desk)
        self.name, self.cards, self.new_button = room.name, room.cards, room.new_button
        room.menu.addAction("Templates…\tT").triggered.connect(dialogs.ask_templates)
        room.menu.addAction("Rename the programme").triggered.connect(self.name.begin)
        self.new_button.clicked.connect(dialogs.ask_new)
        room.empty.asked.connect(dialogs.ask_new)
        room.next_date.asked.connect(dialogs.ask_planned)
        room.due.opened.connect(self.open_line)
        room.plans.opened.connect(self.open_line)
        dialogs.made.connect(self._on_made)
        dialogs.copied.connect(self.cards.give_keys)
        self.cards.opened.connect(self.open_workshop)
        self.cards.details_asked.connect(dialogs.ask_details)
        self.cards.duplicate_asked.connect(dialogs.ask_duplicate)
        self.cards.archive_asked.connect(self.archive)
        self.cards.remove_asked.connect(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)

    def refresh(self, changes: Changes | None) -> None:
        """Show the workshops as they are now; what takes long to ask for only once there is a page to look at."""
        document, now = self.desk.document, self.desk.now()
        ready, today = self._painted or home_reading.is_quick(document), now.astimezone().date()
        due = home_reading.due(document, today) if ready else []
        after = home_reading.due_after(document, today) if ready else []
        self.name.set_value(programme_of(document).name)
        cards = home_reading.cards(document, now, due, after)
        self.cards.show_cards(cards)
        self.room.show_any(bool(cards))
        self.room.show_beside(pressing(document, due, today, after), plans_under_way(document, today))
        self.room.next_date.show_dates(home_reading.next_days(document, today) if ready else [], today)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first painting comes what takes longer to ask for."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            if not home_reading.is_quick(self.desk.document):
                QTimer.singleShot(0, self, lambda: self.refresh(None))

    def commands(self) -> list[Command]:
        """New workshop, and what is done to the one at hand."""
        commands = [
            Command("New workshop…", "Workshops", self.dialogs.ask_new, "N", bound=True),
            Command("Templates…", "Workshops", self.dialogs.ask_templates, "T", bound=True),
            Command("Rename the programme", "Workshops", self.name.begin),
        ]
        suggested = self.room.next_date.suggested()
        if suggested:
            plan = partial(self.dialogs.ask_planned, suggested)
            commands.append(Command("Plan the next workshop…", "Workshops", plan, detail=show_day(suggested.day)))
        at_hand = self.desk.document.find(Workshop, self.cards.at_hand() or self.desk.workshop_id)
        if at_hand:
            commands += [
                Command(words, "Workshops", partial(do, at_hand.id), key, bound=True, detail=at_hand.title)
                for words, key, do in (
                    ("Open the workshop", "Enter", self.open_workshop),
                    ("Details of the workshop…", "F2", self.dialogs.ask_details),
                    ("Duplicate the workshop…", "D", self.dialogs.ask_duplicate),
                    ("Bring back the workshop" if at_hand.archived else "Archive the workshop", "E", self.archive),
                    ("Remove the workshop", "Del", self.remove),
                )
            ]
        return commands

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every workshop, to turn to it."""
        return [
            Command(workshop.title, "Workshops", partial(go_to_step, desk, workshop.id), detail=show_day(workshop.day))
            for workshop in workshops.workshops(desk.document)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N makes a new workshop, T shows the templates."""
        if not press([command for command in self.commands() if command.key in ("N", "T")], event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the first row, or to the one next step. A focus proxy would trap Tab."""
        super().focusInEvent(event)
        at_hand = self.cards.first() or self.room.empty.findChild(ActionButton)
        if at_hand is not None:
            at_hand.setFocus(event.reason())

    def open_workshop(self, workshop_id: int) -> None:
        """Turn to a workshop, at the page where its next step is taken."""
        go_to_step(self.desk, workshop_id)

    def open_line(self, line: Pressing) -> None:
        """Turn to something that is due or under way, on the page where it is done."""
        open_line(self.desk, line)

    def archive(self, workshop_id: int) -> None:
        """Put a workshop out of the way, or bring it back; it can be undone."""
        workshop = self.desk.document.get(Workshop, workshop_id)
        if self.desk.run(workshops.archive_workshop, workshop_id, not workshop.archived):
            self.desk.said.emit(f"{'Brought back' if workshop.archived else 'Archived'} {quoted(workshop.title)}.")

    def remove(self, workshop_id: int) -> None:
        """Remove a workshop with all that belongs to it; it can be undone."""
        title = self.desk.document.get(Workshop, workshop_id).title
        if self.desk.bridge.succeeds(workshops.remove_workshop, workshop_id):
            self.desk.said.emit(f"Removed {quoted(title)}.")

    def _on_made(self, workshop_id: int) -> None:
        self.desk.choose_workshop(workshop_id)
        self.desk.page_asked.emit(PlanPage)
