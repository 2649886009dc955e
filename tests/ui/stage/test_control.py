"""The stage from the console: chip, menu, keys, and the line of text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.stage import Scene, Stage, stage_of
from facilitator.ui.desk import Desk
from facilitator.ui.stage.control import StageControl
from facilitator.ui.stage.message_box import MessageBox
from facilitator.ui.theme import Motion


class Console(QWidget):
    """A console with a field, so that there is something to type into."""

    def __init__(self, desk: Desk, settings: QSettings) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.control = StageControl(desk, self, settings)
        column = QVBoxLayout(self)
        column.addWidget(self.control)
        column.addWidget(self.field)
        self.field.setFocus()


@pytest.fixture
def console(desk: Desk, lived: Workshop, settings: QSettings, qtbot: QtBot) -> Iterator[Console]:
    made = Console(desk, settings)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.close()
    made.deleteLater()


def stage_now(document: Document, workshop: Workshop) -> Stage:
    found = stage_of(document, workshop.id)
    assert found is not None
    return found


def seen(console: Console) -> Scene:
    return console.control.stage.view.scene


def entry(menu: QMenu, words: str) -> QAction:
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().split("\t")[0] == words)


def test_the_chip_tells_where_the_stage_is_and_what_it_shows(
    console: Console, document: Document, lived: Workshop
) -> None:
    assert console.control.chip.text() == "Stage hidden"
    console.control.toggle()
    assert console.control.chip.text() == "Stage in a window · Welcome"
    block = document.all(Block, workshop_id=lived.id, activity=Activity.RACI)[0]
    timekeeping.jump(document, lived.id, block.id)
    assert console.control.chip.text() == "Stage in a window · RACI"
    stage.pin_scene(document, lived.id, Scene.TIMER)
    stage.freeze(document, lived.id)
    assert console.control.chip.text() == "Stage in a window · Timer · pinned · frozen"
    console.control.stage.turn_full_screen()
    assert console.control.chip.text().startswith("Stage on screen 1 · ")
    console.control.toggle()
    assert console.control.chip.text() == "Stage hidden"


def test_the_keys_work_while_typing(console: Console, document: Document, lived: Workshop, qtbot: QtBot) -> None:
    QTest.keyClicks(console.field, "half a w")
    QTest.keyClick(console.field, Qt.Key.Key_F5)
    assert console.control.stage.isVisible()
    console.activateWindow()
    qtbot.waitActive(console)
    QTest.keyClick(console.field, Qt.Key.Key_F6)
    QTest.keyClick(console.field, Qt.Key.Key_F7)
    assert stage_now(document, lived).frozen
    assert stage_now(document, lived).blank
    QTest.keyClick(console.field, Qt.Key.Key_F6)
    QTest.keyClick(console.field, Qt.Key.Key_F7)
    assert not stage_now(document, lived).frozen
    assert not stage_now(document, lived).blank
    stage.pin_scene(document, lived.id, Scene.AGENDA)
    QTest.keyClick(console.field, Qt.Key.Key_F9)
    assert stage_now(document, lived).pinned is None
    QTest.keyClick(console.field, Qt.Key.Key_F5)
    assert not console.control.stage.isVisible()
    assert console.field.text() == "half a w"


def test_every_key_is_in_the_list_of_commands(console: Console) -> None:
    keys = [command.key for command in console.control.commands() if command.key]
    assert keys == ["F5", "F6", "F7", "F8", "Shift+F8", "F9", "Shift+F9"]


def test_a_line_is_typed_unseen_and_sent_with_enter(
    console: Console, document: Document, lived: Workshop, qtbot: QtBot
) -> None:
    console.control.toggle()
    console.activateWindow()
    qtbot.waitActive(console)
    QTest.keyClick(console.field, Qt.Key.Key_F8)
    box = console.findChild(MessageBox)
    assert box is not None
    QTest.keyClicks(box.line, "Back at 14:30")
    assert seen(console) is Scene.WELCOME
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert stage_now(document, lived).message == "Back at 14:30"
    assert seen(console) is Scene.MESSAGE
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    console.control.clear_line()
    assert seen(console) is Scene.WELCOME


def test_an_empty_line_is_refused_where_it_was_typed(console: Console, document: Document, lived: Workshop) -> None:
    console.control.ask_line()
    box = console.findChild(MessageBox)
    assert box is not None
    box.primary.click()
    assert box.isVisible()
    assert stage_of(document, lived.id) is None
    box.reject()


def test_the_menu_pins_a_scene_and_lets_it_go(console: Console, document: Document, lived: Workshop) -> None:
    menu = console.control.menu
    assert not entry(menu, "Follow the block").isEnabled()
    scenes = entry(menu, "Pin a scene").menu()
    assert isinstance(scenes, QMenu)
    scenes.aboutToShow.emit()
    assert [action.text() for action in scenes.actions()][:3] == ["Welcome", "Agenda", "Timer"]
    assert "Blank" not in [action.text() for action in scenes.actions()]
    entry(scenes, "Board").trigger()
    assert stage_now(document, lived).pinned is Scene.BOARD
    assert entry(scenes, "Board").isChecked()
    entry(menu, "Follow the block").trigger()
    assert stage_now(document, lived).pinned is None


def test_the_menu_fills_a_screen(console: Console) -> None:
    screens = entry(console.control.menu, "Choose screen").menu()
    assert isinstance(screens, QMenu)
    screens.aboutToShow.emit()
    screens.actions()[0].trigger()
    assert console.control.stage.isFullScreen()
    screens.aboutToShow.emit()
    assert screens.actions()[0].isChecked()


def test_the_stage_closes_with_the_console_and_comes_back_in_mid_workshop(
    console: Console, desk: Desk, settings: QSettings
) -> None:
    console.control.toggle()
    console.close()
    assert not console.control.stage.isVisible()
    again = Console(desk, settings)
    again.show()
    assert again.control.stage.isVisible()
    again.control.toggle()
    again.close()
    third = Console(desk, settings)
    third.show()
    assert not third.control.stage.isVisible()
    third.close()
    for window in (again, third):
        window.deleteLater()


def test_without_a_workshop_it_says_so(desk: Desk, settings: QSettings, qtbot: QtBot) -> None:
    console = Console(desk, settings)
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        console.control.freeze()
    assert refused.args == ["There is no workshop to show yet: plan one first."]
    console.close()
    console.deleteLater()


def test_a_flash_is_seen_on_the_stage_with_motion(
    console: Console, desk: Desk, document: Document, lived: Workshop
) -> None:
    desk.look = replace(desk.look, motion=Motion(True))
    console.control.toggle()
    stage.send_message(document, lived.id, "Now")
    assert console.control.stage.view.is_lit()


def test_the_stage_goes_quietly_when_the_programme_is_closed_before_its_window(console: Console, desk: Desk) -> None:
    console.control.toggle()
    desk.bridge.close()
    console.close()
    assert not console.control.stage.isVisible()
