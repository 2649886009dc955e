"""Drafting a feedback loop: usual ones offered, questions in order, one owner, and what it still lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.rhythms import Every
from facilitator.ui.desk import Desk
from facilitator.ui.parts.drafting.loop_pane import LoopPane
from facilitator.ui.widgets.forms import Combo
from tests.ui.shown import bring_up

ENTER = Qt.Key.Key_Return


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> LoopPane:
    desk.choose_workshop(workshop.id)
    return bring_up(qtbot, LoopPane(desk), 760, 620)


def _pick(field: Combo, value: object) -> None:
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_the_usual_loops_come_by_key_once(pane: LoopPane, document: Document) -> None:
    QTest.keyClick(pane, Qt.Key.Key_U)
    made = document.all(FeedbackLoop)
    assert len(made) == 4
    assert pane.at_hand() == made[0].id
    assert pane.count.text() == "Loop 1 of 4"
    pane.add_usual()
    assert document.all(FeedbackLoop) == made


def test_its_questions_are_answered_in_order(pane: LoopPane, document: Document, qtbot: QtBot) -> None:
    pane.add_usual()
    loop_id = pane.at_hand() or 0
    pane.begin()
    qtbot.waitUntil(pane.first.edits["today"].hasFocus)
    QTest.keyClicks(pane.first.edits["today"], "Nothing regular")
    QTest.keyClick(pane.first.edits["today"], ENTER)
    qtbot.waitUntil(pane.owner.hasFocus)
    _pick(pane.owner, people(document)[0].id)
    _pick(pane.rhythm, Every.MONTH)
    for key in ("form", "acted_on", "back"):
        edit = pane.rest.edits[key]
        edit.setFocus()
        QTest.keyClicks(edit, f"The {key}")
        QTest.keyClick(edit, ENTER)
    loop = document.get(FeedbackLoop, loop_id)
    assert (loop.today, loop.every, loop.form, loop.acted_on, loop.back) == (
        "Nothing regular", Every.MONTH, "The form", "The acted_on", "The back",
    )  # fmt: skip
    assert loop.owner_id == people(document)[0].id
    assert loop.since


def test_what_it_lacks_leads_to_its_field(pane: LoopPane, document: Document, qtbot: QtBot) -> None:
    pane.add_usual()
    pane.walk.walk(1)
    qtbot.waitUntil(pane.first.edits["today"].hasFocus)
    assert "What happens today is open" in pane.walk.words.text()


def test_a_loop_of_their_own_is_at_hand_at_once(pane: LoopPane, document: Document, qtbot: QtBot) -> None:
    pane.add_usual()
    QTest.keyClicks(pane.line.line, "What support hears")
    QTest.keyClick(pane.line.line, ENTER)
    made = document.all(FeedbackLoop)[-1]
    assert (made.title, pane.at_hand(), pane.row()) == ("What support hears", made.id, 4)
    qtbot.waitUntil(pane.first.edits["today"].hasFocus)


def test_a_change_from_elsewhere_leaves_what_is_typed_alone(pane: LoopPane, document: Document) -> None:
    pane.add_usual()
    edit = pane.first.edits["today"]
    edit.setFocus()
    QTest.keyClicks(edit, "Noth")
    with document.step("Edit elsewhere") as step:
        step.put(document.get(FeedbackLoop, pane.at_hand() or 0).with_(form="A page"))
    assert edit.toPlainText() == "Noth"
    assert pane.rest.edits["form"].toPlainText() == "A page"
