"""The small buttons under the agenda: another timer, the log of the day, the chime."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.icons import Sign


class LiveTools(View):
    """What is wanted now and then."""

    watches = (Programme,)

    def __init__(self, desk: Desk, moves: LiveMoves, parent: QWidget | None = None) -> None:
        self._moves = moves
        super().__init__(desk, parent)

    def build(self) -> None:
        """One row."""
        self.timer = live_button("Timer", "T", Kind.QUIET)
        self.timer.name_as("Add a timer")
        self.timer.clicked.connect(self._moves.timer_asked)
        self.log = live_button("Log", "L", Kind.QUIET)
        self.log.name_as("Log of the day")
        self.log.clicked.connect(self._moves.log_asked)
        self.chime = live_button("", "M", Kind.QUIET)
        self.chime.clicked.connect(self._moves.turn_chime)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.timer, self.log, self.chime):
            row.addWidget(button)
        row.addStretch(1)

    def refresh(self, changes: Changes | None) -> None:
        """Show whether the chime sounds."""
        on = programme_of(self.desk.document).chime
        tokens = self.desk.look.tokens
        self.chime.setIcon(self.desk.look.icons.icon(Sign.BELL if on else Sign.BELL_OFF, tokens.muted))
        self.chime.name_as("Chime is on: switch it off" if on else "Chime is off: switch it on")
