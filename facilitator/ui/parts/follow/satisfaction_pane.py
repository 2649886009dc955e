"""How satisfied people were at the close, also counted afterwards from paper."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.parts.satisfaction.rating_pane import RatingPane
from facilitator.ui.parts.tabbed_page import PagePane


class SatisfactionPane(PagePane):
    """The same as in the room, without a stage to show it on."""

    def build(self) -> None:
        """Put it there."""
        self.rating = RatingPane(self.desk, on_stage=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rating)

    def commands(self) -> list[Command]:
        """What can be done with the ratings."""
        return self.rating.commands()

    def first_focus(self) -> QWidget:
        """Where rating begins."""
        return self.rating.first_focus()
