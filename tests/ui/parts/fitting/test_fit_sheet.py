from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda, sessions, workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import over
from facilitator.core.plan.ready import creating
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fitting.fit_sheet import FitSheet


def opened(qtbot: QtBot, desk: Desk, workshop: Workshop, session_id: int | None = None) -> FitSheet:
    sheet = FitSheet(desk, workshop, session_id)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


@pytest.fixture
def sheet(qtbot: QtBot, workshop: Workshop, desk: Desk) -> FitSheet:
    return opened(qtbot, desk, workshop)


def retype(sheet: FitSheet, typed: str) -> None:
    sheet.length.selectAll()
    QTest.keyClicks(sheet.length, typed)


def test_it_begins_with_what_the_agenda_takes_and_changes_nothing(sheet: FitSheet) -> None:
    assert (sheet.length.text(), sheet.end.text()) == ("5 h 10 min", "18:10")
    fitted = sheet.fitted()
    assert fitted is not None
    assert not fitted.changed


def test_the_preview_follows_while_a_length_is_typed(sheet: FitSheet) -> None:
    retype(sheet, "3h20")
    assert sheet.end.text() == "16:20"
    assert sheet.words.text() == "Fits 3 h 20 min: 13 blocks shortened by 1 h 50 min in all. It ends at 16:20."
    assert sheet.table.rows()[0].change == "−5"
    assert "without a break" in sheet.warnings.text()


def test_an_end_gives_the_length(sheet: FitSheet) -> None:
    sheet.end.selectAll()
    QTest.keyClicks(sheet.end, "17:00")
    assert sheet.length.text() == "4 h"
    assert sheet.words.text().startswith("Fits 4 h: ")
    sheet.end.selectAll()
    QTest.keyClicks(sheet.end, "1am")
    assert sheet.length.text() == "12 h"


def test_what_cannot_be_met_is_said_by_how_much_and_in_red(sheet: FitSheet) -> None:
    retype(sheet, "1h")
    assert sheet.words.text().startswith("2 h 10 min too long for 1 h: ")
    assert sheet.words.property("role") == "bad"
    retype(sheet, "5h")
    assert sheet.words.property("role") == "strong"


@pytest.mark.parametrize("typed", ["", "soon", "0"])
def test_while_no_length_is_typed_there_is_nothing_to_press(sheet: FitSheet, typed: str) -> None:
    sheet.length.selectAll()
    QTest.keyClick(sheet.length, Qt.Key.Key_Backspace)
    QTest.keyClicks(sheet.length, typed)
    assert not sheet.primary.isEnabled()
    assert sheet.table.rows() == []
    sheet.accept()
    assert sheet.isVisible()


def test_enter_stores_the_fit_as_one_step(sheet: FitSheet, document: Document, workshop: Workshop) -> None:
    before = document.all(Block)
    retype(sheet, "3h20")
    QTest.keyClick(sheet.length, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert over(agenda_of(document, workshop.id).schedule()) == 0
    assert document.get(Workshop, workshop.id).available == 200 * 60
    assert document.undo_label == "Fit to time"
    document.undo()
    assert document.all(Block) == before


def test_time_to_spare_can_be_spread(sheet: FitSheet) -> None:
    retype(sheet, "6h")
    assert sheet.words.text().startswith("Fits 6 h with 50 min to spare: nothing needs to change.")
    sheet.spread.click()
    assert "lengthened" in sheet.words.text()
    assert any(row.change.startswith("+") for row in sheet.table.rows())


def test_of_several_sessions_one_is_fitted(qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop) -> None:
    evening = sessions.add_session(document, workshop.id, "Evening", date(2027, 1, 13), time(18), 3600)
    parts = document.all(Part, workshop_id=workshop.id)
    sessions.put_in_session(document, [parts[-1].id], evening.id)
    sheet = opened(qtbot, desk, workshop, evening.id)
    assert (sheet.length.text(), sheet.end.text()) == ("1 h", "19:00")
    assert len(sheet.table.rows()) == 3
    sheet.session.setCurrentIndex(0)
    sheet.session.picked.emit(None)
    assert sheet.end.text() == "17:10"


def test_an_agenda_that_changed_meanwhile_is_not_overwritten(sheet: FitSheet, document: Document) -> None:
    retype(sheet, "3h20")
    agenda.set_length(document, document.all(Block)[0].id, 30 * 60)
    sheet.accept()
    assert sheet.isVisible()
    assert document.all(Block)[0].length == 30 * 60


def test_an_empty_agenda_and_one_under_way_say_why_not(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    empty = creating.create_workshop(document, "Offsite", date(2027, 2, 1), time(9), "Europe/Berlin")
    workshops.set_available(document, empty.id, 3600)
    assert opened(qtbot, desk, empty).words.text() == "There is nothing to fit yet: add a block first."
    start.start(document, workshop.id, keep_plan=True)
    under_way = opened(qtbot, desk, document.get(Workshop, workshop.id))
    assert under_way.words.text().startswith("This session has begun")
    assert not under_way.primary.isEnabled()
