from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.action_board import Column, by_owner, by_state, cards, put_into
from facilitator.core.follow.check_ins import CheckIn, Standing, check_in
from facilitator.core.follow.escalations import escalate
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action, set_state
from tests.conftest import SetClock

TODAY = date(2027, 1, 20)


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    return add_action(document, workshop.id, "Send pricing draft", due=date(2027, 1, 15))


def column_of(document: Document) -> Column:
    (card,) = cards(document, TODAY)
    return card.column


def test_a_new_action_is_open_and_the_card_says_that_it_is_late(document: Document, action: Action) -> None:
    (card,) = cards(document, TODAY)
    assert (card.column, card.row.action, card.row.late) == (Column.OPEN, action, 5)
    assert card.row.words == "5 days overdue, not looked at yet"
    assert card.escalated_to is None


@pytest.mark.parametrize(
    ("column", "standing"),
    [
        (Column.ON_TRACK, Standing.ON_TRACK),
        (Column.STUCK, Standing.STUCK),
        (Column.DONE, Standing.DONE),
        (Column.DROPPED, Standing.DROPPED),
    ],
)
def test_a_card_put_into_a_column_is_checked_in(
    document: Document, action: Action, column: Column, standing: Standing
) -> None:
    put_into(document, action.id, column, "because")
    assert [look.standing for look in document.all(CheckIn)] == [standing]
    assert column_of(document) is column


def test_what_has_a_new_date_is_on_track(document: Document, action: Action) -> None:
    check_in(document, action.id, Standing.CHANGED, "", date(2027, 2, 1))
    assert column_of(document) is Column.ON_TRACK
    put_into(document, action.id, Column.ON_TRACK)
    assert len(document.all(CheckIn)) == 1


def test_a_column_that_wants_words_asks_for_them(document: Document, action: Action) -> None:
    with pytest.raises(UserError, match="Say why it is stuck"):
        put_into(document, action.id, Column.STUCK)
    assert column_of(document) is Column.OPEN


def test_put_back_among_the_open_what_was_done_is_open_again(document: Document, action: Action) -> None:
    put_into(document, action.id, Column.DONE)
    put_into(document, action.id, Column.OPEN)
    assert column_of(document) is Column.OPEN
    assert document.get(Action, action.id).state is ActionState.OPEN


def test_what_was_looked_at_does_not_go_back_among_the_new(document: Document, action: Action) -> None:
    put_into(document, action.id, Column.ON_TRACK)
    with pytest.raises(UserError, match="Somebody has looked at this action"):
        put_into(document, action.id, Column.OPEN)


def test_a_card_says_before_whom_it_is(document: Document, action: Action) -> None:
    boss = document.all(Person)[0]
    escalate(document, action.id, boss.id, "why")
    (card,) = cards(document, TODAY)
    assert card.escalated_to == boss


def test_every_column_is_there_the_soonest_on_top_and_the_last_settled(
    document: Document, workshop: Workshop, action: Action, clock: SetClock
) -> None:
    sooner = add_action(document, workshop.id, "Sooner", due=date(2027, 1, 10))
    undated = add_action(document, workshop.id, "Some day")
    done = [add_action(document, workshop.id, text) for text in ("first", "second")]
    for one in done:
        clock.forward(1)
        set_state(document, one.id, ActionState.DONE)
    columns = by_state(cards(document, TODAY))
    assert list(columns) == list(Column)
    assert [card.row.action.id for card in columns[Column.OPEN]] == [sooner.id, action.id, undated.id]
    assert [card.row.action.id for card in columns[Column.DONE]] == [done[1].id, done[0].id]
    assert columns[Column.STUCK] == []


def test_owners_stand_by_name_and_what_nobody_owns_last(document: Document, workshop: Workshop, action: Action) -> None:
    tom, ada = (next(p for p in document.all(Person) if p.name == name) for name in ("Tom Reed", "Ada Okafor"))
    for owner in (tom, ada, tom):
        add_action(document, workshop.id, "x", owner_id=owner.id)
    owned = by_owner(cards(document, TODAY))
    assert [(one.owner, len(one.cards)) for one in owned] == [(ada, 1), (tom, 2), (None, 1)]
    assert owned[0].team is not None
    assert [card.row.action for card in owned[-1].cards] == [action]
