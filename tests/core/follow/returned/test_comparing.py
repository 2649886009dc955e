from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.follow import check_ins
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.people import Team
from facilitator.core.plan.prepare.public_holidays import set_holidays
from facilitator.core.plan.workshops import Programme, Workshop, programme_of
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from tests.core.bare import bare_workshop
from tests.core.follow.returned.owned import (
    HEADINGS,
    TODAY,
    Row,
    as_table,
    compared,
    sent,
    sheet_of,
    some_actions,
    verdict,
)


@pytest.fixture
def three(document: Document, workshop: Workshop) -> list[Action]:
    return some_actions(document, workshop)


@pytest.fixture
def rows(document: Document, workshop: Workshop, three: list[Action]) -> list[Row]:
    return sent(document, workshop)


def test_what_comes_back_as_it_went_out_changes_nothing(document: Document, rows: list[Row]) -> None:
    found = compared(document, rows)
    assert [row.what for row in found.rows] == [What.UNCHANGED] * 3
    assert found.words == "Of 3 rows: 3 unchanged."
    assert found.missing == ()


def test_a_state_a_date_an_owner_and_words_are_told_with_what_was_before(document: Document, rows: list[Row]) -> None:
    row = rows[0] | {"State": "blocked", "Due": "2027-02-17", "Owner": "tom reed", "Owner’s words": "No budget yet"}
    found = verdict(document, row)
    assert found.what is What.CHANGE
    assert found.why == (
        "State: Open → Stuck. Due: Mon 1 Feb → Wed 17 Feb. Owner: Ada Okafor → Tom Reed. Says “No budget yet”."
    )
    assert (found.said.state, found.said.due, found.said.words) == (
        SheetState.STUCK,
        date(2027, 2, 17),
        "No budget yet",
    )
    assert document.undo_label == "Add action"


def test_an_empty_cell_takes_nothing_away(document: Document, rows: list[Row]) -> None:
    bare = {"Reference (leave as it is)": rows[0]["Reference (leave as it is)"]}
    found = verdict(document, bare)
    assert (found.what, found.text) == (What.UNCHANGED, "Share the wording")


@pytest.mark.parametrize(
    "said", ["3 Feb", "Wed 3 February", "2027-02-03T00:00:00", "Feb 3, 2027", "3.2.2027", "3-feb-27"]
)
def test_dates_are_read_as_people_type_them(document: Document, rows: list[Row], said: str) -> None:
    assert verdict(document, rows[0] | {"Due": said}).said.due == date(2027, 2, 3)


@pytest.mark.parametrize("said", ["soon", "31 Feb", "2027-13-01", "3 Feb 1203", "46421"])
def test_what_is_no_date_refuses_its_row(document: Document, rows: list[Row], said: str) -> None:
    found = verdict(document, rows[0] | {"Due": said, "State": "Done"})
    assert (found.what, found.why) == (What.REFUSED, f"“{said}” is not a date.")
    assert found.differences == ()


def test_a_date_that_means_two_days_is_asked_about_and_then_read(document: Document, rows: list[Row]) -> None:
    sheet = sheet_of(as_table([rows[0] | {"Due": "3/4/2027"}, rows[1]]))
    found = compare(document, sheet, TODAY)
    assert (found.order, found.doubtful) == (DayOrder.IN_DOUBT, "3/4/2027")
    assert found.rows[0].why == "“3/4/2027” can be read in two ways: say whether the day or the month comes first."
    for order, day in ((DayOrder.DAY_FIRST, date(2027, 4, 3)), (DayOrder.MONTH_FIRST, date(2027, 3, 4))):
        assert compare(document, sheet, TODAY, order).rows[0].said.due == day


def test_dates_nobody_touched_tell_how_the_others_are_written(document: Document, rows: list[Row]) -> None:
    found = compared(document, [rows[0] | {"Due": "5/3/2027"}, rows[1] | {"Due": "4/3/2027"}])
    assert found.order is DayOrder.DAY_FIRST
    assert [row.what for row in found.rows] == [What.CHANGE, What.UNCHANGED]
    assert found.rows[0].said.due == date(2027, 3, 5)


