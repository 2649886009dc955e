"""The closing round and the close through their activity."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core import participants
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import solutions
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.captured import Question, add_question
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.open_ends import OpenEndKind
from facilitator.core.run.reflections import Reflection
from facilitator.ui.activities.reflect import Reflect
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.question_queue import QuestionQueue
from facilitator.ui.parts.commit.action_bench import ActionBench
from facilitator.ui.parts.commit.solution_bench import SolutionBench
from facilitator.ui.parts.outcome.documents_writer import folder_for
from facilitator.ui.stage.reflections import RATING, SIDES
from tests.ui.shown import bring_up


@pytest.fixture
def activity(document: Document, workshop: Workshop, desk: Desk, qtbot: QtBot) -> Reflect:
    """The block under way, the round not begun; the keys are on the round."""
    start.start(document, workshop.id, keep_plan=True)
    block = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.REFLECT)
    timekeeping.jump(document, workshop.id, block.id)
    made = bring_up(qtbot, Reflect(desk, block.id), 640, 520)
    made.round.setFocus()
    return made


def _name(activity: Reflect) -> str:
    return activity.round.card.name.text()


def test_the_round_goes_on_by_key_and_back(activity: Reflect, document: Document, qtbot: QtBot) -> None:
    keys = activity.round
    QTest.keyClick(keys, Qt.Key.Key_G)
    assert len(document.all(Reflection)) == 6
    first = _name(activity)
    QTest.keyClick(keys, Qt.Key.Key_D)
    second = _name(activity)
    assert second != first
    assert keys.words.text().startswith("1 of 6 has spoken · then ")
    QTest.keyClick(keys, Qt.Key.Key_S)
    assert _name(activity) not in (first, second)
    QTest.keyClick(keys, Qt.Key.Key_P)
    assert _name(activity) == first
    for _turn in range(6):
        QTest.keyClick(keys, Qt.Key.Key_D)
    assert keys.words.text() == "Everyone has spoken"
    assert not keys.card.isVisible()


def test_what_is_said_is_typed_and_ctrl_enter_goes_on(activity: Reflect, document: Document, qtbot: QtBot) -> None:
    round_, control = activity.round, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(round_, Qt.Key.Key_G)
    QTest.keyClick(round_, Qt.Key.Key_E)
    first = _name(activity)
    assert round_.card.takeaway.hasFocus()
    QTest.keyClicks(round_.card.takeaway, "We said beta and meant GA")
    QTest.keyClick(round_.card.takeaway, Qt.Key.Key_Tab)
    QTest.keyClicks(round_.card.commitment, "Send the words")
    QTest.keyClick(round_.card.commitment, Qt.Key.Key_Tab)
    QTest.keyClicks(round_.card.appreciation, "Jun for the numbers")
    QTest.keyClick(round_.card.appreciation, Qt.Key.Key_Return, control)
    spoken = next(r for r in document.all(Reflection) if r.done)
    assert (spoken.takeaway, spoken.commitment) == ("We said beta and meant GA", "Send the words")
    assert spoken.appreciation == "Jun for the numbers"
    assert _name(activity) != first
    assert round_.card.takeaway.hasFocus()
    assert round_.card.takeaway.toPlainText() == ""
    assert round_.spoken.rows()[0].lead == first
    QTest.keyClick(round_.card.takeaway, Qt.Key.Key_Escape)
    assert round_.hasFocus()


def test_a_commitment_becomes_an_action_once(activity: Reflect, desk: Desk, document: Document, qtbot: QtBot) -> None:
    round_ = activity.round
    QTest.keyClick(round_, Qt.Key.Key_G)
    QTest.keyClick(round_, Qt.Key.Key_A)
    assert document.all(Action) == []
    round_.card.commitment.setFocus()
    QTest.keyClicks(round_.card.commitment, "Send the words")
    QTest.keyClicks(round_.due.line, "fri")
    round_.setFocus()
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(round_, Qt.Key.Key_A)
    (action,) = document.all(Action)
    assert said.args == [f"{_name(activity)} owns a new action, due Fri 15 Jan."]
    assert (action.text, action.due, action.block_id) == ("Send the words", date(2027, 1, 15), activity.block_id)
    assert not round_.promise.isEnabled()
    assert round_.card.promise.text() == "The commitment is on the list of actions."


def test_who_comes_late_is_added(activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot) -> None:
    QTest.keyClick(activity.round, Qt.Key.Key_G)
    assert not activity.round.late.isVisible()
    late = participants.add_walk_in(document, workshop.id, "Lee Chan")
    assert activity.round.late.isVisible()
    QTest.mouseClick(activity.round.late, Qt.MouseButton.LeftButton)
    assert document.all(Reflection)[-1].participant_id == late.id


def test_tracking_is_noted_when_it_is_left(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    QTest.keyClick(activity.round, Qt.Key.Key_G)
    activity.round.tracking.setFocus()
    QTest.keyClicks(activity.round.tracking, "A page in the wiki, looked at on Mondays")
    activity.round.setFocus()
    assert document.get(Workshop, workshop.id).tracking == "A page in the wiki, looked at on Mondays"


def test_the_close_counts_what_is_open_and_enter_goes_to_it(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    add_action(document, workshop.id, "Send pricing")
    add_question(document, workshop.id, "Who sees the list?")
    solutions.add_solution(document, workshop.id, "Beta wording")
    QTest.keyClick(activity.round, Qt.Key.Key_C)
    pane = activity.close_pane
    assert pane.card.words.text() == "5 things still open"
    assert [row.lead for row in pane.card.list.rows()] == [
        "1 action has no owner",
        "1 action has no date",
        "1 action has no success measure",
        "1 question is still open",
        "1 solution is incomplete",
    ]
    QTest.keyClick(pane.card.list, Qt.Key.Key_Return)
    bench = pane.stack.currentWidget()
    assert isinstance(bench, ActionBench)
    assert bench.form.owner.line.hasFocus()
    QTest.keyClicks(bench.form.owner.line, "tom")
    QTest.keyClick(bench.form.owner.line, Qt.Key.Key_Return)
    QTest.keyClick(bench.form.owner.line, Qt.Key.Key_Escape)
    QTest.keyClick(bench.table, Qt.Key.Key_Escape)
    assert pane.stack.currentWidget() is pane.card
    assert pane.card.words.text() == "4 things still open"


def test_every_kind_of_open_end_has_its_place(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    question = add_question(document, workshop.id, "Who sees the list?")
    solution = solutions.add_solution(document, workshop.id, "Beta wording")
    activity.turn_to(2)
    pane = activity.close_pane
    pane.settle(OpenEndKind.QUESTION)
    queue = pane.stack.currentWidget()
    assert isinstance(queue, QuestionQueue)
    QTest.keyClick(queue, Qt.Key.Key_A)
    assert document.get(Question, question.id).state == "answered"
    pane.come_back()
    pane.settle(OpenEndKind.SOLUTION)
    bench = pane.stack.currentWidget()
    assert isinstance(bench, SolutionBench)
    assert bench.list.chosen_id() == solution.id
    pane.come_back()
    assert [row.lead for row in pane.card.list.rows()] == ["1 solution is incomplete"]


def test_the_documents_are_written_and_shown_where(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot, tmp_path: Path
) -> None:
    document.path = tmp_path / "q1.programme"
    activity.turn_to(2)
    pane = activity.close_pane
    with qtbot.waitSignal(pane.writer.written, timeout=30_000):
        QTest.keyClick(pane.card.list, Qt.Key.Key_W)
    folder = folder_for(document, workshop)
    assert folder.parent == tmp_path
    names = {path.name for path in folder.iterdir()}
    assert {"action-plan.pdf", "raci.pdf", "summary.pdf", "agenda.pdf", "actions.csv", "actions.md"} <= names
    assert pane.card.told.text() == f"{len(names)} documents in {folder}"
    assert pane.card.folder.isVisible()
    assert pane.card.write.text() == "Write the documents"


def test_the_workshop_is_closed_and_reopened(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    activity.turn_to(2)
    button = activity.close_pane.card.close_day
    assert button.text() == "Close the workshop"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.get(Workshop, workshop.id).state is WorkshopState.CLOSED
    assert button.text() == "Reopen the workshop"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.get(Workshop, workshop.id).state is WorkshopState.LIVE


def test_one_key_closes_the_workshop_from_the_list_of_what_is_open(
    activity: Reflect, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    add_action(document, workshop.id, "Send pricing")
    activity.turn_to(2)
    pane = activity.close_pane
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert pane.card.close_day.key() == "Ctrl Shift Enter"
    assert "Ctrl+Shift+Enter" in [command.key for command in activity.commands()]
    QTest.keyClick(pane.card.list, Qt.Key.Key_Return, both)
    assert document.get(Workshop, workshop.id).state is WorkshopState.CLOSED
    QTest.keyClick(pane.card.write, Qt.Key.Key_Enter, both)
    assert document.get(Workshop, workshop.id).state is WorkshopState.LIVE


def test_the_stage_turns_to_the_rating_with_its_tab_and_back(
    activity: Reflect, document: Document, workshop: Workshop
) -> None:
    QTest.keyClick(activity.round, Qt.Key.Key_F)
    assert activity.tabs.current() == 1
    assert side_shown(document, workshop.id, SIDES) == (RATING, 0)
    QTest.keyClick(activity.rating, Qt.Key.Key_G)
    QTest.keyClick(activity.rating, Qt.Key.Key_Down)
    assert side_shown(document, workshop.id, SIDES) == (RATING, 1)
    QTest.keyClick(activity.rating, Qt.Key.Key_V)
    assert side_shown(document, workshop.id, SIDES) == (RATING, 6)
    QTest.keyClick(activity.rating, Qt.Key.Key_O)
    assert side_shown(document, workshop.id, SIDES) == (0, 0)
