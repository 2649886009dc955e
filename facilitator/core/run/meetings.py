"""Follow-up meetings: when the room looks again at what it promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from dateutil.relativedelta import relativedelta

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Meeting
from facilitator.core.text import one_line, required

_NO_TITLE = "The meeting has no title yet: type what it is about."
_EVERYONE = "Everyone"
_SATURDAY = 5


@dataclass(frozen=True)
class MeetingIdea:
    """A meeting proposed. Day and start are local to the workshop's zone; `length` is seconds."""

    title: str
    day: date
    start: time
    length: int
    who: str


def add_meeting(
    document: Document,
    workshop_id: int,
    title: str,
    day: date | None = None,
    start: time | None = None,
    length: int = 1800,
    who: str = "",
) -> Meeting:
    """Add a follow-up meeting at the end of the list; `length` in seconds."""
    meeting = Meeting(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=one_line(required(title, _NO_TITLE)),
        day=day,
        start=start,
        length=_checked_length(length),
        who=one_line(who),
        position=document.end_of(Meeting, workshop_id=workshop_id),
    )
    with document.step("Add meeting") as step:
        return step.put(meeting)


def edit_meeting(
    document: Document, meeting_id: int, title: str, day: date | None, start: time | None, length: int, who: str
) -> Meeting:
    """Store what was typed into a meeting's form; `length` in seconds."""
    meeting = document.get(Meeting, meeting_id).with_(
        title=one_line(required(title, _NO_TITLE)),
        day=day,
        start=start,
        length=_checked_length(length),
        who=one_line(who),
    )
    with document.step("Edit meeting") as step:
        return step.put(meeting)


def add_suggested(document: Document, workshop: Workshop) -> list[Meeting]:
    """Add the meetings of `suggest_meetings` that are not on the list yet (by title), as one step."""
    there = {meeting.title for meeting in document.all(Meeting, workshop_id=workshop.id)}
    ideas = [idea for idea in suggest_meetings(workshop) if idea.title not in there]
    with document.step("Add suggested meetings"):
        return [
            add_meeting(document, workshop.id, idea.title, idea.day, idea.start, idea.length, idea.who)
            for idea in ideas
        ]


def move_meetings(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Meeting]:
    """Put meetings, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Meeting, workshop_id=workshop_id), ids, before_id, "Move meeting")


def remove_meeting(document: Document, meeting_id: int) -> None:
    """Remove a meeting."""
    meeting = document.get(Meeting, meeting_id)
    with document.step("Remove meeting") as step:
        step.remove(meeting)


def _checked_length(length: int) -> int:
    if not 60 <= length <= 86_400:
        raise UserError("A meeting lasts between a minute and a day: type another length.")
    return length


# Questions


def suggest_meetings(workshop: Workshop) -> list[MeetingIdea]:
    """The three looks back that the method asks for, at the workshop's own time of day (seeds/000, follow-through).

    Within 48 hours, after three weeks (the middle of two to four) and after a quarter. Each falls on a working day,
    Monday to Friday; after a workshop on a Friday or at the weekend the first is on Monday.
    """
    day, start = workshop.day, workshop.start
    soon = next((d for d in (day + timedelta(2), day + timedelta(1)) if _works(d)), _working_day(day + timedelta(2)))
    return [
        MeetingIdea("Outcomes shared, workstreams set up", soon, start, 1800, "Action owners"),
        MeetingIdea("Check-in on the first actions", _working_day(day + timedelta(21)), start, 1800, "Action owners"),
        MeetingIdea("Quarterly review", _working_day(day + relativedelta(months=3)), start, 3600, _EVERYONE),
    ]


def _works(day: date) -> bool:
    return day.weekday() < _SATURDAY


def _working_day(day: date) -> date:
    return day if _works(day) else day + timedelta(7 - day.weekday())
