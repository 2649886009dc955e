"""The wave at hand and what it says, worked out once after a change and shared by all that shows it."""

from PySide6.QtCore import QObject, QThread, Signal

from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.figures.worked import Taken, Worked, taken_of, worked
from facilitator.core.assess.waves import Asked, Wave, WaveTarget, latest_wave
from facilitator.core.people import Team
from facilitator.core.record import Changes, Record
from facilitator.ui.desk import Desk

ANSWER_RECORDS: tuple[type[Record], ...] = (Wave, Asked, WaveTarget, AnswerSheet, AnswerComment, Team)
AT_ONCE = 1_500
"""Up to how many sheets are worked out while the window waits; with more it goes on."""


class WaveReading(QObject):
    """Which wave the page is about, which it is compared with, and what it says.

    `turned` when another wave is at hand or compared with; `counted` when results that took long have come. Make it
    before the parts that use it: it must hear of a change before they ask.
    """

    turned = Signal()
    counted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wave_id: int | None = None
        self._against_id: int | None = None
        self._worked: Worked | None = None
        self._work: _Working | None = None
        self._outdated = False
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.closing.connect(self._wait)

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
            self._forget()
            self.turned.emit()

    def compare_with(self, wave_id: int | None) -> None:
        """Put another wave beside the one at hand; None: the one before it."""
        if wave_id != self._against_id:
            self._against_id = wave_id
            self._forget()
            self.turned.emit()

    def worked(self) -> Worked | None:
        """What the wave at hand says; None while there is none, and while many sheets are being counted."""
        wave = self.wave
        if wave is None or self.counting:
            return None
        if self._worked is None:
            against = self._desk.document.find(Wave, self._against_id)
            taken = taken_of(self._desk.document, wave.id, against.id if against else None)
            if len(taken.now.sheets) > AT_ONCE:
                self._work_aside(taken)
            else:
                self._worked = worked(taken)
        return self._worked

    @property
    def counting(self) -> bool:
        """Whether many sheets are being worked out."""
        return self._work is not None

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*ANSWER_RECORDS):
            self._forget()

    def _forget(self) -> None:
        self._worked = None
        self._outdated = self.counting

    def _work_aside(self, taken: Taken) -> None:
        work = self._work = _Working(taken, self)
        work.finished.connect(self._take)
        work.start()

    def _take(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        self._worked = None if self._outdated else work.found
        self._outdated = False
        work.deleteLater()
        self.counted.emit()

    def _wait(self) -> None:
        if self._work is not None:
            self._work.wait()


class _Working(QThread):
    """Works out what many sheets say, in a thread of its own."""

    def __init__(self, taken: Taken, parent: QObject) -> None:
        super().__init__(parent)
        self._taken = taken
        self.found: Worked | None = None

    def run(self) -> None:
        """Work, in this thread."""
        self.found = worked(self._taken)
