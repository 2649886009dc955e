from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.plan.prepare import checklist, dated
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.due import checklist_view, due_on, due_soon, stage
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.workshops import Workshop, WorkshopState

Called = Callable[[date, date | None], Workshop]
TUESDAY = date(2027, 1, 12)
PLAIN = Workdays()
DAYS = st.dates(date(2027, 1, 1), date(2027, 12, 31))
LEADS = st.lists(st.integers(0, 60), min_size=1, max_size=12)


def _item(lead: int, exact: bool = False) -> CheckItem:
    return CheckItem(id=1, workshop_id=1, list=Checklist.PREPARATION, title="Ask", lead=lead, exact=exact)


def _words(document: Document, workshop: Workshop, today: date) -> dict[str, str]:
    return {view.item.title: view.words for view in checklist_view(document, workshop.id, today)}


@given(DAYS, st.integers(-5, 60), LEADS)
def test_what_comes_first_stays_first_between_the_call_and_the_day(day: date, notice: int, leads: list[int]) -> None:
    planned_on = day - timedelta(days=notice)
    dues = [due_on(_item(lead), day, planned_on, PLAIN) for lead in sorted(leads, reverse=True)]
    assert all(earlier <= later for earlier, later in pairwise(dues))
    assert all(min(planned_on, day) <= due <= day for due in dues)


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_date_by_hand_keeps_its_distance_as_far_as_there_is_time(day: date, notice: int, lead: int) -> None:
    due = due_on(_item(lead, exact=True), day, day - timedelta(days=notice), PLAIN)
    assert due == day - timedelta(days=min(lead, notice))


@given(DAYS, st.integers(1, 10), st.integers(0, 28))
def test_moving_the_workshop_by_weeks_moves_what_is_due_by_as_many(day: date, weeks: int, lead: int) -> None:
    planned_on = day - timedelta(days=35)
    before = due_on(_item(lead), day, planned_on, PLAIN)
    after = due_on(_item(lead), day + timedelta(weeks=weeks), planned_on, PLAIN)
    assert after - before == timedelta(weeks=weeks)


@given(DAYS, st.integers(1, 60))
def test_with_time_enough_what_is_due_is_due_on_a_working_day(day: date, lead: int) -> None:
    due = due_on(_item(lead), day, None, PLAIN)
    assert PLAIN.is_workday(due)
    assert timedelta(0) <= day - timedelta(days=lead) - due <= timedelta(days=2)


@pytest.mark.parametrize(
    ("lead", "due"),
    [(28, date(2026, 12, 15)), (14, date(2026, 12, 29)), (7, date(2027, 1, 5)), (3, date(2027, 1, 8)), (0, TUESDAY)],
)
def test_leads_are_counted_back_to_a_working_day(lead: int, due: date) -> None:
    assert due_on(_item(lead), TUESDAY, None, PLAIN) == due


def test_the_days_there_are_take_the_place_of_four_weeks() -> None:
    called = TUESDAY - timedelta(days=12)
    dues = [due_on(_item(lead), TUESDAY, called, PLAIN) for lead in (28, 14, 7, 0)]
    assert dues == [called, date(2027, 1, 6), date(2027, 1, 8), TUESDAY]


def test_called_on_a_saturday_the_work_begins_on_monday() -> None:
    called = date(2027, 1, 2)
    assert due_on(_item(28), TUESDAY, called, PLAIN) == date(2027, 1, 4)


def test_a_workshop_called_for_today_has_it_all_due_today() -> None:
    assert {due_on(_item(lead), TUESDAY, TUESDAY, PLAIN) for lead in (28, 7, 0)} == {TUESDAY}


