"""An activity of several tabs."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs


class Tabbed(Activity):
    """`build` lays out the panes; `turns` names the keys that lead from tab to tab."""

    def lay_out(self, *panes: tuple[str, TabPane]) -> None:
        """Put the tabs above, the pane of the chosen one below."""
        self._panes = [pane for _title, pane in panes]
        self.tabs = Tabs([title for title, _pane in panes])
        self._stack = QStackedWidget()
        for pane in self._panes:
            self._stack.addWidget(pane)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def turns(self) -> list[Command]:
        """The keys that lead from tab to tab."""
        return []

    def shown(self) -> TabPane:
        """The pane of the chosen tab."""
        return self._panes[self._stack.currentIndex()]

    def turn_to(self, place: int) -> None:
        """Show a tab, with the keys in it."""
        self.tabs.choose(place)
        self._stack.setCurrentIndex(place)
        self.shown().first_focus().setFocus()

    def commands(self) -> list[Command]:
        """What can be done in the tab that is shown, and the way to the others."""
        return [*self.shown().commands(), *self.turns()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn the tabs."""
        if not press(self.turns(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget | None:
        """Where the tab that is shown begins."""
        return self.shown().first_focus()
