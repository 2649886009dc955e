from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.follow import news, round_questions, rounds
from facilitator.core.follow.rounds import TeamRound
from facilitator.core.people import Team, teams
from facilitator.report.follow.round_sheet import NO_QUESTIONS, round_markdown, round_sheet, round_taken
from facilitator.report.fonts import FontBook

Pages = Callable[[bytes], list[str]]


@pytest.fixture
def sales(document: Document) -> Team:
    return teams(document)[2]


@pytest.fixture
def held(document: Document, sales: Team) -> TeamRound:
    round_questions.propose_questions(document, sales.id)
    first = rounds.begin_round(document, sales.id, date(2027, 1, 18))
    question = round_questions.questions_of(document, sales.id)[0]
    news.note_answer(document, first.id, question.id, "Mostly hospitals")
    rounds.close_round(document, first.id)
    return rounds.begin_round(document, sales.id, date(2027, 2, 1))


def test_a_sheet_asks_and_tells_what_was_said_last_time(
    document: Document, held: TeamRound, fonts: FontBook, pages: Pages
) -> None:
    rounds.set_spoken_to(document, held.id, "Tom Reed")
    (words,) = pages(round_sheet(round_taken(document, held.id), fonts))
    assert "Round with Sales Mon 1 Feb 2027, with Tom Reed · 0 of 5 questions answered" in words
    assert "1. Who is buying now, and what presses them most? For Product and Marketing" in words
    assert "Last time, Mon 18 Jan 2027: Mostly hospitals" in words
    assert "5. " in words


def test_what_was_said_takes_the_place_of_the_lines(
    document: Document, sales: Team, held: TeamRound, fonts: FontBook, pages: Pages
) -> None:
    first, second, *_others = round_questions.questions_of(document, sales.id)
    news.note_answer(document, held.id, first.id, "Banks now")
    news.note_answer(document, held.id, second.id, "Only for us", [])
    news.note_answer(document, held.id, None, "New price list", [teams(document)[0].id])
    rounds.close_round(document, held.id)
    (words,) = pages(round_sheet(round_taken(document, held.id), fonts))
    assert "Banks now" in words
    assert "Mostly hospitals" not in words
    assert "Only for us (told to nobody yet)" in words
    assert "What else? • New price list (for Product)" in words
    assert words.count("Not answered") == 3


def test_an_answer_keeps_the_question_it_was_given_to(
    document: Document, sales: Team, held: TeamRound, fonts: FontBook, pages: Pages
) -> None:
    question = round_questions.questions_of(document, sales.id)[0]
    news.note_answer(document, held.id, question.id, "Banks now")
    round_questions.edit_question(document, question.id, "Who pays?")
    (words,) = pages(round_sheet(round_taken(document, held.id), fonts))
    assert "Who is buying now" in words
    assert "Who pays?" not in words


def test_markdown_can_be_pasted_where_a_team_reads(
    document: Document, sales: Team, held: TeamRound, fonts: FontBook
) -> None:
    question = round_questions.questions_of(document, sales.id)[0]
    news.note_answer(document, held.id, question.id, "*Banks* | now")
    said = round_markdown(round_taken(document, held.id), fonts).decode()
    assert "# Round with Sales\n" in said
    assert (
        "## 1. Who is buying now, and what presses them most?\n\n- \\*Banks\\* \\| now (for Product and Marketing)"
        in said
    )


def test_a_team_without_questions_still_has_a_sheet(
    document: Document, sales: Team, fonts: FontBook, pages: Pages
) -> None:
    held = rounds.begin_round(document, sales.id, date(2027, 1, 18))
    taken = round_taken(document, held.id)
    (words,) = pages(round_sheet(taken, fonts))
    assert NO_QUESTIONS in words
    assert NO_QUESTIONS in round_markdown(taken, fonts).decode()
