from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.notice import FieldError, Notice, Toast


def button_called(house: QWidget, text: str) -> QPushButton:
    return next(button for button in house.findChildren(ActionButton) if button.text() == text)


def test_a_notice_tells_and_offers(qtbot: QtBot) -> None:
    notice = Notice("warn", "Ends 18:16 instead of 18:10.", "6 min behind.", "Recover time…")
    qtbot.addWidget(notice)
    notice.show()
    assert notice.text() == "6 min behind. Ends 18:16 instead of 18:10."
    with qtbot.waitSignal(notice.asked):
        QTest.mouseClick(button_called(notice, "Recover time…"), Qt.MouseButton.LeftButton)


def test_a_notice_changes_its_tone_and_drops_its_button(qtbot: QtBot) -> None:
    notice = Notice("warn", "Ends later.", action="Recover time…")
    qtbot.addWidget(notice)
    button = button_called(notice, "Recover time…")
    notice.say("good", "Back on time.")
    assert notice.property("kind") == "good"
    assert button.isHidden()
    assert notice.text() == "Back on time."


def test_a_closable_notice_closes(qtbot: QtBot) -> None:
    notice = Notice("info", "The stage moved to this screen.", closable=True)
    qtbot.addWidget(notice)
    notice.show()
    with qtbot.waitSignal(notice.closed):
        QTest.mouseClick(button_called(notice, "Close"), Qt.MouseButton.LeftButton)
    assert notice.isHidden()


def test_markup_in_a_notice_is_text(qtbot: QtBot) -> None:
    notice = Notice("info", "<b>bold</b>")
    qtbot.addWidget(notice)
    words = [part for part in notice.findChildren(QLabel) if part.text() == "<b>bold</b>"]
    assert [part.textFormat() for part in words] == [Qt.TextFormat.PlainText]


def test_undo_on_the_passing_line(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    house.resize(900, 600)
    house.show()
    toast = Toast(house)
    assert toast.isHidden()
    toast.say("Deleted a note")
    assert toast.isVisible()
    assert house.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.asked):
        QTest.mouseClick(button_called(toast, "Undo"), Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_the_passing_line_stays_in_the_middle_of_the_head(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    house.resize(900, 600)
    toast = Toast(house)
    house.show()
    toast.say("Saved a copy " * 60, None)
    house.resize(700, 400)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - 350) <= 1)
    assert toast.geometry().top() >= 0
    assert toast.geometry().bottom() < 60


class HastyToast(Toast):
    STAY_MS = 1


def test_the_passing_line_passes(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    house.resize(900, 600)
    house.show()
    toast = HastyToast(house)
    QTest.mouseMove(house, QPoint(5, 5))
    toast.say("Deleted a note")
    qtbot.waitUntil(toast.isHidden)


def test_an_error_takes_no_room_when_there_is_none(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    error = FieldError(house)
    house.show()
    assert error.isHidden()
    error.say("Write minutes such as 45.")
    assert error.isVisible()
    error.say("")
    assert error.isHidden()
