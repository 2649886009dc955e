"""Closing reflections, and what is left to do before the room breaks up."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.close_pane import ClosePane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.round_robin import RoundRobin
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs

_GROUP = "Reflections"


class Reflect(Activity):
    """Two tabs: the closing round, and the close."""

    kind = agenda.Activity.REFLECT

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.tabs = Tabs(["Round", "Close"])
        self.round = RoundRobin(self.desk, self.block_id)
        self.close_pane = ClosePane(self.desk, self.block_id)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.round)
        self._stack.addWidget(self.close_pane)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def commands(self) -> list[Command]:
        """What can be done in the tab that is shown, and the way to the other."""
        return [*self._shown().commands(), *self._turns()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn the tabs."""
        if not press(self._turns(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget | None:
        """Where the tab that is shown begins."""
        return self._shown().first_focus()

    def turn_to(self, place: int) -> None:
        """Show the round (0) or the close (1)."""
        self.tabs.choose(place)
        self._stack.setCurrentIndex(place)
        self._shown().first_focus().setFocus()

    def _turns(self) -> list[Command]:
        return [
            Command("The closing round", _GROUP, lambda: self.turn_to(0), "O", bound=True),
            Command("What is still open", _GROUP, lambda: self.turn_to(1), "C", bound=True),
        ]

    def _shown(self) -> RoundRobin | ClosePane:
        return self.close_pane if self._stack.currentIndex() else self.round
