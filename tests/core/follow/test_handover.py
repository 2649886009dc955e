from datetime import date, time, timedelta

import pytest

from facilitator.core.assess import asking, waves
from facilitator.core.document import Document
from facilitator.core.follow import check_ins, checkpoints, distributions, regular_meetings, rounds, stewards
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.handover import handover
from facilitator.core.people import Person, set_gone, teams
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured, meetings
from facilitator.core.run.clock import start
from tests.conftest import SetClock

TODAY = date(2027, 1, 25)


@pytest.fixture
def held(document: Document, workshop: Workshop, clock: SetClock) -> Workshop:
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(60)
    return start.close(document, workshop.id)


def test_an_empty_programme_can_be_handed_over(document: Document) -> None:
    found = handover(document, TODAY)
    assert (found.running, found.pressing, found.dates, found.decisions) == ((), (), (), ())
    assert (found.last, found.lies, found.stewards.owner) == (None, None, None)
    assert found.promised.words == "0 actions open"


def test_it_tells_what_is_open_and_what_presses(document: Document, held: Workshop) -> None:
    owner = document.all(Person)[0]
    late = actions.add_action(document, held.id, "Late", owner_id=owner.id, due=TODAY - timedelta(2))
    stuck = actions.add_action(document, held.id, "Stuck", owner_id=owner.id)
    actions.add_action(document, held.id, "Far", due=TODAY + timedelta(90))
    check_ins.check_in(document, stuck.id, Standing.STUCK, "no budget")
    found = handover(document, TODAY)
    assert found.promised.words == "3 actions open, 1 overdue, 1 stuck, 1 without an owner"
    assert [row.action.id for row in found.pressing] == [late.id, stuck.id]


def test_what_is_left_by_somebody_who_has_gone_is_told(document: Document, held: Workshop) -> None:
    owner = document.all(Person)[0]
    actions.add_action(document, held.id, "Call", owner_id=owner.id)
    set_gone(document, owner.id)
    assert handover(document, TODAY).promised.words == "1 action open, 1 whose owner has left"


def test_it_tells_who_is_who_with_those_first_who_have_most_to_do(document: Document, held: Workshop) -> None:
    product = teams(document)[0]
    first, second = document.all(Person, team_id=product.id)
    actions.add_action(document, held.id, "Call", owner_id=second.id)
    (group,) = (group for group in handover(document, TODAY).contacts if group.team == product)
    assert [(one.person.id, one.open) for one in group.people] == [(second.id, 1), (first.id, 0)]
    set_gone(document, first.id)
    (group,) = (group for group in handover(document, TODAY).contacts if group.team == product)
    assert [one.person.id for one in group.people] == [second.id]


def test_it_tells_what_was_agreed_and_where_it_lies(document: Document, held: Workshop) -> None:
    decision = captured.add_decision(document, held.id, "One glossary")
    distributions.record_distribution(document, held.id, "/old", 3)
    written = distributions.record_distribution(document, held.id, "/shared/q1", 12)
    stewards.set_owner(document, document.all(Person)[0].id)
    found = handover(document, TODAY)
    assert (found.last, found.decisions) == (held, (decision,))
    assert (found.lies, found.lies_of) == (written, held)
    assert found.stewards.owner == document.all(Person)[0]


def test_it_tells_what_runs(document: Document, held: Workshop) -> None:
    sales = teams(document)[2]
    create_workshop(document, "Q2", date(2027, 4, 13), time(9), "UTC")
    wave = asking.plan_wave(document)
    waves.set_day(document, wave.id, date(2027, 3, 1))
    checkpoints.make_checkpoints(document, held.id)
    rounds.set_rhythm(document, sales.id, 14, date(2027, 2, 1))
    regular_meetings.add_regular_meeting(document, "Check-in", date(2027, 1, 26), time(9), "Europe/Berlin")
    said = {one.what: one.words for one in handover(document, TODAY).running}
    assert said["Workshop: Q2"] == "planned for Tue 13 Apr"
    assert said[f"Assessment: {wave.title}"] == "planned for Mon 1 Mar"
    assert said[f"Checkpoints: {held.title}"].startswith("12 things to do, 4 late; next: ")
    assert said[f"Round with {sales.name}"] == "every 2 weeks: due Mon 1 Feb"
    assert said["Check-in"] == "every 2 weeks on Tuesday, 09:00 (Europe/Berlin); next Tue 26 Jan"


def test_dates_are_those_of_three_months_by_day_with_what_is_late_on_today(document: Document, held: Workshop) -> None:
    sales = teams(document)[2]
    create_workshop(document, "Q2", date(2027, 4, 25), time(9), "UTC")
    create_workshop(document, "Q3", date(2027, 7, 1), time(9), "UTC")
    rounds.set_rhythm(document, sales.id, 14, TODAY - timedelta(3))
    regular_meetings.add_regular_meeting(document, "Check-in", date(2027, 1, 26), time(9), "Europe/Berlin")
    meetings.add_meeting(document, held.id, "Look back", date(2027, 2, 2))
    meetings.add_meeting(document, held.id, "Long over", date(2027, 1, 20))
    found = handover(document, TODAY).dates
    assert [(one.day, one.what, one.words) for one in found] == [
        (TODAY, f"Round with {sales.name}", "3 days late"),
        (date(2027, 1, 26), "Check-in", ""),
        (date(2027, 2, 2), "Look back", ""),
        (date(2027, 4, 25), "Workshop: Q2", ""),
    ]


def test_checkpoints_of_a_day_are_one_date(document: Document, held: Workshop) -> None:
    checkpoints.make_checkpoints(document, held.id)
    found = [one for one in handover(document, date(2027, 1, 13)).dates if one.what.startswith("Checkpoint")]
    assert [one.day for one in found] == [date(2027, 1, 14), date(2027, 2, 9), date(2027, 4, 12)]
    assert all(one.what.endswith("and 3 more") and one.words == held.title for one in found)
