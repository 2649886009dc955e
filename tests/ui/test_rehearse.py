from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run.board import Note
from facilitator.core.run.clock.timekeeping import progress_of
from facilitator.core.run.rehearse.rehearsal import sample_script
from facilitator.core.run.rehearse.script_check import read
from facilitator.core.run.vote import ties, voting
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.run import RunPage
from facilitator.ui.rehearse import SPEED, Rehearsal, RehearsalBar
from facilitator.ui.widgets.icons import Icons
from facilitator.ui.window import Window

START = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


class Steady:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class House:
    """A rehearsal under way in a console of its own."""

    rehearsal: Rehearsal
    window: Window
    bar: RehearsalBar
    steady: Steady

    @property
    def document(self) -> Document:
        return self.rehearsal.document

    @property
    def workshop(self) -> Workshop:
        return workshops(self.document)[0]


@pytest.fixture
def house(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    theme.load_fonts()
    theme.apply(qapp, theme.LIGHT, resource("icons"))
    steady = Steady()
    rehearsal = Rehearsal(read(sample_script()), steady=steady)
    bridge = Bridge(rehearsal.document)
    look = Look(theme.LIGHT, Icons(theme.LIGHT, resource("icons")), theme.Motion(False))
    window = Window(Desk(bridge, look, bridge), PAGES, rehearsal.commands())
    window.closed.connect(bridge.close)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    rehearsal.begin(window)
    (bar,) = window.findChildren(RehearsalBar)
    yield House(rehearsal, window, bar, steady)
    window.close()
    window.deleteLater()
    bridge.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _until(house: House, minutes: float) -> None:
    house.rehearsal.advance(START + timedelta(minutes=minutes) - house.rehearsal.now())


def test_it_opens_on_the_run_page_with_the_stage_just_before_the_start(house: House) -> None:
    assert isinstance(house.window.page, RunPage)
    assert house.window.stage_control.stage.isVisible()
    assert house.workshop.state is WorkshopState.PLANNED
    assert house.document.undo_label is None
    assert house.document.path is None
    assert house.bar.words() == "12:59 · about to begin · 60 times as fast"


def test_it_plays_block_after_block_and_says_where_it_is(house: House) -> None:
    _until(house, 130)
    progress = progress_of(house.document, house.workshop.id)
    assert progress.current is not None
    assert progress.current.title == "Alignment mapping"
    assert house.bar.words() == "15:10 · Alignment mapping · 60 times as fast"
    assert 0 < len(house.document.all(Note)) < 23


def test_a_second_is_a_minute(house: House, qtbot: QtBot) -> None:
    before = house.rehearsal.now()
    house.steady.seconds += 0.5
    qtbot.waitUntil(lambda: house.rehearsal.now() > before)
    assert house.rehearsal.now() - before == timedelta(seconds=0.5 * SPEED)


def test_it_does_not_leap_after_the_computer_slept(house: House, qtbot: QtBot) -> None:
    before = house.rehearsal.now()
    house.steady.seconds += 3600
    qtbot.waitUntil(lambda: house.rehearsal.now() > before)
    assert house.rehearsal.now() - before <= timedelta(minutes=1)


def test_paused_its_time_stands_still_and_then_goes_on(house: House) -> None:
    QTest.mouseClick(house.bar.turn_button, Qt.MouseButton.LeftButton)
    assert not house.rehearsal.running
    assert house.bar.words().endswith("paused")
    assert house.bar.turn_button.text() == "Go on"
    house.steady.seconds += 600
    before = house.rehearsal.now()
    QTest.mouseClick(house.bar.turn_button, Qt.MouseButton.LeftButton)
    assert house.rehearsal.running
    assert house.rehearsal.now() == before


@pytest.mark.parametrize(
    ("key", "done"),
    [
        (Qt.Key.Key_P, lambda rehearsal: not rehearsal.running),
        (Qt.Key.Key_N, lambda rehearsal: rehearsal.now() > START + timedelta(minutes=9)),
    ],
)
def test_its_keys_work_in_the_console(
    house: House, qtbot: QtBot, key: Qt.Key, done: Callable[[Rehearsal], bool]
) -> None:
    with qtbot.waitActive(house.window):
        house.window.activateWindow()
    QTest.keyClick(house.window, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert done(house.rehearsal)


def test_played_to_the_end_the_workshop_is_closed_and_nothing_more_can_be_played(house: House) -> None:
    _until(house, 600)
    assert house.rehearsal.over
    assert not house.rehearsal.running
    assert house.workshop.state is WorkshopState.CLOSED
    assert house.bar.words() == "18:18 · the day is over"
    assert not house.bar.turn_button.isEnabled()
    assert not house.bar.forward_button.isEnabled()
    house.rehearsal.turn()
    assert not house.rehearsal.running


def test_leaving_holds_it_and_says_so(house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.rehearsal.left):
        QTest.mouseClick(house.bar.leave_button, Qt.MouseButton.LeftButton)
    assert not house.rehearsal.running


def test_what_the_user_does_in_between_may_bar_its_way_and_then_it_pauses_and_says_why(
    house: House, qtbot: QtBot
) -> None:
    _until(house, 175)
    poll = voting.open_round(house.document, house.workshop.id)
    assert poll is not None
    ties.close_poll(house.document, poll.id)
    with qtbot.waitSignal(house.window.desk.bridge.refused) as refused:
        _until(house, 185)
    assert "The rehearsal is paused: its next step can’t be played: No vote is open." in refused.args
    assert not house.rehearsal.running


def test_closing_the_console_ends_it_quietly(house: House) -> None:
    house.window.close()
    assert not house.rehearsal.running
    assert not house.window.stage_control.stage.isVisible()
