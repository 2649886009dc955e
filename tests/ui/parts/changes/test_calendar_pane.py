from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator.core.agree.changes import coming, notices
from facilitator.core.agree.changes.coming import Entry, EntryKind
from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.parts.changes.calendar.entry_dialog import EntryDialog
from facilitator.ui.parts.changes.calendar.month_grid import first_shown, last_shown
from facilitator.ui.parts.changes.calendar.year_dialog import YearDialog
from facilitator.ui.parts.changes.calendar_pane import CalendarPane
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2027, 4, 19)


@pytest.fixture
def page(qtbot: QtBot, document: Document, clock: SetClock, workshop: Workshop, desk: Desk) -> ChangesPage:
    clock.instant = datetime(2027, 4, 19, 9, tzinfo=UTC)
    return bring_up(qtbot, ChangesPage(desk), *PAGE)


@pytest.fixture
def pane(page: ChangesPage) -> CalendarPane:
    page.turn_to(ChangesPlace.CALENDAR)
    pane = page.shown()
    assert isinstance(pane, CalendarPane)
    return pane


@pytest.fixture
def fair(document: Document) -> Entry:
    return coming.add_entry(document, EntryKind.EVENT, "Fair", TODAY, TODAY + timedelta(1))


D = TypeVar("D", bound=QDialog)


def dialog_of(qtbot: QtBot, kind: type[D]) -> D:
    """The dialog that has come up, with the keys."""
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def rows(pane: CalendarPane) -> list[str]:
    return [f"{row.lead}: {row.text}" for row in pane.side.list.rows()]


def test_the_keys_go_from_day_to_day_and_month_to_month(pane: CalendarPane) -> None:
    assert pane.grid.day() == TODAY
    assert pane.grid.hasFocus()
    for key, day in (
        (KEY.Key_Right, date(2027, 4, 20)),
        (KEY.Key_Down, date(2027, 4, 27)),
        (KEY.Key_Down, date(2027, 5, 4)),
        (KEY.Key_Left, date(2027, 5, 3)),
        (KEY.Key_PageDown, date(2027, 6, 3)),
        (KEY.Key_PageUp, date(2027, 5, 3)),
        (KEY.Key_Up, date(2027, 4, 26)),
        (KEY.Key_T, TODAY),
    ):
        press(key)
        assert pane.grid.day() == day
    assert pane.view.head.title.text() == "April 2027"


def test_a_click_chooses_the_day_under_it(pane: CalendarPane) -> None:
    cell = pane.grid.visualRect(pane.grid.model().index(0, 0))
    QTest.mouseClick(pane.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.center() + QPoint(1, 1))
    assert pane.grid.day() == first_shown(TODAY)


def test_the_last_likely_day_is_the_end(pane: CalendarPane) -> None:
    pane.go_to(date(2199, 12, 31))
    press(KEY.Key_Right)
    assert pane.grid.day() == date(2199, 12, 31)


def test_something_is_put_on_the_day_at_hand(qtbot: QtBot, pane: CalendarPane, document: Document) -> None:
    press(KEY.Key_Right)
    press(KEY.Key_N)
    dialog = dialog_of(qtbot, EntryDialog)
    type_words("Atlas")
    QTest.keyClicks(dialog.until.line, "nonsense")
    press(KEY.Key_Return)
    assert dialog.isVisible()
    assert "is not a day" in dialog.until.error()
    dialog.until.line.selectAll()
    QTest.keyClicks(dialog.until.line, "19 apr")
    QTest.keyClick(dialog.until.line, KEY.Key_Return)
    assert dialog.isVisible()
    assert document.all(Entry) == []
    dialog.until.line.selectAll()
    QTest.keyClicks(dialog.until.line, "21 apr")
    dialog.teams.turn(1)
    dialog.accept()
    (made,) = coming.entries(document)
    assert (made.title, made.kind, made.day, made.until) == (
        "Atlas", EntryKind.LAUNCH, date(2027, 4, 20), date(2027, 4, 21)
    )  # fmt: skip
    assert coming.teams_of(document, made.id) == teams(document)[:1]
    assert pane.at() is not None
    assert rows(pane)[0] == "Tue 20 Apr to Wed 21 Apr: Atlas"


def test_what_is_on_the_day_is_at_hand_and_enter_opens_it(
    qtbot: QtBot, pane: CalendarPane, document: Document, fair: Entry
) -> None:
    at = pane.at()
    assert at is not None
    assert at.record == fair
    press(KEY.Key_Return)
    dialog = dialog_of(qtbot, EntryDialog)
    enter("Big fair")
    assert not dialog.isVisible()
    assert document.get(Entry, fair.id).title == "Big fair"
    document.undo()
    assert document.get(Entry, fair.id) == fair