def test_words_say_when_how_late_and_what_short_notice_does(document: Document, called: Called) -> None:
    workshop = called(TUESDAY, date(2026, 11, 1))
    items = {lead: checklist.add_item(document, workshop.id, f"{lead}", lead) for lead in (28, 14, 7, 0)}
    dated.set_done(document, CheckItem, items[28].id)
    assert _words(document, workshop, date(2026, 12, 31)) == {
        "28": "Done Tue 12 Jan 2027",
        "14": "2 days late, was due Tue 29 Dec",
        "7": "Due Tue 5 Jan 2027",
        "0": "Due Tue 12 Jan 2027",
    }
    workshop = called(TUESDAY, date(2027, 1, 4))
    assert _words(document, workshop, date(2027, 1, 7)) == {
        "28": "Done Tue 12 Jan",
        "14": "Due tomorrow (short notice: should have been done by Tue 29 Dec 2026)",
        "7": "Due tomorrow (short notice: should have been done by Tue 5 Jan)",
        "0": "Due Tue 12 Jan",
    }
    assert _words(document, workshop, date(2027, 1, 4))["7"] == "Due Fri 8 Jan (short notice: usually by Tue 5 Jan)"
    assert _words(document, workshop, TUESDAY)["0"] == "Due today"


def test_the_view_tells_late_from_squeezed(document: Document, called: Called) -> None:
    workshop = called(TUESDAY, date(2027, 1, 4))
    for lead in (28, 7, 0):
        checklist.add_item(document, workshop.id, f"{lead}", lead)
    first, second, last = checklist_view(document, workshop.id, date(2027, 1, 5))
    assert (first.late, first.squeezed, first.should_have_been) == (1, True, date(2026, 12, 15))
    assert (second.late, second.squeezed, second.due) == (0, True, date(2027, 1, 8))
    assert (last.late, last.squeezed, last.due) == (0, False, TUESDAY)
    assert [view.heading for view in (first, second, last)] == ["4 weeks before", "1 week before", "On the day"]


def test_moving_the_workshop_moves_what_is_open_and_leaves_what_is_done(document: Document, called: Called) -> None:
    workshop = called(TUESDAY, date(2026, 11, 1))
    done, still = (checklist.add_item(document, workshop.id, title, 7) for title in ("Done", "Still"))
    dated.set_done(document, CheckItem, done.id)
    today = date(2027, 1, 7)
    assert _words(document, workshop, today) == {"Done": "Done Tue 12 Jan", "Still": "2 days late, was due Tue 5 Jan"}
    moved = called(TUESDAY + timedelta(weeks=2), workshop.planned_on)
    assert _words(document, moved, today) == {"Done": "Done Tue 12 Jan", "Still": "Due Tue 19 Jan"}
    assert still.lead == 7


@pytest.mark.parametrize(
    ("lead", "heading"),
    [(0, "On the day"), (1, "1 week before"), (7, "1 week before"), (8, "2 weeks before"), (28, "4 weeks before")],
)
def test_a_lead_belongs_to_a_stage(lead: int, heading: str) -> None:
    assert stage(lead) == heading
    assert stage(29) == "Earlier"


def test_home_is_told_what_is_late_and_soon_over_all_open_workshops(document: Document, bare: Workshop) -> None:
    def workshop(day: date, **changes: object) -> Workshop:
        with document.step("Plan workshop") as step:
            return step.put(bare.with_(id=document.new_id(), day=day, **changes))

    first, second = workshop(TUESDAY), workshop(TUESDAY + timedelta(days=3))
    closed = workshop(TUESDAY, state=WorkshopState.CLOSED)
    archived = workshop(TUESDAY, archived=True)
    for one in (first, second, closed, archived):
        for lead in (14, 7, 0):
            checklist.add_item(document, one.id, f"{lead}", lead)
    done = checklist.add_item(document, first.id, "Done", 14)
    dated.set_done(document, CheckItem, done.id)
    found = due_soon(document, date(2027, 1, 1))
    assert [(one.workshop.id, one.view.item.title, one.view.late) for one in found] == [
        (first.id, "14", 3),
        (second.id, "14", 0),
        (first.id, "7", 0),
        (second.id, "7", 0),
    ]
    assert [one.view.item.title for one in due_soon(document, date(2027, 1, 1), within=0)] == ["14", "14"]
