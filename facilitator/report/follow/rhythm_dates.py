"""The regular meetings and the rounds of the next year, for calendars.

Each is an event of its own: a rule in UTC would be an hour wrong for half of the year, and a rule in a zone needs a
table of zones from us. A later edition moves no event, but takes in those that are new: of one day `regular-<id>-<day>`
and `round-<team>-<day>` are the same in all editions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, takewhile

from dateutil.relativedelta import relativedelta

from facilitator.core.document import Document
from facilitator.core.follow.regular_meetings import (
    RegularMeeting,
    coming_days,
    every_words,
    regular_meetings,
    starts_at,
)
from facilitator.core.follow.round_questions import questions_of
from facilitator.core.follow.rounds import due_rounds, rhythm_words
from facilitator.core.people import Team
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook

_FAR = 366
_ALARMS = (timedelta(hours=9),)
"""At nine on the day, counted from its midnight."""


@dataclass(frozen=True)
class MeetingDays:
    """A meeting and its days to come, each with what is to be said of it if people are off ("" if not)."""

    meeting: RegularMeeting
    days: Mapping[date, str]


@dataclass(frozen=True)
class RoundDays:
    """A team, how often it is asked, the days to come, and what it is asked."""

    team: Team
    words: str
    days: Sequence[date]
    questions: Sequence[str]


@dataclass(frozen=True)
class RhythmTaken:
    """The rhythm of a programme for the year to come, read at the instant `taken_at`."""

    taken_at: datetime
    programme: Programme
    meetings: tuple[MeetingDays, ...]
    rounds: tuple[RoundDays, ...]


def rhythm_taken(document: Document, today: date) -> RhythmTaken:
    """Read the meetings and rounds from today, the local day, to a year on. What is late stands on today."""
    until = today + relativedelta(years=1)
    workdays = workdays_of(document)
    meetings = [
        MeetingDays(meeting, {day: workdays.day_remark(day) for day in days if day < until})
        for meeting in regular_meetings(document)
        if (days := coming_days(document, meeting, today, _FAR // 7 + 1))
    ]
    rounds = [
        RoundDays(
            one.team,
            rhythm_words(one.rhythm),
            _days(one.due, one.rhythm.every, today, until),
            [question.text for question in questions_of(document, one.team.id)],
        )
        for one in due_rounds(document, today, _FAR)
    ]
    return RhythmTaken(document.now(), programme_of(document), tuple(meetings), tuple(rounds))


def rhythm_dates(taken: RhythmTaken, _fonts: FontBook) -> bytes:
    """All of them, for whoever keeps the rhythm: rounds are days with an alarm."""
    return calendar_bytes(taken, [*_meetings(taken.meetings), *_rounds(taken)])


def meeting_dates(taken: RhythmTaken, meeting_id: int) -> bytes:
    """One meeting alone, to be sent to whoever takes part."""
    return calendar_bytes(taken, _meetings([one for one in taken.meetings if one.meeting.id == meeting_id]))


def _days(due: date, every: int, today: date, until: date) -> list[date]:
    """The day that is due, or today if it is late, and those that follow by the rhythm."""
    first = max(due, today)
    beyond = takewhile(lambda day: day < until, (due + timedelta(days=every * number) for number in count(1)))
    return [first, *(day for day in beyond if day > first)]


def _meetings(meetings: Sequence[MeetingDays]) -> list[Happening]:
    return [
        Happening(
            name=f"regular-{one.meeting.id}-{day:%Y%m%d}",
            title=one.meeting.title,
            start=starts_at(one.meeting, day),
            end=starts_at(one.meeting, day) + timedelta(seconds=one.meeting.length),
            place=one.meeting.place,
            description="\n".join(filter(None, (_how_often(one.meeting), one.meeting.who, remark))),
        )
        for one in meetings
        for day, remark in one.days.items()
    ]


def _rounds(taken: RhythmTaken) -> list[Happening]:
    return [
        Happening(
            name=f"round-{one.team.id}-{day:%Y%m%d}",
            title=f"Round with {one.team.name}",
            start=day,
            description="\n".join((f"Ask {one.team.name} {one.words}:", *(f"• {text}" for text in one.questions))),
            alarms=_ALARMS,
        )
        for one in taken.rounds
        for day in one.days
    ]


def _how_often(meeting: RegularMeeting) -> str:
    words = every_words(meeting)
    return f"{words[0].upper()}{words[1:]}."
