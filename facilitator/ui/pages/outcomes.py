"""The Outcomes page: what the chosen workshop came to, what is still open, and all of it handed out."""

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Record
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
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_rows import lack_words
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.outcome.documents_pane import Paper
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.outcome.gaps import Gap, GapWalk
from facilitator.ui.parts.outcome.outcome_benches import OutcomeBenches
from facilitator.ui.parts.outcome.outcome_chapters import CHAPTERS, Bench
from facilitator.ui.parts.outcome.outcome_head import OutcomeHead
from facilitator.ui.parts.outcome.outcome_nav import DISTRIBUTE, OPEN, PROMISED, OutcomeNav, nav_rows, titles
from facilitator.ui.parts.outcome.outcome_stack import OutcomeStack, place_of
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.icons import Sign

_GROUP = "Outcomes"
_NOTHING_YET = "Nothing yet: what the room decides, chooses and promises comes together here."
_OWN_KEYS = ("Enter", "Del")  # of the table that has the focus


class OutcomesPage(Page):
    """Chapters at the left, the one chosen at the right; a bench for larger work takes the place of both."""

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
        self._opened_at: tuple[int, WorkshopState] | None = None
        self._gaps = GapWalk()
        self.head = OutcomeHead(self.desk)
        self.nav = OutcomeNav(self.desk)
        self.stack = OutcomeStack(self.desk)
        self.documents = self.stack.documents
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(self.nav)
        body.addWidget(self.stack, 1)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        front.setFocusProxy(self.nav)
        self.benches = OutcomeBenches(self.desk, front)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.benches)
        self.setFocusProxy(self.benches)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what there is now."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        document = self.desk.document
        ends, actions = open_ends(document, workshop.id), document.all(Action, workshop_id=workshop.id)
        found = [chapter.read(document, workshop.id) for chapter in CHAPTERS]
        self._gaps.show_ends(ends)
        nothing = not actions and not any(one.rows for one in found)
        self.head.show_state(_NOTHING_YET if nothing else lack_words(actions), workshop)
        self.stack.show_all(workshop, ends, actions, found)
        self.nav.show_rows(nav_rows(ends, len(actions), found))
        if self._opened_at != (workshop.id, workshop.state):
            self._opened_at = workshop.id, workshop.state
            self.benches.come_back()
            self.nav.turn_to(OPEN if ends or workshop.began_at is None else PROMISED)

    def commands(self) -> list[Command]:
        """Writing, handing out, the log of the day, and the chapters; on a bench, what can be done there."""
        if self.benches.shown():
            return self.benches.commands()
        return [
            *self.stack.commands(),
            Command("Write the documents", _GROUP, self.write_all, "W", bound=True),
            Command("Distribute…", _GROUP, self.distribute, "D", bound=True),
            Command("Log of the day…", _GROUP, self.ask_log, "L", bound=True),
            Command("Fill in the next gap", _GROUP, self.next_gap, "G", bound=True),
            Command("Edit what was captured", _GROUP, self.stack.edit, "Enter", bound=True),
            Command("Remove what was captured", _GROUP, self.stack.remove, "Del", bound=True),
            Command("Mark as done or dealt with", _GROUP, self.stack.mark, "X", bound=True),
            *(
                Command(f"Show {title.lower() if title != 'RACI' else title}", _GROUP, partial(self.nav.turn_to, place))
                for place, title in enumerate(titles())
            ),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the chapter in sight and of the page; a bench has its own."""
        if self.benches.shown() or not press([c for c in self.commands() if c.key not in _OWN_KEYS], event):
            super().keyPressEvent(event)

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

    def distribute(self) -> None:
        """Show who gets what, with the keys in it."""
        self.benches.come_back()
        self.nav.turn_to(DISTRIBUTE)
        self.stack.enter()

    def show_record(self, record: Record) -> None:
        """Show who gets what, if that is what an item of a checkpoint wants."""
        if self.isVisible() and isinstance(record, CheckpointItem) and record.tool is FollowTool.DISTRIBUTE:
            self.distribute()

    def ask_log(self) -> None:
        """Show planned and actual times of the session under way, or of the last that was held."""
        held = sessions_held(self.desk.document, self.desk.workshop_id) if self.desk.workshop_id else []
        if held:
            DayLogDialog(self.desk, held[-1], self.desk.now(), self).open()

    def next_gap(self) -> None:
        """Go to where the next open end is filled in, on from the last one."""
        self._fill(self._gaps.next())

    def _fill(self, gap: Gap | None) -> None:
        if gap is None:
            self.desk.told.emit("Nothing is open.")
        elif gap.kind is OpenEndKind.SOLUTION:
            self.benches.open_at(Bench.SOLUTIONS, gap.record_id)
        elif gap.kind is OpenEndKind.RACI:
            self.benches.walk_gaps()
        else:
            self.nav.turn_to(place_of(gap.kind))
            self.stack.fill(gap)

    def _turn(self, place: int) -> None:
        self.stack.turn_to(place)
        self.head.distribute.setVisible(place != DISTRIBUTE)

    def _wire(self) -> None:
        self.desk.record_asked.connect(self.show_record)
        self.nav.turned.connect(self._turn)
        self.nav.opened.connect(lambda _row: self.stack.enter())
        self.benches.left.connect(self.stack.enter)
        self.head.log_asked.connect(self.ask_log)
        self.head.write_asked.connect(self.write_all)
        self.head.distribute_asked.connect(self.distribute)
        stack = self.stack
        stack.still_open.opened.connect(lambda kind: self._fill(self._gaps.first(kind)))
        stack.still_open.run_asked.connect(lambda: self.desk.page_asked.emit(RunPage))
        for table in stack.tables:
            table.bench_asked.connect(self.benches.open_at)
        stack.handing_out.run_asked.connect(lambda: self.desk.page_asked.emit(RunPage))
        stack.handing_out.people_asked.connect(self._go_to_people)
        self.documents.asked.connect(self.write_one)
        self.writer.progressed.connect(lambda done, of: self.head.show_progress(True, done, of))
        self.writer.written.connect(lambda _paths: self.head.show_progress(False))

    def _go_to_people(self, person: Person | None) -> None:
        if person is None:
            self.desk.page_asked.emit(PeoplePage)
        else:
            self.desk.go_to(PeoplePage, person)
