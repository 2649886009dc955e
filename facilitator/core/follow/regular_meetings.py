"""Regular meetings between workshops, and what was said in each.

On which days they fall is worked out and never stored; only those that were held or skipped are records.
"""

from datetime import UTC, date, datetime, time
from types import MappingProxyType
from zoneinfo import ZoneInfo

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, change_line, move_lines, remove_line
from facilitator.core.plan.workshops import known_zone, local_start
from facilitator.core.record import Instant, Ordered, Record, Text
from facilitator.core.rhythms import Every
from facilitator.core.text import free, one_line, required

SHORTEST, LONGEST = 10 * 60, 8 * 3600


class RegularMeeting(Ordered):
    """A meeting that comes again. `first` and `start` are local to `zone` (IANA name); `length` is seconds.

    `ended`: no more of them; what was said stays.
    """

    table = "regular_meeting"
    title: Text
    every: Every = Every.FORTNIGHT
    first: date
    start: time
    zone: Text
    length: int = 1800
    who: Text = ""
    place: Text = ""
    ended: bool = False


class MeetingHeld(Record):
    """One of them: the day it was due, what was said, and when it was closed. `skipped`: it did not take place."""

    table = "meeting_held"
    meeting_id: int
    day: date
    minutes: Text = ""
    skipped: bool = False
    held_at: Instant | None = None


