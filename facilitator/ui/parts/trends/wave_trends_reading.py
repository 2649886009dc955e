"""What the assessments say over the years, worked out once after a change; with many sheets in a thread of its own."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator.core.follow.figures.wave_trends import WaveTrends, taken_of_all, wave_trends
from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.wave_reading import ANSWER_RECORDS, AT_ONCE
from facilitator.ui.parts.outcome.work import Work


class WaveTrendsReading(QObject):
    """`counted` when figures that took long have come. Make it before the part that uses it."""

    counted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._since: date | None = None
        self._found: WaveTrends | None = None
        self._work: Work[WaveTrends] | None = None
        self._outdated = False
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.closing.connect(self._wait)

    @property
    def counting(self) -> bool:
        """Whether many sheets are being worked out."""
        return self._work is not None

    def found(self, since: date | None = None) -> WaveTrends | None:
        """What the waves since a day say, None: all of them. None while many sheets are being counted."""
        if since != self._since:
            self._since = since
            self._forget()
        if self._found is None and not self.counting:
            taken = taken_of_all(self._desk.document, since)
            if sum(len(one.now.sheets) for one in taken) <= AT_ONCE:
                self._found = wave_trends(taken)
            else:
                self._work_aside(Work[WaveTrends](lambda _work: wave_trends(taken), self))
        return self._found

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*ANSWER_RECORDS):
            self._forget()

    def _forget(self) -> None:
        self._found, self._outdated = None, self.counting

    def _work_aside(self, work: Work[WaveTrends]) -> None:
        self._work = work
        work.finished.connect(self._take)
        self.destroyed.connect(work.wait)
        work.start()

    def _take(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        self._found = None if self._outdated else work.result
        self._outdated = False
        work.deleteLater()
        self.counted.emit()

    def _wait(self) -> None:
        if self._work is not None:
            self._work.wait()
