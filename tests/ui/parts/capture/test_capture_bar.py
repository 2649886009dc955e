"""The capture bar, typed into with real keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Person, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Decision
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.capture_bar import CaptureBar

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def bar(begun: Workshop, desk: Desk, show: Show) -> CaptureBar:
    made = CaptureBar(desk)
    show(made)
    made.start()
    return made


def test_the_reading_follows_the_typing(qtbot: QtBot, bar: CaptureBar) -> None:
    QTest.keyClicks(bar.edit, "! Send the draft @Tom fri")
    assert (bar.kind.text(), bar.words.text()) == ("Action", "owner Tom Reed · due Fri 15 Jan")


def test_enter_stores_and_stays(qtbot: QtBot, bar: CaptureBar, document: Document, begun: Workshop) -> None:
    QTest.keyClicks(bar.edit, "! Send the draft @Tom fri")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    (action,) = document.all(Action, workshop_id=begun.id)
    owner = document.find(Person, action.owner_id)
    assert owner is not None
    assert (action.text, owner.name, f"{action.due}") == ("Send the draft", "Tom Reed", "2027-01-15")
    assert action.block_id is not None
    assert bar.edit.hasFocus()
    assert bar.edit.toPlainText() == ""
    assert bar.kind.text() == "Stored"


def test_plain_text_becomes_a_note_of_the_team_named(
    qtbot: QtBot, bar: CaptureBar, document: Document, begun: Workshop
) -> None:
    QTest.keyClicks(bar.edit, "Beta is not GA @Sales")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    (note,) = document.all(Note, workshop_id=begun.id)
    assert note.text == "Beta is not GA"
    assert note.team_id is not None


def test_nothing_typed_is_refused_and_nothing_is_lost(
    qtbot: QtBot, bar: CaptureBar, desk: Desk, document: Document, begun: Workshop
) -> None:
    QTest.keyClicks(bar.edit, "! @Tom")
    with qtbot.waitSignal(desk.bridge.refused):
        QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    assert bar.edit.toPlainText() == "! @Tom"
    assert document.all(Action, workshop_id=begun.id) == []


def test_names_are_offered_chosen_with_arrows_and_taken_with_tab(
    qtbot: QtBot, bar: CaptureBar, document: Document
) -> None:
    add_person(document, "Tomasz Wilk")
    QTest.keyClicks(bar.edit, "! Send it @To")
    assert bar.edit.names.isVisible()
    QTest.keyClick(bar.edit, Qt.Key.Key_Down)
    QTest.keyClick(bar.edit, Qt.Key.Key_Tab)
    assert bar.edit.toPlainText() == "! Send it @Tomasz Wilk "
    assert not bar.edit.names.isVisible()
    assert "owner Tomasz Wilk" in bar.words.text()


def test_enter_takes_a_name_only_while_it_is_not_clear(
    qtbot: QtBot, bar: CaptureBar, document: Document, begun: Workshop
) -> None:
    add_person(document, "Tomasz Wilk")
    QTest.keyClicks(bar.edit, "! Send it @To")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    assert document.all(Action, workshop_id=begun.id) == []
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    (action,) = document.all(Action, workshop_id=begun.id)
    assert action.owner_id is not None


def test_escape_closes_the_names_first(qtbot: QtBot, bar: CaptureBar) -> None:
    QTest.keyClicks(bar.edit, "! Send it @M")
    QTest.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert not bar.edit.names.isVisible()
    assert bar.edit.hasFocus()


def test_an_unclear_name_is_told_and_stays_in_the_text(qtbot: QtBot, bar: CaptureBar) -> None:
    QTest.keyClicks(bar.edit, "! Ask @Zoe")
    assert bar.told.text() == "No one is called “Zoe”"
    assert bar.told.isVisible()


def test_shift_enter_begins_the_reason(qtbot: QtBot, bar: CaptureBar, document: Document, begun: Workshop) -> None:
    QTest.keyClicks(bar.edit, "= One glossary")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(bar.edit, "three meanings")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    (decision,) = document.all(Decision, workshop_id=begun.id)
    assert (decision.text, decision.why) == ("One glossary", "three meanings")


def test_a_sign_replaces_the_one_before_and_keeps_the_words(bar: CaptureBar) -> None:
    bar.edit.setPlainText("! Rename it")
    for sign in "#&?":
        bar.start(sign)
        assert bar.edit.toPlainText() == f"{sign} Rename it"


def test_escape_gives_the_keys_back(qtbot: QtBot, begun: Workshop, desk: Desk, show: Show) -> None:
    house = QWidget()
    other, bar = QLineEdit(), CaptureBar(desk)
    column = QVBoxLayout(house)
    column.addWidget(other)
    column.addWidget(bar)
    show(house)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    bar.start("!")
    QTest.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert other.hasFocus()
    assert bar.edit.toPlainText() == "! "


@pytest.mark.parametrize("typed", ["<b>bold</b> & more", "=HYPERLINK(1)", "مرحبا", "😀" * 50, "x" * 4000])
def test_any_text_can_be_typed(bar: CaptureBar, typed: str) -> None:
    bar.edit.setPlainText(typed)
    assert bar.reading().words
    assert not bar.grab().isNull()
