"""Drafts read by the `email` package: to whom, what they say, and what goes with them."""

from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from icalendar import Calendar

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.follow import preferences
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.people import Participant, Person
from facilitator.core.plan.workshops import Workshop, programme_of
from facilitator.core.run import actions, meetings, reflections
from facilitator.core.run.actions import Action, Meeting
from facilitator.report.follow.packet import read_packet
from facilitator.report.follow.packet_piece import Press
from facilitator.report.fonts import FontBook
from tests.conftest import SetClock
from tests.report.held import held


def person(document: Document, name: str) -> Person:
    return next(one for one in document.all(Person) if one.name.startswith(name))


@pytest.fixture
def workshop(document: Document, clock: SetClock) -> Workshop:
    workshop = held(document, clock)
    maria = person(document, "Maria")
    people.edit_person(document, maria.id, maria.name, "maria@example.com", maria.team_id)
    return workshop


def draft_bytes(document: Document, workshop: Workshop, name: str, fonts: FontBook) -> bytes:
    press = Press(fonts)
    pieces = read_packet(document, workshop.id).pieces
    (data,) = (press.made(one).data for one in pieces if one.path.startswith(f"drafts/{name}"))
    return data


def draft(document: Document, workshop: Workshop, name: str, fonts: FontBook) -> EmailMessage:
    data = draft_bytes(document, workshop, name, fonts)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not [defect for part in message.walk() for defect in part.defects]
    return message


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def attached(message: EmailMessage) -> dict[str, EmailMessage]:
    return {part.get_filename() or "": part for part in message.iter_attachments()}


def test_it_is_to_them_thanks_them_and_says_what_they_promised(
    document: Document, workshop: Workshop, fonts: FontBook
) -> None:
    message = draft(document, workshop, "Maria", fonts)
    assert message["X-Unsent"] == "1"
    assert "From" not in message
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == ("Maria Lind", "maria@example.com")
    assert message["Subject"] == "Thank you: Q1 launch alignment, Tue 12 Jan 2027"
    text = text_of(message)
    assert text.startswith("Hello Maria Lind,\n\nThank you for your question “Who decides on discounts?”")
    assert "What you promised\n- Share the wording (due Fri 15 Jan 2027)\n" in text
    assert "At the close you said: “Bring the numbers”" in text
    assert "When we meet again\n- Thu 14 Jan 2027, 09:30: First look back\n" in text


