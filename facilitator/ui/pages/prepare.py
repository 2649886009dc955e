"""The Prepare page: what is to be done before the day, and the tools to do it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from facilitator.core.people import Participant, Person
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, Tool
from facilitator.core.plan.prepare.due import stage
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.workshops import Programme, Workshop, WorkshopState
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.outcome.documents_pane import Paper
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.outcome.outcome_nav import OutcomeNav
from facilitator.ui.parts.prepare.checklist_pane import ChecklistPane, TechnologyPane
from facilitator.ui.parts.prepare.invitations_pane import InvitationsPane
from facilitator.ui.parts.prepare.printables_pane import PrintablesPane
from facilitator.ui.parts.prepare.section_stack import SectionStack
from facilitator.ui.parts.prepare.sections import PLACE_OF, Place, due_count, nav_rows
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.icons import Sign

_GROUP = "Prepare"
_COUNT_WIDTH = 76
_OWN_KEYS = ("Enter", "Del")  # of the table that has the focus


class PreparePage(Page):
    """Sections at the left, the one chosen at the right."""

    title = "Prepare"
    icon = Sign.PREPARE
    section = Section.WORKSHOP
    watches = (CheckItem, Participant, Person, Wanted, OneToOne, Supply, Part, Block, Workshop, Programme)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """How many items are late or due today; nothing once the workshop is over."""
        workshop = desk.workshop()
        if workshop is None or workshop.state is WorkshopState.CLOSED:
            return ""
        return str(due_count(desk.document, workshop) or "")

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """What is to be done. Nothing of the one-to-ones."""
        items = desk.document.all(CheckItem, workshop_id=desk.workshop_id) if desk.workshop_id is not None else []
        return [Command(item.title, _GROUP, partial(desk.go_to, cls, item), detail=stage(item.lead)) for item in items]

    def build(self) -> None:
        """Lay out the sections."""
        self.writer = DocumentsWriter(self.desk, self)
        self._opens = False
        self.sections = SectionStack(self.desk)
        self.nav = OutcomeNav(self.desk)
        self.nav.setAccessibleName("Sections")
        self.nav.setColumnWidth(1, _COUNT_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        row.setSpacing(GAP)
        row.addWidget(self.nav)
        row.addWidget(self.sections, 1)
        self.setFocusProxy(self.nav)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show how far each section has come."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.nav.show_rows(nav_rows(self.desk.document, workshop))

    def commands(self) -> list[Command]:
        """What can be done in the section shown, and the way to the others."""
        return [
            *self.sections.shown().commands(),
            Command("Next section", _GROUP, lambda: self._turn_by(1), "F3", bound=True),
            Command("Last section", _GROUP, lambda: self._turn_by(-1), "Shift+F3", bound=True),
            *(Command(f"Show {place.title.lower()}", _GROUP, partial(self.turn_to, place)) for place in Place),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the section shown, and those that turn to another."""
        if not press([c for c in self.commands() if c.bound and c.key not in _OWN_KEYS], event):
            super().keyPressEvent(event)

    def turn_to(self, place: Place) -> None:
        """Show a section, with the keys in it."""
        self.nav.turn_to(place)
        self._enter()

    def show_record(self, record: Record) -> None:
        """Put an item of the lists at hand."""
        if isinstance(record, CheckItem):
            technology = record.list is Checklist.TECHNOLOGY
            self.turn_to(Place.TECHNOLOGY if technology else Place.CHECKLIST)
            table = self.sections.pane_of(TechnologyPane if technology else ChecklistPane).table
            table.select([record.id])
            table.scrollTo(table.currentIndex())

    def _turn_by(self, by: int) -> None:
        self.turn_to(Place((self.sections.place + by) % len(Place)))

    def _enter(self) -> None:
        self.sections.shown().first_focus().setFocus()

    def _open_tool(self, tool: Tool) -> None:
        """Go to what helps with an item."""
        workshop = self.desk.workshop()
        match tool:
            case Tool.DETAILS if workshop is not None:
                WorkshopDialog(self.desk, workshop, self).open()
            case Tool.AGENDA | Tool.LAST_TIME:
                self.desk.page_asked.emit(PlanPage)
            case Tool.ASSESSMENT | Tool.FINDINGS:
                self.desk.page_asked.emit(AssessmentsPage)
            case Tool.GROUPS:
                self.desk.page_asked.emit(PeoplePage)
            case _ if tool in PLACE_OF:
                self.turn_to(PLACE_OF[tool])

    def _write(self, papers: list[Paper], opens: bool = False) -> None:
        workshop = self.desk.workshop()
        if self.writer.busy:
            self.desk.told.emit("Still saving: wait until that is done.")
        elif workshop is not None and papers:
            self._opens = opens
            self.writer.write_these(workshop, [(paper.name, paper.suffix) for paper in papers])

    def _on_written(self, paths: list[Path]) -> None:
        if self._opens:
            for path in paths:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _wire_section(self, pane: TabPane) -> None:
        match pane:
            case ChecklistPane():
                pane.tool_asked.connect(self._open_tool)
            case InvitationsPane():
                pane.people_asked.connect(lambda: self.desk.page_asked.emit(PeoplePage))
                pane.file_asked.connect(lambda name, form, opens: self._write([Paper(name, name, form)], opens))
            case PrintablesPane():
                pane.asked.connect(self._write)
                pane.stop_asked.connect(self.writer.stop)
                self.writer.progressed.connect(lambda done, of: pane.show_progress(True, done, of))
                self.writer.written.connect(lambda _paths: pane.show_progress(False))

    def _wire(self) -> None:
        self.sections.made.connect(self._wire_section)
        self.nav.turned.connect(lambda place: self.sections.turn_to(Place(place)))
        self.nav.opened.connect(lambda _row: self._enter())
        self.writer.written.connect(self._on_written)
        self.desk.record_asked.connect(self.show_record)
