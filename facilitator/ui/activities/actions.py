"""Action planning: every action with one owner and a date, and when the room looks again."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.action_bench import ActionBench
from facilitator.ui.parts.meetings_pane import MeetingsPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs


class Actions(Activity):
    """Two tabs: the actions, and the follow-up meetings."""

    kind = agenda.Activity.ACTIONS

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.tabs = Tabs(["Actions", "Follow-up meetings"])
        self.bench = ActionBench(self.desk)
        self.meetings = MeetingsPane(self.desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.bench)
        self._stack.addWidget(self.meetings)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def commands(self) -> list[Command]:
        """What can be done in the tab that is shown."""
        return self.bench.commands() if self._stack.currentIndex() == 0 else self.meetings.commands()

    def first_focus(self) -> QWidget | None:
        """The table of the tab that is shown."""
        return self.bench.first_focus() if self._stack.currentIndex() == 0 else self.meetings.first_focus()
