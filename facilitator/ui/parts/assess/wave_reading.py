"""The wave at hand and what it says, worked out once after a change and shared by all that shows it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.core.assess.figures.worked import Worked, taken_of, worked
from facilitator.core.assess.waves import Wave, latest_wave
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import Counted


class WaveReading(Counted[Worked]):
    """Which wave the page is about, which it is compared with, and what it says.

    `turned` when another wave is at hand or compared with.
    """

    turned = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._wave_id: int | None = None
        self._against_id: int | None = None

    @property
    def wave(self) -> Wave | None:
        """The wave at hand: the one chosen, else the one opened last; None while there is none."""
        chosen = self._desk.document.find(Wave, self._wave_id)
        if chosen is None:
            chosen = latest_wave(self._desk.document)
            self._wave_id = chosen.id if chosen else None
        return chosen

    def choose(self, wave_id: int) -> None:
        """Turn to another wave, beside the one before it."""
        if wave_id != self._wave_id:
            self._wave_id, self._against_id = wave_id, None
            self.forget()
            self.turned.emit()

    def compare_with(self, wave_id: int | None) -> None:
        """Put another wave beside the one at hand; None: the one before it."""
        if wave_id != self._against_id:
            self._against_id = wave_id
            self.forget()
            self.turned.emit()

    def worked(self) -> Worked | None:
        """What the wave at hand says; None while there is none, and while many sheets are being counted."""
        wave = self.wave
        return self.result(partial(self._read, wave)) if wave else None

    def _read(self, wave: Wave) -> tuple[int, Callable[[], Worked]]:
        against = self._desk.document.find(Wave, self._against_id)
        taken = taken_of(self._desk.document, wave.id, against.id if against else None)
        return len(taken.now.sheets), partial(worked, taken)
