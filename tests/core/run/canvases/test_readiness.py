import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team
from facilitator.core.run.canvases.launch import Readiness, State
from facilitator.core.run.canvases.readiness import (
    STATE_WORDS,
    add_readiness,
    add_usual_readiness,
    counts,
    edit_readiness,
    in_words,
    move_readiness,
    readiness_of,
    remove_readiness,
    set_state,
)
from facilitator.core.run.canvases.usual import readiness_for


def test_items_are_listed_sorted_changed_and_removed(document: Document, workshop_id: int) -> None:
    team, owner = document.all(Team)[0], add_person(document, "Ada Okafor")
    first = add_readiness(document, workshop_id, "Price list", team.id, owner.id)
    second = add_readiness(document, workshop_id, "Support knows")
    assert (first.state, second.team_id) == (State.OPEN, None)
    move_readiness(document, workshop_id, [second.id], first.id)
    assert [item.id for item in readiness_of(document, workshop_id)] == [second.id, first.id]
    set_state(document, second.id, State.BLOCKED)
    edited = edit_readiness(document, second.id, "Support is trained", team.id, None)
    assert (edited.text, edited.state, edited.team_id) == ("Support is trained", State.BLOCKED, team.id)
    remove_readiness(document, second.id)
    assert readiness_of(document, workshop_id) == [first]


def test_an_item_needs_text_and_a_team_that_is_there(document: Document, workshop_id: int) -> None:
    with pytest.raises(UserError, match="what must be ready"):
        add_readiness(document, workshop_id, " ")
    with pytest.raises(UserError, match="team is no longer there"):
        add_readiness(document, workshop_id, "x", team_id=99_999)
    assert readiness_of(document, workshop_id) == []


def test_usual_items_follow_each_team_s_function_and_come_once(document: Document, workshop_id: int) -> None:
    first, second, *others = document.all(Team)
    for team in others:
        retire_team(document, team.id)
    known = readiness_for(first.name)
    add_readiness(document, workshop_id, known[0].lower(), first.id)
    added = add_usual_readiness(document, workshop_id)
    expected = [(first.id, text) for text in known[1:]] + [(second.id, text) for text in readiness_for(second.name)]
    assert [(item.team_id, item.text) for item in added] == expected
    assert add_usual_readiness(document, workshop_id) == []
    assert document.undo() == "Add usual readiness items"
    assert {item.team_id for item in add_usual_readiness(document, workshop_id, [second.id])} == {second.id}


def test_how_far_they_are_is_counted_and_said(document: Document, workshop_id: int) -> None:
    assert in_words([]) == "nothing listed yet"
    for state in (State.READY, State.READY, State.AT_RISK, State.BLOCKED, State.OPEN):
        set_state(document, add_readiness(document, workshop_id, "Item").id, state)
    items = document.all(Readiness)
    assert in_words(items) == "2 of 5 ready, 1 blocked, 1 at risk"
    assert list(counts(items)) == [State.BLOCKED, State.AT_RISK, State.ON_TRACK, State.READY, State.OPEN]
    assert STATE_WORDS.keys() == set(State)