def test_their_own_files_go_with_it(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    preferences.prefer(document, person_id=person(document, "Maria").id, form=DigestFormat.MARKDOWN)
    files = attached(draft(document, workshop, "Maria", fonts))
    assert {name: part.get_content_type() for name, part in files.items()} == {
        "Your page.pdf": "application/pdf",
        "Your team.md": "text/markdown",
        "Workshop summary.pdf": "application/pdf",
        "Action plan.pdf": "application/pdf",
        "Your dates.ics": "text/calendar",
    }
    assert files["Your page.pdf"].get_content().startswith(b"%PDF-")
    assert "One glossary" in files["Your team.md"].get_content()
    assert text_of(draft(document, workshop, "Maria", fonts)).count("\n- ") == 7


def test_the_same_files_stand_in_the_folder(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    press, pieces = Press(fonts), read_packet(document, workshop.id).pieces
    (page,) = (press.made(one).data for one in pieces if one.path == "people/Maria Lind.pdf")
    assert attached(draft(document, workshop, "Maria", fonts))["Your page.pdf"].get_content() == page


def test_their_calendar_has_their_dates_and_meetings_only(
    document: Document, workshop: Workshop, fonts: FontBook
) -> None:
    tom = person(document, "Tom")
    actions.add_action(document, workshop.id, "Ring", owner_id=tom.id, due=date(2027, 1, 20))
    actions.add_action(document, workshop.id, "No day yet", owner_id=tom.id)
    meetings.add_meeting(document, workshop.id, "Product only", date(2027, 1, 21), None, 1800, "Product")
    found = {}
    for name in ("Tom", "Maria"):
        calendar = attached(draft(document, workshop, name, fonts))["Your dates.ics"].get_content()
        found[name] = {str(one["SUMMARY"]): one for one in Calendar.from_ical(calendar).walk("VEVENT")}
    assert set(found["Tom"]) == {"First look back", "Due: Ring"}
    assert set(found["Maria"]) == {"First look back", "Due: Share the wording", "Product only"}
    ring = found["Tom"]["Due: Ring"]
    (action,) = document.all(Action, text="Ring")
    assert ring["UID"] == f"action-{action.id}@{programme_of(document).uid}"
    assert [alarm.decoded("trigger") for alarm in ring.walk("VALARM")] == [timedelta(hours=-15), timedelta(hours=9)]
    look = found["Tom"]["First look back"]
    assert look.decoded("dtstart") == datetime(2027, 1, 14, 8, 30, tzinfo=UTC)
    assert look.decoded("dtend") == datetime(2027, 1, 14, 9, 0, tzinfo=UTC)


def test_who_was_not_there_is_told_what_came_of_it(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    jun = person(document, "Jun")
    (seat,) = document.all(Participant, workshop_id=workshop.id, person_id=jun.id)
    participants.set_present(document, seat.id, False)
    message = draft(document, workshop, "Jun", fonts)
    assert message["Subject"].startswith("What came of it: ")
    assert "To" not in message
    assert "You were missed: here is what came of the day." in text_of(message)


@pytest.mark.parametrize("email", ["", "jörg@example.com"])
def test_without_an_address_that_mail_can_bear_there_is_no_to(
    document: Document, workshop: Workshop, fonts: FontBook, email: str
) -> None:
    maria = person(document, "Maria")
    people.edit_person(document, maria.id, maria.name, email, maria.team_id)
    message = draft(document, workshop, "Maria", fonts)
    assert "To" not in message
    assert len(attached(message)) == 5


def test_much_is_told_in_short(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    maria = person(document, "Maria")
    for number in range(20):
        actions.add_action(document, workshop.id, f"Number {number} {'very ' * 100}long", owner_id=maria.id)
    text = text_of(draft(document, workshop, "Maria", fonts))
    assert "- And 13 more, on your page" in text
    assert max(map(len, text.split("\n"))) < 400


@pytest.mark.parametrize("nasty", ["x\r\nBcc: eve@example.com", "--=_facilitator--\r\n\r\n.", "王 “é” 🎈"])
def test_nothing_typed_becomes_a_header_or_a_part(
    document: Document, clock: SetClock, fonts: FontBook, nasty: str
) -> None:
    workshop = held(document, clock, lambda text: f"{text} {nasty}")
    maria = person(document, "Maria")
    people.edit_person(document, maria.id, maria.name, "maria@example.com", maria.team_id)
    message = draft(document, workshop, "Maria", fonts)
    assert "Bcc" not in message
    assert [to.addr_spec for to in message["To"].addresses] == ["maria@example.com"]
    assert len(attached(message)) == 5
    assert "please answer and say so" in text_of(message)


def test_the_same_content_is_the_same_file(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    assert draft_bytes(document, workshop, "Maria", fonts) == draft_bytes(document, workshop, "Maria", fonts)


def test_only_a_changed_word_or_file_is_a_change(
    document: Document, workshop: Workshop, fonts: FontBook, clock: SetClock
) -> None:
    def content() -> str:
        press = Press(fonts)
        (found,) = (
            press.made(one).content
            for one in read_packet(document, workshop.id).pieces
            if one.path == "drafts/Maria Lind.eml"
        )
        return found

    before = content()
    clock.forward(60)
    assert content() == before
    (seat,) = document.all(Participant, workshop_id=workshop.id, person_id=person(document, "Maria").id)
    (said,) = document.all(reflections.Reflection, participant_id=seat.id)
    reflections.set_commitment(document, said.id, "Bring other numbers")
    after = content()
    assert after != before
    (meeting,) = document.all(Meeting)
    meetings.edit_meeting(document, meeting.id, meeting.title, meeting.day, time(10), 1800, meeting.who)
    assert content() not in (before, after)
