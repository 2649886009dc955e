"""The current state: what was found before the day, one point at a time, and the figures that matter to all."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.plan import agenda
from facilitator.core.run.context import CURRENT_STATE
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.metrics_table import MetricsTable
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.point_cards import PointCards
from facilitator.ui.theme import GAP


class Results(Activity):
    """The console side of the current-state block."""

    kind = agenda.Activity.RESULTS

    def build(self) -> None:
        """Findings above, figures below."""
        self.cards = PointCards(self.desk, CURRENT_STATE)
        self.metrics = MetricsTable(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.cards, 1)
        column.addWidget(Panel("Business metrics", self.metrics), 1)

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self.cards.commands()
