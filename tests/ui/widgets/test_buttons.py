import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.widgets.buttons import ActionButton, Segmented, Tabs


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT)


def test_the_key_is_told_to_everyone(qtbot: QtBot) -> None:
    button = ActionButton("Pause", "Space")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Pause, key Space"
    assert button.toolTip() == "Pause (Space)"
    button.say("Go on")
    assert (button.text(), button.accessibleName()) == ("Go on", "Go on, key Space")


def test_a_sign_gets_a_spoken_name(qtbot: QtBot) -> None:
    button = ActionButton("+5")
    qtbot.addWidget(button)
    button.name_as("Five minutes more")
    assert button.accessibleName() == button.toolTip() == "Five minutes more"


def test_the_cap_has_room_beside_the_words(qtbot: QtBot) -> None:
    plain, keyed = ActionButton("Pause"), ActionButton("Pause", "Space")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.minimumSizeHint().width() > plain.minimumSizeHint().width() + 30
    assert plain.sizeHint().height() >= theme.CONTROL_HEIGHT


def test_an_unknown_kind_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="loud"):
        ActionButton("Pause", kind="loud")


def test_enter_and_space_press_the_focused_button(qtbot: QtBot) -> None:
    button = ActionButton("Pause")
    qtbot.addWidget(button)
    button.show()
    presses: list[str] = []
    button.clicked.connect(lambda: presses.append("pressed"))
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(presses) == 2


def test_tabs_are_chosen_by_click_and_by_arrow(qtbot: QtBot) -> None:
    tabs = Tabs(["Board", "Groups", "Clusters"])
    qtbot.addWidget(tabs)
    tabs.show()
    told: list[int] = []
    tabs.chosen.connect(told.append)
    buttons = [child for child in tabs.children() if isinstance(child, QWidget)]
    assert tabs.current() == 0
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert told == [1, 2]
    assert tabs.current() == 2


def test_choosing_from_outside_tells_nobody(qtbot: QtBot) -> None:
    tabs = Segmented(["Day", "Week"])
    qtbot.addWidget(tabs)
    told: list[int] = []
    tabs.chosen.connect(told.append)
    tabs.choose(1)
    assert (tabs.current(), told) == (1, [])
    with pytest.raises(IndexError):
        tabs.choose(2)


def test_new_titles_keep_the_choice(qtbot: QtBot) -> None:
    tabs = Tabs(["Guide", "Captured", "Parking lot"])
    qtbot.addWidget(tabs)
    tabs.choose(1)
    tabs.set_titles(["Guide", "Captured", "Parking lot 3"])
    assert (tabs.current(), tabs.titles()[2]) == (1, "Parking lot 3")
    tabs.set_titles(["Guide"])
    assert tabs.titles() == ["Guide"]
    assert tabs.current() == 0


def test_only_the_chosen_tab_is_a_stop_for_tab(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    row = QHBoxLayout(house)
    tabs, after = Tabs(["Board", "Groups", "Clusters"]), QLineEdit()
    row.addWidget(tabs)
    row.addWidget(after)
    house.show()
    house.activateWindow()
    qtbot.waitUntil(house.isActiveWindow)
    chosen = tabs.findChildren(QWidget)[0]
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Tab)
    assert after.hasFocus()
