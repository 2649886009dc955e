"""What stands behind one tab of an activity."""

from PySide6.QtWidgets import QWidget

from facilitator.ui.command import Command
from facilitator.ui.view import View


class TabPane(View):
    """Knows what can be done in it, and where it begins."""

    def commands(self) -> list[Command]:
        """What can be done here."""
        return []

    def first_focus(self) -> QWidget:
        """The widget that should have the keys when the tab is turned to."""
        return self
