"""What stands in the lists of the meetings, read out of the programme."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow.regular_meetings import (
    MeetingHeld,
    RegularMeeting,
    coming_days,
    every_words,
    held_of,
    regular_meetings,
    starts_at,
)
from facilitator.core.phrases import day_words
from facilitator.ui.local import time_words
from facilitator.ui.widgets.richlist import RichRow

_ON_LIST = 3
"""Days that are named of each meeting."""


@dataclass(frozen=True)
class Sitting:
    """One of a regular meeting's days: `held` once it was begun."""

    meeting: RegularMeeting
    day: date
    held: MeetingHeld | None

    @property
    def begun(self) -> bool:
        """Whether it is under way."""
        return self.held is not None and self.held.held_at is None and not self.held.skipped


def meeting_rows(document: Document, today: date) -> list[RichRow]:
    """The meetings in their order, each with its next days; then those that have ended."""
    rows = []
    for meeting in regular_meetings(document):
        days = ", ".join(day_words(day, today) for day in coming_days(document, meeting, today, _ON_LIST))
        rows.append(RichRow(meeting.id, meeting.title, f"{every_words(meeting)}, {meeting_time(meeting)}", days))
    for meeting in regular_meetings(document, ended=True):
        rows.append(RichRow(meeting.id, meeting.title, "", "Ended"))
    return rows


def meeting_time(meeting: RegularMeeting) -> str:
    """When it begins, on the clock of its place."""
    return time_words(meeting.start)


def next_sitting(document: Document, meeting: RegularMeeting, today: date) -> Sitting | None:
    """The meeting under way, or else the next one; None once it has ended."""
    passed = held_of(document, meeting.id)
    under_way = next((one for one in reversed(passed) if one.held_at is None and not one.skipped), None)
    if under_way is not None:
        return Sitting(meeting, under_way.day, under_way)
    days = coming_days(document, meeting, today, 1)
    return Sitting(meeting, days[0], None) if days else None


def sitting_words(sitting: Sitting, today: date) -> str:
    """When it is, how long, and where: "Next: Tue 4 May, 10:00 to 10:30, Room 2"."""
    meeting = sitting.meeting
    begins = starts_at(meeting, sitting.day)
    ends = (begins + timedelta(seconds=meeting.length)).astimezone(ZoneInfo(meeting.zone)).time()
    lead = "Under way" if sitting.begun else "Next"
    place = f", {meeting.place}" if meeting.place else ""
    return f"{lead}: {day_words(sitting.day, today)}, {meeting_time(meeting)} to {time_words(ends)}{place}"


def past_rows(document: Document, meeting: RegularMeeting, today: date) -> list[RichRow]:
    """The meetings that were held or skipped, the latest first, each with what was said."""
    return [_past_row(one, today) for one in held_of(document, meeting.id) if one.held_at or one.skipped]


def _past_row(one: MeetingHeld, today: date) -> RichRow:
    small = "Skipped" if one.skipped else "" if one.minutes else "No minutes"
    return RichRow(one.id, day_words(one.day, today), one.minutes, small)
