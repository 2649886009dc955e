"""Action planning: every action with one owner and a date, and when the room looks again."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.action_bench import ActionBench
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.meetings_pane import MeetingsPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs

_GROUP = "Actions"


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
        """What can be done in the tab that is shown, and the way to the other."""
        return [*self._turns(), *self._shown().commands()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn the tabs."""
        if not press(self._turns(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget | None:
        """The table of the tab that is shown."""
        return self._shown().first_focus()

    def turn(self, by: int) -> None:
        """Show the tab so many places on, round and round, with the keys in it."""
        place = (self.tabs.current() + by) % self._stack.count()
        self.tabs.choose(place)
        self._stack.setCurrentIndex(place)
        self._shown().first_focus().setFocus()

    def _turns(self) -> list[Command]:
        return [
            Command("Next tab", _GROUP, lambda: self.turn(1), "F3", bound=True),
            Command("Last tab", _GROUP, lambda: self.turn(-1), "Shift+F3", bound=True),
        ]

    def _shown(self) -> ActionBench | MeetingsPane:
        return self.meetings if self._stack.currentIndex() else self.bench
