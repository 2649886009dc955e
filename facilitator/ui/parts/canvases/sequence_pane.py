"""The launch sequence: tasks, what each needs, and the days that come of it, as a table and as a Gantt strip."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Team, teams
from facilitator.core.phrases import counted
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Programme
from facilitator.core.record import Changes
from facilitator.core.run.canvases import launch_tasks
from facilitator.core.run.canvases.launch import Dependency, Launch, LaunchTask
from facilitator.core.run.canvases.launch_plan import Timeline, timeline_of
from facilitator.core.run.canvases.path_words import standing_words
from facilitator.ui.command import Command
from facilitator.ui.launch_look import chart_of, tasks_in_turn
from facilitator.ui.local import day_first, day_words
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, owner_choices, shifted, team_choices
from facilitator.ui.parts.canvases.launch_head import LaunchHead
from facilitator.ui.parts.canvases.launch_verbs import change_task, remove_each, set_needs_typed
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.canvases.sequence_rows import TaskRow, task_rows
from facilitator.ui.parts.canvases.sequence_table import Cell, TaskTable
from facilitator.ui.parts.canvases.sequence_typed import read_days
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_typed import due_or_none
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.gantt import GanttView
from facilitator.ui.widgets.labels import restyle

_GROUP = "Launch"
_EMPTY = (
    "In what order does it happen?",
    "List the tasks up to launch day, how long each takes and what it needs first. The chain that decides the day "
    "is found from that.",
    "Start with the usual tasks",
)


class SequencePane(RowPane):
    """The fields of the launch above, the table, the strip, and a line for one more task."""

    watches = (Launch, LaunchTask, Dependency, Team, Person, Participant, Programme)

    def build(self) -> None:
        """Lay it all out; the table and the strip share the height."""
        self._timeline: Timeline | None = None
        self.launch = LaunchHead(self.desk)
        self.head = CanvasHead()
        tokens = self.desk.look.tokens
        self.table = TaskTable(tokens, self._store, self._choices, self._titles, self._today)
        self.gantt = GanttView(tokens)
        self.gantt.setProperty("role", "card")
        elastic(self.table, 108)
        elastic(self.gantt, 100)
        self.table.delete_requested.connect(self._remove)
        self.table.chosen.connect(self._on_chosen)
        self.gantt.picked.connect(lambda key: self.table.select([key]))
        self.gantt.opened.connect(self._open)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.add_usual)
        self.line = NewLine("Add a task", "A", self._add)
        bench = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        inside, column = QVBoxLayout(bench), QVBoxLayout(self)
        for layout in (inside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GAP_S)
        inside.addWidget(self.head)
        inside.addWidget(self.table, 5)
        inside.addWidget(self.gantt, 4)
        column.addWidget(self.launch)
        column.addWidget(self._stack, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the tasks as they are now."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        if workshop_id is None:
            return
        self.launch.refresh()
        found = self._timeline = timeline_of(document, workshop_id, workdays_of(document).is_workday)
        by_id = {team.id: team for team in document.all(Team)}
        self.table.show_records(task_rows(found, by_id, {person.id: person for person in document.all(Person)}))
        self.gantt.show_chart(chart_of(found, found.sequence.placed, by_id.values(), self._today()))
        self.head.words.setText(standing_words(found.sequence, found.launch_day, day_words))
        restyle(self.head.words, "role", "bad" if found.sequence.late or found.sequence.cycles else "strong")
        self._stack.setCurrentIndex(1 if found.tasks else 0)

    def commands(self) -> list[Command]:
        """What can be done to the sequence."""
        type_into = self.table.type_into
        return [
            Command("Add a task", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Add the usual tasks", _GROUP, self.add_usual, "U", bound=True),
            Command("Type the launch day", _GROUP, self.launch.day.setFocus, "D", bound=True),
            Command("Type what the task needs", _GROUP, partial(type_into, Cell.NEEDS), "E", bound=True),
            Command("Choose who owns the task", _GROUP, partial(type_into, Cell.OWNER), "O", bound=True),
            Command("Type the first day it may begin", _GROUP, partial(type_into, Cell.NOT_BEFORE), "F", bound=True),
            Command("Go to the strip, or back to the table", _GROUP, self.turn_focus, "G", bound=True),
            Command("Move the task up", _GROUP, partial(self.shift, True), "Alt+Up", bound=True),
            Command("Move the task down", _GROUP, partial(self.shift, False), "Alt+Down", bound=True),
            Command("Back to the table", _GROUP, self.table.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab; Esc in a field goes back to the table."""
        if event.key() == Qt.Key.Key_Escape and (self.table.hasFocus() or not self._stack.currentIndex()):
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while it is empty the tab itself, so that its keys work."""
        return self.table if self._stack.currentIndex() else self

    def row(self) -> int:
        """The task at hand, in the order in which the room sees them."""
        chosen = self.table.selected()
        ids = [one.task.id for one in tasks_in_turn(self._timeline.sequence)] if self._timeline else []
        return ids.index(chosen[0].task.id) if chosen and chosen[0].task.id in ids else 0

    def add_usual(self) -> None:
        """Add the usual tasks as far as they are not there."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(launch_tasks.add_usual_tasks, self.desk.workshop_id)
        if made:
            self.table.setFocus()
            self.table.select([made[0].id])
        elif made == []:
            self.desk.told.emit("The usual tasks are on the list already.")

    def turn_focus(self) -> None:
        """From the table to the strip and back."""
        (self.table if self.gantt.hasFocus() else self.gantt).setFocus()

    def shift(self, up: bool) -> None:
        """Move the tasks chosen one place up or down in the list."""
        ids = [task.id for task in self._timeline.tasks] if self._timeline else []
        where = shifted(ids, [row.task.id for row in self.table.selected()], up)
        if where is not None and self.desk.workshop_id is not None:
            self.desk.run(launch_tasks.move_tasks, self.desk.workshop_id, *where)

    def _add(self, typed: str) -> bool:
        made = self.desk.run(launch_tasks.add_task, self.desk.workshop_id, typed) if self.desk.workshop_id else None
        if made is not None:
            self.table.select([made.id])
            self.table.scrollTo(self.table.currentIndex())
        return made is not None

    def _store(self, row: TaskRow, column: int, value: object) -> bool:
        if column == Cell.NEEDS:
            return self.desk.bridge.succeeds(set_needs_typed, row.task, str(value))
        return self.desk.bridge.succeeds(lambda document: self._change(document, row.task, Cell(column), value))

    def _change(self, document: Document, task: LaunchTask, cell: Cell, value: object) -> LaunchTask:
        """Store one cell as it was typed or chosen; UserError if it cannot be read."""
        match cell:
            case Cell.TEAM:
                return change_task(document, task, team_id=value)
            case Cell.OWNER:
                return change_task(document, task, owner_id=value)
            case Cell.DAYS:
                return change_task(document, task, days=read_days(str(value)))
            case Cell.NOT_BEFORE:
                return change_task(document, task, not_before=due_or_none(str(value), self._today(), day_first()))
            case _:
                return change_task(document, task, title=value)

    def _choices(self, column: int) -> Choices | None:
        if column == Cell.OWNER and self.desk.workshop_id is not None:
            kept = [task.owner_id for task in self._timeline.tasks] if self._timeline else []
            return owner_choices(self.desk.document, self.desk.workshop_id, kept)
        return team_choices(teams(self.desk.document), "No team") if column == Cell.TEAM else None

    def _titles(self) -> list[str]:
        return [task.title for task in self._timeline.tasks] if self._timeline else []

    def _today(self) -> date:
        return today_of(self.desk)

    def _on_chosen(self) -> None:
        chosen = self.table.selected()
        if chosen:
            self.gantt.go_to(chosen[0].task.id)
        self.turned.emit()

    def _open(self, key: int) -> None:
        self.table.setFocus()
        self.table.select([key])

    def _remove(self, rows: list[TaskRow]) -> None:
        words = counted(len(rows), "task")
        ids = [row.task.id for row in rows]
        if self.desk.bridge.succeeds(partial(remove_each, launch_tasks.remove_task, "task"), ids):
            self.desk.said.emit(f"Removed {words}.")