def test_a_new_date_that_has_passed_is_told_and_may_stand(document: Document, rows: list[Row]) -> None:
    rows[0]["Due"] = "2026-02-15"
    verdict = compared(document, rows).rows[0]
    assert verdict.what is What.CHANGE
    assert verdict.why == "Due: Mon 1 Feb → Sun 15 Feb 2026. Sun 15 Feb 2026 has passed already."


def test_a_new_date_on_a_holiday_is_told_and_may_stand(document: Document, rows: list[Row]) -> None:
    set_holidays(document, "DE")
    found = verdict(document, rows[0] | {"Due": "2027-12-25"})
    assert found.what is What.CHANGE
    assert "the next working day is Mon 27 Dec" in found.why


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Maria Lnd", "Nobody here is called “Maria Lnd”: did you mean Maria Lind?"),
        ("maria", "Nobody here is called “maria”: did you mean Maria Lind?"),
        ("Zarathustra", "Nobody here is called “Zarathustra”: add them to the people, or choose another owner."),
        ("Jun Sato", "Jun Sato has left: choose another owner."),
        ("Tom Reed", "There is more than one “Tom Reed”: write Tom Reed (Marketing) or Tom Reed (Sales)."),
    ],
)
def test_an_owner_who_cannot_be_meant_is_refused(document: Document, rows: list[Row], said: str, why: str) -> None:
    everyone = {person.name: person for person in people.people(document)}
    people.set_gone(document, everyone["Jun Sato"].id)
    people.add_person(document, "Tom Reed", team_id=document.all(Team)[2].id)
    found = verdict(document, rows[0] | {"Owner": said})
    assert (found.what, found.why) == (What.REFUSED, why)


def test_an_owner_is_known_by_address_and_by_name_with_team(document: Document, rows: list[Row]) -> None:
    twin = people.add_person(document, "Tom Reed", "tom@example.com", document.all(Team)[2].id)
    for said in ("tom@example.com", "Tom Reed (Sales)"):
        assert verdict(document, rows[0] | {"Owner": said}).said.owner_id == twin.id


def test_an_owner_renamed_or_gone_meanwhile_is_no_news(
    document: Document, rows: list[Row], three: list[Action]
) -> None:
    owner = next(person for person in people.people(document) if person.id == three[0].owner_id)
    people.edit_person(document, owner.id, "Ada Reed", "", owner.team_id)
    people.set_gone(document, owner.id)
    assert verdict(document, rows[0]).what is What.UNCHANGED


def test_a_state_not_known_is_refused_with_those_there_are(document: Document, rows: list[Row]) -> None:
    found = verdict(document, rows[0] | {"State": "halfway"})
    assert found.why == "“halfway” is not a state: choose Open, On track, Stuck, Done or Dropped."


def test_what_was_changed_here_only_is_left_alone(document: Document, rows: list[Row], three: list[Action]) -> None:
    actions.set_due(document, three[0].id, date(2027, 2, 10))
    actions.set_state(document, three[1].id, ActionState.DONE)
    assert [row.what for row in compared(document, rows).rows] == [What.UNCHANGED] * 3


def test_what_was_changed_on_both_sides_stands_side_by_side(
    document: Document, rows: list[Row], three: list[Action]
) -> None:
    actions.set_due(document, three[0].id, date(2027, 2, 10))
    check_ins.check_in(document, three[0].id, Standing.ON_TRACK)
    found = verdict(document, rows[0] | {"Due": "2027-02-17", "State": "Stuck", "Owner’s words": "No budget"})
    assert found.what is What.CONFLICT
    assert found.conflicts == {Column.DUE, Column.STATE, Column.WORDS}
    assert found.why.startswith("State: the file says Stuck, here it is On track. Due: the file says Wed 17 Feb, here")


def test_both_sides_saying_the_same_is_no_conflict(document: Document, rows: list[Row], three: list[Action]) -> None:
    check_ins.check_in(document, three[0].id, Standing.DONE)
    assert verdict(document, rows[0] | {"State": "Done"}).what is What.UNCHANGED


