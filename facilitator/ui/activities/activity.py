"""What a live activity is: the console side of one block."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.view import View


class Activity(View):
    """The console side of a block under way. `ACTIVITIES` lists them all; the Run page shows the one for its block."""

    kind: ClassVar[agenda.Activity]

    def __init__(self, desk: Desk, block_id: int, parent: QWidget | None = None) -> None:
        self.block_id = block_id
        super().__init__(desk, parent)

    def block(self) -> Block | None:
        """The block under way; None once it has been removed."""
        return self.desk.document.find(Block, self.block_id)

    def commands(self) -> list[Command]:
        """What can be done here, for the command box and the list of keys."""
        return []

    def first_focus(self) -> QWidget | None:
        """The widget that should have the keys when the activity begins."""
        return None
