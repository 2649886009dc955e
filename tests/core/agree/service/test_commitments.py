from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.handing.handoffs import Receiver
from facilitator.core.agree.service import commitments
from facilitator.core.agree.service.commitments import commitments_of, number_words, promise_words
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator
from tests.core.agree.handed import agreement, team

TODAY = date(2027, 1, 12)


@pytest.fixture
def sla(document: Document) -> Sla:
    return agreement(document)


def _figure(document: Document, commitment: Commitment) -> Indicator:
    held = document.get(Commitment, commitment.id).indicator_id
    assert held is not None
    return document.get(Indicator, held)


def test_the_usual_promises_of_leads_bind_both_sides_and_leave_the_numbers_open(document: Document, sla: Sla) -> None:
    made = commitments.add_usual_commitments(document, sla.id)
    marketing, sales = team(document, "Marketing"), team(document, "Sales")
    assert [one.team_id for one in made] == [marketing.id] * 2 + [sales.id] * 3
    targets = [_figure(document, one).target for one in made]
    assert [target for target in targets if target is not None] == [100]
    assert document.undo() == "Add usual commitments"
    assert not document.has(Indicator)


def test_usual_promises_are_added_once_and_others_for_what_is_no_lead(document: Document, sla: Sla) -> None:
    first = commitments.add_usual_commitments(document, sla.id)
    commitments.remove_commitment(document, first[0].id)
    again = commitments.add_usual_commitments(document, sla.id)
    assert [one.text for one in again] == [first[0].text]
    other = commitments.add_usual_commitments(document, agreement(document, "Releases", "").id)
    assert not {one.text for one in other} & {one.text for one in first}


def test_with_several_who_take_over_their_promise_waits_for_its_team(document: Document, sla: Sla) -> None:
    support = team(document, "Support")
    with document.step("Take over, too") as step:
        step.put(Receiver(id=document.new_id(), handoff_id=sla.handoff_id, team_id=support.id))
    made = commitments.add_usual_commitments(document, sla.id)
    assert [one.team_id is None for one in made] == [False, False, True, True, True]


def test_the_first_number_makes_the_figure_and_needs_a_unit(document: Document, sla: Sla) -> None:
    leads = commitments.add_commitment(document, sla.id, "Qualified leads")
    assert commitments.promise(document, leads.id, "").indicator_id is None
    with pytest.raises(UserError, match="120 of what"):
        commitments.promise(document, leads.id, "120")
    assert not document.has(Indicator)
    leads = commitments.promise(document, leads.id, "120 leads a month")
    figure = _figure(document, leads)
    assert (figure.name, figure.unit, figure.aim, figure.target) == ("Qualified leads", "leads a month", Aim.UP, 120)
    commitments.promise(document, leads.id, "130")
    assert number_words(_figure(document, leads)) == "at least 130 leads a month"
    commitments.promise(document, leads.id, "")
    assert number_words(_figure(document, leads)) == ""


def test_a_number_of_hours_is_the_most_until_said_otherwise(document: Document, sla: Sla) -> None:
    outreach = commitments.add_commitment(document, sla.id, "First outreach")
    outreach = commitments.promise(document, outreach.id, "4 hours")
    assert promise_words(outreach, _figure(document, outreach)) == "First outreach: at most 4 hours"
    commitments.set_promise_aim(document, outreach.id, Aim.UP)
    assert number_words(_figure(document, outreach)) == "at least 4 hours"


def test_the_unit_changes_only_while_there_are_no_readings(document: Document, sla: Sla) -> None:
    outreach = commitments.promise(document, commitments.add_commitment(document, sla.id, "Outreach").id, "4 hours")
    commitments.promise(document, outreach.id, "2 days")
    assert _figure(document, outreach).unit == "days"
    readings.set_reading(document, _figure(document, outreach).id, TODAY, "3")
    with pytest.raises(UserError, match="counted in days"):
        commitments.promise(document, outreach.id, "4 hours")
    assert _figure(document, outreach).target == 2


def test_a_number_in_the_words_is_not_typed_twice(document: Document, sla: Sla) -> None:
    outreach = commitments.add_commitment(document, sla.id, "First outreach within 4 hours")
    figure = _figure(document, outreach)
    assert (figure.target, figure.unit, figure.aim) == (4, "hours", Aim.DOWN)
    assert promise_words(outreach, figure) == "First outreach within 4 hours"
    assert document.undo() == "Add commitment"
    assert not document.has(Indicator)
    document.redo()
    commitments.edit_commitment(document, outreach.id, "First outreach within 6 hours")
    assert _figure(document, outreach).target == 6
    commitments.promise(document, outreach.id, "8")
    commitments.edit_commitment(document, outreach.id, "First call within 5 hours")
    assert _figure(document, outreach).target == 8


def test_the_figure_is_called_like_the_promise_until_it_has_a_name_of_its_own(document: Document, sla: Sla) -> None:
    first = commitments.promise(document, commitments.add_commitment(document, sla.id, "Leads").id, "9 leads")
    second = commitments.promise(document, commitments.add_commitment(document, sla.id, "leads").id, "8 leads")
    assert [_figure(document, one).name for one in (first, second)] == ["Leads", "leads (2)"]
    commitments.edit_commitment(document, first.id, "Qualified leads")
    assert _figure(document, first).name == "Qualified leads"
    indicators.edit_indicator(document, _figure(document, first).id, name="MQLs")
    commitments.edit_commitment(document, first.id, "Good leads")
    assert _figure(document, first).name == "MQLs"


def test_a_promise_can_be_held_to_a_figure_that_is_followed_already(document: Document, sla: Sla) -> None:
    win_rate = indicators.add_indicator(document, "Win rate", "%", Aim.UP)
    deals = commitments.add_commitment(document, sla.id, "Deals won")
    commitments.hold_to(document, deals.id, win_rate.id)
    commitments.promise(document, deals.id, "30%")
    assert document.get(Indicator, win_rate.id).target == 30
    commitments.remove_commitment(document, deals.id)
    assert document.get(Indicator, win_rate.id).target == 30
    document.undo()
    assert commitments.hold_to(document, deals.id, None).indicator_id is None


def test_team_owner_and_place_of_a_promise(document: Document, sla: Sla) -> None:
    ada, sales = people.add_person(document, "Ada Okafor"), team(document, "Sales")
    first, second = (commitments.add_commitment(document, sla.id, text) for text in ("One", "Two"))
    commitments.set_commitment_owner(document, first.id, ada.id)
    commitments.set_commitment_team(document, first.id, sales.id)
    commitments.move_commitments(document, [first.id], None)
    assert [one.id for one in commitments_of(document, sla.id)] == [second.id, first.id]
    stored = document.get(Commitment, first.id)
    assert (stored.owner_id, stored.team_id) == (ada.id, sales.id)
    with pytest.raises(UserError, match="no text yet"):
        commitments.edit_commitment(document, first.id, " ")
