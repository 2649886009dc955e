"""Phrases by keys: typed like a spreadsheet, and taken over from workshops."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.language import feature_phrases
from facilitator.core.agree.language.feature_phrases import phrases
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.translations import add_translation
from facilitator.ui.desk import Desk
from facilitator.ui.pages.language import LanguagePage, LanguagePlace
from facilitator.ui.parts.language.phrases_pane import PhrasesPane
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> PhrasesPane:
    page = bring_up(qtbot, LanguagePage(desk), *PAGE)
    page.turn_to(LanguagePlace.PHRASES)
    shown = page.shown()
    assert isinstance(shown, PhrasesPane)
    return shown


def test_a_phrase_is_typed_from_the_empty_table(document: Document, pane: PhrasesPane) -> None:
    assert pane.empty.isVisible()
    type_words("n")
    type_words("Live sync")
    press(Qt.Key.Key_Return)
    (made,) = phrases(document)
    pane.grid.setFocus()
    pane.grid.go_to(made.id, "message")
    type_words("Always up to date")
    press(Qt.Key.Key_Return)
    assert pane.line.line.hasFocus()  # beyond the last row, one more can be typed
    pane.grid.setFocus()
    pane.grid.go_to(made.id, "talking_point")
    type_words("Nobody waits")
    press(Qt.Key.Key_Return)
    assert [(one.feature, one.message, one.talking_point) for one in phrases(document)] == [
        ("Live sync", "Always up to date", "Nobody waits")
    ]
    assert pane.head.words.text() == "1 of 1 phrase complete"


def test_what_is_missing_is_said(document: Document, pane: PhrasesPane) -> None:
    feature_phrases.add_phrase(document, "Live sync", "Always up to date")
    assert pane.head.words.text() == "0 of 1 phrase complete"
    assert pane.head.note.text() == "“Live sync” still needs what a seller says."


def test_rows_are_moved_and_removed(document: Document, pane: PhrasesPane) -> None:
    said = Heard(pane.desk.said)
    made = [feature_phrases.add_phrase(document, name) for name in ("A", "B")]
    pane.grid.setFocus()
    pane.grid.go_to(made[0].id)
    press(Qt.Key.Key_Down, ALT)
    assert [one.feature for one in phrases(document)] == ["B", "A"]
    press(Qt.Key.Key_Delete)
    assert [one.feature for one in phrases(document)] == ["B"]
    assert said.said == [("Removed 1 phrase.",)]


def test_those_of_a_workshop_are_taken_over_once(document: Document, pane: PhrasesPane, workshop: Workshop) -> None:
    add_translation(document, workshop.id, "Live sync", "Always up to date")
    said, told = Heard(pane.desk.said), Heard(pane.desk.told)
    assert pane.take.isEnabled()
    type_words("t")
    assert [one.feature for one in phrases(document)] == ["Live sync"]
    assert said.said == [("Took over 1 phrase from Q1 launch alignment.",)]
    assert pane.grid.hasFocus()
    assert not pane.take.isEnabled()
    press(Qt.Key.Key_T, CONTROL)
    assert len(told.said) == 1
    assert len(phrases(document)) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_of_several_workshops_one_is_chosen(document: Document, pane: PhrasesPane, workshop: Workshop) -> None:
    from_other = workshop.with_(id=document.new_id(), title="Later one")
    with document.step("Add another workshop") as step:
        step.put(from_other)
    add_translation(document, workshop.id, "Live sync")
    add_translation(document, from_other.id, "Audit log")
    type_words("t")
    names = [action.text() for action in pane.menu.actions()]
    assert sorted(names) == ["Later one, 1 phrase", "Q1 launch alignment, 1 phrase"]
    next(action for action in pane.menu.actions() if action.text().startswith("Later")).trigger()
    assert [one.feature for one in phrases(document)] == ["Audit log"]
