"""The calendars of what was promised, read back by icalendar."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from icalendar import Calendar

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, meetings
from facilitator.core.run.actions import Action, ActionState, Meeting
from facilitator.report.follow.fingerprint import fingerprint
from facilitator.report.follow.follow_dates import actions_ics, everyones_dates
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from tests.conftest import SetClock
from tests.report.held import held


@pytest.fixture
def workshop(document: Document, clock: SetClock) -> Workshop:
    return held(document, clock)


def events(data: bytes) -> dict[str, Any]:
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(data).walk("VEVENT")}


def test_everyones_has_all_that_has_a_day(document: Document, workshop: Workshop) -> None:
    meetings.add_meeting(document, workshop.id, "All day", date(2027, 2, 2))
    meetings.add_meeting(document, workshop.id, "Some day")
    late = actions.add_action(document, workshop.id, "Done by then", due=date(2027, 2, 3))
    actions.set_state(document, late.id, ActionState.DONE)
    found = events(everyones_dates(snapshot(document, workshop.id)))
    assert set(found) == {"First look back", "All day", "Due: Share the wording (Maria Lind)"}
    assert found["All day"].decoded("dtstart") == date(2027, 2, 2)
    due = found["Due: Share the wording (Maria Lind)"]
    assert due.decoded("dtstart") == date(2027, 1, 15)
    assert "Success measure: Ten calls" in due["DESCRIPTION"]
    assert not [alarm for event in found.values() for alarm in event.walk("VALARM")]


def test_a_meeting_stands_at_its_time_in_the_workshops_zone_summer_or_winter(
    document: Document, workshop: Workshop
) -> None:
    meetings.add_meeting(document, workshop.id, "In summer", date(2027, 7, 1), time(9, 30))
    found = events(everyones_dates(snapshot(document, workshop.id)))
    assert found["First look back"].decoded("dtstart") == datetime(2027, 1, 14, 8, 30, tzinfo=UTC)
    assert found["In summer"].decoded("dtstart") == datetime(2027, 7, 1, 7, 30, tzinfo=UTC)


def test_the_actions_alone_are_only_the_open_ones_with_a_day(
    document: Document, workshop: Workshop, fonts: FontBook
) -> None:
    found = events(actions_ics(snapshot(document, workshop.id), fonts))
    assert set(found) == {"Due: Share the wording (Maria Lind)"}


def test_a_later_edition_replaces_the_events_of_the_earlier(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    first = everyones_dates(snapshot(document, workshop.id))
    (action,) = (one for one in document.all(Action) if one.due)
    (meeting,) = document.all(Meeting)
    actions.set_due(document, action.id, date(2027, 1, 29))
    clock.forward(10)
    later = events(everyones_dates(snapshot(document, workshop.id)))
    for name, event in events(first).items():
        assert later[name]["UID"] == event["UID"]
        assert int(later[name]["SEQUENCE"]) > int(event["SEQUENCE"])
    assert {str(event["UID"]).partition("@")[0] for event in later.values()} == {
        f"action-{action.id}",
        f"meeting-{meeting.id}",
    }


def test_when_it_was_made_is_no_part_of_what_it_says(document: Document, workshop: Workshop, clock: SetClock) -> None:
    first = everyones_dates(snapshot(document, workshop.id))
    clock.forward(60)
    later = everyones_dates(snapshot(document, workshop.id))
    assert first != later
    assert fingerprint(".ics", first) == fingerprint(".ics", later)
    meetings.add_meeting(document, workshop.id, "One more", date(2027, 2, 2))
    assert fingerprint(".ics", everyones_dates(snapshot(document, workshop.id))) != fingerprint(".ics", first)
