"""Where a canvas of several sides begins."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.ready.modules import insert_module, module
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.activities.messaging import Messaging
from facilitator.ui.desk import Desk


@pytest.fixture
def blocks(document: Document, workshop: Workshop) -> list[Block]:
    return insert_module(document, workshop.id, module("messaging-hierarchy"))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_block_of_a_module_begins_at_its_own_tab(
    desk: Desk, document: Document, workshop: Workshop, blocks: list[Block], qtbot: QtBot, place: int
) -> None:
    stage.turn_pane(document, workshop.id, 7)
    made = Messaging(desk, blocks[place].id)
    qtbot.addWidget(made)
    made.show()
    assert made.tabs.current() == place
    assert made.shown().isVisible()
    qtbot.waitUntil(lambda: side_shown(document, workshop.id, 3) == (place, 0))


def test_a_block_too_many_begins_at_the_last_tab(
    desk: Desk, document: Document, blocks: list[Block], qtbot: QtBot
) -> None:
    more = agenda.add_block(document, blocks[0].part_id, "Once more", agenda.Activity.MESSAGING, 600)
    made = Messaging(desk, more.id)
    qtbot.addWidget(made)
    assert made.tabs.current() == 2
