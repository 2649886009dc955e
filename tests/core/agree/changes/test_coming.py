from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.changes.coming import (
    Entry,
    EntryKind,
    add_entry,
    edit_entry,
    entries,
    set_span,
    shift_entry,
    teams_of,
)
from facilitator.core.agree.changes.planning_year import lay_out_year, planning_year, still_to_add
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import teams

DAY = date(2027, 5, 4)


def test_what_is_added_stands_by_its_day_with_its_teams(document: Document) -> None:
    first, second = teams(document)[:2]
    add_entry(document, EntryKind.CAMPAIGN, "Spring", DAY + timedelta(3), DAY + timedelta(30))
    made = add_entry(document, EntryKind.LAUNCH, " Atlas\n2 ", DAY, team_ids=[second.id, first.id, first.id])
    assert [(one.title, one.day, one.until) for one in entries(document)] == [
        ("Atlas 2", DAY, DAY),
        ("Spring", DAY + timedelta(3), DAY + timedelta(30)),
    ]
    assert [team.id for team in teams_of(document, made.id)] == [first.id, second.id]
    document.undo()
    assert len(entries(document)) == 1


def test_moving_keeps_the_number_of_days(document: Document) -> None:
    made = add_entry(document, EntryKind.CAMPAIGN, "Spring", DAY, DAY + timedelta(9))
    moved = shift_entry(document, made.id, DAY - timedelta(40))
    assert (moved.day, moved.until) == (DAY - timedelta(40), DAY - timedelta(31))


@pytest.mark.parametrize(
    ("day", "until", "words"),
    [
        (DAY, DAY - timedelta(1), "end before it begins"),
        (DAY, DAY + timedelta(367), "more than a year"),
        (date(1027, 5, 4), None, "check the year"),
        (DAY, date.max, "check the year"),
    ],
)
def test_days_that_cant_be_are_told_and_change_nothing(
    document: Document, day: date, until: date | None, words: str
) -> None:
    made = add_entry(document, EntryKind.EVENT, "Fair", DAY)
    with pytest.raises(UserError, match=words):
        set_span(document, made.id, day, until)
    with pytest.raises(UserError, match=words):
        add_entry(document, EntryKind.EVENT, "Fair", day, until)
    assert entries(document) == [made]


def test_only_what_is_given_changes(document: Document) -> None:
    team = teams(document)[0]
    made = add_entry(document, EntryKind.EVENT, "Fair", DAY, team_ids=[team.id], note="Hall 4")
    edited = edit_entry(document, made.id, title="Big fair")
    assert (edited.title, edited.note, edited.kind) == ("Big fair", "Hall 4", EntryKind.EVENT)
    assert teams_of(document, made.id) == [team]
    edit_entry(document, made.id, team_ids=[])
    assert teams_of(document, made.id) == []


@given(st.integers(2001, 2190), st.integers(1, 12))
def test_a_planning_year_has_its_rounds_each_after_its_pre_planning_on_working_weekdays(year: int, month: int) -> None:
    days = planning_year(year, month)
    of = {kind: [one.day for one in days if one.kind is kind] for kind in EntryKind}
    assert [len(of[kind]) for kind in (EntryKind.ANNUAL_PLANNING, EntryKind.QUARTERLY_PLANNING)] == [1, 4]
    assert len(of[EntryKind.PRE_PLANNING]) == 5
    assert len(of[EntryKind.BUSINESS_REVIEW]) == 4
    assert all(one.until.weekday() < 5 for one in days)
    rounds = [*of[EntryKind.ANNUAL_PLANNING], *of[EntryKind.QUARTERLY_PLANNING]]
    for day in rounds:
        assert any(7 <= (day - before).days <= 21 for before in of[EntryKind.PRE_PLANNING])
    assert rounds[0] < date(year, month, 1)
    assert len({one.day for one in days}) == len(days)


def test_laying_out_is_one_step_for_all_teams_and_adds_nothing_twice(document: Document) -> None:
    made = lay_out_year(document, 2028, 1)
    assert len(made) == 14
    assert teams_of(document, made[0].id) == teams(document)
    gone = made[3]
    shift_entry(document, made[0].id, DAY)
    with document.step("Remove") as step:
        step.remove(gone)
    assert [one.title for one in still_to_add(document, planning_year(2028, 1))] == [gone.title]
    assert [one.title for one in lay_out_year(document, 2028, 1)] == [gone.title]
    assert len(document.all(Entry)) == 14
    for _ in range(4):
        document.undo()
    assert entries(document) == []


def test_a_year_that_does_not_begin_in_january_bears_both_numbers() -> None:
    assert {one.title for one in planning_year(2027, 4) if one.kind is EntryKind.ANNUAL_PLANNING} == {
        "Annual planning 2027/28"
    }


@pytest.mark.parametrize(("year", "month"), [(0, 1), (9999, 1), (1027, 4)])
def test_a_year_that_cant_be_is_told(document: Document, year: int, month: int) -> None:
    with pytest.raises(UserError, match="check the year"):
        lay_out_year(document, year, month)
