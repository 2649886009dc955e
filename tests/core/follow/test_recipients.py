from datetime import date

import pytest

from facilitator.core import participants, people
from facilitator.core.addresses import AddressState
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import preferences
from facilitator.core.follow.doubts import doubts
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.follow.recipients import Recipient, recipients
from facilitator.core.people import Participant, Person
from facilitator.core.plan.prepare import public_holidays
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, meetings, raci


def person(document: Document, name: str) -> Person:
    return next(one for one in document.all(Person) if one.name == name)


def told(document: Document, workshop: Workshop, name: str) -> Recipient:
    return next(one for one in recipients(document, workshop.id) if one.person.name == name)


def test_everybody_invited_is_told_and_whoever_was_not_there_is_marked(document: Document, workshop: Workshop) -> None:
    (seat,) = document.all(Participant, person_id=person(document, "Ada Okafor").id)
    participants.set_present(document, seat.id, False)
    found = recipients(document, workshop.id)
    order = [seat.person.id for seat in participants.participants(document, workshop.id)]
    assert [one.person.id for one in found] == order
    assert {one.person.name for one in found if not one.present} == {"Ada Okafor"}
    assert not any(one.left for one in found)


def test_who_has_a_part_without_being_invited_is_told_too(document: Document, workshop: Workshop) -> None:
    legal = people.add_person(document, "Ines Fox")
    owner = people.add_person(document, "Abe Stone", team_id=people.teams(document)[1].id)
    people.add_person(document, "Nobody Special")
    raci.add_column(document, workshop.id, person_id=legal.id)
    actions.add_action(document, workshop.id, "Review the claim", owner_id=owner.id)
    others = recipients(document, workshop.id)[6:]
    assert [(one.person.name, one.present, one.open_actions) for one in others] == [
        ("Abe Stone", False, 1),
        ("Ines Fox", False, 0),
    ]


def test_form_draft_and_address_are_resolved(document: Document, workshop: Workshop) -> None:
    ada, tom = person(document, "Ada Okafor"), person(document, "Tom Reed")
    people.edit_person(document, ada.id, ada.name, "ada@example.com", ada.team_id)
    people.edit_person(document, tom.id, tom.name, "tom@exämple.com", tom.team_id)
    preferences.prefer(document, team_id=ada.team_id, form=DigestFormat.MARKDOWN)
    preferences.prefer(document, person_id=ada.id, form=DigestFormat.SLIDES, draft=False)
    one = told(document, workshop, "Ada Okafor")
    assert (one.form, one.team_form, one.gets_draft) == (DigestFormat.SLIDES, DigestFormat.MARKDOWN, False)
    assert one.address is AddressState.FINE
    assert told(document, workshop, "Tom Reed").address is AddressState.UNWRITABLE
    assert told(document, workshop, "Jun Sato").address is AddressState.MISSING


def test_who_has_left_gets_no_draft_and_their_actions_are_to_be_handed_over(
    document: Document, workshop: Workshop
) -> None:
    tom = person(document, "Tom Reed")
    for text in ("Call", "Write"):
        actions.add_action(document, workshop.id, text, owner_id=tom.id)
    done = actions.add_action(document, workshop.id, "Done before", owner_id=tom.id)
    actions.set_state(document, done.id, actions.ActionState.DONE)
    people.set_gone(document, tom.id)
    one = told(document, workshop, "Tom Reed")
    assert (one.left, one.gets_draft, one.open_actions) == (True, False, 2)
    _not_held, first, *_others = doubts(document, workshop.id)
    assert first == f"{one.words} has left and still owns 2 open actions: hand them over."


