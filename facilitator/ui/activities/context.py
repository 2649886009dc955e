"""Shared context: market, customers, competition and priorities, one point at a time."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.plan import agenda
from facilitator.core.run.context import SHARED_CONTEXT
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.point_cards import PointCards


class Context(Activity):
    """The console side of the context block."""

    kind = agenda.Activity.CONTEXT

    def build(self) -> None:
        """Four cards."""
        self.cards = PointCards(self.desk, SHARED_CONTEXT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.cards)

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self.cards.commands()
