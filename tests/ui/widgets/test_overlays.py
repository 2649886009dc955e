"""The sheets over the window: finding, the keys, passing the laptop."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.keyssheet import KeyHint, KeysSheet
from facilitator.ui.widgets.palettebox import CommandPalette, Entry
from facilitator.ui.widgets.privacy import PrivacyScreen

ENTRIES = (
    Entry("Pause the timer", "Commands", "pause", shortcut="Space"),
    Entry("Next block", "Commands", "next", shortcut="N"),
    Entry("Agenda as PDF", "Documents", "agenda"),
    Entry("Maria Lind", "People", 7, detail="Product, table 2"),
    Entry("Battle cards wait for pricing sign-off", "Notes", 12, detail="Sales"),
)


@pytest.fixture
def house(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    QVBoxLayout(made).addWidget(QLineEdit())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.findChildren(QLineEdit)[0].setFocus()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_type_and_enter_chooses_and_gives_the_focus_back(qtbot: QtBot, house: QWidget) -> None:
    before = focused()
    palette = CommandPalette(house)
    palette.ask(ENTRIES)
    told: list[object] = []
    palette.chosen.connect(told.append)
    QTest.keyClicks(focused(), "maria")
    assert [entry.value for entry in palette.found()] == [7]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told == [7]
    assert palette.isHidden()
    assert focused() is before


def test_a_key_in_the_list_can_be_read(qtbot: QtBot, qapp: QApplication, house: QWidget) -> None:
    theme.apply(qapp, theme.LIGHT)
    palette = CommandPalette(house)
    palette.ask(ENTRIES)
    found = palette.findChildren(QListView)[0]
    picture = found.viewport().grab(found.visualRect(found.model().index(1, 0))).toImage()
    cap = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width() - 30, picture.width() - 10)]
    dark = [colour for colour in cap if colour.lightness() < 128]
    assert 0 < len(dark) < len(cap) / 2


def test_arrows_move_through_the_list_and_stop_at_its_end(qtbot: QtBot, house: QWidget) -> None:
    palette = CommandPalette(house)
    palette.ask(ENTRIES)
    told: list[object] = []
    palette.chosen.connect(told.append)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    palette.ask(ENTRIES)
    QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    palette.ask(ENTRIES)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told == ["next", 12, "pause"]


def test_enter_on_nothing_found_does_nothing(qtbot: QtBot, house: QWidget) -> None:
    palette = CommandPalette(house)
    palette.ask(ENTRIES)
    QTest.keyClicks(focused(), "xqzwv")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_escape_and_a_click_beside_close_without_choosing(qtbot: QtBot, house: QWidget) -> None:
    palette = CommandPalette(house)
    told: list[object] = []
    palette.chosen.connect(told.append)
    palette.ask(ENTRIES)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert palette.isHidden()
    palette.ask(ENTRIES)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 690))
    assert palette.isHidden()
    assert told == []


def test_an_overlay_grows_with_the_window_and_keeps_the_focus(qtbot: QtBot, house: QWidget) -> None:
    sheet = KeysSheet(house)
    sheet.show_keys([KeyHint("Running", "Space", "Pause"), KeyHint("Capture", "!", "Action")])
    house.resize(1200, 800)
    qtbot.waitUntil(lambda: sheet.size() == house.size())
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(focused())
    QTest.keyClick(sheet, Qt.Key.Key_Question)
    assert sheet.isHidden()


def test_many_keys_fit_the_width_and_scroll(qtbot: QtBot, house: QWidget) -> None:
    sheet = KeysSheet(house)
    sheet.show_keys([KeyHint(f"Group {n % 9}", "Ctrl Shift K", "Does one thing after another") for n in range(90)])
    scroll = sheet.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: house.rect().contains(scroll.mapTo(house, scroll.rect().bottomRight())))
    assert scroll.horizontalScrollBar().maximum() == 0


@pytest.fixture
def privacy(house: QWidget) -> PrivacyScreen:
    return PrivacyScreen(QLineEdit(), house)


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_laptop_goes_from_hand_to_hand(qtbot: QtBot, privacy: PrivacyScreen, enter: Qt.Key) -> None:
    privacy.pass_to("Maria Lind")
    assert not privacy.is_voting()
    with qtbot.waitSignal(privacy.started):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert privacy.is_voting()
    keypad = Qt.KeyboardModifier.KeypadModifier if enter is Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(privacy.done):
        QTest.keyClick(focused(), enter, Qt.KeyboardModifier.ControlModifier | keypad)
    privacy.pass_to("Tom Reed")
    assert not privacy.is_voting()


def test_nobody_uncovers_the_console_by_accident(qtbot: QtBot, privacy: PrivacyScreen) -> None:
    privacy.pass_to("Maria Lind")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    QTest.mouseClick(privacy, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert privacy.isVisible()
    stop = next(b for b in privacy.findChildren(ActionButton) if b.text() == "Stop passing the laptop")
    with qtbot.waitSignal(privacy.stopped):
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert privacy.isHidden()


def test_the_windows_shortcuts_are_quiet_while_it_is_covered(
    qtbot: QtBot, house: QWidget, privacy: PrivacyScreen
) -> None:
    told: list[str] = []
    QShortcut("N", house).activated.connect(lambda: told.append("next"))
    house.setFocus()
    QTest.keyClick(house, Qt.Key.Key_N)
    assert told == ["next"]
    privacy.pass_to("Maria Lind")
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert told == ["next"]


def test_an_unfinished_ballot_cannot_be_given_in(qtbot: QtBot, privacy: PrivacyScreen) -> None:
    told: list[str] = []
    privacy.done.connect(lambda: told.append("done"))
    privacy.pass_to("Maria Lind")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    privacy.set_ready(False)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == []


def test_the_cover_hides_everything_beneath(qtbot: QtBot, house: QWidget, privacy: PrivacyScreen) -> None:
    privacy.pass_to("Maria Lind")
    assert privacy.geometry() == house.rect()
    assert privacy.grab().toImage().pixelColor(2, 2).alpha() == 255
