"""Processes, step by step and team by team."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree import processes
from facilitator.core.agree.process_map import process_map
from facilitator.core.agree.processes import Process, ProcessCell, ProcessOwner, ProcessStep
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.practices.processes.process_facts import ProcessFacts
from facilitator.ui.parts.practices.processes.process_file import process_file
from facilitator.ui.parts.practices.processes.process_rows import process_rows
from facilitator.ui.parts.practices.processes.step_grid import StepGrid
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Processes"
_LIST_WIDTH = 264
_EMPTY = (
    "How do we do this together?",
    "Lay out a way of working across teams, step by step: what each team does, and what the customer sees. Try it with "
    "a few people first, then take it into use. Two to begin with come with the program.",
    "Add the usual processes",
    "U",
)


class ProcessesPane(PagePane):
    """The processes at the left; the one at hand as a grid of steps by teams at the right."""

    watches = (Process, ProcessStep, ProcessCell, ProcessOwner, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the process at hand."""
        self.writer = DocumentsWriter(self.desk, self)
        self.list = RichList()
        self.list.setAccessibleName("Processes")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("Another process")
        self.facts, self.steps = ProcessFacts(self.desk), StepGrid(self.desk)
        self.empty = EmptyState(*_EMPTY)
        acts = ((live_button("Save as PDF", "S"), self.save), (live_button("Usual ones", "U"), self.add_usual))
        left = QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        side, right, filled = QVBoxLayout(left), QVBoxLayout(), QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP_S)
        side.addWidget(self.list, 1)
        side.addWidget(self.line)
        side.addWidget(button_row(acts))
        right.setSpacing(GAP_S)
        right.addWidget(self.facts)
        right.addWidget(self.steps, 1)
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(left)
        row.addLayout(right, 1)
        self.stack = QStackedWidget()
        for page in (filled, self.empty):
            self.stack.addWidget(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the processes, and the one at hand."""
        document, today = self.desk.document, today_of(self.desk)
        maps = [process_map(document, one.id) for one in processes.processes(document)]
        self.list.show_rows(process_rows(maps, today))
        if maps and not self.list.selected_keys():
            self.list.select([maps[0].process.id])
        if maps or not self.line.field.hasFocus():
            self.stack.setCurrentIndex(0 if maps else 1)
        self._show_at_hand()

    def commands(self) -> list[Command]:
        """What can be done with the process at hand."""
        own = [
            Command("Add a process", _GROUP, self.start, "N", bound=True),
            Command("Add the usual processes", _GROUP, self.add_usual, "U", bound=True),
        ]
        if self.at() is None:
            return own
        return [
            *own,
            Command("Rename the process", _GROUP, self.facts.title.setFocus, "F2", bound=True),
            Command("Say how far it has come", _GROUP, self.facts.state.setFocus, "T", bound=True),
            Command("Add a step", _GROUP, self.steps.line.setFocus, "A", bound=True),
            Command("Go to the steps", _GROUP, self.steps.grid.setFocus, "G", bound=True),
            Command("In front of the customer, or behind", _GROUP, self.steps.turn_seen, "Alt+V", bound=True),
            Command("Say with whom it is tried", _GROUP, self.facts.pilot.setFocus, "W", bound=True),
            Command("Say what that showed", _GROUP, self.facts.showed.setFocus, "R", bound=True),
            Command("Save the process as PDF", _GROUP, self.save, "S", bound=True),
            Command("Move the process up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move the process down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            Command("Remove the process", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the offer."""
        return self.empty if self.stack.currentIndex() else self.list

    def show_record(self, record: Record) -> None:
        """Put a process at hand."""
        self.list.select([record.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus() and not self.stack.currentIndex():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def at(self) -> Process | None:
        """The process at hand."""
        keys = self.list.selected_keys()
        return self.desk.document.find(Process, keys[0]) if keys and isinstance(keys[0], int) else None

    def start(self) -> None:
        """Begin to type a process of one's own."""
        self.stack.setCurrentIndex(0)
        self.line.start()

    def add_usual(self) -> None:
        """Add the processes that come with the program."""
        added = self.desk.run(processes.add_usual_processes)
        if added == []:
            self.desk.told.emit("The usual processes are on the list already.")
        elif added:
            self.list.select([added[0].id])
            self.list.setFocus()

    def save(self) -> None:
        """Write the map of the process at hand."""
        process = self.at()
        if process is not None:
            self.writer.write_drawn(process_file(process, today_of(self.desk)))

    def shift(self, by: int) -> None:
        """Move the process at hand by one place."""
        process, ids = self.at(), [one.id for one in processes.processes(self.desk.document)]
        if process is not None and can_shift(ids, process.id, by):
            self.desk.run(processes.move_processes, [process.id], shifted_before(ids, process.id, by))

    def remove(self) -> None:
        """Remove the process at hand with its steps."""
        process = self.at()
        if process is not None and self.desk.bridge.succeeds(processes.remove_process, process.id):
            self.desk.said.emit(f"Removed {quoted(process.title)} with its steps.")

    def _add(self, title: str, _choice: object) -> None:
        made = self.desk.run(processes.add_process, title)
        if made is not None:
            self.line.clear()
            self.list.select([made.id])
            self.steps.line.setFocus()

    def _show_at_hand(self) -> None:
        process = self.at()
        for part in (self.facts, self.steps):
            part.setEnabled(process is not None)
        if process is not None:
            whole = process_map(self.desk.document, process.id)
            self.facts.show_process(whole)
            self.steps.show_process(whole)

    def _wire(self) -> None:
        self.empty.asked.connect(self.add_usual)
        self.line.added.connect(self._add)
        self.list.opened.connect(lambda _key: self.steps.grid.setFocus())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_at_hand())
