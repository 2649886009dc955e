from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Meeting
from facilitator.core.run.meetings import (
    add_meeting,
    add_suggested,
    edit_meeting,
    move_meetings,
    remove_meeting,
    suggest_meetings,
)


def _workshop(day: date) -> Workshop:
    return Workshop(id=1, title="Q1", day=day, start=time(13), zone="UTC")


def test_three_meetings_are_suggested_after_a_workshop_on_a_tuesday() -> None:
    ideas = suggest_meetings(_workshop(date(2027, 1, 12)))
    assert [idea.day for idea in ideas] == [date(2027, 1, 14), date(2027, 2, 2), date(2027, 4, 12)]
    assert {idea.start for idea in ideas} == {time(13)}


def test_the_first_is_brought_forward_before_a_weekend_and_on_monday_after_one() -> None:
    assert suggest_meetings(_workshop(date(2027, 1, 14)))[0].day == date(2027, 1, 15)
    assert suggest_meetings(_workshop(date(2027, 1, 15)))[0].day == date(2027, 1, 18)


@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)))
def test_suggested_days_are_working_days_in_their_windows(day: date) -> None:
    soon, weeks, quarter = (idea.day for idea in suggest_meetings(_workshop(day)))
    assert all(d.weekday() < 5 for d in (soon, weeks, quarter))
    assert day < soon <= day + timedelta(3)
    assert day + timedelta(14) <= weeks <= day + timedelta(28)
    assert day + timedelta(88) <= quarter <= day + timedelta(95)


def test_suggestions_are_added_once_and_meetings_are_edited(document: Document) -> None:
    with document.step("Add workshop") as step:
        workshop = step.put(_workshop(date(2027, 1, 12)))
    assert len(add_suggested(document, workshop)) == 3
    assert document.undo_label == "Add suggested meetings"
    assert add_suggested(document, workshop) == []
    own = add_meeting(document, workshop.id, "Glossary")
    edit_meeting(document, own.id, "Glossary group", date(2027, 1, 20), time(9, 30), 2700, "Maria, Jun")
    move_meetings(document, workshop.id, [own.id], document.all(Meeting)[0].id)
    first = document.all(Meeting)[0]
    assert (first.title, first.day, first.start, first.length, first.who) == (
        "Glossary group",
        date(2027, 1, 20),
        time(9, 30),
        2700,
        "Maria, Jun",
    )
    remove_meeting(document, own.id)
    assert len(document.all(Meeting)) == 3
    with pytest.raises(UserError, match="title"):
        add_meeting(document, workshop.id, " ")
    with pytest.raises(UserError, match="between a minute and a day"):
        add_meeting(document, workshop.id, "Never", length=0)
