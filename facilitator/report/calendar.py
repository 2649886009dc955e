"""The one place that builds calendars (RFC 5545): events with times, days with reminders, invitations.

Times are written in UTC: a calendar shows them in its reader's zone by itself, and needs no table of zones from us.
What is to be done on a day is an all-day event with alarms and not a VTODO, which Google Calendar and Outlook on the
web pass over when they take in a file; it marks nobody as busy.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from icalendar import Alarm, Calendar, Event, vCalAddress

from facilitator.core.people import Reply
from facilitator.core.plan.workshops import Programme
from facilitator.report.text import clean, one_line

MADE_BY = "-//Facilitator//Facilitator//EN"
_COUNTED_FROM = datetime(2026, 1, 1, tzinfo=UTC)
_ANSWERS = {
    Reply.OPEN: "NEEDS-ACTION",
    Reply.YES: "ACCEPTED",
    Reply.MAYBE: "TENTATIVE",
    Reply.NO: "DECLINED",
}


class Method(StrEnum):
    """What a calendar file is for (RFC 5546): to be taken in as it is, or to be answered."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"


class Taken(Protocol):
    """What was read of a programme, and when: a snapshot of any kind."""

    @property
    def taken_at(self) -> datetime:
        """The instant."""

    @property
    def programme(self) -> Programme:
        """Whose events they are."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited, with what they have answered so far."""

    name: str
    email: str
    reply: Reply = Reply.OPEN


@dataclass(frozen=True, slots=True)
class Happening:
    """An event from `start` to `end`, or all of the day `start` if that is a date, and of those up to `until`.

    `name` tells it from all others of the programme, now and in every later edition. `alarms` are counted from the
    start, of a day from its midnight.
    """

    name: str
    title: str
    start: datetime | date
    end: datetime | None = None
    place: str = ""
    description: str = ""
    alarms: tuple[timedelta, ...] = ()
    until: date | None = None


def calendar_bytes(
    taken: Taken,
    happenings: Iterable[Happening],
    guests: Iterable[Guest] = (),
    organiser: Guest | None = None,
) -> bytes:
    """A calendar file. With guests it is an invitation that they are asked to answer; else it is only taken in.

    A later edition of the same events has a higher sequence number, and so takes the place of the earlier one.
    """
    guests = list(guests)
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", (Method.REQUEST if guests else Method.PUBLISH).value)
    for happening in happenings:
        calendar.add_component(_event(taken, happening, guests, organiser))
    return bytes(calendar.to_ical())


def _event(taken: Taken, happening: Happening, guests: list[Guest], organiser: Guest | None) -> Event:
    event = Event()
    event.add("uid", f"{happening.name}@{taken.programme.uid}")
    event.add("dtstamp", taken.taken_at.replace(microsecond=0))
    event.add("sequence", max(0, int((taken.taken_at - _COUNTED_FROM) / timedelta(minutes=1))))
    event.add("summary", one_line(happening.title))
    if isinstance(happening.start, datetime):
        event.add("dtstart", happening.start)
        event.add("dtend", happening.end or happening.start)
    else:
        event.add("dtstart", happening.start)
        event.add("dtend", (happening.until or happening.start) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    if happening.place:
        event.add("location", one_line(happening.place))
    if happening.description:
        event.add("description", clean(happening.description))
    if organiser:
        event.add("organizer", _address(organiser))
    for guest in guests:
        event.add("attendee", _invited(guest))
    for before in happening.alarms:
        event.add_component(_alarm(happening, before))
    return event


def _alarm(happening: Happening, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(happening.title))
    alarm.add("trigger", before)
    return alarm


def _invited(guest: Guest) -> vCalAddress:
    address = _address(guest)
    address.params["CUTYPE"] = "INDIVIDUAL"
    address.params["ROLE"] = "REQ-PARTICIPANT"
    address.params["PARTSTAT"] = _ANSWERS[guest.reply]
    address.params["RSVP"] = "TRUE"
    return address


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{guest.email}")
    address.params["CN"] = one_line(guest.name)
    return address
