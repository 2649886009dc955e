"""The Home page: the programme's workshops and what is next for each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout

from facilitator.core.people import Participant
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.workshops import Programme, Workshop, WorkshopState, local, programme_of
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Question
from facilitator.core.run.phrases import quoted
from facilitator.core.run.timekeeping import Live
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.programme.duplicate_form import DuplicateDialog
from facilitator.ui.parts.programme.next_step import Place, next_step
from facilitator.ui.parts.programme.programme_name import INSET, ProgrammeName
from facilitator.ui.parts.programme.workshop_cards import Card, WorkshopCards
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.parts.typed import show_day
from facilitator.ui.theme import GAP_L
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "No workshop yet",
    "Plan one, run it live on two screens, and leave with the actions.",
    "New workshop…",
)
_PAGES: dict[Place, type[Page]] = {Place.PLAN: PlanPage, Place.RUN: RunPage, Place.OUTCOMES: OutcomesPage}


class HomePage(Page):
    """All workshops: live, planned, closed."""

    title = "Home"
    icon = Sign.HOME
    section = Section.PROGRAMME
    watches = (Programme, Workshop, Part, Block, Participant, Action, Question, Live)

    def build(self) -> None:
        """Lay out the programme's name and its workshops."""
        self.name = ProgrammeName(self.desk)
        look = self.desk.look
        self.new_button = ActionButton(
            "New workshop…", "N", Kind.PRIMARY, look.icons.icon(Sign.PLUS, look.tokens.on_accent)
        )
        self.new_button.clicked.connect(self.ask_new)
        self.cards = WorkshopCards(look)
        self.cards.opened.connect(self.open_workshop)
        self.cards.details_asked.connect(self.ask_details)
        self.cards.duplicate_asked.connect(self.ask_duplicate)
        self.cards.remove_asked.connect(self.remove)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.ask_new)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.cards)
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L - INSET, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_L)
        self._stack.setContentsMargins(INSET, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the workshops as they are now."""
        document = self.desk.document
        self.name.set_value(programme_of(document).name)
        cards = [self._card(workshop) for workshop in _in_order(workshops.workshops(document))]
        self.cards.show_cards(cards)
        self._stack.setCurrentIndex(0 if cards else 1)
        self.new_button.setVisible(bool(cards))

    def commands(self) -> list[Command]:
        """New workshop, and what is done to the one at hand."""
        commands = [
            Command("New workshop…", "Workshops", self.ask_new, "N", bound=True),
            Command("Rename the programme", "Workshops", self.name.begin),
        ]
        at_hand = self.desk.document.find(Workshop, self.cards.at_hand() or self.desk.workshop_id)
        if at_hand:
            commands += [
                Command(words, "Workshops", partial(do, at_hand.id), key, bound=True, detail=at_hand.title)
                for words, key, do in (
                    ("Open the workshop", "Enter", self.open_workshop),
                    ("Details of the workshop…", "F2", self.ask_details),
                    ("Duplicate the workshop…", "D", self.ask_duplicate),
                    ("Remove the workshop", "Del", self.remove),
                )
            ]
        return commands

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every workshop, to turn to it."""
        return [
            Command(workshop.title, "Workshops", partial(_go_to, desk, workshop.id), detail=show_day(workshop.day))
            for workshop in workshops.workshops(desk.document)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N makes a new workshop; Down goes to the first row."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self.ask_new()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the first row, or to the one next step. A focus proxy would trap Tab."""
        super().focusInEvent(event)
        at_hand = self.cards.first() or self.empty.findChild(ActionButton)
        if at_hand is not None:
            at_hand.setFocus(event.reason())

    def open_workshop(self, workshop_id: int) -> None:
        """Turn to a workshop, at the page where its next step is taken."""
        _go_to(self.desk, workshop_id)

    def ask_new(self) -> None:
        """Ask for a new workshop's details, and go on to plan it."""
        dialog = WorkshopDialog(self.desk, parent=self)
        dialog.stored.connect(self.open_workshop)
        dialog.open()

    def ask_details(self, workshop_id: int) -> None:
        """Change title, day, start, place and purpose of a workshop."""
        WorkshopDialog(self.desk, self.desk.document.get(Workshop, workshop_id), self).open()

    def ask_duplicate(self, workshop_id: int) -> None:
        """Ask for the day of a copy, and make it."""
        dialog = DuplicateDialog(self.desk, self.desk.document.get(Workshop, workshop_id), self)
        dialog.stored.connect(self.cards.give_keys)
        dialog.open()

    def remove(self, workshop_id: int) -> None:
        """Remove a workshop with all that belongs to it; it can be undone."""
        title = self.desk.document.get(Workshop, workshop_id).title
        if self.desk.bridge.succeeds(workshops.remove_workshop, workshop_id):
            self.desk.said.emit(f"Removed {quoted(title)}.")

    def _card(self, workshop: Workshop) -> Card:
        document, today = self.desk.document, local(workshop, self.desk.now()).date()
        people = len(document.all(Participant, workshop_id=workshop.id))
        return Card(workshop, people, next_step(document, workshop, today))


def _go_to(desk: Desk, workshop_id: int) -> None:
    workshop = desk.document.get(Workshop, workshop_id)
    step = next_step(desk.document, workshop, local(workshop, desk.now()).date())
    desk.choose_workshop(workshop_id)
    desk.page_asked.emit(_PAGES[step.place])


def _in_order(found: Sequence[Workshop]) -> list[Workshop]:
    """The soonest first of those to come, the latest first of those behind."""
    closed = [workshop for workshop in found if workshop.state is WorkshopState.CLOSED]
    return [workshop for workshop in found if workshop not in closed] + closed[::-1]
