"""The Assessments page as a new user meets it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.parts.assess.answers_pane import AnswersPane
from facilitator.ui.parts.assess.intake.answer_import import AnswerImport
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.waves.wave_dialog import NewWaveDialog
from tests.ui.shown import PAGE, bring_up


def test_two_presses_open_the_first_wave(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = bring_up(qtbot, AssessmentsPage(desk), *PAGE)
    start = next(button for button in page.findChildren(QPushButton) if button.text() == "Start the first assessment")
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(NewWaveDialog)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    (wave,) = document.all(Wave)
    assert state_of(wave) is WaveState.OPEN
    assert isinstance(page.shown(), AnswersPane)
    assert page.head.isVisible()


def test_the_key_of_the_empty_page_asks_for_a_wave(qtbot: QtBot, desk: Desk) -> None:
    page = bring_up(qtbot, AssessmentsPage(desk), *PAGE)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_N)
    (dialog,) = page.findChildren(NewWaveDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_keys_of_the_head_work_from_a_list_in_a_tab(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = plan_wave(document, "Baseline")
    page = bring_up(qtbot, AssessmentsPage(desk), *PAGE)
    page.shown().first_focus().setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert state_of(document.get(Wave, wave.id)) is WaveState.OPEN


def test_a_file_dropped_on_any_tab_is_taken_in(qtbot: QtBot, document: Document, desk: Desk, tmp_path: Path) -> None:
    open_wave(document, plan_wave(document, "Baseline").id)
    page = bring_up(qtbot, AssessmentsPage(desk), *PAGE)
    page.turn_to(Place.PLANS)
    path = tmp_path / "answers.csv"
    path.write_text("Team\nSales\n", "utf-8")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, carried, buttons, keys))
    (dialog,) = page.window().findChildren(AnswerImport)
    assert dialog.isVisible()
    assert isinstance(page.shown(), AnswersPane)
    dialog.reject()


def test_where_a_document_went_can_be_read_whole(qtbot: QtBot, document: Document, desk: Desk) -> None:
    plan_wave(document, "Baseline")
    page = bring_up(qtbot, AssessmentsPage(desk), *PAGE)
    toast = page.head.writer.toast
    toast.say("Written assessment.pdf.", "Open folder")
    assert toast.visibleRegion().boundingRect().size() == toast.size()
