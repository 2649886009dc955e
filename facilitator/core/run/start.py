"""Beginning a session, early, late or on time; and closing it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.plan.schedule import Planned, agenda_of, planned
from facilitator.core.plan.workshops import Workshop, WorkshopState, starts_at
from facilitator.core.run.dates import day_words
from facilitator.core.run.timekeeping import Live, enter, find_progress, halt, progress_of
from facilitator.core.run.timers import pause_timer, timers_of
from facilitator.core.run.words import MINUTE, ShowTime, local_time, plain_time, spelled

TOLERANCE = 2 * MINUTE
_OTHER_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class StartQuestion:
    """What to ask once when a session begins off its planned time: shift the plan to now, or keep it.

    `seconds_late` is negative when early. On another day the day moves to today whatever is answered.
    """

    seconds_late: int
    other_day: bool
    words: str


# Questions


def start_question(workshop: Workshop, now: datetime, show: ShowTime = plain_time) -> StartQuestion | None:
    """What to ask before `start`; None if it is no more than two minutes off and nothing need be asked."""
    moved = _on_the_day(workshop, now)
    late = _late(moved, now)
    other_day = moved.day != workshop.day
    if abs(late) <= TOLERANCE and not other_day:
        return None
    words = f"It is {show(local_time(now, workshop.zone))}, "
    if abs(late) <= TOLERANCE:
        words += "the planned time."
    else:
        words += f"{spelled(late)} {'after' if late > 0 else 'before'} the planned start."
    if other_day:
        words = f"The plan is for another day, {day_words(workshop.day, moved.day)}. {words}"
    return StartQuestion(late, other_day, words)


# Verbs


def start(document: Document, workshop_id: int, keep_plan: bool) -> None:
    """Begin a session now with its first block, and hold on to what was planned.

    With `keep_plan` the planned times stay and the session is early or late against them; without it they are moved to
    now, in whole minutes, except that pinned blocks stay. Up to two minutes off nothing is moved. UserError while
    another workshop is live: there is one room and one stage.
    """
    workshop = document.get(Workshop, workshop_id)
    if workshop.state is not WorkshopState.PLANNED:
        raise UserError("This workshop has begun already.")
    _check_none_is_live(document)
    now = document.now()
    workshop = _on_the_day(workshop, now)
    late = _late(workshop, now)
    shift = 0 if keep_plan or abs(late) <= TOLERANCE else late // MINUTE * MINUTE
    workshop = workshop.with_(state=WorkshopState.LIVE, began_at=now, shift=shift)
    with document.step("Start workshop") as step:
        step.put(workshop)
        _hold_plan(document, step, workshop_id)
        step.put(Live(id=document.new_id(), workshop_id=workshop_id))
        progress = progress_of(document, workshop_id)
        enter(document, progress, progress.ahead()[0], "Start workshop")


def close(document: Document, workshop_id: int) -> Workshop:
    """Close a live workshop: its clock and its free timers stop. It can be opened again."""
    workshop = document.get(Workshop, workshop_id)
    if workshop.state is not WorkshopState.LIVE:
        raise UserError("Only a workshop that is live can be closed.")
    progress = find_progress(document, workshop_id)
    with document.step("Close workshop") as step:
        if progress:
            halt(document, progress, "Close workshop")
        for timer in timers_of(document, workshop_id):
            pause_timer(document, timer.id)
        return step.put(workshop.with_(state=WorkshopState.CLOSED, closed_at=document.now()))


def reopen(document: Document, workshop_id: int) -> Workshop:
    """Make a closed workshop live again; going back resumes its last block. UserError while another is live."""
    workshop = document.get(Workshop, workshop_id)
    if workshop.state is not WorkshopState.CLOSED:
        raise UserError("Only a closed workshop can be opened again.")
    _check_none_is_live(document)
    with document.step("Reopen workshop") as step:
        return step.put(workshop.with_(state=WorkshopState.LIVE, closed_at=None))


def _check_none_is_live(document: Document) -> None:
    for live in document.all(Workshop, state=WorkshopState.LIVE):
        raise UserError(f"“{live.title}” is still live: close it first.")


def _on_the_day(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop, moved to today if it begins more than half a day off: its pinned times are then today's."""
    if abs(now - starts_at(workshop)) <= _OTHER_DAY:
        return workshop
    return workshop.with_(day=now.astimezone(ZoneInfo(workshop.zone)).date())


def _late(workshop: Workshop, now: datetime) -> int:
    return round((now - starts_at(workshop)).total_seconds())


def _hold_plan(document: Document, step: Step, workshop_id: int) -> None:
    agenda = agenda_of(document, workshop_id)
    coming = [p for p in planned(agenda.workshop, agenda.parts, agenda.blocks).blocks if not p.block.skipped]
    if not coming:
        raise UserError("The agenda has no blocks yet: add one, or begin with a template.")
    for one in coming:
        step.put(
            Planned(
                id=document.new_id(),
                workshop_id=workshop_id,
                block_id=one.block.id,
                start=one.start,
                length=one.block.length,
                pinned=one.block.pinned is not None,
            )
        )
