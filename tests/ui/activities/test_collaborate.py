"""Drafting the collaboration plan in the room: each block begins with its tab, and the stage follows."""

from datetime import date, time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.document import Document
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.drafting import start_drafting
from facilitator.ui.activities.collaborate import Collaborate
from facilitator.ui.desk import Desk
from tests.ui.shown import bring_up


@pytest.fixture
def drafting(document: Document, workshop: Workshop) -> Workshop:
    return start_drafting(document, date(2027, 1, 12), time(13), "Europe/Berlin")


def _open(qtbot: QtBot, desk: Desk, drafting: Workshop, at: int) -> Collaborate:
    desk.choose_workshop(drafting.id)
    block = agenda_of(desk.document, drafting.id).blocks[at]
    return bring_up(qtbot, Collaborate(desk, block.id), 860, 640)


def _shows(desk: Desk, drafting: Workshop, side: int, row: int = 0) -> bool:
    return side_shown(desk.document, drafting.id, 4) == (side, row)


@pytest.mark.parametrize("at", range(4))
def test_each_block_begins_with_its_own_tab(qtbot: QtBot, desk: Desk, drafting: Workshop, at: int) -> None:
    made = _open(qtbot, desk, drafting, at)
    blocks = agenda_of(desk.document, drafting.id).blocks
    assert made.tabs.titles()[made.tabs.current()] == blocks[at].title
    qtbot.waitUntil(partial(_shows, desk, drafting, at))
    made.close()


def test_the_stage_follows_the_handoff_at_hand(qtbot: QtBot, desk: Desk, drafting: Workshop) -> None:
    made = _open(qtbot, desk, drafting, 0)
    made.handoffs.add_usual()
    edit = next(iter(made.handoffs.questions.edits.values()))
    QTest.keyClick(edit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(partial(_shows, desk, drafting, 0, 2))
    QTest.keyClick(edit, Qt.Key.Key_F3)
    qtbot.waitUntil(partial(_shows, desk, drafting, 1))
    made.close()


def test_from_an_empty_sla_the_way_leads_to_the_handoffs(qtbot: QtBot, desk: Desk, drafting: Workshop) -> None:
    made = _open(qtbot, desk, drafting, 1)
    made.sla.handoffs_asked.emit()
    assert made.tabs.current() == 0
    QTest.keyClick(made.handoffs, Qt.Key.Key_U)
    assert len(desk.document.all(Handoff)) == 4
    made.close()


def test_every_key_is_listed_once(qtbot: QtBot, desk: Desk, drafting: Workshop) -> None:
    made = _open(qtbot, desk, drafting, 0)
    for at in range(4):
        made.turn_to(at)
        keys = [command.key for command in made.commands()]
        assert len(keys) == len(set(keys))
    made.close()
