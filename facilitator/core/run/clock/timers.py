"""Free timers beside the block's own: for a breakout, a speaker, a break."""

from datetime import datetime

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Instant, Record, Text

LONGEST_TIMER = 12 * 3600


class FreeTimer(Record):
    """A timer beside the block's own. `spent` is seconds counted before `started_at`; None is paused."""

    table = "free_timer"
    workshop_id: int
    title: Text
    length: int
    spent: int = 0
    started_at: Instant | None = None
    on_stage: bool = False


# Verbs


def add_timer(document: Document, workshop_id: int, title: str, length: int, running: bool = True) -> FreeTimer:
    """Add a timer of `length` seconds, running at once unless told otherwise. An empty title becomes "Timer"."""
    document.get(Workshop, workshop_id)
    timer = FreeTimer(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=text.one_line(title) or "Timer",
        length=_sensible(length),
        started_at=document.now() if running else None,
    )
    with document.step("Add timer") as step:
        return step.put(timer)


def start_timer(document: Document, timer_id: int) -> FreeTimer:
    """Let a timer run on; nothing changes if it runs already."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Start timer") as step:
        return step.put(timer.with_(started_at=timer.started_at or document.now()))


def pause_timer(document: Document, timer_id: int) -> FreeTimer:
    """Hold a timer; nothing changes if it is held already."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Pause timer") as step:
        return step.put(timer.with_(spent=round(timer_spent(timer, document.now())), started_at=None))


def reset_timer(document: Document, timer_id: int) -> FreeTimer:
    """Set a timer back to its full length, held."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Reset timer") as step:
        return step.put(timer.with_(spent=0, started_at=None))


def set_timer(document: Document, timer_id: int, title: str, length: int) -> FreeTimer:
    """Change a timer's title and its length in seconds; what it has counted stays."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Change timer") as step:
        return step.put(timer.with_(title=text.one_line(title) or "Timer", length=_sensible(length)))


def show_timer(document: Document, timer_id: int, on_stage: bool) -> FreeTimer:
    """Show a timer on the stage, or take it off."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Show timer" if on_stage else "Hide timer") as step:
        return step.put(timer.with_(on_stage=on_stage))


def remove_timer(document: Document, timer_id: int) -> None:
    """Delete a timer."""
    timer = document.get(FreeTimer, timer_id)
    with document.step("Delete timer") as step:
        step.remove(timer)


# Questions


def timers_of(document: Document, workshop_id: int) -> list[FreeTimer]:
    """A workshop's timers, the oldest first."""
    return document.all(FreeTimer, workshop_id=workshop_id)


def timer_spent(timer: FreeTimer, now: datetime) -> float:
    """Seconds a timer has counted; never less than it had when it was started."""
    running = 0.0 if timer.started_at is None else (now - timer.started_at).total_seconds()
    return timer.spent + max(0.0, running)


def timer_left(timer: FreeTimer, now: datetime) -> float:
    """Seconds left on a timer; negative once it is over."""
    return timer.length - timer_spent(timer, now)


def _sensible(length: int) -> int:
    if not 0 < length <= LONGEST_TIMER:
        raise UserError("A timer lasts from one second to twelve hours: type minutes such as 5 or 1:30.")
    return length
