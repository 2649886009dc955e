import pytest

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.run import board
from facilitator.report.follow.brought import Brought, brought
from facilitator.report.snapshot import snapshot
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


def of(document: Document, there: Quarter, person_id: int) -> Brought:
    return brought(snapshot(document, there.workshop.id), person_id)


def seat_of(document: Document, there: Quarter, person_id: int) -> participants.Seat:
    return next(one for one in participants.participants(document, there.workshop.id) if one.person.id == person_id)


def test_the_thank_you_names_what_was_brought(document: Document, there: Quarter) -> None:
    participants.seat(document, seat_of(document, there, there.maria.id).participant.id, 1)
    assert of(document, there, there.maria.id).thanks == (
        "Thank you for your question “Who decides on discounts?”, 2 notes from Product or your table, "
        "your table’s answer “Statement policy” and the action you took on."
    )


def test_a_tables_notes_are_of_those_who_sat_there(document: Document, there: Quarter) -> None:
    lane = document.all(board.Lane, workshop_id=there.workshop.id)[0]
    at_table_9 = board.add_note(document, lane.id, "From table 9", table_no=9)
    participants.seat(document, seat_of(document, there, there.jun.id).participant.id, 9)
    assert at_table_9 in of(document, there, there.jun.id).notes
    assert at_table_9 not in of(document, there, there.maria.id).notes


def test_a_solution_still_empty_is_no_answer(document: Document, there: Quarter) -> None:
    from_table_one = [s for s in participants.participants(document, there.workshop.id) if s.participant.table_no == 1]
    titles = [one.title for one in of(document, there, from_table_one[0].person.id).solutions]
    assert titles == ["Statement policy"]


def test_whoever_was_not_there_is_not_thanked_for_their_table(document: Document, there: Quarter) -> None:
    participants.set_present(document, seat_of(document, there, there.tom.id).participant.id, False)
    absent = of(document, there, there.tom.id)
    assert (absent.notes, absent.solutions) == ((), ())
    assert absent.thanks == "Thank you for your question “When is the price known?”."


def test_who_was_missed_is_told_so(document: Document, there: Quarter) -> None:
    participants.set_present(document, seat_of(document, there, there.ruth.id).participant.id, False)
    assert of(document, there, there.ruth.id).thanks == "You were missed: here is what came of the day."


def test_nobody_is_missed_who_was_not_asked_or_where_nobody_was_marked(document: Document, there: Quarter) -> None:
    outsider = people.add_person(document, "Nora Falk")
    assert of(document, there, outsider.id).thanks == "Here is what came of the day."
    participants.set_all_present(document, there.workshop.id, present=False)
    assert of(document, there, there.ruth.id).here is None


def test_being_there_is_thanked_for(document: Document, there: Quarter) -> None:
    guest = participants.add_walk_in(document, there.workshop.id, "Nora Falk")
    assert of(document, there, guest.person_id).thanks == "Thank you for being there and for the time you gave."
