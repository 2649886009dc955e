"""The follow-up meetings of a workshop, beside what else is to be done after it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.parts.commit.meetings_pane import MeetingsPane
from facilitator.ui.parts.tabbed_page import PagePane


class FollowMeetingsPane(PagePane):
    """The same list as in the room."""

    def build(self) -> None:
        """Put the list there."""
        self.meetings = MeetingsPane(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.meetings)

    def commands(self) -> list[Command]:
        """What can be done to meetings."""
        return self.meetings.commands()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.meetings.first_focus()
