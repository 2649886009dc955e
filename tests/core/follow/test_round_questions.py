from datetime import date

import pytest

from facilitator.core.assess.roles import Role, set_role
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import news, rounds
from facilitator.core.follow.round_questions import (
    add_question,
    edit_question,
    move_question,
    propose_questions,
    questions_of,
    remove_question,
    retire_question,
    set_concerns,
    usual_sets,
)
from facilitator.core.people import Team, teams


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


def test_there_is_a_set_for_each_role_and_one_for_all_others() -> None:
    assert [one.role for one in usual_sets()] == [*Role, None]
    questions = [question for one in usual_sets() for question in one.questions]
    assert len({question.key for question in questions}) == len(questions)
    for one in usual_sets():
        assert 4 <= len(one.questions) <= 5
        assert all(one.role not in question.concerns for question in one.questions)
        assert all(question.text.endswith("?") for question in one.questions)


def test_a_team_is_proposed_the_questions_of_its_role(document: Document, known: list[Team]) -> None:
    product, marketing, sales, other = known[:4]
    buyers = propose_questions(document, sales.id)[0]
    assert (buyers.key, buyers.concerns) == ("sales-buyers", (product.id, marketing.id))
    assert propose_questions(document, other.id)[0].key == "team-heard"


def test_a_team_in_two_roles_gets_both_sets(document: Document, known: list[Team]) -> None:
    set_role(document, Role.PRODUCT, known[3].id)
    set_role(document, Role.SALES, known[3].id)
    keys = {question.key.partition("-")[0] for question in propose_questions(document, known[3].id)}
    assert keys == {"product", "sales"}


def test_what_a_team_is_or_was_asked_is_not_proposed_again(document: Document, known: list[Team]) -> None:
    first, second, *_others = propose_questions(document, known[0].id)
    retire_question(document, first.id)
    remove_question(document, second.id)
    assert [question.key for question in propose_questions(document, known[0].id)] == [second.key]
    assert propose_questions(document, known[0].id) == []


def test_questions_can_be_worded_moved_and_asked_for_others(document: Document, known: list[Team]) -> None:
    sales = known[2]
    first = add_question(document, sales.id, "Who buys?", [sales.id, known[1].id, known[0].id])
    second = add_question(document, sales.id, "Who left?")
    assert first.concerns == (known[0].id, known[1].id)
    edit_question(document, second.id, "  Who went\n away? ")
    set_concerns(document, second.id, [known[1].id])
    move_question(document, second.id, first.id)
    found = questions_of(document, sales.id)
    assert [(question.text, question.concerns) for question in found] == [
        ("Who went away?", (known[1].id,)),
        ("Who buys?", (known[0].id, known[1].id)),
    ]


def test_no_team_is_asked_nothing_or_the_same_twice(document: Document, known: list[Team]) -> None:
    question = add_question(document, known[0].id, "Who buys?")
    with pytest.raises(UserError, match="no text"):
        add_question(document, known[0].id, " \n")
    with pytest.raises(UserError, match="word it differently"):
        add_question(document, known[0].id, "who BUYS?")
    retire_question(document, question.id)
    with pytest.raises(UserError, match="bring it back"):
        add_question(document, known[0].id, "Who buys?")


def test_a_question_that_was_answered_is_retired_and_not_removed(document: Document, known: list[Team]) -> None:
    question = add_question(document, known[0].id, "Who buys?")
    held = rounds.begin_round(document, known[0].id, date(2027, 1, 18))
    news.note_answer(document, held.id, question.id, "Hospitals")
    with pytest.raises(UserError, match="retire it"):
        remove_question(document, question.id)
    retire_question(document, question.id)
    assert questions_of(document, known[0].id) == []
    assert [one.id for one in questions_of(document, known[0].id, retired=True)] == [question.id]
