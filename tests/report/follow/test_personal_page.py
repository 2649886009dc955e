from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import check_ins, stewards
from facilitator.core.follow.check_ins import Standing
from facilitator.core.run import actions, captured, raci, reflections
from facilitator.core.run.reflections import Reflection
from facilitator.report.follow.personal_page import personal_page
from facilitator.report.follow.told import told
from facilitator.report.fonts import FontBook
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock

Pages = Callable[[int], list[str]]


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


@pytest.fixture
def read(document: Document, there: Quarter, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Pages:
    return lambda person_id: pages(personal_page(told(document, there.workshop.id), person_id, fonts))


def test_it_says_what_they_promised_their_part_and_what_they_said(there: Quarter, read: Pages) -> None:
    (page,) = read(there.maria.id)
    for words in (
        "Maria Lind Q1 launch alignment Tue 12 Jan 2027, 13:00 to 18:10 (Europe/Berlin) · Room 4 Product Thank you",
        "You promised Share the wording Success measure: Ten calls Fri 15 Jan 2027",
        "Your part You do the work and answer for the result Statement policy",
        "You take away: One word, three meanings",
        "You committed to: Bring the numbers",
        "You asked • Who decides on discounts? – still open",
        "What concerns Product • Open question: When is the price known?",
        "Read it to five customers (“Statement policy”: you do the work and answer for the result)",
        "News from Marketing: Buyers ask for the security paper",
        "What was decided • One glossary – Three meanings were in use",
        "Thu 14 Jan 2027, 09:30, 30 min First look back Owners",
        "Tue 19 Jan 2027, 10:00, 30 min Launch round Room 5",
        "Tue 13 Apr 2027, 09:00 Workshop “Q2 alignment”",
    ):
        assert words in page


def test_words_that_others_said_for_themselves_are_not_on_it(document: Document, there: Quarter, read: Pages) -> None:
    names = {seat.participant.id: seat.person.name for seat in told(document, there.workshop.id).taken.seats}
    for one in document.all(Reflection, workshop_id=there.workshop.id):
        reflections.set_takeaway(document, one.id, f"Thought of {names[one.participant_id]}")
        reflections.set_commitment(document, one.id, f"Promise of {names[one.participant_id]}")
    for action in document.all(actions.Action, workshop_id=there.workshop.id):
        if action.owner_id:
            check_ins.check_in(document, action.id, Standing.STUCK, f"Excuse {action.owner_id}")
    (page,) = read(there.maria.id)
    assert "Thought of Maria Lind" in page
    assert f"You said: Excuse {there.maria.id}" in page
    for other in (there.jun, there.tom, there.ruth):
        for private in (f"Thought of {other.name}", f"Promise of {other.name}", f"Excuse {other.id}"):
            assert private not in page


def test_words_about_an_action_stay_with_who_said_them(document: Document, there: Quarter, read: Pages) -> None:
    (action,) = told(document, there.workshop.id).actions_of(there.maria.id)
    check_ins.check_in(document, action.id, Standing.STUCK, "Too much else")
    actions.set_owner(document, action.id, there.jun.id)
    (page,) = read(there.jun.id)
    assert "Share the wording" in page
    assert "Too much else" not in page


def test_what_is_late_says_so(clock: Clock, there: Quarter, read: Pages) -> None:
    clock.forward(60 * 24 * 10)
    assert "Fri 15 Jan 2027, overdue" in read(there.maria.id)[0]


def test_someone_with_nothing_gets_a_friendly_page(document: Document, there: Quarter, read: Pages) -> None:
    outsider = people.add_person(document, "Nora Falk")
    (page,) = read(outsider.id)
    assert "Here is what came of the day. You promised You took on no actions this time." in page
    assert "One glossary" in page
    assert "First look back" in page
    for chapter in ("Your part", "You said", "You asked", "What concerns"):
        assert chapter not in page


def test_whom_to_ask_is_somebody_else(document: Document, there: Quarter, read: Pages) -> None:
    people.edit_person(document, there.jun.id, "Jun Sato", "jun@example.com", there.marketing.id)
    stewards.set_owner(document, there.maria.id)
    stewards.set_deputy(document, there.jun.id)
    assert "Whom to ask Maria Lind or Jun Sato (jun@example.com)." in read(there.tom.id)[0]
    assert "Whom to ask Jun Sato (jun@example.com)." in read(there.maria.id)[0]


def test_many_initiatives_stand_under_the_part_they_have_in_them(
    document: Document, there: Quarter, read: Pages
) -> None:
    column = next(one for one in document.all(raci.RaciColumn) if one.person_id == there.jun.id)
    for title in ("Demo kit", "Price list"):
        raci.set_cell(document, raci.add_row(document, there.workshop.id, title).id, column.id, "I")
    (page,) = read(there.jun.id)
    assert "You are heard before Statement policy You are told after Demo kit Price list" in page


def test_it_is_one_page_as_long_as_ones_own_fits(document: Document, there: Quarter, read: Pages) -> None:
    for number in range(40):
        captured.add_decision(document, there.workshop.id, f"Decision {number} " + "of many words " * 20)
        captured.add_question(document, there.workshop.id, f"Question {number}", for_team_id=there.product.id)
    (page,) = read(there.maria.id)
    assert "And 38 more in the workshop summary." in page
    assert "more in your team’s digest." in page


def test_what_one_promised_is_never_cut(document: Document, there: Quarter, read: Pages) -> None:
    for number in range(60):
        text = f"Promise {number} " + "of many words " * 12
        actions.add_action(document, there.workshop.id, text, owner_id=there.maria.id, due=date(2027, 2, 1))
    read_back = read(there.maria.id)
    assert len(read_back) > 1
    words = " ".join(read_back)
    assert all(f"Promise {number} of" in words for number in range(60))
    assert words.count("…") == 0
    assert all("Maria Lind · Q1 launch alignment" in page for page in read_back[1:])


def test_the_same_gives_the_same_bytes(document: Document, there: Quarter, fonts: FontBook) -> None:
    taken = told(document, there.workshop.id)
    assert personal_page(taken, there.maria.id, fonts) == personal_page(taken, there.maria.id, fonts)


def test_there_is_no_page_of_nobody(document: Document, there: Quarter, fonts: FontBook) -> None:
    with pytest.raises(ValueError, match="no person"):
        personal_page(told(document, there.workshop.id), 0, fonts)
