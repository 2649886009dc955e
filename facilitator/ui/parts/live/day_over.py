"""After the last block: how the day went, what is still open, and the two ways on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.record import Changes
from facilitator.core.run.clock import start
from facilitator.core.run.clock.forecast import standing
from facilitator.ui.desk import Desk
from facilitator.ui.local import time_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, DayReading, LiveView
from facilitator.ui.parts.live.day_sum import SUM_RECORDS, captured_words, open_words
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.theme import GAP, TITLE
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label


class DayOver(LiveView):
    """While live it can still go back; it can be closed, and once closed opened again. `log_asked` is a button.

    With a session still to come, as after one was taken up again, it is the session that ends.
    """

    watches = (*CLOCK_RECORDS, *SUM_RECORDS)
    log_asked = Signal()

    def __init__(self, desk: Desk, day: DayReading, moves: LiveMoves, parent: QWidget | None = None) -> None:
        self._moves = moves
        super().__init__(desk, day, parent)

    def build(self) -> None:
        """Words above, buttons beneath."""
        card = QFrame()
        card.setProperty("role", "card")
        self.title = ClampedLabel(2, TITLE, QFont.Weight.Bold)
        self.stood = label("", wrap=True)
        self.captured = label("", "muted", wrap=True)
        self.open_heading = label("Still open", "strong")
        self.open = label("", wrap=True)
        self.back = live_button("Back to the last block", "B")
        self.back.clicked.connect(self._moves.back)
        self.log = live_button("Log of the day…")
        self.log.clicked.connect(self.log_asked)
        self.close_day = live_button("Close the workshop", kind=Kind.PRIMARY)
        self.close_day.clicked.connect(self._close)
        self.end = live_button("End the session", "N", Kind.PRIMARY)
        self.end.clicked.connect(self._moves.end_session)
        self.reopen = live_button("Reopen the workshop")
        self.reopen.clicked.connect(self._reopen)
        buttons = QHBoxLayout()
        for button in (self.back, self.reopen, self.log):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.end)
        buttons.addWidget(self.close_day)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(GAP)
        for widget in (self.title, self.stood, self.captured, self.open_heading, self.open):
            column.addWidget(widget)
        column.addSpacing(GAP)
        column.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch(1)

    def refresh(self, changes: Changes | None) -> None:
        """Sum the day up."""
        progress = self.day.progress
        if progress is None:
            return
        closed = progress.workshop.state is WorkshopState.CLOSED
        self.title.setText("The workshop is closed" if closed else "The last block is over")
        self.stood.setText(standing(progress, self.desk.now(), time_words).words if progress.planned else "")
        self.captured.setText(captured_words(self.desk.document, progress.workshop.id))
        self.open.setText(open_words(self.desk.document, progress.workshop.id))
        more = not closed and self._moves.more_to_come()
        for button, shown in (
            (self.back, not closed),
            (self.end, more),
            (self.close_day, not closed and not more),
            (self.reopen, closed),
        ):
            button.setVisible(shown)

    def _close(self) -> None:
        if self.desk.workshop_id is not None and self.desk.bridge.succeeds(start.close, self.desk.workshop_id):
            self.desk.said.emit("Closed the workshop.")

    def _reopen(self) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(start.reopen, self.desk.workshop_id)
