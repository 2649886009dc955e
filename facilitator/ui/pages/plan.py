"""The Plan page: the agenda of the chosen workshop."""

from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.schedule import agenda_of, over, over_words
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.parts.agenda.agenda_bench import AgendaBench
from facilitator.ui.parts.agenda.agenda_head import AgendaHead
from facilitator.ui.parts.agenda.agenda_paper import AgendaPaper
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "The agenda is empty",
    "A day has parts, and a part has blocks with their minutes.",
    "Add a part",
)


class PlanPage(Page):
    """Parts and blocks with their times, and beside them everything about the block at hand."""

    title = "Plan"
    icon = Sign.PLAN
    section = Section.WORKSHOP
    watches = (Workshop, Part, Block)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """By how much the plan is too long."""
        workshop = desk.workshop()
        if workshop is None or workshop.available is None:
            return ""
        schedule = agenda_of(desk.document, workshop.id).schedule()
        return over_words(schedule) if over(schedule) > 0 else ""

    def build(self) -> None:
        """Lay out the head over the bench, or over what stands for an empty agenda."""
        self.head = AgendaHead(self.desk)
        self.bench = AgendaBench(self.desk)
        self.paper = AgendaPaper(self.desk, self)
        self.empty = EmptyState(*_EMPTY)
        self.head.details_asked.connect(self.ask_details)
        self.head.paper_asked.connect(self.ask_paper)
        self.empty.asked.connect(self.bench.add_part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.bench)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the agenda as it is now."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        schedule = agenda_of(self.desk.document, workshop.id).schedule()
        self._stack.setCurrentWidget(self.bench if schedule.parts else self.empty)
        self.head.show_schedule(schedule, workshop)
        self.bench.show_agenda(workshop, schedule)

    def commands(self) -> list[Command]:
        """Everything that is done to the agenda, and the agenda on paper."""
        return [
            *self.bench.commands(),
            Command("Details of the workshop…", "Plan", self.ask_details),
            Command("Agenda as PDF…", "Plan", partial(self.ask_paper, False)),
            Command("Facilitator's edition as PDF…", "Plan", partial(self.ask_paper, True)),
        ]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the table, or to the one next step. A focus proxy would trap Tab."""
        super().focusInEvent(event)
        step = self.empty.findChild(ActionButton)
        at_hand = step if step and self._stack.currentWidget() is self.empty else self.bench.table
        at_hand.setFocus(event.reason())

    def ask_details(self) -> None:
        """Change title, day, start, place and purpose."""
        workshop = self.desk.workshop()
        if workshop:
            WorkshopDialog(self.desk, workshop, self).open()

    def ask_paper(self, with_guide: bool) -> None:
        """Write the agenda as PDF, as handout or with guide and private notes."""
        workshop = self.desk.workshop()
        if workshop:
            self.paper.ask(workshop, with_guide)
