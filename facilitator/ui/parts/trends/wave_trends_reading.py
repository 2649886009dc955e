"""What the assessments say over the years, worked out once after a change."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.follow.figures.wave_trends import WaveTrends, taken_of_all, wave_trends
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import Counted


class WaveTrendsReading(Counted[WaveTrends]):
    """The trends of all waves, or of those since a day."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._since: date | None = None

    def found(self, since: date | None = None) -> WaveTrends | None:
        """What the waves since a day say, None: all of them. None while many sheets are being counted."""
        if since != self._since:
            self._since = since
            self.forget()
        return self.result(self._read)

    def _read(self) -> tuple[int, Callable[[], WaveTrends]]:
        taken = taken_of_all(self._desk.document, self._since)
        return sum(len(one.now.sheets) for one in taken), partial(wave_trends, taken)
