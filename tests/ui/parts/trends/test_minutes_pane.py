"""Planned against taken minutes, and taking over what is proposed."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.ready import creating
from facilitator.ui.desk import Desk
from facilitator.ui.pages.trends import TrendsPage, TrendsPlace
from facilitator.ui.parts.trends.minutes_pane import MinutesPane
from tests.ui.heard import Heard
from tests.ui.parts.trends.history import HALF_HOUR, learnt_before
from tests.ui.shown import PAGE, bring_up


def pane_of(qtbot: QtBot, desk: Desk) -> MinutesPane:
    page = bring_up(qtbot, TrendsPage(desk), *PAGE)
    page.turn_to(TrendsPlace.MINUTES)
    shown = page.shown()
    assert isinstance(shown, MinutesPane)
    return shown


@pytest.fixture
def blocks(document: Document) -> list[Block]:
    """Two mappings of a planned workshop, with a history in which such blocks took half as long again."""
    learnt_before(document)
    made = creating.create_workshop(document, "Q1", date(2027, 2, 2), time(9), "UTC")
    part = agenda.add_part(document, made.id, "Work")
    return [agenda.add_block(document, part.id, f"Map {n}", Activity.MAPPING, HALF_HOUR, 600) for n in range(2)]


def lengths(document: Document, blocks: list[Block]) -> list[int]:
    return [document.get(Block, block.id).length // 60 for block in blocks]


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_without_history_it_says_what_this_is_for(qtbot: QtBot, desk: Desk) -> None:
    pane = pane_of(qtbot, desk)
    assert pane.empty.isVisible()
    with qtbot.waitSignal(desk.home_asked):
        pane.empty.asked.emit()


def test_without_a_planned_workshop_the_history_stands_alone(qtbot: QtBot, document: Document, desk: Desk) -> None:
    learnt_before(document)
    pane = pane_of(qtbot, desk)
    (kind,) = pane.table.shown()
    assert (len(kind.held), kind.workshops) == (4, 2)
    assert pane.learnt.shown() == []
    assert not pane.use.isEnabled()


def test_what_is_proposed_is_taken_over_in_one_step(
    qtbot: QtBot, document: Document, desk: Desk, blocks: list[Block]
) -> None:
    said = Heard(desk.said)
    pane = pane_of(qtbot, desk)
    assert pane.words.text() == "2 blocks, 30 min longer in all."
    press(Qt.Key.Key_U)
    assert lengths(document, blocks) == [45, 45]
    assert "Changed 2 blocks, 30 min longer in all." in str(said.said)
    assert pane.learnt.shown() == []
    document.undo()
    assert lengths(document, blocks) == [30, 30]
    assert len(pane.learnt.shown()) == 2


def test_a_block_that_is_not_ticked_keeps_its_minutes(
    qtbot: QtBot, document: Document, desk: Desk, blocks: list[Block]
) -> None:
    pane = pane_of(qtbot, desk)
    press(Qt.Key.Key_Space)
    assert pane.words.text() == "1 block, 15 min longer."
    press(Qt.Key.Key_U)
    assert lengths(document, blocks) == [30, 45]


@pytest.mark.usefixtures("blocks")
def test_with_nothing_ticked_there_is_nothing_to_use(qtbot: QtBot, desk: Desk) -> None:
    pane = pane_of(qtbot, desk)
    pane.learnt.selectAll()
    press(Qt.Key.Key_Space)
    assert pane.words.text() == "Nothing is ticked."
    assert not pane.use.isEnabled()
