"""Solution design: every table turns its opportunity into an answer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.commit.solution_bench import SolutionBench


class Design(Activity):
    """What the tables propose, noted as it takes shape."""

    kind = agenda.Activity.DESIGN

    def build(self) -> None:
        """The bench is all there is."""
        self.bench = SolutionBench(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bench)

    def commands(self) -> list[Command]:
        """What can be done to solutions."""
        return self.bench.commands()

    def first_focus(self) -> QWidget | None:
        """The list of solutions."""
        return self.bench.first_focus()
