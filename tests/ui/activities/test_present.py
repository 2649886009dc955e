"""Presentations through their activity: turns, what is presented, what is asked and suggested."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import solutions
from facilitator.core.run.captured import Parked, Question
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.presenting import turn_on
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.ui.activities.present import Present
from facilitator.ui.desk import Desk
from tests.ui.shown import bring_up

TITLES = ("Beta wording", "Lead definition", "Launch calendar")


@pytest.fixture
def activity(document: Document, workshop: Workshop, desk: Desk, qtbot: QtBot) -> Present:
    """Three solutions, two at table 1; the block under way and table 1 has the floor."""
    for title, table in zip(TITLES, (1, 1, 2), strict=True):
        solutions.add_solution(document, workshop.id, title, table_no=table)
    start.start(document, workshop.id, keep_plan=True)
    block = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.PRESENT)
    timekeeping.jump(document, workshop.id, block.id)
    made = bring_up(qtbot, Present(desk, block.id), 620, 520)
    made.list.setFocus()
    return made


def _shown(activity: Present) -> str:
    return activity.shown.title.text()


def test_presented_goes_on_to_the_next_and_then_to_the_next_table(
    activity: Present, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    assert (_shown(activity), activity.words.text()) == (TITLES[0], "Table 1 has the floor · 0 of 3 presented")
    QTest.keyClick(activity.list, Qt.Key.Key_D)
    assert _shown(activity) == TITLES[1]
    QTest.keyClick(activity.list, Qt.Key.Key_D)
    assert (_shown(activity), activity.words.text()) == (TITLES[2], "Table 2 has the floor · 2 of 3 presented")
    QTest.keyClick(activity.list, Qt.Key.Key_D)
    assert turn_on(document, workshop.id) is None
    assert all(s.presented for s in document.all(Solution))
    document.undo()
    assert [s.presented for s in document.all(Solution)] == [True, True, False]
    turn = turn_on(document, workshop.id)
    assert turn is not None
    assert turn.table_no == 2


def test_another_solution_can_be_looked_at_and_its_table_given_the_floor(
    activity: Present, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    activity.list.step(2)
    assert _shown(activity) == TITLES[2]
    solutions.set_measure(document, activity.list.chosen_id() or 0, "On time")
    assert _shown(activity) == TITLES[2]
    QTest.keyClick(activity.list, Qt.Key.Key_F)
    turn = turn_on(document, workshop.id)
    assert turn is not None
    assert turn.table_no == 2
    assert activity.words.text().startswith("Table 2 has the floor")


def test_questions_and_suggestions_belong_to_what_is_shown(activity: Present, document: Document, qtbot: QtBot) -> None:
    QTest.keyClick(activity.list, Qt.Key.Key_Q)
    assert activity.shown.question.hasFocus()
    QTest.keyClicks(activity.shown.question, "Who clears it?")
    QTest.keyClick(activity.shown.question, Qt.Key.Key_Return)
    QTest.keyClick(activity.shown.question, Qt.Key.Key_Escape)
    assert activity.list.hasFocus()
    QTest.keyClick(activity.list, Qt.Key.Key_S)
    QTest.keyClicks(activity.shown.suggestion, "Add a list of words")
    QTest.keyClick(activity.shown.suggestion, Qt.Key.Key_Return)
    (question,), (refinement,) = document.all(Question), document.all(Refinement)
    shown = activity.list.chosen_id()
    assert (question.text, question.solution_id, question.block_id) == ("Who clears it?", shown, activity.block_id)
    assert (refinement.text, refinement.solution_id) == ("Add a list of words", shown)
    assert [row.lead for row in activity.shown.heard.rows()] == ["Question", "Suggestion"]
    assert activity.shown.question.text() == activity.shown.suggestion.text() == ""


def test_a_question_is_answered_parked_and_asked_again_by_key(
    activity: Present, document: Document, qtbot: QtBot
) -> None:
    QTest.keyClicks(activity.shown.question, "Who clears it?")
    QTest.keyClick(activity.shown.question, Qt.Key.Key_Return)
    (question,) = document.all(Question)
    heard = activity.shown.heard
    heard.setFocus()
    heard.select([question.id])
    QTest.keyClick(heard, Qt.Key.Key_A)
    assert heard.rows()[0].small == "answered"
    QTest.keyClick(heard, Qt.Key.Key_P)
    assert [p.question_id for p in document.all(Parked)] == [question.id]
    QTest.keyClick(heard, Qt.Key.Key_O)
    assert document.get(Question, question.id).state == "open"
    assert document.all(Parked) == []


def test_what_was_presented_can_be_taken_back_by_a_plain_button(
    activity: Present, document: Document, qtbot: QtBot
) -> None:
    assert not activity.undo.isVisible()
    QTest.keyClick(activity.list, Qt.Key.Key_D)
    activity.list.step(-1)
    assert (activity.undo.text(), activity.undo.property("kind")) == ("Not presented", "plain")
    QTest.keyClick(activity.list, Qt.Key.Key_U)
    assert [s.presented for s in document.all(Solution)] == [False, False, False]


def test_from_one_presented_the_loud_button_goes_on_to_the_next_and_its_table(
    activity: Present, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    for solution in document.all(Solution)[:2]:
        solutions.set_presented(document, solution.id)
    activity.list.step(-2)
    assert (activity.done.text(), activity.done.property("kind")) == ("On to the next", "primary")
    QTest.mouseClick(activity.done, Qt.MouseButton.LeftButton)
    turn = turn_on(document, workshop.id)
    assert (_shown(activity), turn.table_no if turn else None) == (TITLES[2], 2)
    QTest.keyClick(activity.list, Qt.Key.Key_D)
    assert activity.undo.isVisible()
    assert not activity.done.isVisible()
