from datetime import date, time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import add_action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.follow.check_in_pane import CheckInPane
from tests.ui.keyboard import press
from tests.ui.parts.actions.tabs import on_page


def queue(pane: CheckInPane) -> list[str]:
    return [row.text for row in pane.queue.list.rows()]


def test_only_the_chosen_workshop_is_gone_through(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    other = creating.create_workshop(document, "Half-year", date(2027, 3, 1), time(9), "Europe/Berlin")
    add_action(document, workshop.id, "Here")
    add_action(document, other.id, "There")
    desk.choose_workshop(workshop.id)
    pane = on_page(qtbot, desk, CheckInPane)
    assert isinstance(pane, CheckInPane)
    assert queue(pane) == ["Here"]
    desk.choose_workshop(other.id)
    assert queue(pane) == ["There"]
    press(Qt.Key.Key_O)
    assert len(document.all(CheckIn)) == 1
    assert pane.stack.currentWidget() is pane.sum