def test_two_of_one_name_are_told_apart_and_said(document: Document, workshop: Workshop) -> None:
    twin = people.add_person(document, "Tom Reed", "tom2@example.com", people.teams(document)[3].id)
    participants.add_participants(document, workshop.id, [twin.id])
    names = {one.file_name for one in recipients(document, workshop.id) if one.person.name == "Tom Reed"}
    team = people.teams(document)[3].name
    assert len(names) == 2
    assert f"Tom Reed ({team})" in names
    (said,) = (words for words in doubts(document, workshop.id) if words.startswith("2 people are called Tom Reed"))
    assert all(name in said for name in names)


def test_what_is_to_be_mended_is_said_plainly(document: Document, workshop: Workshop) -> None:
    public_holidays.set_holidays(document, "DE")
    for one in document.all(Person):
        email = "jörg@example.com" if one.name == "Tom Reed" else f"p{one.id}@example.com"
        people.edit_person(document, one.id, one.name, "" if one.name == "Ada Okafor" else email, one.team_id)
    actions.add_action(document, workshop.id, "Send draft", due=date(2027, 12, 24))
    actions.add_action(document, workshop.id, "Sing", due=date(2028, 12, 25))
    meetings.add_meeting(document, workshop.id, "Look back")
    ada, tom = told(document, workshop, "Ada Okafor").words, told(document, workshop, "Tom Reed").words
    not_held, *said = doubts(document, workshop.id)
    assert not_held.startswith("“Q1 launch alignment” has not been held yet")
    assert said[0] == f"{ada} has no e-mail address: the draft is written without one."
    assert said[1] == f"No mail can be sent to “jörg@example.com”, the address of {tom}: correct it in People."
    assert said[2].startswith("“Sing” is due when people are off. Mon 25 Dec is Christmas Day")
    assert said[3] == "“Look back” has no date yet, so it is in nobody’s calendar."
    assert len(said) == 4


def test_many_without_an_address_are_one_sentence(document: Document, workshop: Workshop) -> None:
    _not_held, said = doubts(document, workshop.id)
    assert said.endswith("and 1 other have no e-mail address: their drafts are written without one.")


def test_of_a_workshop_that_was_held_nobody_is_asked_to_wait(document: Document, workshop: Workshop) -> None:
    with document.step("Close workshop") as step:
        step.put(workshop.with_(state=WorkshopState.CLOSED))
    assert not any("not been held" in words for words in doubts(document, workshop.id))


def test_many_dates_when_people_are_off_are_counted(document: Document, workshop: Workshop) -> None:
    for number in range(8):
        actions.add_action(document, workshop.id, f"Send draft {number}", due=date(2027, 1, 16))
    said = [words for words in doubts(document, workshop.id) if "people are off" in words]
    assert said[4].startswith("“Send draft 4” is due when people are off. Sat 16 Jan is at the weekend")
    assert said[5:] == ["3 more actions are due when people are off."]


def test_a_workshop_without_anybody_is_said_to_be_one(document: Document, workshop: Workshop) -> None:
    for seat in document.all(Participant):
        participants.remove_participant(document, seat.id)
    assert doubts(document, workshop.id) == [
        "Nobody took part or owns an action, so there is nobody to write for: add people first."
    ]


def test_a_workshop_that_is_gone_is_said_to_be(document: Document) -> None:
    with pytest.raises(UserError):
        doubts(document, 9_999)


def test_even_two_of_one_name_and_team_are_told_apart(document: Document, workshop: Workshop) -> None:
    tom = person(document, "Tom Reed")
    people.edit_person(document, tom.id, tom.name, "tom1@example.com", tom.team_id)
    twin = people.add_person(document, "Tom Reed", "tom2@example.com", tom.team_id)
    participants.add_participants(document, workshop.id, [twin.id])
    both = [one for one in recipients(document, workshop.id) if one.person.name == "Tom Reed"]
    team = next(one.name for one in people.teams(document) if one.id == tom.team_id)
    assert [one.words for one in both] == [f"Tom Reed ({team})", f"Tom Reed ({team}) 2"]
    assert [one.file_name for one in both] == [one.words for one in both]
