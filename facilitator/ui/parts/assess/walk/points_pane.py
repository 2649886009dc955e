"""What was found before the day without the assessment: points shown one at a time, and the figures that matter."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.run.context import CURRENT_STATE
from facilitator.ui.command import Command
from facilitator.ui.parts.metrics_table import MetricsTable
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.point_cards import PointCards
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP


class PointsPane(TabPane):
    """Findings above, figures below."""

    def build(self) -> None:
        """Two cards."""
        self.cards = PointCards(self.desk, CURRENT_STATE)
        self.metrics = MetricsTable(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.cards, 1)
        column.addWidget(Panel("Business metrics", self.metrics), 1)

    def commands(self) -> list[Command]:
        """What can be done with the points."""
        return self.cards.commands()

    def first_focus(self) -> QWidget:
        """The cards: the keys that show and hide work there."""
        return self.cards
