"""The stage's window: full screen and back, and what happens when its screen is pulled out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.stage.screens import ScreenChoice, Spot
from facilitator.ui.stage.window import StageWindow


@pytest.fixture
def console(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(desk: Desk, lived: Workshop, console: QLineEdit, settings: QSettings) -> Iterator[StageWindow]:
    made = StageWindow(desk, console, settings)
    yield made
    made.close()
    made.deleteLater()


def test_on_one_screen_it_is_an_ordinary_window(window: StageWindow) -> None:
    window.open()
    assert window.isVisible()
    assert not window.isFullScreen()
    assert window.place is None


def test_f11_fills_the_screen_and_esc_leaves_it(window: StageWindow, qtbot: QtBot) -> None:
    window.open()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.place == Spot.of(window.screen())
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert window.isVisible()


def test_other_keys_are_the_consoles(window: StageWindow, console: QLineEdit, qtbot: QtBot) -> None:
    window.open()
    QTest.keyClicks(window, "n")
    assert console.text() == "n"


def test_when_its_screen_goes_it_waits_minimised_and_comes_back_with_it(window: StageWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.choose(screen)
    assert window.isFullScreen()
    window.on_screen_removed(screen)
    assert not window.isFullScreen()
    assert window.isMinimized()
    assert window.is_waiting()
    window.on_screen_added(screen)
    assert window.isFullScreen()
    assert not window.isMinimized()
    assert not window.is_waiting()


def test_a_screen_that_is_not_the_stages_may_come_and_go(window: StageWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.open()
    window.on_screen_removed(screen)
    assert not window.isMinimized()
    window.on_screen_added(screen)
    assert not window.isFullScreen()


def test_a_stage_that_was_hidden_meanwhile_stays_hidden(window: StageWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.choose(screen)
    window.on_screen_removed(screen)
    window.close()
    window.on_screen_added(screen)
    assert not window.isVisible()


def test_a_choice_of_screen_is_kept(window: StageWindow, settings: QSettings) -> None:
    screen = QGuiApplication.primaryScreen()
    window.choose(screen)
    assert ScreenChoice(settings).remembered() == Spot(screen.name(), QRect(screen.geometry()))


def test_it_tells_when_it_comes_moves_and_goes(window: StageWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.moved):
        window.open()
    with qtbot.waitSignal(window.moved):
        window.turn_full_screen()
    with qtbot.waitSignal(window.moved):
        window.close()
