from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import (
    Action,
    ActionState,
    add_action,
    by_date,
    by_owner,
    edit_action,
    lacking,
    move_actions,
    remove_action,
    set_due,
    set_measure,
    set_owner,
    set_state,
)
from tests.conftest import SetClock

FRIDAY = date(2027, 1, 15)


def test_an_action_is_completed_field_by_field_and_each_is_one_step(document: Document, bare: Workshop) -> None:
    ada = add_person(document, "Ada Okafor")
    action = add_action(document, bare.id, "  Send deck\x00 ")
    assert (action.text, lacking(action)) == ("Send deck", ("no owner", "no date"))
    set_owner(document, action.id, ada.id)
    assert lacking(document.get(Action, action.id)) == ("no date",)
    set_due(document, action.id, FRIDAY)
    set_measure(document, action.id, " Everyone has it ")
    edit_action(document, action.id, "Send the deck")
    done = document.get(Action, action.id)
    assert (done.text, done.owner_id, done.due, done.measure) == ("Send the deck", ada.id, FRIDAY, "Everyone has it")
    assert lacking(done) == ()
    labels = [document.undo() for _ in range(5)]
    assert labels == ["Edit action", "Set success measure", "Set due date", "Set owner", "Add action"]
    assert document.all(Action) == []


def test_an_action_without_text_or_with_an_unknown_owner_is_refused(document: Document, bare: Workshop) -> None:
    with pytest.raises(UserError, match="type what is to be done"):
        add_action(document, bare.id, " \n ")
    action = add_action(document, bare.id, "Send deck")
    with pytest.raises(UserError):
        set_owner(document, action.id, 999)
    with pytest.raises(UserError):
        edit_action(document, action.id, "")
    assert document.get(Action, action.id) == action


def test_what_is_done_or_dropped_lacks_nothing_any_more(document: Document, bare: Workshop) -> None:
    action = add_action(document, bare.id, "Send deck")
    assert lacking(set_state(document, action.id, ActionState.DROPPED)) == ()
    assert document.undo_label == "Drop action"
    assert lacking(set_state(document, action.id, ActionState.OPEN)) == ("no owner", "no date")


def test_actions_are_reordered_and_removed(document: Document, bare: Workshop) -> None:
    a, b, c, d = (add_action(document, bare.id, text) for text in "abcd")
    move_actions(document, bare.id, [d.id, b.id], a.id)
    assert [x.text for x in document.all(Action)] == ["d", "b", "a", "c"]
    move_actions(document, bare.id, [d.id], None)
    assert [x.text for x in document.all(Action)] == ["b", "a", "c", "d"]
    move_actions(document, bare.id, [a.id, c.id], c.id)
    assert [x.text for x in document.all(Action)] == ["b", "a", "c", "d"]
    remove_action(document, a.id)
    assert [x.text for x in document.all(Action)] == ["b", "c", "d"]
    document.undo()
    assert len(document.all(Action)) == 4


def test_actions_by_owner_and_by_date(document: Document, bare: Workshop) -> None:
    zoe, ada = add_person(document, "Zoe Lind"), add_person(document, "Ádám Kis")
    late, early = date(2027, 3, 1), date(2027, 1, 20)
    for text, owner, due in (
        ("one", zoe, late),
        ("two", None, early),
        ("three", ada, None),
        ("four", ada, late),
        ("five", ada, early),
    ):
        add_action(document, bare.id, text, owner_id=owner.id if owner else None, due=due)
    actions = document.all(Action)
    owners = by_owner(actions, document.all(Person))
    assert [(g.owner and g.owner.name, [a.text for a in g.actions]) for g in owners] == [
        ("Ádám Kis", ["five", "four", "three"]),
        ("Zoe Lind", ["one"]),
        (None, ["two"]),
    ]
    dates = by_date(actions)
    assert [(g.due, [a.text for a in g.actions]) for g in dates] == [
        (early, ["two", "five"]),
        (late, ["one", "four"]),
        (None, ["three"]),
    ]


def test_an_action_remembers_when_it_was_settled_until_it_is_open_again(
    document: Document, bare: Workshop, clock: SetClock
) -> None:
    action = add_action(document, bare.id, "Write the page")
    assert action.settled_at is None
    done = set_state(document, action.id, ActionState.DONE)
    assert done.settled_at == clock.instant
    clock.forward(minutes=5)
    assert set_state(document, action.id, ActionState.DONE).settled_at == done.settled_at
    assert set_state(document, action.id, ActionState.DROPPED).settled_at == clock.instant
    assert set_state(document, action.id, ActionState.OPEN).settled_at is None