_NO_TITLE = "The meeting has no title yet: type what it is about."
_TOOK_PLACE = "This meeting is closed, with what was said in it: it can't be skipped any more."
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACES = MappingProxyType({1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"})
_WEEKS = MappingProxyType({Every.WEEK: 1, Every.FORTNIGHT: 2})
_MONTHS = MappingProxyType({Every.MONTH: 1, Every.QUARTER: 3})
_FIFTH = 5
_YEAR = "A meeting in the year"

# The meetings


def add_regular_meeting(
    document: Document,
    title: str,
    first: date,
    start: time,
    zone: str,
    *,
    every: Every = Every.FORTNIGHT,
    length: int = 1800,
    who: str = "",
    place: str = "",
) -> RegularMeeting:
    """Add a meeting that comes again from a day on; day and start are local to `zone`, `length` is seconds."""
    meeting = RegularMeeting(
        id=document.new_id(),
        title=one_line(required(title, _NO_TITLE)),
        every=every,
        first=likely_day(first, _YEAR),
        start=local_start(start),
        zone=known_zone(zone),
        length=_checked_length(length),
        who=one_line(who),
        place=one_line(place),
    )
    return add_line(document, "Add regular meeting", meeting)


def edit_regular_meeting(
    document: Document,
    meeting_id: int,
    *,
    title: str | None = None,
    every: Every | None = None,
    first: date | None = None,
    start: time | None = None,
    zone: str | None = None,
    length: int | None = None,
    who: str | None = None,
    place: str | None = None,
) -> RegularMeeting:
    """Change what is given; None leaves it. Those that were held or skipped stay on their days."""
    typed = {
        "title": None if title is None else one_line(required(title, _NO_TITLE)),
        "every": every,
        "first": likely_day(first, _YEAR),
        "start": None if start is None else local_start(start),
        "zone": None if zone is None else known_zone(zone),
        "length": None if length is None else _checked_length(length),
        "who": None if who is None else one_line(who),
        "place": None if place is None else one_line(place),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change_line(document, "Edit regular meeting", RegularMeeting, meeting_id, **changes)


def end_regular_meeting(document: Document, meeting_id: int, ended: bool = True) -> RegularMeeting:
    """Hold a meeting no more, or again. What was said stays."""
    label = "End regular meeting" if ended else "Take up regular meeting"
    return change_line(document, label, RegularMeeting, meeting_id, ended=ended)


def move_regular_meeting(document: Document, meeting_id: int, before_id: int | None = None) -> RegularMeeting:
    """Put a meeting before another in the list; None: at the end."""
    meeting = document.get(RegularMeeting, meeting_id)
    return move_lines(document, "Move regular meeting", [meeting], before_id)[0]


def remove_regular_meeting(document: Document, meeting_id: int) -> None:
    """Remove a meeting with all that was said in it; to keep that, end it instead."""
    remove_line(document, "Remove regular meeting", RegularMeeting, meeting_id)


# One of them


def hold(document: Document, meeting_id: int, day: date) -> MeetingHeld:
    """Begin the meeting that is due on a day, or go on with it; one that was skipped is held after all.

    UserError if none is due on that day.
    """
    with document.step("Hold meeting") as step:
        return step.put(_on(document, meeting_id, day).with_(skipped=False))


def skip(document: Document, meeting_id: int, day: date) -> MeetingHeld:
    """Leave out the meeting that is due on a day; UserError if none is, or if it was held."""
    held = _on(document, meeting_id, day)
    if held.held_at is not None:
        raise UserError(_TOOK_PLACE)
    with document.step("Skip meeting") as step:
        return step.put(held.with_(skipped=True))


def set_minutes(document: Document, held_id: int, minutes: str) -> MeetingHeld:
    """Note what was said in a meeting; "" for nothing."""
    return change_line(document, "Edit minutes", MeetingHeld, held_id, minutes=free(minutes))


def close_meeting(document: Document, held_id: int) -> MeetingHeld:
    """A meeting is over. Closing it again changes nothing."""
    held = document.get(MeetingHeld, held_id)
    held_at = held.held_at or document.now()
    return change_line(document, "Close meeting", MeetingHeld, held_id, skipped=False, held_at=held_at)


def reopen_meeting(document: Document, held_id: int) -> MeetingHeld:
    """Go on with a meeting that was closed."""
    return change_line(document, "Reopen meeting", MeetingHeld, held_id, held_at=None)


def _on(document: Document, meeting_id: int, day: date) -> MeetingHeld:
    meeting = document.get(RegularMeeting, meeting_id)
    there = document.all(MeetingHeld, meeting_id=meeting_id, day=day.isoformat())
    if there:
        return there[0]
    if meeting.ended:
        raise UserError(f"“{meeting.title}” has ended: take it up again first.")
    if next_days(meeting, day, 1) != [day]:
        raise UserError(f"“{meeting.title}” is not due on this day: choose one of its days, or move the meeting.")
    return MeetingHeld(id=document.new_id(), meeting_id=meeting_id, day=day)


def _checked_length(length: int) -> int:
    if not SHORTEST <= length <= LONGEST:
        raise UserError("A regular meeting lasts between 10 minutes and 8 hours: type another length.")
    return length


# Questions


def regular_meetings(document: Document, ended: bool = False) -> list[RegularMeeting]:
    """The regular meetings in their order; with `ended` those that are held no more, instead."""
    return document.all(RegularMeeting, ended=ended)


def next_days(meeting: RegularMeeting, from_day: date, n: int) -> list[date]:
    """The next `n` local days of a meeting, from a day on; none once it has ended.

    By months it keeps its weekday and its place in the month (the second Tuesday), so that it never falls on a weekend
    by itself; one that began in the fifth week is held in the last. Holidays are not left out: see `Workdays`.
    """
    if meeting.ended or n < 1:
        return []
    begin = datetime.combine(meeting.first, time())
    if meeting.every in _WEEKS:
        rule = rrule(WEEKLY, dtstart=begin, interval=_WEEKS[meeting.every])
    else:
        by = weekday(meeting.first.weekday(), _place(meeting.first))
        rule = rrule(MONTHLY, dtstart=begin, interval=_MONTHS[meeting.every], byweekday=by)
    return [found.date() for found in rule.xafter(datetime.combine(from_day, time()), count=n, inc=True)]


def starts_at(meeting: RegularMeeting, day: date) -> datetime:
    """The instant (UTC) at which the meeting of a day begins, whatever the time of year does to the clocks."""
    return datetime.combine(day, meeting.start, ZoneInfo(meeting.zone)).astimezone(UTC)


def every_words(meeting: RegularMeeting) -> str:
    """How often a meeting comes: "every 2 weeks on Tuesday", "every 3 months on the second Tuesday"."""
    name = _DAYS[meeting.first.weekday()]
    if weeks := _WEEKS.get(meeting.every):
        return f"every {'week' if weeks == 1 else f'{weeks} weeks'} on {name}"
    months = _MONTHS[meeting.every]
    return f"every {'month' if months == 1 else f'{months} months'} on the {_PLACES[_place(meeting.first)]} {name}"


def held_of(document: Document, meeting_id: int) -> list[MeetingHeld]:
    """What is known of a meeting's days, the latest first: held, under way, or skipped."""
    return sorted(document.all(MeetingHeld, meeting_id=meeting_id), key=lambda held: (held.day, held.id), reverse=True)


def last_held(document: Document, meeting_id: int, before: date) -> MeetingHeld | None:
    """The last of them that took place before a day; None if there was none."""
    return next((one for one in held_of(document, meeting_id) if one.held_at and one.day < before), None)


def coming_days(document: Document, meeting: RegularMeeting, from_day: date, n: int) -> list[date]:
    """As `next_days`, less those that are skipped or over."""
    passed = {one.day for one in held_of(document, meeting.id) if one.skipped or one.held_at}
    found = next_days(meeting, from_day, n + len(passed))
    return [day for day in found if day not in passed][:n]


def _place(day: date) -> int:
    """Which of its weekday in the month a day is; -1 for a fifth, which is the last."""
    week = (day.day - 1) // 7 + 1
    return -1 if week == _FIFTH else week
