"""Clarifying questions: to understand, not yet to solve."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.capture.question_queue import QuestionQueue
from facilitator.ui.parts.panel import Panel


class Questions(Activity):
    """The console side of a block of questions."""

    kind = agenda.Activity.QUESTIONS
    title = "Questions"

    def build(self) -> None:
        """The queue."""
        self.queue = QuestionQueue(self.desk, self.block_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Panel(self.title, self.queue))

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self.queue.commands()

    def first_focus(self) -> QWidget | None:
        """The list: A, P and O work at once."""
        return self.queue.list
