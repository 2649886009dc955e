"""The ways to live a practice, each with a button that makes an action of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.practices import Practice
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.practices.adopting.practice_verbs import action_for
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label

_BECAME = {
    ActionState.OPEN: "An action, still open",
    ActionState.DONE: "An action, done",
    ActionState.DROPPED: "An action, dropped",
}


class StrategyLines(QWidget):
    """`asked(strategy)` when one is to become an action; `press(place)` does it by its number, counted from 1."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Strategy] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)

    def show_practice(self, practice: Practice, actions: Sequence[Action]) -> None:
        """Show the strategies of a practice, and which of these actions they became."""
        while len(self._lines) < len(practice.strategies):
            line = _Strategy(len(self._lines) + 1)
            line.button.clicked.connect(partial(self.press, len(self._lines) + 1))
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(practice.strategies))
        for line, strategy in zip(self._lines, practice.strategies, strict=False):
            line.show_strategy(strategy, action_for(actions, strategy))

    def press(self, place: int) -> None:
        """Ask for the action of the strategy at a place, counted from 1, unless it is one already."""
        if place <= len(self._lines) and self._lines[place - 1].may_become:
            self.asked.emit(self._lines[place - 1].text.text())


class _Strategy(QWidget):
    """The words, and a button or what it became."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.text: QLabel = label("", wrap=True)
        self.button = live_button("Make it an action", str(number))
        self.became = label("", "ok")
        self._right = QStackedWidget()
        self._right.addWidget(self.button)
        self._right.addWidget(self.became)
        self.became.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.text, 1)
        row.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def may_become(self) -> bool:
        """Whether it is none yet."""
        return self._right.currentWidget() is self.button

    def show_strategy(self, strategy: str, action: Action | None) -> None:
        """Show a strategy, and the action that it became if it did."""
        self.text.setText(strategy)
        self.became.setText(_BECAME[action.state] if action else "")
        self._right.setCurrentWidget(self.became if action else self.button)
