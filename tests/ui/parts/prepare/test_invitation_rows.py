from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.people import Person, Reply
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.prepare.invitation_rows import answered_words, unreached_words


def test_answers_are_counted_in_words(document: Document, workshop: Workshop) -> None:
    seats = participants.participants(document, workshop.id)
    for seat, reply in zip(seats, (Reply.YES, Reply.YES, Reply.NO), strict=False):
        participants.set_reply(document, seat.participant.id, reply)
    now = participants.participants(document, workshop.id)
    assert answered_words(now) == "2 of 6 yes, 1 no, 3 not answered"


def test_who_has_no_address_is_named_up_to_a_point(document: Document, workshop: Workshop) -> None:
    seats = participants.participants(document, workshop.id)
    everybody = unreached_words(seats)
    assert everybody.startswith("Jun Sato, Maria Lind, Ruth Weiss and 3 more have no e-mail address")
    known = document.all(Person)
    for number, person in enumerate(known[:-1]):
        people.edit_person(document, person.id, person.name, f"p{number}@nord.example", person.team_id)
    assert unreached_words(participants.participants(document, workshop.id)).startswith(f"{known[-1].name} has no")
    last = known[-1]
    people.edit_person(document, last.id, last.name, "last@nord.example", last.team_id)
    assert unreached_words(participants.participants(document, workshop.id)) == ""