def test_it_is_moved_with_alt_and_taken_off_with_undo(pane: CalendarPane, document: Document, fair: Entry) -> None:
    press(KEY.Key_Down, ALT)
    press(KEY.Key_Left, ALT)
    moved = document.get(Entry, fair.id)
    assert (moved.day, moved.until) == (TODAY + timedelta(6), TODAY + timedelta(7))
    assert pane.grid.day() == moved.day
    heard = Heard(pane.desk.said)
    press(KEY.Key_Delete)
    assert document.all(Entry) == []
    assert heard.said == [("Took “Fair” off the calendar.",)]
    document.undo()
    assert document.all(Entry) == [moved]


def test_a_change_is_asked_for_where_notices_stand(pane: CalendarPane, document: Document) -> None:
    made = notices.draft_notice(document, "New price list")
    notices.set_starts(document, made.id, TODAY)
    assert pane.side.list.rows()[0].small == "Change, not told yet"
    heard = Heard(pane.desk.keeper_asked)
    press(KEY.Key_Return)
    assert heard.said == [(document.get(ChangeNotice, made.id),)]


def test_what_stands_elsewhere_is_opened_there_and_stays(
    pane: CalendarPane, document: Document, workshop: Workshop
) -> None:
    pane.go_to(workshop.day)
    heard = Heard(pane.desk.keeper_asked)
    press(KEY.Key_Return)
    assert heard.said == [(document.get(Workshop, workshop.id),)]
    press(KEY.Key_Delete)
    assert document.get(Workshop, workshop.id) == workshop


def test_clashes_are_listed_and_lead_to_their_day(pane: CalendarPane, document: Document) -> None:
    coming.add_entry(document, EntryKind.LAUNCH, "Atlas", date(2027, 6, 1))
    coming.add_entry(document, EntryKind.RELEASE, "Search", date(2027, 6, 3))
    assert pane.side.clash_title.text() == "1 clash"
    press(KEY.Key_C)
    press(KEY.Key_Return)
    assert pane.grid.day() == date(2027, 6, 1)
    model = pane.grid.model()
    spoken = [model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(7)]
    assert "Tuesday 1 June 2027, Something clashes, Atlas" in spoken


def test_the_planning_year_is_laid_out_in_one_step(qtbot: QtBot, pane: CalendarPane, document: Document) -> None:
    press(KEY.Key_Y)
    dialog = dialog_of(qtbot, YearDialog)
    assert len(dialog.list.rows()) == 14
    dialog.accept()
    made = coming.entries(document)
    assert len(made) == 14
    assert pane.grid.day() == made[0].day
    pane.window().activateWindow()
    qtbot.waitUntil(pane.window().isActiveWindow)
    press(KEY.Key_Y)
    again = dialog_of(qtbot, YearDialog)
    assert again.year.currentData() == 2029
    assert again.primary.isEnabled()
    again.year.pick(2028)
    assert not again.primary.isEnabled()
    again.reject()
    document.undo()
    assert coming.entries(document) == []


def test_the_calendar_is_written(
    qtbot: QtBot, pane: CalendarPane, document: Document, fair: Entry, tmp_path: Path
) -> None:
    document.path = tmp_path / "Alignment.programme"
    with qtbot.waitSignal(pane.writer.written, timeout=30_000):
        press(KEY.Key_S)
    assert b"SUMMARY:Fair" in (programme_folder(document) / "coming.ics").read_bytes()


def test_what_others_change_keeps_the_day_and_the_choice(pane: CalendarPane, document: Document, fair: Entry) -> None:
    second = coming.add_entry(document, EntryKind.SOCIAL, "Lunch", TODAY)
    pane.view.choose((second.table, second.id, second.day))
    coming.add_entry(document, EntryKind.SOCIAL, "Dinner", TODAY + timedelta(3))
    at = pane.at()
    assert at is not None
    assert at.title == "Lunch"
    assert pane.grid.day() == TODAY


@pytest.mark.parametrize("month", [date(2027, number, 1) for number in range(1, 13)])
def test_six_weeks_hold_the_whole_month(month: date) -> None:
    last_of_month = (month + timedelta(31)).replace(day=1) - timedelta(1)
    assert first_shown(month) <= month
    assert (month - first_shown(month)).days < 7
    assert last_shown(month) >= last_of_month
