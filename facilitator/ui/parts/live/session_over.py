"""Between two sessions: how the one that was held ended, and when the next one is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from facilitator.core.phrases import quoted
from facilitator.core.plan.sessions import Sitting, sittings
from facilitator.core.plan.workshops import local
from facilitator.core.record import Changes
from facilitator.core.run.clock import start
from facilitator.core.run.clock.start import session_words
from facilitator.ui.local import time_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, LiveView
from facilitator.ui.parts.live.day_sum import SUM_RECORDS, captured_words, open_words
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, TITLE
from facilitator.ui.widgets.labels import label


class SessionOver(LiveView):
    """It can go on, or the workshop be closed without the sessions to come. `log_asked` is a button."""

    watches = (*CLOCK_RECORDS, *SUM_RECORDS)
    log_asked = Signal()

    def build(self) -> None:
        """Words above, buttons beneath."""
        card = QFrame()
        card.setProperty("role", "card")
        self.title = ClampedLabel(2, TITLE, QFont.Weight.Bold)
        self.coming = label("", wrap=True)
        self.captured = label("", "muted", wrap=True)
        self.open_heading = label("Still open", "strong")
        self.open = label("", wrap=True)
        self.back = live_button("")
        self.back.clicked.connect(self._reopen)
        self.log = live_button("Log of the day…", "L")
        self.log.clicked.connect(self.log_asked)
        self.close_day = live_button("Close the workshop")
        self.close_day.clicked.connect(self._close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self.back, self.log, self.close_day):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(GAP_S)
        for widget in (self.title, self.coming, self.captured, self.open_heading, self.open):
            column.addWidget(widget)
        column.addSpacing(GAP_S)
        column.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def refresh(self, changes: Changes | None) -> None:
        """Sum the session up."""
        workshop, sitting = self.desk.workshop(), self.day.sitting
        if workshop is None or sitting is None or not self.day.between:
            return
        document = self.desk.document
        held = [one for one in sittings(document, workshop.id) if one.begun]
        name = _named(held[-1]) if held else _named(sitting)
        self.title.setText(f"{name} is over")
        today = local(workshop, self.desk.now()).date()
        words = f"Next: {session_words(sitting, today, time_words)}"
        self.coming.setText("No further session is planned." if sitting.begun else words)
        self.captured.setText(captured_words(document, workshop.id))
        self.open.setText(open_words(document, workshop.id))
        self.back.say(f"Go on with {name[:1].lower()}{name[1:]}")

    def _reopen(self) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(start.reopen, self.desk.workshop_id)

    def _close(self) -> None:
        if self.desk.workshop_id is not None and self.desk.bridge.succeeds(start.close, self.desk.workshop_id):
            self.desk.said.emit("Closed the workshop.")


def _named(sitting: Sitting) -> str:
    return sitting.title if sitting.title == f"Session {sitting.number}" else quoted(sitting.title)
