"""Calendars read back: the agenda's, the invitation's and the reminders'."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Reply
from facilitator.core.plan import agenda, sessions, workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.prepare import checklist, dated
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.workshops import Workshop, programme_of
from facilitator.report import documents
from facilitator.report.agenda_calendar import session_events
from facilitator.report.calendar import Guest, calendar_bytes
from facilitator.report.snapshot import snapshot
from tests.conftest import SetClock
from tests.core.bare import bare_workshop
from tests.report.held import planned


def events(document: Document, workshop: Workshop, name: str, folder: Path) -> list[Any]:
    path = folder / f"{name}.ics"
    documents.write(document, workshop.id, name, path)
    data = path.read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    read = Calendar.from_ical(data)
    assert [event.errors for event in read.walk()] == [[] for _ in read.walk()]
    return list(read.walk("VEVENT"))


def method(folder: Path, name: str) -> str:
    return str(Calendar.from_ical((folder / f"{name}.ics").read_bytes())["METHOD"])


def test_an_agenda_is_an_event_at_its_time_with_what_happens_in_it(document: Document, tmp_path: Path) -> None:
    workshop = planned(document)
    blocks = document.all(Block, workshop_id=workshop.id)
    agenda.skip_block(document, blocks[1].id)
    (event,) = events(document, workshop, "agenda", tmp_path)
    assert event.decoded("dtstart") == datetime(2027, 1, 12, 12, tzinfo=UTC)
    assert event.decoded("dtend") == snapshot(document, workshop.id).schedule.end
    assert (event["summary"], event["location"]) == ("Q1 launch alignment", "Room 4")
    lines = event["description"].splitlines()
    assert lines[:4] == ["One picture of the launch", "", "Setting the foundation", "  13:00 Welcome"]
    assert "Times are those of Europe/Berlin." in lines
    assert not any(blocks[1].title in line for line in lines)
    assert not any("Thank Ruth first" in line or "Begin on time" in line for line in lines)
    assert event["uid"] == f"workshop-{workshop.id}@{programme_of(document).uid}"
    assert method(tmp_path, "agenda") == "PUBLISH"


def test_each_session_is_an_event_of_its_own(document: Document, tmp_path: Path) -> None:
    workshop = planned(document)
    second = sessions.add_session(document, workshop.id, "Commit", date(2027, 4, 1), time(9))
    last = document.all(Part, workshop_id=workshop.id)[-1]
    sessions.put_in_session(document, [last.id], second.id)
    both = events(document, workshop, "agenda", tmp_path)
    assert [event["summary"] for event in both] == ["Q1 launch alignment: Session 1", "Q1 launch alignment: Commit"]
    # Berlin is on summer time by April.
    assert both[1].decoded("dtstart") == datetime(2027, 4, 1, 7, tzinfo=UTC)
    assert last.title in both[1]["description"]
    assert last.title not in both[0]["description"]


def test_a_later_edition_takes_the_place_of_the_earlier(document: Document, clock: SetClock, tmp_path: Path) -> None:
    workshop = planned(document)
    (first,) = events(document, workshop, "agenda", tmp_path)
    clock.forward(minutes=1)
    workshops_moved = workshops.set_available(document, workshop.id, 7200)
    (second,) = events(document, workshops_moved, "agenda", tmp_path)
    assert second["uid"] == first["uid"]
    assert second["sequence"] == first["sequence"] + 1
    assert second.decoded("dtstamp") - first.decoded("dtstamp") == timedelta(minutes=1)


def test_an_event_with_nothing_planned_still_has_an_end(document: Document, tmp_path: Path) -> None:
    workshop = bare_workshop(document)
    (event,) = events(document, workshop, "agenda", tmp_path)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=1)


@pytest.mark.parametrize("text", ["a;b,c\\n\nBEGIN:VEVENT", '"quoted" – ü 🎈', "x\r\nATTENDEE:mailto:eve@example.com"])
def test_whatever_is_typed_stays_text(document: Document, tmp_path: Path, text: str) -> None:
    workshop = planned(document, lambda said: f"{said} {text}")
    (event,) = events(document, workshop, "agenda", tmp_path)
    assert "attendee" not in event
    assert str(event["summary"]) == " ".join(f"Q1 launch alignment {text}".split())


def test_an_invitation_asks_everybody_who_can_be_reached(document: Document, tmp_path: Path) -> None:
    workshop = planned(document)
    everyone = people.people(document)
    people.edit_person(document, everyone[0].id, everyone[0].name, "jun@example.com", everyone[0].team_id)
    people.edit_person(document, everyone[1].id, 'Maria "M" Lind; O’Shea', "maria@example.com", everyone[1].team_id)
    seat = document.all(Participant, person_id=everyone[1].id)[0]
    with document.step("Answer") as step:
        step.put(seat.with_(reply=Reply.YES))
    (event,) = events(document, workshop, "invitation", tmp_path)
    asked = event["attendee"]
    assert [str(one) for one in asked] == ["mailto:maria@example.com", "mailto:jun@example.com"]
    assert [one.params["RSVP"] for one in asked] == ["TRUE", "TRUE"]
    assert [one.params["PARTSTAT"] for one in asked] == ["ACCEPTED", "NEEDS-ACTION"]
    assert asked[0].params["CN"] == 'Maria "M" Lind; O’Shea'
    assert method(tmp_path, "invitation") == "REQUEST"
    assert "organizer" not in event


def test_an_organiser_who_is_known_is_named(document: Document) -> None:
    taken = snapshot(document, planned(document).id)
    host, guest = Guest("Ada Okafor", "ada@example.com"), Guest("Bo", "bo@example.com")
    read = Calendar.from_ical(calendar_bytes(taken, session_events(taken), [guest], host))
    (event,) = read.walk("VEVENT")
    assert str(event["organizer"]) == "mailto:ada@example.com"
    assert event["organizer"].params["CN"] == "Ada Okafor"


def test_an_invitation_to_nobody_is_only_taken_in(document: Document, tmp_path: Path) -> None:
    (event,) = events(document, planned(document), "invitation", tmp_path)
    assert "attendee" not in event
    assert method(tmp_path, "invitation") == "PUBLISH"


def test_what_is_open_becomes_days_with_alarms(document: Document, clock: SetClock, tmp_path: Path) -> None:
    workshop = planned(document)
    participants.set_all_present(document, workshop.id)
    with document.step("Plan early") as step:
        step.put(document.get(Workshop, workshop.id).with_(planned_on=date(2026, 11, 2)))
    early, late, done = (checklist.add_item(document, workshop.id, f"Do {lead}", lead) for lead in (7, 21, 14))
    dated.set_done(document, CheckItem, done.id)
    dated.set_owner(document, CheckItem, early.id, people.people(document)[0].id)
    clock.instant = datetime(2026, 12, 28, 9, tzinfo=UTC)
    found = {str(event["summary"]): event for event in events(document, workshop, "reminders", tmp_path)}
    assert set(found) == {"Do 7", "Late: Do 21"}
    first = found["Do 7"]
    assert first.decoded("dtstart") == date(2027, 1, 5)
    assert first.decoded("dtend") == date(2027, 1, 6)
    assert first["transp"] == "TRANSPARENT"
    assert [alarm.decoded("trigger") for alarm in first.walk("VALARM")] == [timedelta(hours=-15), timedelta(hours=9)]
    assert f"Owner: {people.people(document)[0].name}" in first["description"]
    assert first["uid"].startswith(f"check-item-{early.id}@")
    assert found["Late: Do 21"].decoded("dtstart") == date(2026, 12, 28)
    assert "Due Tue 22 Dec 2026." in found["Late: Do 21"]["description"]
    assert document.get(CheckItem, late.id).done_at is None
