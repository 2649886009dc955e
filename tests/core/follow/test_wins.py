from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.wins import Win, add_win, edit_win, mark_win, remove_win, set_told, wins
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action, remove_action
from tests.conftest import SetClock


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    owner = document.all(Person)[0]
    return add_action(document, workshop.id, "Share the wording", owner_id=owner.id, measure="Ten calls")


def test_an_action_is_a_win_in_its_own_words_today(document: Document, action: Action, clock: SetClock) -> None:
    clock.forward(minutes=11 * 60 + 30)  # past midnight in Berlin, not yet in UTC
    win = mark_win(document, action.id)
    assert (win.text, win.day, win.workshop_id) == ("Share the wording", date(2027, 1, 13), action.workshop_id)
    with pytest.raises(UserError, match="among the wins already"):
        mark_win(document, action.id, "Other words")


def test_a_win_says_whom_to_thank_how_it_was_measured_and_where_it_began(document: Document, action: Action) -> None:
    mark_win(document, action.id, "All speak of one beta")
    (told,) = wins(document)
    owner = document.get(Person, action.owner_id or 0)
    assert (told.win.text, told.owner, told.measure) == ("All speak of one beta", owner, "Ten calls")
    assert (told.team, told.home) == (document.get(Team, owner.team_id or 0), "Q1 launch alignment")


def test_wins_of_their_own_stand_by_day_the_latest_first(document: Document, workshop: Workshop) -> None:
    add_win(document, "First joint demo", date(2027, 2, 1))
    add_win(document, "No launch slipped", date(2027, 3, 1), workshop.id)
    assert [one.win.text for one in wins(document)] == ["No launch slipped", "First joint demo"]
    assert [one.home for one in wins(document)] == ["Q1 launch alignment", ""]
    assert [one.win.text for one in wins(document, date(2027, 3, 1))] == ["No launch slipped"]


def test_a_win_outlives_its_action(document: Document, action: Action) -> None:
    win = mark_win(document, action.id)
    remove_action(document, action.id)
    (told,) = wins(document)
    assert (told.win.id, told.owner, told.home) == (win.id, None, "Q1 launch alignment")


def test_only_what_is_given_is_changed(document: Document) -> None:
    win = add_win(document, "First joint demo", date(2027, 2, 1))
    assert edit_win(document, win.id, text="Second").day == date(2027, 2, 1)
    assert edit_win(document, win.id, day=date(2027, 2, 2)).text == "Second"
    assert set_told(document, win.id).told
    assert not set_told(document, win.id, False).told
    with pytest.raises(UserError, match="no text yet"):
        edit_win(document, win.id, text=" ")
    with pytest.raises(UserError, match="no text yet"):
        add_win(document, " ", date(2027, 2, 2))


def test_a_removed_win_leaves_its_action(document: Document, action: Action) -> None:
    remove_win(document, mark_win(document, action.id).id)
    assert document.all(Win) == []
    assert document.get(Action, action.id) == action
    assert mark_win(document, action.id).text == action.text
