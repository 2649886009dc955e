from datetime import date, time

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import check_ins, news
from facilitator.core.follow.check_ins import Standing
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import template
from facilitator.core.run import actions, board, captured, raci
from facilitator.core.run.actions import ActionState
from facilitator.core.run.vote import opportunities
from facilitator.report.follow.told import Told, told
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


@pytest.fixture
def all_told(document: Document, there: Quarter) -> Told:
    return told(document, there.workshop.id)


def test_actions_are_their_owners_soonest_first_and_none_that_was_dropped(document: Document, there: Quarter) -> None:
    workshop, maria = there.workshop.id, there.maria.id
    late = actions.add_action(document, workshop, "Later", owner_id=maria, due=date(2027, 3, 1))
    undated = actions.add_action(document, workshop, "Some day", owner_id=maria)
    gone = actions.add_action(document, workshop, "Never", owner_id=maria)
    actions.set_state(document, gone.id, ActionState.DROPPED)
    told_now = told(document, workshop)
    assert [one.text for one in told_now.actions_of(maria)] == ["Share the wording", "Later", "Some day"]
    assert told_now.concerns(there.product.id).ours[1:] == (late, undated)


def test_what_is_open_from_before_is_told_again(document: Document, clock: Clock, there: Quarter) -> None:
    clock.forward(60 * 24 * 90)
    following = create_workshop(document, "Q2", date(2027, 4, 13), time(9), "UTC", template("standard"))
    told_then = told(document, following.id)
    assert [one.action.text for one in told_then.earlier_of(there.maria.id)] == ["Share the wording"]
    assert [one.action.text for one in told_then.concerns(there.sales.id).earlier] == ["Read it to five customers"]


def test_own_cells_come_before_those_of_the_team(document: Document, there: Quarter) -> None:
    column = raci.add_column(document, there.workshop.id, team_id=there.product.id)
    (row, *_rows) = document.all(raci.RaciRow, workshop_id=there.workshop.id)
    raci.set_cell(document, row.id, column.id, "I")
    parts = told(document, there.workshop.id).cells_of(there.maria.id)
    assert [(part.letters, part.who.name) for part in parts] == [("RA", "Maria Lind"), ("I", "Product")]


def test_a_reflection_is_ones_own(there: Quarter, all_told: Told, document: Document) -> None:
    own = all_told.reflection_of(there.maria.id)
    assert own is not None
    assert own.takeaway == "One word, three meanings"
    outsider = people.add_person(document, "Nora Falk")
    assert told(document, there.workshop.id).reflection_of(outsider.id) is None


def test_what_others_do_is_tied_by_the_raci_row_of_its_solution(there: Quarter, all_told: Told) -> None:
    (one,) = all_told.concerns(there.product.id).for_us
    assert one.action.text == "Read it to five customers"
    assert [(part.who.name, part.letters) for part in one.parts] == [("Maria Lind", "RA")]
    assert not one.raised


def test_what_others_do_is_tied_by_the_note_that_began_it(document: Document, there: Quarter) -> None:
    lane = document.all(board.Lane, workshop_id=there.workshop.id)[0]
    note = board.add_note(document, lane.id, "Demo breaks", there.marketing.id)
    (item,) = opportunities.take(document, there.workshop.id, note_ids=[note.id])
    actions.add_action(document, there.workshop.id, "Tom mends it", owner_id=there.tom.id, opportunity_id=item.id)
    actions.add_action(document, there.workshop.id, "Maria mends it", owner_id=there.maria.id, note_id=note.id)
    actions.add_action(document, there.workshop.id, "Something else", owner_id=there.tom.id)
    found = [one for one in told(document, there.workshop.id).concerns(there.marketing.id).for_us if one.raised]
    assert [one.action.text for one in found] == ["Tom mends it", "Maria mends it"]


def test_ones_own_action_is_not_one_of_others(there: Quarter, all_told: Told) -> None:
    concerns = all_told.concerns(there.sales.id)
    assert not {one.id for one in concerns.ours} & {one.action.id for one in concerns.for_us}


def test_questions_are_for_a_team_until_they_are_answered(document: Document, there: Quarter, all_told: Told) -> None:
    (asked,) = all_told.concerns(there.product.id).asked_of_us
    assert asked.text == "When is the price known?"
    captured.answer_question(document, asked.id, "In May")
    after = told(document, there.workshop.id)
    assert after.concerns(there.product.id).asked_of_us == ()
    assert [one.answer for one in after.concerns(there.sales.id).we_asked] == ["Sales, from Friday", "In May"]


def test_parked_items_are_told_until_they_are_settled(document: Document, there: Quarter, all_told: Told) -> None:
    (parked,) = all_told.concerns(there.marketing.id).parked
    captured.settle(document, parked.id)
    assert told(document, there.workshop.id).concerns(there.marketing.id).parked == ()


def test_news_reach_those_whom_they_concern_and_not_who_told_them(there: Quarter, all_told: Told) -> None:
    assert [one.text for one in all_told.concerns(there.sales.id).news] == ["Buyers ask for the security paper"]
    assert all_told.concerns(there.marketing.id).news == ()


def test_news_of_before_the_last_workshop_were_told_then(document: Document, there: Quarter) -> None:
    news.add_news(document, there.marketing.id, "Old hat", date(2027, 1, 2), concerns=[there.sales.id])
    following = create_workshop(document, "Q2", date(2027, 4, 13), time(9), "UTC", template("standard"))
    said = [one.text for one in told(document, following.id).concerns(there.sales.id).news]
    assert said == ["Buyers ask for the security paper"]


def test_the_latest_look_at_an_action_counts(document: Document, clock: Clock, there: Quarter) -> None:
    (action,) = told(document, there.workshop.id).actions_of(there.maria.id)
    check_ins.check_in(document, action.id, Standing.STUCK, "Legal has not answered")
    clock.forward(60)
    check_ins.check_in(document, action.id, Standing.ON_TRACK)
    assert told(document, there.workshop.id).standing[action.id].standing is Standing.ON_TRACK


def test_what_is_to_come_is_ahead_of_today(document: Document, clock: Clock, there: Quarter, all_told: Told) -> None:
    assert [one.title for one in all_told.meetings()] == ["First look back"]
    assert [(one.title, day) for one, day in all_told.regular] == [("Launch round", date(2027, 1, 19))]
    assert [one.title for one in all_told.coming] == ["Q2 alignment"]
    clock.forward(60 * 24 * 9)
    later = told(document, there.workshop.id)
    assert later.today == date(2027, 1, 21)
    assert later.meetings() == ()
    assert [day for _one, day in later.regular] == [date(2027, 2, 2)]
