"""RACI: who is responsible, accountable, consulted and informed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.commit.raci_pane import RaciPane


class Raci(Activity):
    """The table, filled in with the room."""

    kind = agenda.Activity.RACI

    def build(self) -> None:
        """The pane is all there is."""
        self.pane = RaciPane(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return self.pane.commands()

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self.pane.first_focus()
