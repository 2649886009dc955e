"""The offer over an agenda to use what the workshops before have taught."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.ready import creating
from facilitator.ui.desk import Desk
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.parts.fitting.learnt_sheet import LearntSheet
from tests.ui.heard import Heard
from tests.ui.parts.trends.history import HALF_HOUR, learnt_before
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def block(document: Document, desk: Desk) -> Block:
    """A mapping of the planned workshop at hand."""
    made = creating.create_workshop(document, "Q1", date(2027, 2, 2), time(9), "UTC")
    part = agenda.add_part(document, made.id, "Work")
    desk.choose_workshop(made.id)
    return agenda.add_block(document, part.id, "Map", Activity.MAPPING, HALF_HOUR, 600)


def click(page: PlanPage, words: str) -> None:
    button = next(one for one in page.learnt.findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("block")
def test_without_history_nothing_is_offered(qtbot: QtBot, desk: Desk) -> None:
    page = bring_up(qtbot, PlanPage(desk), *PAGE)
    assert not page.learnt.isVisible()
    assert page.learnt.commands() == []


def test_the_offer_is_taken_through_its_sheet_and_goes(
    qtbot: QtBot, document: Document, desk: Desk, block: Block
) -> None:
    learnt_before(document)
    said = Heard(desk.said)
    page = bring_up(qtbot, PlanPage(desk), *PAGE)
    assert page.learnt.notice.text() == "Use what was learnt: 1 block, 15 min longer."
    click(page, "See the minutes…")
    (sheet,) = page.findChildren(LearntSheet)
    QTest.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
    assert document.get(Block, block.id).length == 45 * 60
    assert "Changed 1 block, 15 min longer." in str(said.said)
    assert not page.learnt.isVisible()


def test_the_sheet_opens_by_its_command_and_ticks_by_keys(
    qtbot: QtBot, document: Document, desk: Desk, block: Block
) -> None:
    learnt_before(document)
    page = bring_up(qtbot, PlanPage(desk), *PAGE)
    next(one for one in page.commands() if one.title.startswith("Use what was learnt")).run()
    (sheet,) = page.findChildren(LearntSheet)
    qtbot.waitUntil(sheet.table.hasFocus)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    assert not sheet.primary.isEnabled()
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert document.get(Block, block.id).length == 45 * 60


def test_closed_it_stays_away(qtbot: QtBot, document: Document, desk: Desk, block: Block) -> None:
    learnt_before(document)
    page = bring_up(qtbot, PlanPage(desk), *PAGE)
    click(page, "Close")
    agenda.rename_block(document, block.id, "Map it")
    assert not page.learnt.isVisible()
