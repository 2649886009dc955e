"""How the day stands to its plan, in words; and, for the facilitator alone, who has fallen silent."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.record import Changes
from facilitator.core.run.clock.forecast import Pace, standing
from facilitator.ui.local import time_words
from facilitator.ui.parts.live.day_reading import LiveView
from facilitator.ui.widgets.notice import Notice, Tone

_WAYS = {
    Pace.ON_TIME: (Tone.INFO, None),
    Pace.BEHIND: (Tone.WARN, "Recover time…"),
    Pace.AHEAD: (Tone.GOOD, "Use the time…"),
}


class StandingBanner(LiveView):
    """One strip: on time, behind, or ahead. `recover_asked` is its button."""

    recover_asked = Signal()

    def build(self) -> None:
        """Make the strip."""
        self.notice = Notice()
        self.notice.asked.connect(self.recover_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)

    def refresh(self, changes: Changes | None) -> None:
        """Say how the day stands."""
        self.tick(self.desk.now())

    def tick(self, now: datetime) -> None:
        """Say it again if the words have changed."""
        progress = self.day.progress
        if progress is None or not progress.planned:
            return
        stands = standing(progress, now, time_words)
        tone, action = _WAYS[stands.pace]
        lead, _, rest = stands.words.partition(". ")
        self.notice.say(tone, rest, f"{lead}.", None if progress.live.ended else action)
