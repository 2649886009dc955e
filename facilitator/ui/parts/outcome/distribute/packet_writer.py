"""Writes what everyone gets without stopping the window, and notes that it was written."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.follow.distributions import record_distribution
from facilitator.core.plan.workshops import Workshop
from facilitator.report.follow.packet import read_packet
from facilitator.report.follow.packet_writing import write_packet
from facilitator.report.follow.written import Written
from facilitator.ui.desk import Desk
from facilitator.ui.parts.outcome.work import Work


class PacketWriter(QObject):
    """`progressed(done, of, name)` while it writes; at the end `written(Written)`, or None after a refusal.

    It works on what was read at the start, in a thread of its own. Where the programme is closed meanwhile it stops,
    and the folder stays as it was.
    """

    progressed = Signal(int, int, str)
    written = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: Work[Written] | None = None
        self._workshop_id = 0
        desk.bridge.closing.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether it is writing."""
        return self._work is not None

    def write(self, workshop: Workshop, folder: Path) -> None:
        """Write everything for everyone into a folder, unless it is at it already."""
        packet = None if self.busy else self._desk.run(read_packet, workshop.id)
        if packet is None:
            return
        self._workshop_id = workshop.id
        work = self._work = Work[Written](lambda work: write_packet(packet, folder, work.tell, work.stopped), self)
        work.progressed.connect(self.progressed)
        work.finished.connect(self._end)
        self.destroyed.connect(work.requestInterruption)
        self.destroyed.connect(work.wait)
        work.start()

    def stop(self) -> None:
        """Give up; the folder stays as it was."""
        if self._work is not None:
            self._work.requestInterruption()

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        if work.refusal:
            self._desk.bridge.refused.emit(work.refusal)
        elif work.result and work.result.files and not work.result.stopped:
            self._desk.run(record_distribution, self._workshop_id, str(work.result.folder), work.result.files)
        self.written.emit(work.result)
        work.deleteLater()

    def _give_up(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.requestInterruption()
            work.wait()
