"""Welcome, current state, context, updates, questions and the break."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import GroundRule, Objective, Workshop
from facilitator.core.run import captured, context
from facilitator.core.run.captured import Parked, Question, QuestionState
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.context import CardKind, ContextPoint, Metric
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.context import Context
from facilitator.ui.activities.pause import Pause
from facilitator.ui.activities.questions import Questions
from facilitator.ui.activities.results import Results
from facilitator.ui.activities.updates import Updates
from facilitator.ui.activities.welcome import Welcome
from facilitator.ui.desk import Desk

A = TypeVar("A", bound=Activity)


def _open(qtbot: QtBot, desk: Desk, kind: type[A]) -> A:
    block = next(b for b in desk.document.all(Block, workshop_id=desk.workshop_id) if b.activity is kind.kind)
    activity = kind(desk, block.id)
    qtbot.addWidget(activity)
    activity.resize(860, 560)
    activity.show()
    return activity


def test_rules_and_objectives_are_typed_and_undone(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    activity = _open(qtbot, desk, Welcome)
    before = len(desk.document.all(Objective, workshop_id=workshop.id))
    QTest.keyClicks(activity.objectives.field, "Agree who answers roadmap questions")
    QTest.keyClick(activity.objectives.field, Qt.Key.Key_Return)
    assert activity.objectives.texts()[-1] == "Agree who answers roadmap questions"
    desk.bridge.undo()
    assert len(activity.objectives.texts()) == before


def test_the_usual_rules_are_added_once(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    activity = _open(qtbot, desk, Welcome)
    activity.add_usual_rules()
    once = len(desk.document.all(GroundRule, workshop_id=workshop.id))
    activity.add_usual_rules()
    assert len(desk.document.all(GroundRule, workshop_id=workshop.id)) == once


def test_another_opener_comes_at_a_key(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    activity = _open(qtbot, desk, Welcome)
    first = activity.opener.prompt()
    QTest.keyClick(activity, Qt.Key.Key_O)
    assert activity.opener.prompt() != first


def test_points_come_onto_the_stage_one_at_a_time(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    context.add_points(desk.document, workshop.id, CardKind.MARKET, "Growth slows\nTwo rivals merged")
    activity = _open(qtbot, desk, Context)
    for count in (1, 2):
        QTest.keyClick(activity.cards, Qt.Key.Key_PageDown)
        assert len(context.shown(desk.document.all(ContextPoint))) == count
    QTest.keyClick(activity.cards, Qt.Key.Key_PageUp)
    assert [p.text for p in context.shown(desk.document.all(ContextPoint))] == ["Growth slows"]


def test_figures_are_typed_as_people_type_them(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    activity = _open(qtbot, desk, Results)
    QTest.keyClicks(activity.metrics.field, "Win rate")
    QTest.keyClick(activity.metrics.field, Qt.Key.Key_Return)
    model = activity.metrics.table.model()
    model.setData(model.index(0, 1), "24%")
    model.setData(model.index(0, 2), "31%")
    (metric,) = desk.document.all(Metric)
    assert (metric.value, metric.before, metric.unit) == (24.0, 31.0, "%")
    assert "7" in str(model.index(0, 4).data())


def test_questions_are_asked_answered_and_parked_by_keys(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    activity = _open(qtbot, desk, Questions)
    queue = activity.queue
    for text in ("Who may quote beta dates", "When is pricing final"):
        QTest.keyClicks(queue.field, text)
        QTest.keyClick(queue.field, Qt.Key.Key_Return)
    assert queue.tabs.titles()[0] == "To ask 2"
    QTest.keyClick(queue.list, Qt.Key.Key_A)
    QTest.keyClick(queue.list, Qt.Key.Key_P)
    states = [question.state for question in desk.document.all(Question)]
    assert states == [QuestionState.ANSWERED, QuestionState.PARKED]
    assert [parked.text for parked in desk.document.all(Parked)] == ["When is pricing final"]
    assert [row.text for row in queue.list.rows()] == []


def test_an_answer_is_kept_with_its_question(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    question = captured.add_question(desk.document, workshop.id, "Who may quote beta dates")
    activity = _open(qtbot, desk, Updates)
    queue = activity.queue
    queue.answer.setPlainText("Only product managers")
    QTest.keyClick(queue.list, Qt.Key.Key_A)
    stored = desk.document.get(Question, question.id)
    assert (stored.state, stored.answer) == (QuestionState.ANSWERED, "Only product managers")


def test_alt_and_arrows_change_the_order_of_questions(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    for text in ("First", "Second", "Third"):
        captured.add_question(desk.document, workshop.id, text)
    activity = _open(qtbot, desk, Questions)
    queue = activity.queue
    QTest.keyClick(queue.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.text for row in queue.list.rows()] == ["Second", "First", "Third"]
    QTest.keyClick(queue.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.text for row in queue.list.rows()] == ["Second", "Third", "First"]


def test_the_break_says_when_it_ends_and_what_is_open(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    captured.add_question(desk.document, workshop.id, "Who may quote beta dates")
    start.start(desk.document, workshop.id, keep_plan=True)
    breaks = [b for b in desk.document.all(Block, workshop_id=workshop.id) if b.activity is agenda.Activity.BREAK]
    timekeeping.jump(desk.document, workshop.id, breaks[0].id)
    activity = _open(qtbot, desk, Pause)
    assert activity.back.text() == "Back at 13:10"
    assert [row.text for row in activity.list.rows()] == ["1 question is still open"]
