"""The Outcomes page: what the chosen workshop came to, what is still open, and all of it on paper."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.clock.daylog import sessions_held
from facilitator.core.run.clock.timekeeping import Live
from facilitator.core.run.open_ends import OpenEndKind, open_ends
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, Settlement, TeamDots
from facilitator.ui.command import Command
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.open_pane import OpenPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_rows import ActionRow, lack_words
from facilitator.ui.parts.commit.action_table import ActionTable
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.outcome.documents_pane import CAME_OF_IT, DocumentsPane, Paper
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.outcome.outcome_head import OutcomeHead
from facilitator.ui.parts.outcome.outcome_nav import DOCUMENTS, OPEN, PROMISED, WHERE, OutcomeNav, nav_rows, titles
from facilitator.ui.parts.outcome.outcome_rows import CHAPTERS
from facilitator.ui.parts.outcome.outcome_table import OutcomeTable
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.icons import Sign

_GROUP = "Outcomes"
_NOTHING_YET = "Nothing yet: what the room decides, chooses and promises comes together here."


class OutcomesPage(Page):
    """Chapters at the left, the one chosen at the right."""

    title = "Outcomes"
    icon = Sign.OUTCOMES
    section = Section.WORKSHOP
    watches = (
        Workshop, Action, Decision, Question, Parked, Opportunity, Placement, Poll, Ballot, Dots, TeamDots, Settlement,
        Solution, Refinement, RaciRow, RaciColumn, RaciCell, Reflection, Meeting, Participant, Person, Team, Live,
    )  # fmt: skip

    def build(self) -> None:
        """Lay out the head, the chapters and what is in them."""
        self.writer = DocumentsWriter(self.desk, self)
        self.head = OutcomeHead(self.desk)
        self.still_open = OpenPane()
        self._opened_at: tuple[int, WorkshopState] | None = None
        self.promised = ActionTable(self.desk)
        self.tables = [OutcomeTable(self.desk, chapter) for chapter in CHAPTERS]
        self.documents = DocumentsPane(self.desk, CAME_OF_IT)
        self.stack = QStackedWidget()
        panes: list[QWidget] = [self.still_open, self.promised, *self.tables, self.documents]
        for pane in panes:
            self.stack.addWidget(pane)
        self.nav = OutcomeNav(self.desk)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(self.nav)
        body.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        self.setFocusProxy(self.nav)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what there is now."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        document = self.desk.document
        ends, actions = open_ends(document, workshop.id), document.all(Action, workshop_id=workshop.id)
        found = [chapter.read(document, workshop.id) for chapter in CHAPTERS]
        anything = bool(actions) or any(one.rows for one in found)
        begun = workshop.began_at is not None
        self.head.show_state(lack_words(actions) if anything else _NOTHING_YET, begun)
        self.still_open.show_ends(ends, begun)
        self.promised.show_actions(actions)
        for table, one in zip(self.tables, found, strict=True):
            table.show_found(one)
        self.nav.show_rows(nav_rows(ends, len(actions), found))
        if self._opened_at != (workshop.id, workshop.state):
            self._opened_at = workshop.id, workshop.state
            self.nav.turn_to(OPEN if ends or not begun else PROMISED)
        self._show_documents(self.stack.currentIndex())

    def commands(self) -> list[Command]:
        """Writing, the log of the day, and the chapters."""
        return [
            Command("Write the documents", _GROUP, self.write_all, "W", bound=True),
            Command("Log of the day…", _GROUP, self.ask_log, "L", bound=True),
            Command("Edit what was captured", _GROUP, self._edit, "Enter", bound=True),
            Command("Remove what was captured", _GROUP, self._remove, "Del", bound=True),
            Command("Mark as done or dealt with", _GROUP, self._mark, "X", bound=True),
            *(
                Command(f"Show {title.lower() if title != 'RACI' else title}", _GROUP, partial(self.nav.turn_to, place))
                for place, title in enumerate(titles())
            ),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W writes, L shows the log, X marks the actions chosen as done."""
        if not press([c for c in self.commands() if c.key in ("W", "L", "X")], event):
            super().keyPressEvent(event)

    # What is done

    def write_all(self) -> None:
        """Write every document into the workshop's folder; again while it writes: stop."""
        workshop = self.desk.workshop()
        if self.writer.busy:
            self.writer.stop()
        elif workshop is not None:
            self.writer.write_all(workshop)
            self.head.show_progress(self.writer.busy)

    def write_one(self, paper: Paper) -> None:
        """Write one document into the workshop's folder."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.writer.write(workshop, paper.name, paper.suffix)

    def ask_log(self) -> None:
        """Show planned and actual times of the session under way, or of the last that was held."""
        held = sessions_held(self.desk.document, self.desk.workshop_id) if self.desk.workshop_id else []
        if held:
            DayLogDialog(self.desk, held[-1], self.desk.now(), self).open()

    def _mark(self) -> None:
        pane = self.stack.currentWidget()
        if pane is self.promised:
            self.promised.turn_done()
        elif isinstance(pane, OutcomeTable):
            pane.turn_settled()

    def _remove(self) -> None:
        pane = self.stack.currentWidget()
        table = pane.table if isinstance(pane, OutcomeTable) else self.promised if pane is self.promised else None
        if table is not None and table.selected():
            table.delete_requested.emit(table.selected())

    def _edit(self) -> None:
        pane = self.stack.currentWidget()
        if isinstance(pane, OutcomeTable):
            pane.edit_chosen()
        elif pane is self.promised and self.promised.selected():
            self._open_action(self.promised.selected()[0])

    def _enter(self) -> None:
        """Give the keys to the chapter."""
        pane = self.stack.currentWidget()
        if pane is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_action(self, row: ActionRow) -> None:
        CapturedEditor(self.desk, row.action, self).open()

    def _go_to(self, kind: OpenEndKind) -> None:
        place = titles().index(WHERE[kind]) if kind in WHERE else PROMISED
        self.nav.turn_to(place)
        self._enter()

    def _turn(self, place: int) -> None:
        self._show_documents(place)
        self.stack.setCurrentIndex(place)

    def _show_documents(self, place: int) -> None:
        workshop = self.desk.workshop()
        if place == DOCUMENTS and workshop is not None:
            self.documents.show_for(workshop)

    def _wire(self) -> None:
        self.nav.turned.connect(self._turn)
        self.nav.opened.connect(lambda _row: self._enter())
        self.still_open.opened.connect(self._go_to)
        self.still_open.run_asked.connect(lambda: self.desk.page_asked.emit(RunPage))
        self.promised.opened.connect(self._open_action)
        self.documents.asked.connect(self.write_one)
        self.head.log_asked.connect(self.ask_log)
        self.head.write_asked.connect(self.write_all)
        self.writer.progressed.connect(lambda done, of: self.head.show_progress(True, done, of))
        self.writer.written.connect(lambda _paths: self.head.show_progress(False))
