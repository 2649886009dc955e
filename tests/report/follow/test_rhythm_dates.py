from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from facilitator.core.document import Document
from facilitator.core.follow import regular_meetings, round_questions, rounds
from facilitator.core.follow.regular_meetings import RegularMeeting
from facilitator.core.people import teams
from facilitator.core.plan.prepare.public_holidays import set_holidays
from facilitator.core.rhythms import Every
from facilitator.report.follow.rhythm_dates import meeting_dates, rhythm_dates, rhythm_taken
from facilitator.report.fonts import FontBook

FIRST = date(2027, 1, 12)


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


@pytest.fixture
def meeting(document: Document) -> RegularMeeting:
    return regular_meetings.add_regular_meeting(
        document, "Check-in", FIRST, time(9), "Europe/Berlin", every=Every.WEEK, place="Room 4"
    )


def test_a_year_of_meetings_keeps_its_local_hour(document: Document, meeting: RegularMeeting, fonts: FontBook) -> None:
    found = events(rhythm_dates(rhythm_taken(document, FIRST), fonts))
    starts = [event.start for event in found]
    assert len(starts) == 53
    assert starts[0] == datetime(2027, 1, 12, 8, tzinfo=UTC)
    assert datetime(2027, 7, 13, 7, tzinfo=UTC) in starts
    assert all(event.end - event.start == timedelta(minutes=30) for event in found)
    assert str(found[0]["LOCATION"]) == "Room 4"
    assert "Every week on Tuesday." in str(found[0]["DESCRIPTION"])


def test_a_later_edition_names_the_same_days_alike(
    document: Document, meeting: RegularMeeting, fonts: FontBook
) -> None:
    before = {str(event["UID"]) for event in events(rhythm_dates(rhythm_taken(document, FIRST), fonts))}
    regular_meetings.edit_regular_meeting(document, meeting.id, start=time(10))
    after = {str(event["UID"]) for event in events(rhythm_dates(rhythm_taken(document, FIRST + timedelta(7)), fonts))}
    assert len(before) == 53
    assert len(after - before) == 1


def test_what_is_skipped_is_left_out(document: Document, meeting: RegularMeeting, fonts: FontBook) -> None:
    regular_meetings.skip(document, meeting.id, FIRST)
    found = events(rhythm_dates(rhythm_taken(document, date(2027, 1, 5)), fonts))
    assert found[0].start.date() == FIRST + timedelta(7)


def test_a_holiday_is_told_and_moves_nothing(document: Document, fonts: FontBook) -> None:
    set_holidays(document, "DE")
    regular_meetings.add_regular_meeting(document, "Fridays", date(2027, 3, 19), time(9), "UTC", every=Every.WEEK)
    before, good_friday, *_others = events(rhythm_dates(rhythm_taken(document, date(2027, 3, 15)), fonts))
    assert good_friday.start.date() == date(2027, 3, 26)
    assert "This is a public holiday: Good Friday." in str(good_friday["DESCRIPTION"])
    assert "holiday" not in str(before["DESCRIPTION"])


def test_rounds_are_days_with_what_is_asked_and_the_late_one_is_today(document: Document, fonts: FontBook) -> None:
    sales = teams(document)[2]
    rounds.set_rhythm(document, sales.id, 14, FIRST - timedelta(20))
    round_questions.add_question(document, sales.id, "Who buys?")
    found = events(rhythm_dates(rhythm_taken(document, FIRST), fonts))
    assert [event.start for event in found[:3]] == [FIRST, FIRST + timedelta(8), FIRST + timedelta(22)]
    assert str(found[0]["SUMMARY"]) == "Round with Sales"
    assert "every 2 weeks:\n• Who buys?" in str(found[0]["DESCRIPTION"])
    assert len(found[0].walk("VALARM")) == 1
    assert max(event.start for event in found) < date(2028, 1, 12)


def test_one_meeting_can_be_had_alone(document: Document, meeting: RegularMeeting) -> None:
    regular_meetings.add_regular_meeting(document, "Other", FIRST, time(9), "UTC")
    found = events(meeting_dates(rhythm_taken(document, FIRST), meeting.id))
    assert {str(event["SUMMARY"]) for event in found} == {"Check-in"}
