"""The Plan page: the agenda of the chosen workshop."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.planned import over, over_words
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.parts.agenda.agenda_bench import AgendaBench
from facilitator.ui.parts.agenda.agenda_head import AgendaHead
from facilitator.ui.parts.agenda.agenda_sheets import AgendaSheets
from facilitator.ui.parts.agenda.agenda_warnings import AgendaWarnings
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.fitting.learnt_offer import LearntOffer
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "The agenda is empty",
    "A day has parts, and a part has blocks with their minutes.\n"
    "An agenda in a CSV or XLSX file can be dropped onto this page.",
    "Add a part",
)


class PlanPage(Page):
    """Parts and blocks with their times, and beside them everything about the block at hand."""

    title = "Plan"
    icon = Sign.PLAN
    section = Section.WORKSHOP
    watches = (Workshop, Session, Track, Part, Block, CompareRow)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """By how much the plan is too long."""
        workshop = desk.workshop()
        if workshop is None:
            return ""
        if workshop.available is None and not desk.document.all(Session, workshop_id=workshop.id):
            return ""
        schedule = agenda_of(desk.document, workshop.id).schedule()
        return over_words(schedule) if over(schedule) > 0 else ""

    def build(self) -> None:
        """Lay out the head over the bench, or over what stands for an empty agenda."""
        self.setAcceptDrops(True)
        self.head = AgendaHead(self.desk)
        self.warnings = AgendaWarnings()
        self.learnt = LearntOffer(self.desk)
        self.bench = AgendaBench(self.desk)
        self.sheets = AgendaSheets(self.desk, self, self.bench, self.warnings)
        self.empty = EmptyState(*_EMPTY)
        self.head.fit_asked.connect(self.sheets.ask_fit)
        whole, *rest = self.sheets.groups()
        self.head.show_menu([whole, ("", self.bench.commands_without_button()), *rest])
        self.empty.asked.connect(self.bench.add_part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.bench)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self.warnings)
        column.addWidget(self.learnt)
        column.addWidget(self._stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the agenda as it is now."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        agenda = agenda_of(self.desk.document, workshop.id)
        schedule = agenda.schedule()
        self._stack.setCurrentWidget(self.bench if schedule.parts or agenda.sessions else self.empty)
        self.head.show_schedule(schedule, workshop)
        self.warnings.show_agenda(agenda, schedule)
        self.learnt.show_for(workshop)
        self.bench.show_agenda(workshop, schedule)

    def commands(self) -> list[Command]:
        """Everything that is done to the agenda, block by block and as a whole."""
        return [*self.bench.commands(), *self._whole(), *self.learnt.commands()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys for the agenda as a whole, from wherever the focus is on this page."""
        if not press(self._whole(), event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file with an agenda may be dropped anywhere on the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to import what was dropped."""
        if self.sheets.intake.take(event.mimeData()):
            event.acceptProposedAction()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the table, or to the one next step. A focus proxy would trap Tab."""
        super().focusInEvent(event)
        step = self.empty.findChild(ActionButton)
        at_hand = step if step and self._stack.currentWidget() is self.empty else self.bench.table
        at_hand.setFocus(event.reason())

    def _whole(self) -> list[Command]:
        return [command for _name, group in self.sheets.groups() for command in group]
