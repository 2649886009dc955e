"""Before the room breaks up: what is still open, settled on the spot; the documents; and the end of the workshop."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Question
from facilitator.core.run.clock import start
from facilitator.core.run.open_ends import OpenEndKind, open_ends
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.solutions import Solution
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.question_queue import QuestionQueue
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_bench import ActionBench
from facilitator.ui.parts.commit.close_card import CloseCard
from facilitator.ui.parts.commit.raci_pane import RaciPane
from facilitator.ui.parts.commit.solution_bench import SolutionBench
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind

_GROUP = "Close"
Bench = ActionBench | QuestionQueue | SolutionBench | RaciPane


class ClosePane(TabPane):
    """Enter on something open goes to where it is settled; Esc comes back."""

    watches = (Workshop, Action, Question, Solution, RaciRow, RaciColumn, RaciCell, Person, Team)

    def __init__(self, desk: Desk, block_id: int, parent: QWidget | None = None) -> None:
        self._block_id = block_id
        self._benches: dict[type[Bench], Bench] = {}
        super().__init__(desk, parent)

    def build(self) -> None:
        """The summing up, and room for where open ends are settled."""
        self.card = CloseCard()
        self.writer = DocumentsWriter(self.desk, self)
        self.back = live_button("Back to what is open", "Esc", Kind.QUIET)
        self.back.clicked.connect(self.come_back)
        self.back.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.card)
        self.card.settle_asked.connect(self.settle)
        self.card.write_asked.connect(self.write)
        self.card.folder_asked.connect(self.writer.open_folder)
        self.card.close_asked.connect(self.close_day)
        self.writer.progressed.connect(self.card.show_progress)
        self.writer.written.connect(self._on_written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is open now."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.card.show_ends(open_ends(self.desk.document, workshop.id))
            self.card.show_state(workshop.state)

    def commands(self) -> list[Command]:
        """Writing and closing; while something is settled, what can be done there."""
        bench = self._bench()
        if bench is not None:
            return [*bench.commands(), Command("Back to what is open", _GROUP, self.come_back, "Esc", bound=True)]
        return [
            Command("Write the documents", _GROUP, self.write, "W", bound=True),
            Command("Close the workshop, or reopen it", _GROUP, self.close_day, "Ctrl+Shift+Enter", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and self._bench() is not None:
            self.come_back()
        elif self._bench() is not None or not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """What is open."""
        return self.card.first_focus()

    def settle(self, kind: OpenEndKind) -> None:
        """Go to where open ends of a kind are settled."""
        bench = self._bench_for(kind)
        self.stack.setCurrentWidget(bench)
        self.back.show()
        if isinstance(bench, ActionBench):
            bench.ask_next()
        elif isinstance(bench, RaciPane):
            bench.walk.walk(1)
        elif isinstance(bench, SolutionBench):
            ends = open_ends(self.desk.document, self.desk.workshop_id) if self.desk.workshop_id else []
            first = next((end.ids[0] for end in ends if end.kind == kind), None)
            bench.choose(first)
            bench.first_focus().setFocus()
        else:
            bench.list.setFocus()

    def come_back(self) -> None:
        """Show what is still open."""
        self.stack.setCurrentWidget(self.card)
        self.back.hide()
        self.first_focus().setFocus()

    def write(self) -> None:
        """Write every document into the workshop's folder; pressed while it writes, stop."""
        workshop = self.desk.workshop()
        if self.writer.busy:
            self.writer.stop()
        elif workshop is not None:
            self.writer.write_all(workshop)
            if self.writer.busy:
                self.card.show_progress(0, 0)

    def close_day(self) -> None:
        """Close the workshop if it is live; open it again if it is closed."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        if workshop.state is WorkshopState.CLOSED:
            self.desk.run(start.reopen, workshop.id)
        elif self.desk.run(start.close, workshop.id):
            self.desk.said.emit("Closed the workshop.")

    def _bench(self) -> Bench | None:
        shown = self.stack.currentWidget()
        return next((bench for bench in self._benches.values() if bench is shown), None)

    def _bench_for(self, kind: OpenEndKind) -> Bench:
        match kind:
            case OpenEndKind.QUESTION:
                wanted: type[Bench] = QuestionQueue
            case OpenEndKind.SOLUTION:
                wanted = SolutionBench
            case OpenEndKind.RACI:
                wanted = RaciPane
            case _:
                wanted = ActionBench
        if wanted not in self._benches:
            made = QuestionQueue(self.desk, self._block_id) if wanted is QuestionQueue else self._make(wanted)
            self._benches[wanted] = made
            self.stack.addWidget(made)
        return self._benches[wanted]

    def _make(self, wanted: type[Bench]) -> Bench:
        if wanted is SolutionBench:
            return SolutionBench(self.desk)
        return RaciPane(self.desk) if wanted is RaciPane else ActionBench(self.desk)

    def _on_written(self, paths: list[Path]) -> None:
        self.card.show_written(paths)
