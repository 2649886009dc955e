"""Processes, step by step and team by team."""

from functools import partial

from facilitator.core.agree.practices import processes
from facilitator.core.agree.practices.process_map import process_map
from facilitator.core.agree.practices.processes import Process, ProcessCell, ProcessOwner, ProcessStep
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.practices.processes.process_facts import ProcessFacts
from facilitator.ui.parts.practices.processes.process_file import process_file
from facilitator.ui.parts.practices.processes.process_rows import process_rows
from facilitator.ui.parts.practices.processes.step_grid import StepGrid
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.widgets.empty import EmptyState

_GROUP = "Processes"
_LIST_WIDTH = 264
_EMPTY = (
    "How do we do this together?",
    "Lay out a way of working across teams, step by step: what each team does, and what the customer sees. Try it with "
    "a few people first, then take it into use. Two to begin with come with the program.",
    "Add the usual processes",
    "U",
)


class ProcessesPane(GrowingPane[Process]):
    """The processes at the left; the one at hand as a grid of steps by teams at the right."""

    kind = Process
    watches = (Process, ProcessStep, ProcessCell, ProcessOwner, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the process at hand."""
        self.writer = DocumentsWriter(self.desk, self)
        self.list = ChoiceList("Processes")
        self.line = AddLine("Another process")
        self.facts, self.steps = ProcessFacts(self.desk), StepGrid(self.desk)
        self.empty = EmptyState(*_EMPTY)
        acts = ((live_button("Save as PDF", "S"), self.save), (live_button("Usual ones", "U"), self.add_usual))
        left = column_of((self.list, 1), self.line, button_row(acts))
        left.setFixedWidth(_LIST_WIDTH)
        self.stack = either(row_of(left, (column_of(self.facts, (self.steps, 1)), 1)), self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the processes, and the one at hand."""
        document = self.desk.document
        maps = [process_map(document, one.id) for one in processes.processes(document)]
        self.put_rows(process_rows(maps, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the process at hand."""
        own = [
            Command("Add a process", _GROUP, self.start_own, "N", bound=True),
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
            Command("Move the process up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the process down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove the process", _GROUP, self.remove, "Del", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the processes that come with the program."""
        self.add_by(processes.add_usual_processes, "The usual processes are on the list already.")

    def on_opened(self) -> None:
        """Go to the steps of the process at hand."""
        self.steps.grid.setFocus()

    def save(self) -> None:
        """Write the map of the process at hand."""
        process = self.at()
        if process is not None:
            self.writer.write_drawn(process_file(process, today_of(self.desk)))

    def shift(self, by: int) -> None:
        """Move the process at hand by one place."""
        ids = [one.id for one in processes.processes(self.desk.document)]
        self.shift_among(ids, by, lambda moving, before: self.desk.run(processes.move_processes, [moving], before))

    def remove(self) -> None:
        """Remove the process at hand with its steps."""
        process = self.at()
        if process is not None:
            self.remove_by(processes.remove_process, process.id, f"Removed {quoted(process.title)} with its steps.")

    def add(self, title: str, _choice: object) -> None:
        """Add a process of one's own, and go on to its first step."""
        if self.take_in(self.desk.run(processes.add_process, title)):
            self.steps.line.setFocus()

    def show_chosen(self) -> None:
        """Show the process at hand."""
        process = self.at()
        for part in (self.facts, self.steps):
            part.setEnabled(process is not None)
        if process is not None:
            whole = process_map(self.desk.document, process.id)
            self.facts.show_process(whole)
            self.steps.show_process(whole)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.empty.asked.connect(self.add_usual)
