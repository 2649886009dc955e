from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import rounds
from facilitator.core.follow.news import add_news, edit_news, move_news, note_answer, pass_on
from facilitator.core.follow.round_questions import add_question, edit_question, set_concerns
from facilitator.core.follow.rounds import News, TeamRound
from facilitator.core.people import Team, teams

MONDAY = date(2027, 1, 18)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


@pytest.fixture
def held(document: Document, known: list[Team]) -> TeamRound:
    return rounds.begin_round(document, known[2].id, MONDAY)


def test_an_answer_goes_to_whom_its_question_concerns(document: Document, known: list[Team], held: TeamRound) -> None:
    question = add_question(document, known[2].id, "Who buys?", [known[0].id])
    said = note_answer(document, held.id, question.id, " Hospitals ")
    assert (said.text, said.question, said.day, said.concerns) == ("Hospitals", "Who buys?", MONDAY, (known[0].id,))
    other = note_answer(document, held.id, question.id, "Banks", [known[1].id, known[2].id])
    assert other.concerns == (known[1].id,)


def test_what_was_answered_keeps_its_question_and_its_readers(
    document: Document, known: list[Team], held: TeamRound
) -> None:
    question = add_question(document, known[2].id, "Who buys?", [known[0].id])
    said = note_answer(document, held.id, question.id, "Hospitals")
    edit_question(document, question.id, "Who is buying?")
    set_concerns(document, question.id, [known[1].id])
    assert document.get(News, said.id) == said


def test_news_unasked_is_for_all_others_unless_said_otherwise(document: Document, known: list[Team]) -> None:
    everyone = add_news(document, known[0].id, "Beta moves", MONDAY)
    assert everyone.concerns == tuple(team.id for team in known[1:])
    assert add_news(document, known[0].id, "Between us", MONDAY, []).concerns == ()
    assert pass_on(document, everyone.id, [known[2].id]).concerns == (known[2].id,)


def test_news_can_be_worded_and_sorted(document: Document, known: list[Team]) -> None:
    first, second = (add_news(document, known[0].id, text, MONDAY) for text in ("One", "Two"))
    move_news(document, second.id, first.id)
    edit_news(document, first.id, "Three")
    assert [one.text for one in document.all(News)] == ["Two", "Three"]


def test_what_cannot_be_meant_is_refused(document: Document, known: list[Team], held: TeamRound) -> None:
    question = add_question(document, known[0].id, "Who buys?")
    with pytest.raises(UserError, match="another team"):
        note_answer(document, held.id, question.id, "Hospitals")
    with pytest.raises(UserError, match="no text"):
        note_answer(document, held.id, None, "  ")
    with pytest.raises(UserError, match="likely"):
        add_news(document, known[0].id, "Beta moves", date(1027, 1, 18))
    with pytest.raises(UserError, match="no longer there"):
        add_news(document, known[0].id, "Beta moves", MONDAY, [99_999])
    rounds.close_round(document, held.id)
    with pytest.raises(UserError, match="closed"):
        note_answer(document, held.id, None, "Too late")
