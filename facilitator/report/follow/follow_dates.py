"""What was promised and the meetings that look back at it, for calendars.

An action is `action-<id>` and a meeting `meeting-<id>` in every calendar that is written, so that whoever takes in
two of them, or a later one, has each once.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.core.phrases import shortened
from facilitator.core.run.actions import Action, ActionState, Meeting
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import Snapshot
from facilitator.report.text import one_line

_LONGEST_TITLE = 100
_BEFORE_DUE = (timedelta(hours=9) - timedelta(days=1), timedelta(hours=9))
"""At nine the day before, and at nine on the day: counted from its midnight."""

_BEFORE_MEETING = (-timedelta(minutes=15),)


def actions_ics(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The due dates of all open actions, with their owners and without alarms."""
    return calendar_bytes(taken, _dues(taken, taken.actions))


def everyones_dates(taken: Snapshot) -> bytes:
    """The follow-up meetings and the due dates of everybody. Without alarms: most of it is somebody else's."""
    return calendar_bytes(taken, [*_meetings(taken, taken.meetings), *_dues(taken, taken.actions)])


def persons_dates(taken: Snapshot, person_id: int, meeting_ids: Collection[int]) -> bytes:
    """The meetings somebody is in, and what they have to do, with alarms."""
    theirs = [action for action in taken.actions if action.owner_id == person_id]
    meetings = [meeting for meeting in taken.meetings if meeting.id in meeting_ids]
    return calendar_bytes(taken, [*_meetings(taken, meetings, own=True), *_dues(taken, theirs, own=True)])


def begins_at(taken: Snapshot, meeting: Meeting) -> datetime | None:
    """The instant (UTC) at which a meeting begins; None while its day or its time is not known."""
    if meeting.day is None or meeting.start is None:
        return None
    return datetime.combine(meeting.day, meeting.start, ZoneInfo(taken.workshop.zone)).astimezone(UTC)


def _meetings(taken: Snapshot, meetings: Iterable[Meeting], own: bool = False) -> Iterator[Happening]:
    for meeting in meetings:
        if meeting.day is None:
            continue
        start = begins_at(taken, meeting)
        yield Happening(
            name=f"meeting-{meeting.id}",
            title=_title(meeting.title),
            start=start or meeting.day,
            end=start + timedelta(seconds=meeting.length) if start else None,
            description="\n".join(filter(None, [_after(taken), f"Who: {meeting.who}" if meeting.who else ""])),
            alarms=_BEFORE_MEETING if own and start else (),
        )


def _dues(taken: Snapshot, actions: Iterable[Action], own: bool = False) -> Iterator[Happening]:
    for action in actions:
        if action.due is None or action.state is not ActionState.OPEN:
            continue
        owner = taken.person(action.owner_id)
        lines = [
            action.text,
            f"Success measure: {action.measure}" if action.measure else "",
            f"Owner: {owner.name if owner else 'nobody yet'}",
            _after(taken),
        ]
        whose = f" ({owner.name})" if owner and not own else ""
        yield Happening(
            name=f"action-{action.id}",
            title=f"Due: {_title(action.text)}{whose}",
            start=action.due,
            description="\n".join(filter(None, lines)),
            alarms=_BEFORE_DUE if own else (),
        )


def _after(taken: Snapshot) -> str:
    return f"After “{taken.workshop.title}” on {taken.dates.day(taken.workshop.day)}."


def _title(text: str) -> str:
    return shortened(one_line(text), _LONGEST_TITLE)
