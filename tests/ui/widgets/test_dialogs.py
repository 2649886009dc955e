import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.dialogs import SheetDialog, confirm, question
from facilitator.ui.widgets.forms import AutoTextEdit


def sheet(qtbot: QtBot, body: QWidget) -> SheetDialog:
    made = SheetDialog("Add a part", body, "Add part")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_enter_accepts_and_escape_rejects(qtbot: QtBot) -> None:
    line = QLineEdit()
    dialog = sheet(qtbot, line)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(line, Qt.Key.Key_Return)
    dialog = sheet(qtbot, QLineEdit())
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("kind", [QPlainTextEdit, AutoTextEdit])
def test_enter_in_long_text_is_a_new_line_and_ctrl_enter_accepts(qtbot: QtBot, kind: type[QPlainTextEdit]) -> None:
    text = kind()
    dialog = sheet(qtbot, text)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_is_not_ready_cannot_be_accepted(qtbot: QtBot) -> None:
    line = QLineEdit()
    dialog = sheet(qtbot, line)
    dialog.set_ready(False)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()


def test_a_reason_is_shown_beside_the_buttons(qtbot: QtBot) -> None:
    dialog = sheet(qtbot, QLineEdit())
    dialog.say_wrong("Give the part a name.")
    assert "Give the part a name." in [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]


def test_a_tall_body_scrolls_and_the_dialog_stays_on_the_screen(qtbot: QtBot) -> None:
    body = QWidget()
    column = QVBoxLayout(body)
    for number in range(200):
        column.addWidget(QLabel(f"Row {number}"))
    dialog = sheet(qtbot, body)
    assert dialog.sizeHint().height() <= dialog.screen().availableSize().height() * 0.9
    assert dialog.primary.mapTo(dialog, dialog.primary.rect().bottomRight()).y() <= dialog.height()


def test_a_hasty_enter_destroys_nothing(qtbot: QtBot) -> None:
    asked = question("Restore this backup?", "What was written since then is kept.", "Restore")
    qtbot.addWidget(asked)
    asked.show()
    with qtbot.waitSignal(asked.rejected):
        QTest.keyClick(asked, Qt.Key.Key_Return)


@pytest.mark.parametrize(("button", "answer"), [("primary", True), ("secondary", False)])
def test_confirm_answers_what_was_pressed(qtbot: QtBot, button: str, answer: bool) -> None:
    house = QWidget()
    qtbot.addWidget(house)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SheetDialog)
        (dialog.primary if button == "primary" else dialog.secondary).click()

    QTimer.singleShot(0, press)
    assert confirm(house, "Restore this backup?", "All is kept.", "Restore") is answer
    assert QDialog.DialogCode.Accepted.value == 1
