"""What was captured, mended and removed in place."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Decision, Parked, Question, QuestionState
from facilitator.core.run.converting import CaptureKind
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.captured_list import CapturedList

Show = Callable[[QWidget], QWidget]
KINDS = (CaptureKind.ACTION, CaptureKind.DECISION, CaptureKind.QUESTION)


@pytest.fixture
def listed(begun: Workshop, desk: Desk, show: Show) -> CapturedList:
    made = CapturedList(desk, KINDS, "Nothing yet.")
    show(made)
    return made


def editor() -> CapturedEditor:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, CapturedEditor) and w.isVisible())


def choose(listed: CapturedList, action: str) -> None:
    next(a for a in listed.menu.actions() if a.text().startswith(action)).trigger()


def test_newest_first_and_what_is_missing_stands_out(
    listed: CapturedList, document: Document, begun: Workshop, forward: Callable[..., datetime]
) -> None:
    owner = people(document)[0]
    actions.add_action(document, begun.id, "Share it", owner_id=owner.id, due=date(2027, 1, 15))
    forward(1)
    captured.add_decision(document, begun.id, "One glossary", "three meanings")
    forward(1)
    actions.add_action(document, begun.id, "Send it")
    rows = listed.list.rows()
    assert [(row.lead, row.text, row.small, row.warn) for row in rows] == [
        ("Action", "Send it", "no owner · no date", True),
        ("Decision", "One glossary", "why: three meanings", False),
        ("Action", "Share it", f"{owner.name} · due Fri 15 Jan", False),
    ]


def test_del_removes_as_one_step_and_tells(
    qtbot: QtBot, listed: CapturedList, desk: Desk, document: Document, begun: Workshop
) -> None:
    for text in ("One", "Two"):
        actions.add_action(document, begun.id, text)
    captured.add_question(document, begun.id, "Three?")
    listed.list.selectAll()
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(listed.list, Qt.Key.Key_Delete)
    assert said.args == ["Removed 3 items."]
    assert listed.list.rows() == []
    document.undo()
    assert len(listed.list.rows()) == 3


def test_enter_opens_the_form_and_saving_is_one_step(
    qtbot: QtBot, listed: CapturedList, document: Document, begun: Workshop
) -> None:
    action = actions.add_action(document, begun.id, "Send it")
    owner = people(document)[0]
    listed.list.select([(CaptureKind.ACTION, action.id)])
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    form = editor()
    form.text.setPlainText("Send the draft")
    form.owner.pick(owner.id)
    QTest.keyClicks(form.due.line, "15 jan")
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    changed = document.get(Action, action.id)
    assert (changed.text, changed.owner_id, changed.due) == ("Send the draft", owner.id, date(2027, 1, 15))
    assert document.undo() == "Edit action"
    assert document.get(Action, action.id) == action


def test_what_is_refused_stays_in_the_form(
    qtbot: QtBot, listed: CapturedList, document: Document, begun: Workshop
) -> None:
    action = actions.add_action(document, begun.id, "Send it")
    listed.edit((CaptureKind.ACTION, action.id))
    form = editor()
    form.text.setPlainText("  ")
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert document.get(Action, action.id).text == "Send it"
    form.text.setPlainText("Send it")
    QTest.keyClicks(form.due.line, "someday")
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert "is not a day" in form.due.error()
    form.reject()


def test_the_form_makes_it_another_kind(
    qtbot: QtBot, listed: CapturedList, document: Document, begun: Workshop
) -> None:
    question = captured.add_question(document, begun.id, "Who decides?")
    listed.edit((CaptureKind.QUESTION, question.id))
    form = editor()
    form.kind.pick(CaptureKind.DECISION)
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    assert document.all(Question, workshop_id=begun.id) == []
    assert [d.text for d in document.all(Decision, workshop_id=begun.id)] == ["Who decides?"]


def test_an_answer_in_the_form_answers_the_question(
    qtbot: QtBot, listed: CapturedList, document: Document, begun: Workshop
) -> None:
    question = captured.add_question(document, begun.id, "Who decides?")
    listed.edit((CaptureKind.QUESTION, question.id))
    form = editor()
    form.more.setPlainText("Product does.")
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    found = document.get(Question, question.id)
    assert (found.state, found.answer) == (QuestionState.ANSWERED, "Product does.")


def test_the_menu_marks_as_done_and_converts(listed: CapturedList, document: Document, begun: Workshop) -> None:
    action = actions.add_action(document, begun.id, "Send it")
    listed.fill_menu([(CaptureKind.ACTION, action.id)])
    choose(listed, "Mark as done")
    assert document.get(Action, action.id).state is ActionState.DONE
    listed.fill_menu([(CaptureKind.ACTION, action.id)])
    choose(listed, "Make it: parked")
    assert document.find(Action, action.id) is None
    assert [parked.text for parked in document.all(Parked, workshop_id=begun.id)] == ["Send it"]


def test_the_parking_lot_tells_what_is_dealt_with(desk: Desk, document: Document, begun: Workshop, show: Show) -> None:
    lot = CapturedList(desk, (CaptureKind.PARKED,), "Empty.")
    show(lot)
    parked = captured.add_parked(document, begun.id, "Rename it")
    lot.fill_menu([(CaptureKind.PARKED, parked.id)])
    choose(lot, "Dealt with")
    assert [(row.lead, row.text, row.small) for row in lot.list.rows()] == [("", "Rename it", "dealt with")]


def test_a_chosen_row_survives_what_comes_in(listed: CapturedList, document: Document, begun: Workshop) -> None:
    action = actions.add_action(document, begun.id, "Send it")
    listed.list.select([(CaptureKind.ACTION, action.id)])
    captured.add_decision(document, begun.id, "One glossary")
    assert listed.list.selected_keys() == [(CaptureKind.ACTION, action.id)]
