"""A system clock that is set while a workshop runs: noticed, told apart from sleep, and made good."""

from datetime import datetime, timedelta

from facilitator.core.document import Document
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Author
from facilitator.core.run.clock.progress import Live, Stretch
from facilitator.core.run.clock.timers import FreeTimer

TOLERANCE = timedelta(seconds=2)


class ClockWatch:
    """Compares the wall clock with a steady one that also counts while the computer sleeps.

    Asleep, both go on together; when the wall clock is set, it alone moves. (On Linux the steady clock is
    CLOCK_BOOTTIME, on macOS CLOCK_MONOTONIC, on Windows what time.monotonic reads.)
    """

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        self._tolerance = tolerance
        self._last: tuple[datetime, float] | None = None

    def feed(self, wall: datetime, steady: float) -> timedelta | None:
        """Look at both clocks, `steady` in seconds; returns once by how much the wall clock was set, else None."""
        last, self._last = self._last, (wall, steady)
        if last is None:
            return None
        moved = (wall - last[0]) - timedelta(seconds=steady - last[1])
        return moved if abs(moved) > self._tolerance else None


def clock_moved(document: Document, workshop_id: int, by: timedelta) -> None:
    """Carry a live workshop over a change of the system clock, so that every count goes on as it was.

    What has been timed in the session under way is moved by as much; the planned times stay, unless the plan had been
    shifted to the start.
    """
    workshop = document.get(Workshop, workshop_id)
    live = next(iter(document.all(Live, workshop_id=workshop_id)), None)
    held = document.find(Session, live.session_id if live else None) or workshop
    if workshop.state is not WorkshopState.LIVE or held.began_at is None:
        return
    session_id = live.session_id if live else None
    with document.step("Follow the changed clock", Author.CLOCK) as step:
        for stretch in document.all(Stretch, workshop_id=workshop_id, session_id=session_id):
            ended_at = stretch.ended_at + by if stretch.ended_at else None
            step.put(stretch.with_(started_at=stretch.started_at + by, ended_at=ended_at))
        for timer in document.all(FreeTimer, workshop_id=workshop_id):
            if timer.started_at:
                step.put(timer.with_(started_at=timer.started_at + by))
        moved = held.with_(began_at=held.began_at + by)
        if held.shift:
            moved = moved.with_(shift=held.shift + round(by.total_seconds()))
            for planned in document.all(Planned, workshop_id=workshop_id, session_id=session_id):
                if not planned.pinned:
                    step.put(planned.with_(start=planned.start + by))
        step.put(moved)
