"""Drafting handoffs: the usual ones by key, one after the other, friction last."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.agree.handing.handoffs import Handoff, receivers_of
from facilitator.core.document import Document
from facilitator.core.people import Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.drafting.handoffs_pane import HandoffsPane
from tests.ui.shown import bring_up

ENTER = Qt.Key.Key_Return


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> HandoffsPane:
    desk.choose_workshop(workshop.id)
    return bring_up(qtbot, HandoffsPane(desk), 760, 620)


def _named(document: Document, name: str) -> Team:
    return next(team for team in teams(document) if team.name == name)


def _has_keys_in_sight(field: QWidget) -> bool:
    return field.hasFocus() and not field.visibleRegion().isEmpty()


def test_the_usual_four_come_by_key_and_the_first_is_asked_about(
    pane: HandoffsPane, document: Document, qtbot: QtBot
) -> None:
    QTest.keyClick(pane, Qt.Key.Key_U)
    assert len(document.all(Handoff)) == 4
    assert pane.count.text() == "Handoff 1 of 4"
    qtbot.waitUntil(next(iter(pane.questions.edits.values())).hasFocus)
    assert list(pane.questions.edits)[-1] == "friction"
    pane.add_usual()
    assert len(document.all(Handoff)) == 4


def test_enter_stores_and_goes_on_and_behind_the_friction_comes_the_next(
    pane: HandoffsPane, document: Document, qtbot: QtBot
) -> None:
    pane.add_usual()
    first = document.all(Handoff)[0]
    for key in list(pane.questions.edits):
        edit = pane.questions.edits[key]
        edit.setFocus()
        QTest.keyClicks(edit, f"About {key}")
        QTest.keyClick(edit, ENTER)
    stored = document.get(Handoff, first.id)
    assert (stored.trigger, stored.friction) == ("About trigger", "About friction")
    assert pane.row() == 1
    assert all(edit.toPlainText() == "" for edit in pane.questions.edits.values())


def test_behind_the_last_it_says_what_comes(pane: HandoffsPane, document: Document, qtbot: QtBot) -> None:
    pane.add_usual()
    pane.take(document.all(Handoff)[-1].id)
    with qtbot.waitSignal(pane.desk.told) as told:
        pane.step(1)
    assert told.args == ["That was the last handoff. F3 leads on to what you promise each other."]
    assert pane.row() == 3


def test_one_of_their_own_is_typed_with_its_way(pane: HandoffsPane, document: Document) -> None:
    QTest.keyClicks(pane.line.line, "Roadmap news: product to sales")
    QTest.keyClick(pane.line.line, ENTER)
    (made,) = document.all(Handoff)
    assert (made.title, made.giver_id) == ("Roadmap news", _named(document, "Product").id)
    assert receivers_of(document, made.id) == [_named(document, "Sales").id]
    assert pane.at_hand() == made.id


def test_who_takes_over_is_ticked_and_nobody_hands_over_to_themselves(pane: HandoffsPane, document: Document) -> None:
    pane.add_usual()
    one = document.all(Handoff)[0]
    assert one.giver_id not in pane.takers.ticks
    product = _named(document, "Product")
    pane.takers.ticks[product.id].click()
    assert product.id in receivers_of(document, one.id)
    pane.giver.setCurrentIndex(pane.giver.findData(product.id))
    pane.giver.activated.emit(pane.giver.currentIndex())
    assert document.get(Handoff, one.id).giver_id == one.giver_id
    assert pane.giver.currentData() == one.giver_id


def test_what_has_the_keys_is_in_sight(pane: HandoffsPane, qtbot: QtBot) -> None:
    pane.resize(760, 340)
    pane.add_usual()
    for key in list(pane.questions.edits):
        edit = pane.questions.edits[key]
        qtbot.waitUntil(partial(_has_keys_in_sight, edit))
        QTest.keyClick(edit, ENTER)
    first = next(iter(pane.questions.edits.values()))
    qtbot.waitUntil(partial(_has_keys_in_sight, first))


def test_keys_act_while_the_choice_has_the_focus(pane: HandoffsPane, document: Document, qtbot: QtBot) -> None:
    pane.add_usual()
    pane.take(document.all(Handoff)[0].id)
    pane.choice.setFocus()
    QTest.keyClicks(pane.choice, "n")
    assert pane.row() == 0
    QTest.keyClick(pane.choice, Qt.Key.Key_A)
    qtbot.waitUntil(pane.line.line.hasFocus)
