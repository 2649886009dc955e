from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import check_ins
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.follow.returned.taking import Choices, apply
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from tests.core.follow.returned.owned import TODAY, Row, as_table, compared, fresh, sent, sheet_of, some_actions


@pytest.fixture
def three(document: Document, workshop: Workshop) -> list[Action]:
    return some_actions(document, workshop)


@pytest.fixture
def rows(document: Document, workshop: Workshop, three: list[Action]) -> list[Row]:
    return sent(document, workshop)


def looks(document: Document, action: Action) -> list[tuple[Standing, str]]:
    return [(one.standing, one.words) for one in document.all(CheckIn, action_id=action.id)]


def test_one_step_makes_one_check_in_for_each_row_that_changed(
    document: Document, rows: list[Row], three: list[Action]
) -> None:
    stuck = rows[0] | {"State": "Stuck", "Due": "17 Feb", "Owner": "Tom Reed", "Owner’s words": "No budget"}
    done = rows[1] | {"State": "Done", "Owner’s words": "Sent on Friday"}
    taken = apply(document, compared(document, [stuck, done, rows[2]]))
    assert taken.changed == (three[0].id, three[1].id)
    assert taken.words == "2 actions updated."
    (look,) = document.all(CheckIn, action_id=three[0].id)
    assert (look.standing, look.words, look.way) == (Standing.STUCK, "No budget", CheckInWay.SPREADSHEET)
    assert (look.due_before, look.due_after) == (date(2027, 2, 1), date(2027, 2, 17))
    action = document.get(Action, three[0].id)
    assert (action.due, look.owner_id) == (date(2027, 2, 17), action.owner_id)
    assert document.get(Action, three[1].id).state is ActionState.DONE
    assert looks(document, three[1]) == [(Standing.DONE, "Sent on Friday")]
    assert document.undo() == "Take in updates"
    assert document.all(CheckIn) == []
    assert document.get(Action, three[0].id) == three[0]


@pytest.mark.parametrize(
    ("cells", "standing", "words"),
    [
        ({"Due": "17 Feb"}, Standing.CHANGED, ""),
        ({"Owner’s words": "Half way"}, Standing.ON_TRACK, "Half way"),
        ({"State": "Stuck"}, Standing.STUCK, "No reason was given."),
        ({"State": "Dropped", "Owner’s words": "Not needed"}, Standing.DROPPED, "Not needed"),
        ({"State": "On track", "Due": "17 Feb"}, Standing.ON_TRACK, ""),
        ({"State": "Done", "Due": "17 Feb"}, Standing.DONE, ""),
    ],
)
def test_what_a_row_says_becomes_the_answer_of_a_check_in(
    document: Document, rows: list[Row], three: list[Action], cells: Row, standing: Standing, words: str
) -> None:
    apply(document, compared(document, [rows[0] | cells]))
    assert looks(document, three[0]) == [(standing, words)]
    assert document.get(Action, three[0].id).due == (date(2027, 2, 17) if "Due" in cells else three[0].due)


def test_what_is_stuck_and_gets_a_date_stays_stuck_for_the_same_reason(
    document: Document, workshop: Workshop, three: list[Action]
) -> None:
    check_ins.check_in(document, three[0].id, Standing.STUCK, "No budget")
    row = sent(document, workshop)[0]
    assert row["State"] == "Stuck"
    apply(document, compared(document, [row | {"Due": "17 Feb"}]))
    assert looks(document, three[0])[1:] == [(Standing.STUCK, "No budget")]


def test_what_is_done_gets_another_date_without_being_opened(
    document: Document, workshop: Workshop, three: list[Action]
) -> None:
    done = actions.set_state(document, three[0].id, ActionState.DONE)
    apply(document, compared(document, [sent(document, workshop)[0] | {"Due": "17 Feb"}]))
    assert document.get(Action, three[0].id) == done.with_(due=date(2027, 2, 17))


def test_what_is_done_is_opened_again_where_the_file_says_so(
    document: Document, workshop: Workshop, three: list[Action]
) -> None:
    actions.set_state(document, three[0].id, ActionState.DONE)
    apply(document, compared(document, [sent(document, workshop)[0] | {"State": "Open"}]))
    assert document.get(Action, three[0].id).state is ActionState.OPEN


