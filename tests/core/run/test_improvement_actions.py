from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.assess.improving import (
    Improvement,
    add_milestone,
    edit_improvement,
    remove_improvement,
    set_closed,
    set_reached,
    set_span,
    start_improvement,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person
from facilitator.core.plan.workshops import Workshop, remove_workshop
from facilitator.core.practices import practices
from facilitator.core.run.actions import Action, ActionState, add_action, set_due, set_measure, set_owner, set_state
from facilitator.core.run.converting import CaptureKind, convert
from facilitator.core.run.improvement_actions import (
    actions_of_improvement,
    add_plan_action,
    move_plan_actions,
    progress,
    progress_of_all,
    proposed_actions,
)
from facilitator.core.run.last_time import left_over
from facilitator.core.run.origins import opportunity_of, origin
from tests.conftest import SetClock

TODAY, BEFORE, LATER = date(2027, 3, 1), date(2027, 2, 26), date(2027, 3, 12)


@pytest.fixture
def plan(document: Document) -> Improvement:
    return start_improvement(document, "Roadmap news")


def texts(actions: Iterable[Action]) -> list[str]:
    return [action.text for action in actions]


def test_an_action_of_a_plan_is_an_action_like_any_other(document: Document, plan: Improvement) -> None:
    ada = add_person(document, "Ada Okafor")
    action = add_plan_action(document, plan.id, " One page\x00 ", owner_id=ada.id, due=LATER, measure=" Read by all ")
    assert (action.text, action.owner_id, action.due, action.measure) == ("One page", ada.id, LATER, "Read by all")
    assert (action.workshop_id, action.improvement_id) == (None, plan.id)
    set_owner(document, action.id, None)
    set_due(document, action.id, None)
    set_measure(document, action.id, "")
    set_state(document, action.id, ActionState.DONE)
    assert document.get(Action, action.id).improvement_id == plan.id
    assert (origin(document, action), opportunity_of(document, action)) == (
        "from improvement plan “Roadmap news”",
        None,
    )


def test_it_needs_a_text_a_plan_and_an_owner_that_are_there(document: Document, plan: Improvement) -> None:
    with pytest.raises(UserError, match="type what is to be done"):
        add_plan_action(document, plan.id, " \n ")
    with pytest.raises(UserError, match="no longer there"):
        add_plan_action(document, 999, "One page")
    with pytest.raises(UserError, match="no longer there"):
        add_plan_action(document, plan.id, "One page", owner_id=999)
    assert actions_of_improvement(document, plan.id) == []


def test_actions_of_a_plan_stand_in_its_own_order(document: Document, plan: Improvement, bare: Workshop) -> None:
    a, b, c = (add_plan_action(document, plan.id, text) for text in "abc")
    other = add_action(document, bare.id, "x")
    move_plan_actions(document, plan.id, [c.id, other.id], a.id)
    assert texts(actions_of_improvement(document, plan.id)) == ["c", "a", "b"]
    assert document.get(Action, other.id) == other
    move_plan_actions(document, plan.id, [c.id, b.id], None)
    assert texts(actions_of_improvement(document, plan.id)) == ["a", "c", "b"]


def test_a_workshop_and_a_plan_take_only_their_own_actions_along(
    document: Document, plan: Improvement, bare: Workshop
) -> None:
    add_plan_action(document, plan.id, "of the plan")
    add_action(document, bare.id, "of the workshop")
    before = document.all(Action)
    remove_workshop(document, bare.id)
    assert texts(document.all(Action)) == ["of the plan"]
    remove_improvement(document, plan.id)
    assert document.all(Action) == []
    document.undo()
    document.undo()
    assert document.all(Action) == before
    document.redo()
    assert texts(document.all(Action)) == ["of the plan"]


def test_what_belongs_to_a_workshop_does_not_mistake_it_for_its_own(
    document: Document, plan: Improvement, bare: Workshop
) -> None:
    action = add_plan_action(document, plan.id, "One page", due=BEFORE)
    assert document.all(Action, workshop_id=bare.id) == []
    assert left_over(document, bare.id).actions == ()
    with pytest.raises(UserError, match="it stays an action"):
        convert(document, action, CaptureKind.DECISION)
    assert document.all(Action) == [action]


def test_the_strategies_of_the_practice_are_ready_until_they_are_taken(document: Document, plan: Improvement) -> None:
    assert proposed_actions(document, plan.id) == []
    practice = practices()[0]
    edit_improvement(document, plan.id, practice=practice.key)
    assert proposed_actions(document, plan.id) == list(practice.strategies)
    add_plan_action(document, plan.id, practice.strategies[1].upper())
    assert proposed_actions(document, plan.id) == [practice.strategies[0], *practice.strategies[2:]]


# How far it has come


def test_progress_tells_what_is_done_late_and_next(document: Document, plan: Improvement) -> None:
    def words() -> str:
        return progress(document, plan.id, TODAY).words

    assert words() == "No actions yet"
    set_span(document, plan.id, None, LATER)
    assert words() == "No actions yet; to be complete by Fri 12 Mar"
    done, *_open, dropped = (
        add_plan_action(document, plan.id, text, due=due)
        for text, due in zip("abcd", (BEFORE, BEFORE, TODAY, BEFORE), strict=True)
    )
    set_state(document, done.id, ActionState.DONE)
    set_state(document, dropped.id, ActionState.DROPPED)
    assert words() == "1 of 3 actions done, 1 late; to be complete by Fri 12 Mar"
    pilot, review = add_milestone(document, plan.id, "Pilot", BEFORE), add_milestone(document, plan.id, "Review", LATER)
    assert words() == "1 of 3 actions done, 1 late; next: Pilot, was due Fri 26 Feb"
    set_reached(document, pilot.id)
    assert words() == "1 of 3 actions done, 1 late; next: Review by Fri 12 Mar"
    set_reached(document, review.id)
    found = progress(document, plan.id, TODAY)
    assert (found.done, found.of, found.overdue, found.reached, found.milestones, found.next) == (1, 3, 1, 2, 2, None)


def test_a_plan_is_late_by_an_action_a_milestone_or_its_target_and_no_more_when_all_is_done(
    document: Document, plan: Improvement
) -> None:
    def late() -> bool:
        return progress(document, plan.id, TODAY).late

    assert not late()
    set_span(document, plan.id, None, BEFORE)
    assert late()
    assert progress(document, plan.id, TODAY).words == "No actions yet; was to be complete by Fri 26 Feb"
    action = add_plan_action(document, plan.id, "One page", due=LATER)
    milestone = add_milestone(document, plan.id, "Pilot")
    set_state(document, action.id, ActionState.DONE)
    assert late()
    set_reached(document, milestone.id)
    assert not late()
    assert progress(document, plan.id, TODAY).words == "1 of 1 action done"
    set_state(document, action.id, ActionState.OPEN)
    set_span(document, plan.id, None, None)
    assert not late()
    set_due(document, action.id, BEFORE)
    assert late()


def test_home_hears_of_every_plan_that_is_not_closed_in_their_order(document: Document, plan: Improvement) -> None:
    closed, other = start_improvement(document, "Demos"), start_improvement(document, "Handover")
    set_closed(document, closed.id)
    add_plan_action(document, other.id, "Write it")
    assert [(one.improvement.area, one.of) for one in progress_of_all(document, TODAY)] == [
        ("Roadmap news", 0),
        ("Handover", 1),
    ]


@given(
    st.lists(st.tuples(st.sampled_from(list(ActionState)), st.sampled_from((None, BEFORE, TODAY, LATER))), max_size=8)
)
def test_no_action_is_counted_twice_or_lost(stood: list[tuple[ActionState, date | None]]) -> None:
    document = file.in_memory(SetClock())
    plan = start_improvement(document, "Roadmap news")
    for state, due in stood:
        set_state(document, add_plan_action(document, plan.id, "x", due=due).id, state)
    found = progress(document, plan.id, TODAY)
    dropped = sum(state is ActionState.DROPPED for state, _due in stood)
    still = sum(state is ActionState.OPEN for state, _due in stood)
    assert found.of + dropped == len(stood)
    assert found.done + still == found.of
    assert 0 <= found.overdue <= still
    assert found.late == (found.overdue > 0)
    document.close()
