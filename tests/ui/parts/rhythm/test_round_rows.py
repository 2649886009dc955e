from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow import news, round_questions, rounds
from facilitator.core.people import Team
from facilitator.ui.parts.rhythm.round_rows import question_rows, round_rows, team_rows

TODAY = date(2027, 3, 1)


def test_teams_say_when_they_are_due_and_which_are_late(document: Document) -> None:
    product, marketing, *_ = document.all(Team)
    rounds.set_rhythm(document, product.id, 14, date(2027, 2, 1))
    rounds.set_rhythm(document, marketing.id, 14, date(2027, 3, 8))
    rows = {row.key: row for row in team_rows(document, TODAY)}
    assert rows[product.id].warn
    assert "late" in rows[product.id].small
    assert rows[marketing.id].small == "Due Mon 8 Mar"
    assert not rows[marketing.id].warn
    assert sum(row.small == "At no rhythm" for row in rows.values()) == len(document.all(Team)) - 2
    rounds.begin_round(document, product.id, TODAY)
    begun = next(row for row in team_rows(document, TODAY) if row.key == product.id)
    assert begun.small == "Begun Mon 1 Mar, not closed yet"
    assert not begun.warn


def test_questions_name_the_teams_and_the_retired_come_last(document: Document) -> None:
    product, marketing, sales, *_ = document.all(Team)
    first = round_questions.add_question(document, product.id, "Old?", [sales.id])
    round_questions.add_question(document, product.id, "New?", [marketing.id, sales.id])
    round_questions.retire_question(document, first.id)
    assert [(row.question.text, row.whom) for row in question_rows(document, product.id)] == [
        ("New?", "Marketing and Sales"),
        ("Old?", "No longer asked"),
    ]


def test_rounds_say_who_spoke_and_what_came_of_it(document: Document) -> None:
    product = document.all(Team)[0]
    held = rounds.begin_round(document, product.id, date(2027, 2, 15))
    news.note_answer(document, held.id, None, "We hire")
    rounds.set_spoken_to(document, held.id, "Maria")
    (row,) = round_rows(document, product.id, TODAY)
    assert (row.lead, row.text, row.small) == ("Mon 15 Feb", "We hire", "with Maria · 1 piece of news · not closed yet")
    rounds.close_round(document, held.id)
    assert not round_rows(document, product.id, TODAY)[0].warn
