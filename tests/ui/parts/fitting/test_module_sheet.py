from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.ready import creating, modules
from facilitator.core.plan.ready.modules import Spot
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fitting.module_sheet import ModuleSheet, Place, spot_words


def opened(qtbot: QtBot, desk: Desk, workshop: Workshop, behind: Place | None = None) -> ModuleSheet:
    sheet = ModuleSheet(desk, workshop, behind)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def block(document: Document, title: str) -> Block:
    return next(one for one in document.all(Block) if one.title == title)


def test_it_lists_every_module_with_what_it_costs(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    sheet = opened(qtbot, desk, workshop)
    leads = [row.lead for row in sheet.list.rows()]
    assert leads == [
        "Customer journey · 45 min",
        "Launch readiness · 1 h 30 min",
        "Messaging hierarchy · 1 h",
        "Metrics alignment · 1 h",
        "What do we mean by it? · 30 min",
        "What we said last time · 10 min",
    ]
    assert sheet.cost.text() == "It takes 45 min. The time there is is open."


@pytest.mark.parametrize(
    ("available", "words"),
    [
        (6 * 60, "Then there are 5 min to spare."),
        (5 * 60, "Then it is 55 min over"),
        (355, "and then all fits exactly."),
    ],
)
def test_the_cost_is_told_against_the_time_there_is(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop, available: int, words: str
) -> None:
    workshops.set_available(document, workshop.id, available * 60)
    assert words in opened(qtbot, desk, workshop).cost.text()


def test_enter_puts_the_module_where_it_fits_best(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    sheet = opened(qtbot, desk, workshop)
    assert sheet.proposed.text() == "Where it fits best: after “Clarifying Q&&A”"
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    titles = [one.title for one in agenda_of(document, workshop.id).blocks]
    assert sheet.made is not None
    assert titles[titles.index("Clarifying Q&A") + 1] == sheet.made.title
    assert document.undo_label == "Add module Customer journey"


def test_it_goes_behind_the_row_at_hand_if_that_is_wanted(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    raci = block(document, "RACI")
    following = document.all(Block, part_id=raci.part_id)[1]
    sheet = opened(qtbot, desk, workshop, Place("After “RACI”", Spot(raci.part_id, following.id)))
    sheet.at_hand.click()
    sheet.primary.click()
    titles = [one.title for one in agenda_of(document, workshop.id).blocks]
    assert sheet.made is not None
    assert titles[titles.index("RACI") + 1] == sheet.made.title


def test_a_module_that_is_in_is_said_to_be_and_another_is_at_hand(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    modules.insert_module(document, workshop.id, modules.module("customer-journey"))
    sheet = opened(qtbot, desk, workshop)
    assert sheet.list.rows()[0].small == "In the agenda already"
    assert sheet.list.selected_keys() == ["launch-readiness"]


def test_the_look_back_comes_once(qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop) -> None:
    sheet = opened(qtbot, desk, workshop)
    sheet.list.select(["last-time"])
    sheet.primary.click()
    assert [one.activity for one in agenda_of(document, workshop.id).blocks][1] is Activity.LAST_TIME
    again = opened(qtbot, desk, workshop)
    again.list.select(["last-time"])
    assert not again.primary.isEnabled()


def test_an_empty_agenda_takes_a_module_as_its_first_part(qtbot: QtBot, desk: Desk, document: Document) -> None:
    empty = creating.create_workshop(document, "Offsite", date(2027, 2, 1), time(9), "Europe/Berlin")
    sheet = opened(qtbot, desk, empty)
    assert sheet.proposed.text() == "Where it fits best: a part of its own at the end"
    sheet.primary.click()
    assert [part.title for part in document.all(Part, workshop_id=empty.id)] == ["Customer journey"]


def test_a_spot_is_said_in_words(document: Document, workshop: Workshop) -> None:
    found = agenda_of(document, workshop.id)
    first = found.parts[0]
    assert spot_words(found, Spot(first.id, found.blocks[0].id)) == "first in “Setting the foundation”"
    assert spot_words(found, Spot(first.id)) == "after “Shared context”"
    assert spot_words(found, Spot(before_part_id=first.id)) == "a part of its own before “Setting the foundation”"
