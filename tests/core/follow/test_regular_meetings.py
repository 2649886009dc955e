from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import regular_meetings
from facilitator.core.follow.regular_meetings import (
    MeetingHeld,
    RegularMeeting,
    close_meeting,
    coming_days,
    every_words,
    hold,
    last_held,
    next_days,
    skip,
    starts_at,
)
from facilitator.core.rhythms import Every

TUESDAY = date(2027, 1, 12)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.fixture
def meeting(document: Document) -> RegularMeeting:
    return regular_meetings.add_regular_meeting(document, " Check-in ", TUESDAY, time(9), "Europe/Berlin")


def every(how: Every, first: date) -> RegularMeeting:
    return RegularMeeting(id=1, title="M", every=how, first=first, start=time(9), zone="UTC")


@pytest.mark.parametrize(
    ("how", "first", "days", "words"),
    [
        (Every.WEEK, TUESDAY, ["2027-01-12", "2027-01-19", "2027-01-26"], "every week on Tuesday"),
        (Every.FORTNIGHT, TUESDAY, ["2027-01-12", "2027-01-26", "2027-02-09"], "every 2 weeks on Tuesday"),
        (Every.MONTH, TUESDAY, ["2027-01-12", "2027-02-09", "2027-03-09"], "every month on the second Tuesday"),
        (Every.QUARTER, TUESDAY, ["2027-01-12", "2027-04-13", "2027-07-13"], "every 3 months on the second Tuesday"),
        (
            Every.MONTH,
            date(2027, 1, 29),
            ["2027-01-29", "2027-02-26", "2027-03-26"],
            "every month on the last Friday",
        ),
    ],
)
def test_a_meeting_keeps_its_weekday(how: Every, first: date, days: list[str], words: str) -> None:
    meeting = every(how, first)
    assert [day.isoformat() for day in next_days(meeting, date(2026, 1, 1), 3)] == days
    assert every_words(meeting) == words


@given(st.sampled_from(Every), DAYS, DAYS)
def test_days_are_in_order_on_one_weekday_and_begin_with_the_first(how: Every, first: date, asked: date) -> None:
    meeting = every(how, first)
    assert next_days(meeting, first, 1) == [first]
    found = next_days(meeting, asked, 5)
    assert len(found) == 5
    assert found[0] >= max(first, asked)
    assert all(day.weekday() == first.weekday() for day in found)
    longest = {Every.WEEK: 7, Every.FORTNIGHT: 14, Every.MONTH: 35, Every.QUARTER: 98}[how]
    assert all(0 < (after - before).days <= longest for before, after in pairwise(found))
    assert next_days(meeting, found[1], 1) == [found[1]]


def test_a_meeting_begins_at_its_local_time_in_summer_and_winter(meeting: RegularMeeting) -> None:
    assert starts_at(meeting, TUESDAY) == datetime(2027, 1, 12, 8, tzinfo=UTC)
    assert starts_at(meeting, date(2027, 7, 13)) == datetime(2027, 7, 13, 7, tzinfo=UTC)


def test_what_is_typed_is_kept_tidy(document: Document, meeting: RegularMeeting) -> None:
    assert meeting.title == "Check-in"
    changed = regular_meetings.edit_regular_meeting(document, meeting.id, every=Every.MONTH, who=" Owners ", length=900)
    assert changed == meeting.with_(every=Every.MONTH, who="Owners", length=900)


@pytest.mark.parametrize(
    ("title", "length", "zone", "first", "said"),
    [
        (" ", 1800, "UTC", TUESDAY, "no title"),
        ("M", 300, "UTC", TUESDAY, "between 10 minutes"),
        ("M", 9 * 3600, "UTC", TUESDAY, "between 10 minutes"),
        ("M", 1800, "Nowhere", TUESDAY, "not a time zone"),
        ("M", 1800, "UTC", date(1027, 1, 1), "not likely"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    document: Document, meeting: RegularMeeting, title: str, length: int, zone: str, first: date, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        regular_meetings.add_regular_meeting(document, title, first, time(9), zone, length=length)
    with pytest.raises(UserError, match=said):
        regular_meetings.edit_regular_meeting(document, meeting.id, title=title, first=first, zone=zone, length=length)
    assert document.all(RegularMeeting) == [meeting]


def test_a_meeting_is_held_on_one_of_its_days(document: Document, meeting: RegularMeeting) -> None:
    with pytest.raises(UserError, match="not due on this day"):
        hold(document, meeting.id, TUESDAY + timedelta(1))
    held = hold(document, meeting.id, TUESDAY)
    assert hold(document, meeting.id, TUESDAY) == held
    regular_meetings.set_minutes(document, held.id, "Price list by Friday")
    closed = close_meeting(document, held.id)
    assert (closed.minutes, closed.held_at) == ("Price list by Friday", document.now())
    with pytest.raises(UserError, match="can't be skipped"):
        skip(document, meeting.id, TUESDAY)
    assert last_held(document, meeting.id, TUESDAY + timedelta(1)) == closed
    assert last_held(document, meeting.id, TUESDAY) is None


def test_days_to_come_are_without_those_skipped_or_over(document: Document, meeting: RegularMeeting) -> None:
    days = next_days(meeting, TUESDAY, 4)
    close_meeting(document, hold(document, meeting.id, days[0]).id)
    skip(document, meeting.id, days[1])
    assert coming_days(document, meeting, TUESDAY, 2) == days[2:]
    hold(document, meeting.id, days[1])
    assert coming_days(document, meeting, TUESDAY, 2) == days[1:3]


def test_a_meeting_held_stays_when_the_others_move(document: Document, meeting: RegularMeeting) -> None:
    held = hold(document, meeting.id, TUESDAY)
    regular_meetings.edit_regular_meeting(document, meeting.id, first=TUESDAY + timedelta(1))
    assert hold(document, meeting.id, TUESDAY) == held
    assert regular_meetings.held_of(document, meeting.id) == [held]


def test_one_that_has_ended_comes_no_more(document: Document, meeting: RegularMeeting) -> None:
    held = hold(document, meeting.id, TUESDAY)
    ended = regular_meetings.end_regular_meeting(document, meeting.id)
    assert next_days(ended, TUESDAY, 3) == []
    assert regular_meetings.regular_meetings(document) == []
    assert regular_meetings.regular_meetings(document, ended=True) == [ended]
    with pytest.raises(UserError, match="has ended"):
        hold(document, meeting.id, TUESDAY + timedelta(14))
    assert document.all(MeetingHeld) == [held]
    regular_meetings.remove_regular_meeting(document, meeting.id)
    assert document.all(MeetingHeld) == []