def test_words_noted_once_are_no_news_again(document: Document, rows: list[Row], three: list[Action]) -> None:
    check_ins.check_in(document, three[0].id, Standing.STUCK, "No budget")
    check_ins.check_in(document, three[0].id, Standing.ON_TRACK, "Found some")
    assert verdict(document, rows[0] | {"Owner’s words": "no budget"}).what is What.UNCHANGED


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("A1·0000·open·-·-·0000", "It comes from another programme."),
        ("17", "Its reference has been changed: take it from the file that went out."),
    ],
)
def test_a_reference_that_is_not_ours_is_refused(document: Document, rows: list[Row], reference: str, why: str) -> None:
    found = verdict(document, rows[0] | {HEADINGS[-1]: reference})
    assert (found.what, found.why) == (What.REFUSED, why)


def test_a_reference_out_of_step_with_itself_is_refused(document: Document, rows: list[Row]) -> None:
    forged = rows[0][HEADINGS[-1]].replace("2027-02-01", "2027-02-02")
    assert verdict(document, rows[0] | {HEADINGS[-1]: forged}).what is What.REFUSED


def test_a_file_of_another_programme_is_refused_row_by_row(document: Document, rows: list[Row]) -> None:
    with document.step("Become another") as step:
        step.put(Programme(id=1, name=programme_of(document).name, uid="f" * 32))
    assert {row.why for row in compared(document, rows).rows} == {"It comes from another programme."}


def test_an_action_removed_since_is_refused(document: Document, rows: list[Row], three: list[Action]) -> None:
    actions.remove_action(document, three[0].id)
    assert "has been removed" in verdict(document, rows[0]).why


def test_a_list_sorted_without_its_last_column_is_noticed(document: Document, rows: list[Row]) -> None:
    references = [row[HEADINGS[-1]] for row in rows]
    mixed = [row | {HEADINGS[-1]: one} for row, one in zip(rows, [*references[1:], references[0]], strict=True)]
    assert {row.what for row in compared(document, mixed).rows} == {What.REFUSED}


def test_the_same_action_twice_counts_once_or_not_at_all(document: Document, rows: list[Row]) -> None:
    done = rows[0] | {"State": "Done"}
    assert [row.what for row in compared(document, [done, done]).rows] == [What.CHANGE, What.UNCHANGED]
    differing = compared(document, [done, rows[0]])
    assert {row.why for row in differing.rows} == {
        "Lines 2 and 3 speak of the same action and differ: keep one of them."
    }


def test_a_row_without_reference_is_new_unless_its_text_is_here(document: Document, rows: list[Row]) -> None:
    new = verdict(document, {"Action": "Call the press", "Owner": "Tom Reed", "Due": "3 Feb"})
    assert (new.what, new.said.due, new.action_id) == (What.NEW, date(2027, 2, 3), None)
    known = verdict(document, rows[0] | {HEADINGS[-1]: "", "State": "Done"})
    assert known.what is What.CONFLICT
    assert known.conflicts == {Column.STATE}


def test_open_actions_the_file_lacks_are_told_and_those_of_other_workshops_are_not(
    document: Document, rows: list[Row]
) -> None:
    actions.add_action(document, bare_workshop(document).id, "Elsewhere")
    found = compared(document, rows[:1])
    assert [action.text for action in found.missing] == ["Send prices", "Ask Legal"]
    assert found.words.endswith("2 open actions are not in the file and stay as they are.")


def test_another_text_is_told_and_left(document: Document, rows: list[Row]) -> None:
    found = verdict(document, rows[0] | {"Action": "Share the new wording"})
    assert (found.what, found.text) == (What.UNCHANGED, "Share the wording")
    assert "Its text differs" in found.why


def test_what_is_stuck_without_a_word_says_so(document: Document, rows: list[Row]) -> None:
    assert verdict(document, rows[0] | {"State": "Stuck"}).why == "State: Open → Stuck. No reason was given."