def test_ours_stands_in_a_conflict_unless_theirs_is_chosen(
    document: Document, rows: list[Row], three: list[Action]
) -> None:
    check_ins.check_in(document, three[0].id, Standing.ON_TRACK)
    row = rows[0] | {"State": "Stuck", "Owner’s words": "No budget", "Due": "17 Feb"}
    apply(document, compared(document, [row]))
    assert looks(document, three[0]) == [(Standing.ON_TRACK, ""), (Standing.ON_TRACK, "")]
    assert document.get(Action, three[0].id).due == date(2027, 2, 17)
    again = compared(document, [row])
    assert again.rows[0].what is What.CONFLICT
    apply(document, again, Choices(theirs=frozenset({again.rows[0].line})))
    assert looks(document, three[0])[-1] == (Standing.STUCK, "No budget")
    assert compared(document, [row]).rows[0].what is What.UNCHANGED


def test_a_row_left_out_is_not_taken(document: Document, rows: list[Row], three: list[Action]) -> None:
    found = compared(document, [row | {"State": "Done"} for row in rows])
    taken = apply(document, found, Choices(left=frozenset({2, 4})))
    assert taken.changed == (three[1].id,)


def test_new_actions_come_only_if_chosen_and_once(document: Document, workshop: Workshop, rows: list[Row]) -> None:
    new = {"Action": "Call the press", "Owner": "Tom Reed", "Due": "3 Feb", "State": "Stuck", "Success measure": "Two"}
    found = compared(document, [*rows, new])
    assert apply(document, found).words == "There was nothing to take in."
    assert document.undo_label == "Add action"
    (added,) = apply(document, found, Choices(new=frozenset({5}))).added
    assert (added.workshop_id, added.due, added.measure) == (workshop.id, date(2027, 2, 3), "Two")
    assert looks(document, added) == [(Standing.STUCK, "No reason was given.")]
    assert compared(document, [*rows, new]).rows[3].what is What.UNCHANGED


def test_without_a_workshop_nothing_new_can_come(document: Document) -> None:
    found = compared(document, [{"Action": "Call the press"}])
    with pytest.raises(UserError, match="no workshop"):
        apply(document, found, Choices(new=frozenset({2})))


def test_an_action_removed_after_the_comparison_stops_all_of_it(
    document: Document, rows: list[Row], three: list[Action]
) -> None:
    found = compared(document, [row | {"State": "Done"} for row in rows])
    actions.remove_action(document, three[2].id)
    with pytest.raises(UserError):
        apply(document, found)
    assert document.all(CheckIn) == []


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", *SheetState]),
            st.sampled_from(["", "2027-02-01", "2027-03-04", "9 May"]),
            st.sampled_from(["", "Ada Okafor", "Tom Reed"]),
            st.sampled_from(["", "Going well", "No budget"]),
        ),
        min_size=3,
        max_size=3,
    ),
    st.lists(st.sampled_from(Standing), max_size=3),
)
def test_taken_in_once_the_same_file_says_nothing_new(
    typed: list[tuple[str, str, str, str]], before: list[Standing]
) -> None:
    document, workshop = fresh()
    all_of_them = document.all(Action)
    cells = [dict(zip(("State", "Due", "Owner", "Owner’s words"), one, strict=True)) for one in typed]
    table = as_table([row | edit for row, edit in zip(sent(document, workshop), cells, strict=True)])
    for standing, action in zip(before, all_of_them, strict=False):
        due = date(2027, 6, 1) if standing is Standing.CHANGED else None
        check_ins.check_in(document, action.id, standing, "As it is", due)
    found = compare(document, sheet_of(table), TODAY)
    apply(document, found, Choices(theirs=frozenset(row.line for row in found.rows)))
    mark = document.mark()
    again = compare(document, sheet_of(table), TODAY)
    assert {row.what for row in again.rows} == {What.UNCHANGED}, again.rows
    apply(document, again)
    assert document.mark() == mark
    document.close()
