"""The agenda for calendars: an event for each session."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.planned import PlannedPart, PlannedSession
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import Snapshot

_UNPLANNED = timedelta(hours=1)


def agenda_ics(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The sessions to take into a calendar, each with what happens in it."""
    return calendar_bytes(taken, session_events(taken))


def session_events(taken: Snapshot) -> list[Happening]:
    """An event for each session of the workshop."""
    return [_event(taken, session) for session in taken.schedule.sessions]


def times_of(taken: Snapshot, session: PlannedSession) -> str:
    """Day and times of a session: "Tue 12 Jan 2027, 13:00 to 18:10 (Europe/Berlin)"."""
    day = session.session.day if session.session else taken.workshop.day
    times = f"{taken.clock(session.start)} to {taken.clock(end_of(session))}"
    return f"{taken.dates.day(day)}, {times} ({taken.workshop.zone})"


def end_of(session: PlannedSession) -> datetime:
    """When a session ends as planned; while nothing is planned, after the time there is, or an hour."""
    if session.end > session.start:
        return session.end
    return session.start + (timedelta(seconds=session.available) if session.available else _UNPLANNED)


def parts_in_short(taken: Snapshot, session: PlannedSession) -> Iterator[str]:
    """A line for each part of a session that takes place: "13:00 Setting the foundation"."""
    for part in _held(session):
        yield f"{taken.clock(part.start)} {part.part.title}"


def blocks_in_full(taken: Snapshot, session: PlannedSession) -> Iterator[str]:
    """A line for each block that takes place, under the name of its part. What is skipped is left out."""
    for part in _held(session):
        alone = all(one.block.activity is Activity.BREAK for one in part.blocks)
        if not alone:
            yield part.part.title
        for one in part.blocks:
            if not one.block.skipped:
                track = f" ({one.track.title})" if one.track else ""
                yield f"{'' if alone else '  '}{taken.clock(one.start)} {one.block.title}{track}"


def _held(session: PlannedSession) -> list[PlannedPart]:
    return [part for part in session.parts if any(not one.block.skipped for one in part.blocks)]


def _event(taken: Snapshot, session: PlannedSession) -> Happening:
    workshop = taken.workshop
    several = len(taken.schedule.sessions) > 1
    chapters = [workshop.purpose, "\n".join(blocks_in_full(taken, session))]
    zone = f"Times are those of {workshop.zone}." if session.parts else ""
    return Happening(
        name=f"session-{session.session.id}" if session.session else f"workshop-{workshop.id}",
        title=f"{workshop.title}: {session.title}" if several else workshop.title,
        start=session.start,
        end=end_of(session),
        place=workshop.place,
        description="\n\n".join(filter(None, (*chapters, zone))),
    )
