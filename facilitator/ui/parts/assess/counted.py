"""What answers say, worked out once after a change; with many sheets in a thread of its own."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.waves import Asked, Wave, WaveTarget
from facilitator.core.people import Team
from facilitator.core.record import Changes, Record
from facilitator.ui.desk import Desk
from facilitator.ui.parts.outcome.work import Work

T = TypeVar("T")
ANSWER_RECORDS: tuple[type[Record], ...] = (Wave, Asked, WaveTarget, AnswerSheet, AnswerComment, Team)
AT_ONCE = 1_500
"""Up to how many sheets are worked out while the window waits; with more it goes on."""


class Counted(QObject, Generic[T]):
    """`counted` when figures that took long have come.

    Make it before the parts that use it: it must hear of a change before they ask.
    """

    counted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._result: T | None = None
        self._work: Work[T] | None = None
        self._outdated = False
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.closing.connect(self._wait)

    @property
    def counting(self) -> bool:
        """Whether many sheets are being worked out."""
        return self._work is not None

    def result(self, read: Callable[[], tuple[int, Callable[[], T]]]) -> T | None:
        """What was worked out; None while many sheets are being counted.

        `read` is asked where that is to be done anew: it reads the document, and gives how many sheets there are and
        what works them out. That must not touch the document, which is the window's.
        """
        if self._result is None and not self.counting:
            sheets, work = read()
            if sheets <= AT_ONCE:
                self._result = work()
            else:
                self._work_aside(Work[T](lambda _work: work(), self))
        return self._result

    def forget(self) -> None:
        """What was worked out does not hold any longer."""
        self._result, self._outdated = None, self.counting

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*ANSWER_RECORDS):
            self.forget()

    def _work_aside(self, work: Work[T]) -> None:
        self._work = work
        work.finished.connect(self._take)
        self.destroyed.connect(work.wait)
        work.start()

    def _take(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        self._result = None if self._outdated else work.result
        self._outdated = False
        work.deleteLater()
        self.counted.emit()

    def _wait(self) -> None:
        if self._work is not None:
            self._work.wait()
