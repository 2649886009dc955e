from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import (
    CheckIn,
    Standing,
    check_in,
    edit_words,
    latest_by_action,
    standing_of,
    take_back,
)
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action, set_due, set_owner, set_state
from tests.conftest import SetClock

SOONER, LATER = date(2027, 1, 15), date(2027, 2, 1)


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    owner = document.all(Person)[0]
    return add_action(document, workshop.id, "Send pricing draft", owner_id=owner.id, due=SOONER)


def now(document: Document, action: Action) -> Action:
    return document.get(Action, action.id)


@pytest.mark.parametrize(
    ("standing", "words", "state"),
    [
        (Standing.DONE, "", ActionState.DONE),
        (Standing.ON_TRACK, "", ActionState.OPEN),
        (Standing.STUCK, "no budget", ActionState.OPEN),
        (Standing.DROPPED, "nobody needs it", ActionState.DROPPED),
    ],
)
def test_the_state_of_the_action_follows_the_look(
    document: Document, action: Action, standing: Standing, words: str, state: ActionState
) -> None:
    found = check_in(document, action.id, standing, words)
    assert (found.standing, found.words, found.at) == (standing, words, document.now())
    assert found.owner_id == action.owner_id
    assert (found.due_before, found.due_after) == (SOONER, SOONER)
    assert now(document, action).state is state
    assert standing_of(now(document, action), found) is standing


def test_a_settled_action_is_opened_again_by_a_look_that_finds_it_open(document: Document, action: Action) -> None:
    check_in(document, action.id, Standing.DONE)
    check_in(document, action.id, Standing.STUCK, "it came back")
    assert now(document, action).state is ActionState.OPEN
    assert now(document, action).settled_at is None


def test_a_new_date_is_kept_beside_the_old_one(document: Document, action: Action) -> None:
    found = check_in(document, action.id, Standing.CHANGED, "legal is slow", LATER)
    assert (found.due_before, found.due_after) == (SOONER, LATER)
    assert now(document, action).due == LATER


def test_what_is_stuck_may_get_a_new_date_too(document: Document, action: Action) -> None:
    check_in(document, action.id, Standing.STUCK, "no budget", LATER)
    assert now(document, action).due == LATER


@pytest.mark.parametrize(
    ("standing", "words", "new_due", "sentence"),
    [
        (Standing.STUCK, " ", None, "Say why it is stuck"),
        (Standing.DROPPED, "", None, "Say why it is dropped"),
        (Standing.CHANGED, "", None, "Say the new date"),
        (Standing.CHANGED, "", SOONER, "the date it had before"),
        (Standing.CHANGED, "", date(1027, 1, 1), "The year 1027"),
        (Standing.DONE, "", LATER, "gets no new date"),
    ],
)
def test_what_is_wanting_is_asked_for_and_nothing_is_stored(
    document: Document, action: Action, standing: Standing, words: str, new_due: date | None, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        check_in(document, action.id, standing, words, new_due)
    assert document.all(CheckIn) == []
    assert now(document, action) == action


def test_a_check_in_is_one_step(document: Document, action: Action) -> None:
    check_in(document, action.id, Standing.CHANGED, "", LATER)
    assert document.undo() == "Check in as changed"
    assert (document.all(CheckIn), now(document, action)) == ([], action)


def test_words_may_be_corrected_but_not_taken_from_what_is_stuck(document: Document, action: Action) -> None:
    found = check_in(document, action.id, Standing.STUCK, "no bugdet")
    assert edit_words(document, found.id, "no budget ").words == "no budget"
    with pytest.raises(UserError, match="Say why it is stuck"):
        edit_words(document, found.id, "")


def test_the_latest_is_taken_back_with_its_date_and_its_state(
    document: Document, clock: SetClock, action: Action
) -> None:
    moved = check_in(document, action.id, Standing.CHANGED, "", LATER)
    clock.forward(60)
    done = check_in(document, action.id, Standing.DONE)
    with pytest.raises(UserError, match="Only the latest"):
        take_back(document, moved.id)
    take_back(document, done.id)
    assert (now(document, action).state, now(document, action).due) == (ActionState.OPEN, LATER)
    assert now(document, action).settled_at is None
    take_back(document, moved.id)
    assert now(document, action) == action


def test_taking_back_a_look_at_what_was_done_leaves_it_done(
    document: Document, clock: SetClock, action: Action
) -> None:
    done = check_in(document, action.id, Standing.DONE)
    clock.forward(60)
    take_back(document, check_in(document, action.id, Standing.ON_TRACK).id)
    assert (now(document, action).state, now(document, action).settled_at) == (ActionState.DONE, done.at)


def test_what_was_changed_by_hand_since_stays(document: Document, action: Action) -> None:
    moved = check_in(document, action.id, Standing.CHANGED, "", LATER)
    set_due(document, action.id, date(2027, 3, 1))
    set_state(document, action.id, ActionState.DONE)
    take_back(document, moved.id)
    assert now(document, action).due == date(2027, 3, 1)
    assert now(document, action).state is ActionState.DONE


def test_the_look_remembers_whose_it_was(document: Document, action: Action) -> None:
    found = check_in(document, action.id, Standing.ON_TRACK)
    set_owner(document, action.id, document.all(Person)[1].id)
    assert document.get(CheckIn, found.id).owner_id == action.owner_id


def test_the_latest_look_of_each_action(document: Document, clock: SetClock, action: Action) -> None:
    check_in(document, action.id, Standing.ON_TRACK)
    clock.forward(1)
    latest = check_in(document, action.id, Standing.STUCK, "ill")
    assert latest_by_action(document) == {action.id: latest}


def test_an_action_reopened_by_hand_stands_nowhere(document: Document, action: Action) -> None:
    done = check_in(document, action.id, Standing.DONE)
    set_state(document, action.id, ActionState.OPEN)
    assert standing_of(now(document, action), done) is None
    assert standing_of(now(document, action), None) is None
