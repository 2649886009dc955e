"""Beginning a session, early, late or on time; and closing the workshop."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.phrases import day_words
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session, Sitting, next_session
from facilitator.core.plan.workshops import Workshop, WorkshopState, starts_at
from facilitator.core.run.clock.progress import Live, find_progress, progress_of
from facilitator.core.run.clock.timekeeping import enter, halt
from facilitator.core.run.clock.timers import pause_timer, timers_of
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
    """What to ask before `start`; None if it is no more than two minutes off and nothing need be asked.

    Of a workshop of several sessions give it as on the day of the one at hand: `next_session(…).workshop`.
    """
    moved = _on_the_day(workshop, now)
    late = _late(moved, now)
    other_day = moved.day != workshop.day
    if abs(late) <= TOLERANCE and not other_day:
        return None
    words = f"It is {show(local_time(now, workshop.zone))}, "
    if abs(late) <= TOLERANCE:
        words += "the planned time."
    else:
        planned = "the time of day it was planned for" if other_day else "the planned start"
        words += f"{spelled(late)} {'after' if late > 0 else 'before'} {planned}."
    if other_day:
        words = f"The plan is for another day, {day_words(workshop.day, moved.day)}. {words}"
    return StartQuestion(late, other_day, words)


def session_words(sitting: Sitting, today: date, show: ShowTime = plain_time) -> str:
    """Which session it is, and when: "Session 2 of 4 · Wed 14 Jan, 09:00"; of a workshop of one only when."""
    held = sitting.workshop
    start_at = starts_at(held) + timedelta(seconds=held.shift)
    when = f"{day_words(held.day, today)}, {show(local_time(start_at, held.zone))}"
    if sitting.of == 1:
        return when
    own = sitting.title if sitting.title != f"Session {sitting.number}" else ""
    return " · ".join(words for words in (f"Session {sitting.number} of {sitting.of}", own, when) if words)


def between_sessions(document: Document, workshop: Workshop) -> bool:
    """Whether a session has been held, and the workshop waits for the next."""
    return workshop.state is WorkshopState.PLANNED and bool(document.all(Live, workshop_id=workshop.id))


# Verbs


def start(document: Document, workshop_id: int, keep_plan: bool) -> None:
    """Begin the first session not held yet now with its first block, and hold on to what was planned.

    With `keep_plan` the planned times stay and the session is early or late against them; without it they are moved to
    now, in whole minutes, except that pinned blocks stay. Up to two minutes off nothing is moved. UserError while
    another workshop is live: there is one room and one stage.
    """
    workshop = document.get(Workshop, workshop_id)
    if workshop.state is not WorkshopState.PLANNED:
        raise UserError("This workshop has begun already.")
    _check_none_is_live(document)
    sitting = next_session(document, workshop_id)
    if sitting is None:
        raise UserError("Every session has been held: close the workshop, or plan one more session.")
    label = "Start session" if sitting.session else "Start workshop"
    with document.step(label) as step:
        _begin(step, workshop, sitting, document.now(), keep_plan)
        _hold_plan(document, step, workshop_id, sitting.session)
        live = next(iter(document.all(Live, workshop_id=workshop_id)), None)
        live = live or Live(id=document.new_id(), workshop_id=workshop_id)
        step.put(live.with_(block_id=None, turn_id=None, ended=False, session_id=sitting.session_id))
        progress = progress_of(document, workshop_id)
        enter(document, progress, progress.ahead()[0], label)


def close(document: Document, workshop_id: int) -> Workshop:
    """Close a live workshop: its clock and its free timers stop. It can be opened again.

    Between two sessions it can be closed too: those to come are not held then.
    """
    workshop = document.get(Workshop, workshop_id)
    if workshop.state is not WorkshopState.LIVE and not between_sessions(document, workshop):
        raise UserError("Only a workshop that is live can be closed.")
    progress = find_progress(document, workshop_id)
    with document.step("Close workshop") as step:
        if progress:
            halt(document, progress, "Close workshop")
            _set_ended(step, progress.session, document.now())
        else:
            _set_over(document, step, workshop_id)
        for timer in timers_of(document, workshop_id):
            pause_timer(document, timer.id)
        return step.put(workshop.with_(state=WorkshopState.CLOSED, closed_at=document.now()))


def reopen(document: Document, workshop_id: int) -> Workshop:
    """Make a closed workshop live again; going back resumes its last block. UserError while another is live.

    With sessions still to come it waits for the next of them; then again it is the last one held that goes on.
    """
    workshop = document.get(Workshop, workshop_id)
    waits = between_sessions(document, workshop)
    if workshop.state is not WorkshopState.CLOSED and not waits:
        raise UserError("Only a closed workshop can be opened again.")
    if not waits and next_session(document, workshop_id):
        with document.step("Reopen workshop") as step:
            return step.put(workshop.with_(state=WorkshopState.PLANNED, closed_at=None))
    _check_none_is_live(document)
    with document.step("Reopen session" if waits else "Reopen workshop") as step:
        live = _set_over(document, step, workshop_id)
        _set_ended(step, document.find(Session, live.session_id) if live else None, None)
        return step.put(workshop.with_(state=WorkshopState.LIVE, closed_at=None))


def _check_none_is_live(document: Document) -> None:
    for live in document.all(Workshop, state=WorkshopState.LIVE):
        raise UserError(f"“{live.title}” is still live: close it first.")


def _begin(step: Step, workshop: Workshop, sitting: Sitting, now: datetime, keep_plan: bool) -> None:
    held = _on_the_day(sitting.workshop, now)
    late = _late(held, now)
    shift = 0 if keep_plan or abs(late) <= TOLERANCE else late // MINUTE * MINUTE
    if sitting.session:
        step.put(sitting.session.with_(day=held.day, began_at=now, shift=shift))
        step.put(workshop.with_(state=WorkshopState.LIVE))
    else:
        step.put(held.with_(state=WorkshopState.LIVE, began_at=now, shift=shift))


def _set_over(document: Document, step: Step, workshop_id: int) -> Live | None:
    live = next(iter(document.all(Live, workshop_id=workshop_id)), None)
    return step.put(live.with_(ended=True)) if live else None


def _set_ended(step: Step, session: Session | None, at: datetime | None) -> None:
    if session:
        step.put(session.with_(ended_at=at))


def _on_the_day(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop, moved to today if it begins more than half a day off: its pinned times are then today's."""
    if abs(now - starts_at(workshop)) <= _OTHER_DAY:
        return workshop
    return workshop.with_(day=now.astimezone(ZoneInfo(workshop.zone)).date())


def _late(workshop: Workshop, now: datetime) -> int:
    return round((now - starts_at(workshop)).total_seconds())


def _hold_plan(document: Document, step: Step, workshop_id: int, session: Session | None) -> None:
    schedule = agenda_of(document, workshop_id).schedule()
    held = schedule.held(session.id if session else None)
    coming = [planned for part in held.parts for planned in part.blocks if not planned.block.skipped]
    if not coming and len(schedule.sessions) > 1:
        raise UserError(f"“{held.title}” has no blocks yet: put a part of the agenda in it first.")
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
                session_id=session.id if session else None,
                track_id=one.block.track_id,
            )
        )
