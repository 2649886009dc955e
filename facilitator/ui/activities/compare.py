"""Comparison: how each team sees, names or does the same thing, side by side."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.compare_pane import ComparePane


class Compare(Activity):
    """The rows of its block, filled in with the room."""

    kind = agenda.Activity.COMPARE

    def build(self) -> None:
        """The pane is all there is."""
        self.pane = ComparePane(self.desk, self.block_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        begin_stage(self)

    def commands(self) -> list[Command]:
        """What can be done to the comparison."""
        return self.pane.commands()

    def first_focus(self) -> QWidget | None:
        """The grid."""
        return self.pane.first_focus()
