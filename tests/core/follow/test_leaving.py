from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.improving import involve, involved, set_closed, start_improvement
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_in_pass import to_check_in
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing, check_in, latest_by_action, take_back
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem
from facilitator.core.follow.escalations import escalate, open_escalations
from facilitator.core.follow.leaving import HeldAs, both, hand_over, holdings
from facilitator.core.people import Person, set_gone
from facilitator.core.plan.prepare import checklist, dated, wanted
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.workshops import Programme, Workshop, WorkshopState, programme_of
from facilitator.core.run import raci
from facilitator.core.run.actions import Action, ActionState, add_action, set_state
from tests.conftest import SetClock


@pytest.fixture
def maria(document: Document, workshop: Workshop) -> Person:
    return next(person for person in document.all(Person) if person.name == "Maria Lind")


@pytest.fixture
def tom(document: Document, workshop: Workshop) -> Person:
    return next(person for person in document.all(Person) if person.name == "Tom Reed")


@pytest.fixture
def full_hands(document: Document, workshop: Workshop, maria: Person) -> Workshop:
    """Maria holds one of everything."""
    action = add_action(document, workshop.id, "Send pricing draft", owner_id=maria.id, due=date(2027, 1, 15))
    escalate(document, action.id, maria.id, "why")
    row = raci.add_row(document, workshop.id, "Launch")
    raci.set_cell(document, row.id, raci.add_column(document, workshop.id, maria.id).id, "R")
    involve(document, start_improvement(document, "Roadmap talks").id, [maria.id])
    item = checklist.add_item(document, workshop.id, "Book the room", 7)
    dated.set_owner(document, CheckItem, item.id, maria.id)
    wanted.add_wanted(document, workshop.id, "Roadmap", None, maria.id)
    with document.step("Prepare") as step:
        step.put(
            CheckpointItem(
                id=document.new_id(),
                workshop_id=workshop.id,
                checkpoint=Checkpoint.WEEKS,
                title="Check in",
                owner_id=maria.id,
            )
        )
        step.put(programme_of(document).with_(owner_id=maria.id))
    return workshop


@pytest.mark.usefixtures("full_hands")
def test_everything_somebody_holds_is_told(document: Document, maria: Person) -> None:
    held = holdings(document, maria.id)
    assert [one.held_as for one in held] == [
        HeldAs.ACTION, HeldAs.ESCALATION, HeldAs.RACI, HeldAs.CHECKPOINT, HeldAs.PREPARATION, HeldAs.DOCUMENT,
        HeldAs.IMPROVEMENT, HeldAs.OWNER,
    ]  # fmt: skip
    assert (held[0].title, held[0].where, held[0].due) == (
        "Send pricing draft", "Q1 launch alignment", date(2027, 1, 15),
    )  # fmt: skip
    assert held[2].title == "1 part"


@pytest.mark.usefixtures("full_hands")
def test_all_of_it_goes_in_one_step(document: Document, maria: Person, tom: Person) -> None:
    before = [one.held_as for one in holdings(document, maria.id)]
    given_away = hand_over(document, maria.id, tom.id)
    assert [one.held_as for one in given_away] == before
    assert holdings(document, maria.id) == []
    assert [one.held_as for one in holdings(document, tom.id)] == before
    assert document.get(Person, maria.id).gone
    assert document.undo() == "Hand over from Maria Lind"
    assert [one.held_as for one in holdings(document, maria.id)] == before
    assert not document.get(Person, maria.id).gone


def test_only_what_is_chosen_goes(document: Document, workshop: Workshop, maria: Person, tom: Person) -> None:
    actions = [add_action(document, workshop.id, text, owner_id=maria.id) for text in "ab"]
    hand_over(document, maria.id, tom.id, gone=False, only=[actions[1].id])
    assert [one.title for one in holdings(document, maria.id)] == ["a"]
    assert [one.title for one in holdings(document, tom.id)] == ["b"]
    assert not document.get(Person, maria.id).gone


def test_what_is_over_is_held_no_more(document: Document, workshop: Workshop, maria: Person) -> None:
    set_state(document, add_action(document, workshop.id, "x", owner_id=maria.id).id, ActionState.DONE)
    plan = start_improvement(document, "Roadmap talks")
    involve(document, plan.id, [maria.id])
    set_closed(document, plan.id)
    item = checklist.add_item(document, workshop.id, "Book the room", 7)
    dated.set_owner(document, CheckItem, item.id, maria.id)
    dated.set_done(document, CheckItem, item.id)
    raci.add_column(document, workshop.id, maria.id)
    assert holdings(document, maria.id) == []


