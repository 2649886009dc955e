"""What is still open; before the day, what the page will hold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.core.run.open_ends import OpenEnd
from facilitator.ui.parts.outcome.outcome_nav import advice
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.richlist import RichList, RichRow

_ALL_SETTLED = "Nothing is open."
_BEFORE = (
    "This workshop has not been run yet",
    "What it decides, chooses and promises will stand here, with what is still open, and with the documents "
    "to hand out afterwards.",
    "Go to Run",
)


class OpenPane(QStackedWidget):
    """`opened(kind)` on Enter at an open end; `run_asked()` from the one next step before the day."""

    opened = Signal(object)
    run_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RichList(_ALL_SETTLED)
        self.list.setAccessibleName("Still open")
        self.before = EmptyState(*_BEFORE)
        step = self.before.findChild(ActionButton)
        if step is not None:
            self.before.setFocusProxy(step)
        self.addWidget(self.list)
        self.addWidget(self.before)
        self.list.opened.connect(self.opened)
        self.before.asked.connect(self.run_asked)

    def show_ends(self, ends: Sequence[OpenEnd], begun: bool) -> None:
        """Show these; `begun` tells whether the day has begun."""
        self.list.show_rows(RichRow(end.kind, end.words, "", advice(end)) for end in ends)
        shown: QWidget = self.list if ends or begun else self.before
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)
