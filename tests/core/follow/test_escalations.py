import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import escalations
from facilitator.core.follow.escalations import Escalated, Escalation, escalate, open_escalations
from facilitator.core.people import Person, set_gone
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action, set_state
from tests.conftest import SetClock


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    return add_action(document, workshop.id, "Send pricing draft")


@pytest.fixture
def maria(document: Document, workshop: Workshop) -> Person:
    return next(person for person in document.all(Person) if person.name == "Maria Lind")


def test_an_escalation_waits_until_it_is_answered(document: Document, action: Action, maria: Person) -> None:
    made = escalate(document, action.id, maria.id, "Needs a budget ")
    assert made.why == "Needs a budget"
    assert open_escalations(document) == [Escalated(made, action, maria)]
    answered = escalations.answer(document, made.id, "5,000 from March")
    assert (answered.answer, answered.answered_at) == ("5,000 from March", document.now())
    assert open_escalations(document) == []


def test_the_longest_wait_stands_first(
    document: Document, workshop: Workshop, action: Action, maria: Person, clock: SetClock
) -> None:
    other = add_action(document, workshop.id, "Call Legal")
    escalate(document, other.id, maria.id, "b")
    clock.forward(1)
    escalate(document, action.id, maria.id, "a")
    assert [one.action.id for one in open_escalations(document)] == [other.id, action.id]


def test_an_action_is_before_one_person_at_a_time(document: Document, action: Action, maria: Person) -> None:
    first = escalate(document, action.id, maria.id, "why")
    with pytest.raises(UserError, match="before Maria Lind already"):
        escalate(document, action.id, maria.id, "why")
    escalations.answer(document, first.id, "no")
    second = escalate(document, action.id, maria.id, "again")
    with pytest.raises(UserError, match="before Maria Lind already"):
        escalations.reopen(document, first.id)
    assert escalations.escalations_of(document, action.id) == [document.get(Escalation, first.id), second]


def test_reopening_keeps_what_was_answered(document: Document, action: Action, maria: Person) -> None:
    made = escalate(document, action.id, maria.id, "why")
    escalations.answer(document, made.id, "Not before March")
    again = escalations.reopen(document, made.id)
    assert (again.answer, again.answered_at) == ("Not before March", None)
    assert escalations.reopen(document, made.id) == again


def test_answering_again_does_not_change_when_it_was(
    document: Document, action: Action, maria: Person, clock: SetClock
) -> None:
    made = escalate(document, action.id, maria.id, "why")
    at = escalations.answer(document, made.id, "yes").answered_at
    clock.forward(5)
    assert escalations.answer(document, made.id, "yes, from March").answered_at == at


def test_somebody_who_has_left_is_not_asked(document: Document, action: Action, maria: Person) -> None:
    set_gone(document, maria.id)
    with pytest.raises(UserError, match="Maria Lind is marked as gone"):
        escalate(document, action.id, maria.id, "why")


def test_words_are_wanted(document: Document, action: Action, maria: Person) -> None:
    with pytest.raises(UserError, match="what is to be decided"):
        escalate(document, action.id, maria.id, " ")
    made = escalate(document, action.id, maria.id, "why")
    with pytest.raises(UserError, match="what came of it"):
        escalations.answer(document, made.id, "")


@pytest.mark.parametrize("state", [ActionState.DONE, ActionState.DROPPED])
def test_what_is_settled_needs_no_answer_and_writes_nothing(
    document: Document, action: Action, maria: Person, state: ActionState
) -> None:
    made = escalate(document, action.id, maria.id, "why")
    set_state(document, action.id, state)
    assert open_escalations(document) == []
    assert document.get(Escalation, made.id) == made
    with pytest.raises(UserError, match=f"This action is {state.value}"):
        escalate(document, action.id, maria.id, "why")
    set_state(document, action.id, ActionState.OPEN)
    assert [one.escalation for one in open_escalations(document)] == [made]


def test_a_withdrawn_escalation_is_gone_and_comes_back_with_undo(
    document: Document, action: Action, maria: Person
) -> None:
    made = escalate(document, action.id, maria.id, "why")
    escalations.withdraw(document, made.id)
    assert document.all(Escalation) == []
    document.undo()
    assert document.all(Escalation) == [made]