def test_raci_is_held_in_workshops_to_come_and_the_last_one_held(
    document: Document, workshop: Workshop, maria: Person
) -> None:
    def parts_in(of: Workshop) -> int:
        row, column = raci.add_row(document, of.id, "Launch"), raci.add_column(document, of.id, maria.id)
        raci.set_cell(document, row.id, column.id, "R")
        return column.id

    years = [(2026, WorkshopState.CLOSED), (2027, WorkshopState.CLOSED), (2028, WorkshopState.PLANNED)]
    held = []
    for year, state in years:
        made = workshop.with_(id=document.new_id(), day=date(year, 3, 1), state=state)
        with document.step("Plan") as step:
            step.put(made)
        held.append(parts_in(made))
    assert [one.record.id for one in holdings(document, maria.id)] == held[1:]


def test_a_handed_over_action_is_no_look_at_it(
    document: Document, workshop: Workshop, maria: Person, tom: Person, clock: SetClock
) -> None:
    action = add_action(document, workshop.id, "Send pricing draft", owner_id=maria.id)
    stuck = check_in(document, action.id, Standing.STUCK, "no budget")
    clock.forward(60 * 24)
    hand_over(document, maria.id, tom.id)
    (row,) = to_check_in(document, date(2027, 1, 13))
    assert (row.owner, row.standing, row.looked_at) == (tom, Standing.STUCK, False)
    assert latest_by_action(document) == {action.id: stuck}
    (note,) = document.all(CheckIn, way=CheckInWay.HANDOVER)
    assert (note.owner_id, note.standing, note.at) == (maria.id, Standing.STUCK, document.now())
    with pytest.raises(UserError, match="who had the action before"):
        take_back(document, note.id)
    take_back(document, stuck.id)
    assert latest_by_action(document) == {}


def test_two_columns_become_one(document: Document, workshop: Workshop, maria: Person, tom: Person) -> None:
    rows = [raci.add_row(document, workshop.id, title) for title in "abc"]
    hers, his = (raci.add_column(document, workshop.id, person.id) for person in (maria, tom))
    for row, her_letters, his_letters in zip(rows, ("R", "C", "A"), ("A", "I", ""), strict=True):
        raci.set_cell(document, row.id, hers.id, her_letters)
        raci.set_cell(document, row.id, his.id, his_letters)
    hand_over(document, maria.id, tom.id)
    assert raci.matrix(document, workshop.id).grid() == [["RA"], ["C"], ["A"]]


@given(st.sampled_from(raci.ALLOWED), st.sampled_from(raci.ALLOWED))
def test_two_cells_in_one_are_a_cell_that_can_be(letters: str, others: str) -> None:
    assert both(letters, others) in raci.ALLOWED
    assert both(letters, others) == both(others, letters)
    assert {*both(letters, others)} <= {*letters, *others}
    assert both(letters, letters) == letters


def test_nobody_is_involved_twice(document: Document, maria: Person, tom: Person) -> None:
    plan = start_improvement(document, "Roadmap talks")
    involve(document, plan.id, [maria.id, tom.id])
    hand_over(document, maria.id, tom.id)
    assert involved(document, plan.id) == [tom]


@pytest.mark.parametrize(("owns", "acts"), [("maria", "tom"), ("tom", "maria")])
def test_nobody_is_owner_and_deputy_at_once(
    document: Document, maria: Person, tom: Person, owns: str, acts: str
) -> None:
    who = {"maria": maria.id, "tom": tom.id}
    with document.step("Choose") as step:
        step.put(programme_of(document).with_(owner_id=who[owns], deputy_id=who[acts]))
    hand_over(document, maria.id, tom.id)
    assert document.all(Programme)[0].owner_id == tom.id
    assert document.all(Programme)[0].deputy_id is None


@pytest.mark.usefixtures("full_hands")
def test_what_waits_for_an_answer_waits_for_another(document: Document, maria: Person, tom: Person) -> None:
    hand_over(document, maria.id, tom.id)
    assert [one.person for one in open_escalations(document)] == [tom]


def test_whoever_has_left_is_given_nothing(document: Document, maria: Person, tom: Person) -> None:
    with pytest.raises(UserError, match="holds this already"):
        hand_over(document, maria.id, maria.id)
    set_gone(document, tom.id)
    with pytest.raises(UserError, match="Tom Reed is marked as gone"):
        hand_over(document, maria.id, tom.id)


def test_who_has_left_already_can_still_hand_over(
    document: Document, workshop: Workshop, maria: Person, tom: Person
) -> None:
    action = add_action(document, workshop.id, "x", owner_id=maria.id)
    set_gone(document, maria.id)
    hand_over(document, maria.id, tom.id)
    assert document.get(Action, action.id).owner_id == tom.id
