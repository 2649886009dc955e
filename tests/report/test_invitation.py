import email
import email.policy
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Reply
from facilitator.core.plan import sessions
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.prepare import wanted
from facilitator.core.plan.workshops import Workshop
from facilitator.report import documents
from facilitator.report.calendar import Guest
from facilitator.report.mail import writable
from tests.report.held import planned


@pytest.fixture
def invited(document: Document) -> Workshop:
    workshop = planned(document)
    for number, person in enumerate(people.people(document)):
        name = "Zoë Müller, PhD" if number == 0 else person.name
        people.edit_person(document, person.id, name, f"p{number}@example.com" if number < 3 else "", person.team_id)
    return workshop


def draft(document: Document, workshop: Workshop, name: str, folder: Path) -> tuple[EmailMessage, str]:
    documents.write(document, workshop.id, name, folder / "draft.eml")
    data = (folder / "draft.eml").read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.isascii()
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    body = message.get_body(("plain",))
    assert body is not None
    return message, str(body.get_content()).replace("\r\n", "\n")


def test_the_invitation_is_a_draft_to_everybody_with_an_address(
    document: Document, invited: Workshop, tmp_path: Path
) -> None:
    message, _text = draft(document, invited, "invitation", tmp_path)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Invitation: Q1 launch alignment, Tue 12 Jan 2027"
    assert "From" not in message
    told = {address.addr_spec: address.display_name for address in message["To"].addresses}
    assert set(told) == {"p0@example.com", "p1@example.com", "p2@example.com"}
    assert told["p0@example.com"] == "Zoë Müller, PhD"


def test_it_says_what_for_when_where_and_what_to_bring(document: Document, invited: Workshop, tmp_path: Path) -> None:
    teams = people.teams(document)
    owner = next(person for person in people.people(document) if person.email == "p0@example.com")
    wanted.add_wanted(document, invited.id, "Roadmap", teams[0].id)
    wanted.add_wanted(document, invited.id, "Campaign plans", teams[1].id)
    arrived = wanted.add_wanted(document, invited.id, "Forecast", teams[1].id)
    wanted.set_arrived(document, arrived.id)
    wanted.add_wanted(document, invited.id, "Beta list", owner.team_id, owner.id)
    wanted.add_wanted(document, invited.id, "Survey results")
    _message, text = draft(document, invited, "invitation", tmp_path)
    assert "You are invited to “Q1 launch alignment”." in text
    assert "What it is for\nOne picture of the launch\n" in text
    assert "- Leave with owners\n" in text
    assert "When and where\nTue 12 Jan 2027, 13:00 to 18:10 (Europe/Berlin)\nRoom 4\n" in text
    assert "The agenda in short\n13:00 Setting the foundation\n" in text
    assert f"- {teams[0].name}: Roadmap" in text
    assert f"- {teams[1].name}: Campaign plans" in text
    assert "Beta list (Zoë Müller, PhD)" in text
    assert "Forecast" not in text
    assert "Survey results" not in text
    assert "Thank Ruth first" not in text


def test_the_calendar_comes_with_it(document: Document, invited: Workshop, tmp_path: Path) -> None:
    message, _text = draft(document, invited, "invitation", tmp_path)
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_filename() == "invitation.ics"
    (event,) = Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2027, 1, 12, 12, tzinfo=UTC)


def test_the_reminder_has_the_final_agenda_and_passes_over_who_said_no(
    document: Document, invited: Workshop, tmp_path: Path
) -> None:
    nay = next(person for person in people.people(document) if person.email == "p1@example.com")
    seat = document.all(Participant, workshop_id=invited.id, person_id=nay.id)[0]
    second = sessions.add_session(document, invited.id, "Commit", date(2027, 1, 14), time(9))
    last = document.all(Part, workshop_id=invited.id)[-1]
    sessions.put_in_session(document, [last.id], second.id)
    with document.step("Answer") as step:
        step.put(seat.with_(reply=Reply.NO))
    message, text = draft(document, invited, "reminder", tmp_path)
    assert message["Subject"] == "Reminder: Q1 launch alignment, Tue 12 Jan 2027"
    assert {one.addr_spec for one in message["To"].addresses} == {"p0@example.com", "p2@example.com"}
    assert "Session 1: Tue 12 Jan 2027, 13:00 to" in text
    assert "Commit: Thu 14 Jan 2027, 09:00 to" in text
    assert "Session 1:\nSetting the foundation\n  13:00 Welcome\n" in text
    assert f"Commit:\n{last.title}\n  09:00 " in text


@pytest.mark.parametrize("text", ["x\r\nBcc: eve@example.com", "=_facilitator\n--=_facilitator--", "🎈" * 60])
def test_whatever_is_typed_stays_text(document: Document, tmp_path: Path, text: str) -> None:
    workshop = planned(document, lambda said: f"{said} {text}")
    message, body = draft(document, workshop, "invitation", tmp_path)
    assert "Bcc" not in message
    assert "To" not in message
    assert message["Subject"].strip().startswith("Invitation: Q1 launch alignment")
    assert len(list(message.iter_attachments())) == 1
    assert "Please answer whether you can come." in body


@pytest.mark.parametrize(
    ("address", "fine"),
    [("ada@example.com", True), ("a+b@example.co.uk", True), ("", False), ("jörg@example.com", False), ("a b", False)],
)
def test_only_addresses_that_a_mail_can_bear_are_used(address: str, fine: bool) -> None:
    assert writable(Guest("Ada", address)) == fine
