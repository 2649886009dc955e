"""Notices that the computer's clock was set while a workshop runs, and carries the counts over."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject

from facilitator.core.run.clock.steady import ClockWatch, clock_moved
from facilitator.ui.desk import Desk

_SAME = timedelta(seconds=5)


def steady_seconds() -> float:
    """A clock that nobody can set and that also counts while the computer sleeps; see `ClockWatch`."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def wall_clock() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class ClockGuard(QObject):
    """Looks at both clocks with each tick. A programme that runs on a clock of its own, as in a rehearsal, is left."""

    def __init__(
        self,
        desk: Desk,
        parent: QObject | None = None,
        wall: Callable[[], datetime] = wall_clock,
        steady: Callable[[], float] = steady_seconds,
    ) -> None:
        super().__init__(parent)
        self._desk, self._wall, self._steady = desk, wall, steady
        self._watch = ClockWatch()
        desk.ticked.connect(self._look)

    def _look(self, now: datetime) -> None:
        wall = self._wall()
        moved = self._watch.feed(wall, self._steady())
        workshop_id = self._desk.workshop_id
        if moved is None or workshop_id is None or abs(self._desk.now() - wall) > _SAME:
            return
        self._desk.run(clock_moved, workshop_id, moved)
        self._desk.told.emit("The computer’s clock was changed: the workshop’s timer goes on as it was.")
