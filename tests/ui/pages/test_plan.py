from datetime import date, time
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda, duplicating, sessions, workshops
from facilitator.core.plan.agenda import Activity, Block, Part, TurnPlan
from facilitator.core.plan.ready import creating
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.parts.agenda.agenda_paper import HANDOUT, PAPERS, Paper
from facilitator.ui.parts.agenda.agenda_rows import Cell, RowKind
from facilitator.ui.parts.agenda.session_form import SessionDialog
from facilitator.ui.parts.fitting.fit_sheet import FitSheet
from facilitator.ui.parts.fitting.module_sheet import ModuleSheet
from facilitator.ui.parts.intake.agenda_import import AgendaImport
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.forms import Combo
from tests.ui.shown import PAGE, bring_up

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, workshop: Workshop, desk: Desk) -> PlanPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> PlanPage:
    return bring_up(qtbot, PlanPage(desk), *PAGE)


def block(page: PlanPage, title: str) -> Block:
    return next(one for one in page.desk.document.all(Block) if one.title == title)


def go_to(page: PlanPage, title: str) -> None:
    page.bench.table.choose(RowKind.BLOCK, block(page, title).id)


def titles(page: PlanPage) -> list[str]:
    return [row.title for row in page.bench.table.rows()]


def editor(page: PlanPage) -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not page.bench.table
    return focus


def press(page: PlanPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.bench.table, key, modifier)


def test_it_opens_at_the_first_block_with_the_keys_on_the_table(page: PlanPage) -> None:
    assert page.bench.table.hasFocus()
    assert page.head.span.text() == "13:00 – 18:10"
    assert page.head.sum.text() == "5 parts · 5 h 10 min planned"
    assert page.bench.side.block.objective.toPlainText() == block(page, "Welcome and objectives").objective


def test_figures_typed_on_a_row_are_its_minutes(page: PlanPage) -> None:
    go_to(page, "Current state")
    QTest.keyClicks(page.bench.table, "4")
    QTest.keyClicks(editor(page), "5")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert block(page, "Current state").length == 45 * 60
    assert page.head.span.text() == "13:00 – 18:35"
    assert page.bench.table.hasFocus()


@pytest.mark.parametrize(("typed", "minutes"), [("1h15", 75), ("1:15", 75), ("+5", 25), ("-5", 15)])
def test_minutes_are_typed_the_way_people_type(page: PlanPage, typed: str, minutes: int) -> None:
    go_to(page, "Current state")
    QTest.keyClicks(page.bench.table, typed[0])
    QTest.keyClicks(editor(page), typed[1:])
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert block(page, "Current state").length == minutes * 60


def test_what_is_no_length_is_refused_and_stays_as_typed(qtbot: QtBot, page: PlanPage) -> None:
    go_to(page, "Current state")
    QTest.keyClicks(page.bench.table, "4")
    QTest.keyClicks(editor(page), "x")
    with qtbot.waitSignal(page.desk.bridge.refused):
        QTest.keyClick(editor(page), Qt.Key.Key_Return)
    line = editor(page)
    assert isinstance(line, QLineEdit)
    assert line.text() == "4x"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert block(page, "Current state").length == 20 * 60
    assert page.bench.table.hasFocus()


def test_a_start_that_is_typed_pins_and_an_empty_one_lets_go(page: PlanPage) -> None:
    go_to(page, "Break")
    page.bench.table.type_into(Cell.START)
    QTest.keyClicks(editor(page), "16:20")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert block(page, "Break").pinned == time(16, 20)
    assert any(row.cells[1].startswith("20 min free before “Break”") for row in page.bench.table.rows())
    assert page.head.sum.text().endswith("20 min free")
    page.bench.table.type_into(Cell.START)
    QTest.keyClick(editor(page), Qt.Key.Key_Backspace)
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert block(page, "Break").pinned is None


def test_p_pins_a_block_where_it_stands(page: PlanPage) -> None:
    go_to(page, "Prioritisation")
    press(page, Qt.Key.Key_P)
    assert block(page, "Prioritisation").pinned == time(15, 30)
    press(page, Qt.Key.Key_P)
    assert block(page, "Prioritisation").pinned is None


def test_an_activity_is_chosen_in_the_cell(page: PlanPage) -> None:
    go_to(page, "Current state")
    page.bench.table.type_into(Cell.ACTIVITY)
    choice = editor(page)
    assert isinstance(choice, Combo)
    assert choice.currentText() == "Results"
    choice.setCurrentText("Questions")
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert block(page, "Current state").activity is Activity.QUESTIONS


def test_alt_and_arrows_move_a_block_and_keep_it_at_hand(page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page)[1:3] == ["Current state", "Welcome and objectives"]
    at_hand = page.bench.table.current()
    assert at_hand is not None
    assert at_hand.block == block(page, "Current state")


def test_a_dragged_block_lands_where_it_is_let_go(page: PlanPage) -> None:
    table = page.bench.table
    go_to(page, "Current state")
    row = titles(page).index("RACI")
    place = table.visualRect(table.model().index(row, 0))
    spot = QPointF(QPoint(place.center().x(), place.top() + 2))
    table.dropped.emit(table.indexAt(spot.toPoint()).row())
    assert titles(page)[row - 1 : row + 1] == ["Current state", "RACI"]


def test_what_comes_from_elsewhere_is_not_taken(page: PlanPage) -> None:
    before = titles(page)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, QMimeData(), left, none)
    page.bench.table.dropEvent(event)
    assert not event.isAccepted()
    assert titles(page) == before


def test_s_skips_without_deleting_and_takes_in_again(page: PlanPage) -> None:
    go_to(page, "Shared context")
    press(page, Qt.Key.Key_S)
    assert block(page, "Shared context").skipped
    assert page.head.span.text() == "13:00 – 17:40"
    press(page, Qt.Key.Key_S)
    assert page.head.span.text() == "13:00 – 18:10"


def test_d_duplicates_and_del_removes_with_a_word_about_it(qtbot: QtBot, page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_D)
    assert titles(page).count("Current state") == 2
    with qtbot.waitSignal(page.desk.said) as said:
        press(page, Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 block."]
    assert titles(page).count("Current state") == 1
    assert page.bench.table.current() is not None


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_a_asks_what_the_block_is_and_puts_it_behind_the_one_at_hand(qtbot: QtBot, page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_A)
    qtbot.waitUntil(page.bench.menu.isVisible)
    QTest.keyClick(page.bench.menu, Qt.Key.Key_Down)
    QTest.keyClick(page.bench.menu, Qt.Key.Key_Return)
    assert titles(page)[2:4] == ["Current state", "Results"]


def test_b_adds_a_break(page: PlanPage) -> None:
    go_to(page, "Function updates")
    press(page, Qt.Key.Key_B)
    assert titles(page)[5:7] == ["Function updates", "Break"]


def test_the_letters_are_letters_while_a_title_is_typed(page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "Spads")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert titles(page)[2] == "Spads"
    assert len(titles(page)) == len(page.desk.document.all(Block)) + 5


def test_the_fit_is_told_in_words(page: PlanPage) -> None:
    assert page.head.fit.isHidden()
    page.head.available.setFocus()
    QTest.keyClicks(page.head.available.line, "5h")
    QTest.keyClick(page.head.available.line, Qt.Key.Key_Return)
    assert page.head.fit.text() == "10 min over"
    assert PlanPage.badge(page.desk) == "10 min over"
    page.desk.run(workshops.set_available, page.desk.workshop_id or 0, 6 * 3600)
    assert page.head.fit.text() == "50 min to spare"
    assert PlanPage.badge(page.desk) == ""


def test_a_time_that_cannot_be_read_stays_with_an_example(page: PlanPage) -> None:
    page.head.available.setFocus()
    QTest.keyClicks(page.head.available.line, "soon")
    QTest.keyClick(page.head.available.line, Qt.Key.Key_Return)
    assert (page.head.available.line.text(), page.head.available.error()) == ("soon", "Such as 5h15")
    QTest.keyClick(page.head.available.line, Qt.Key.Key_Escape)
    assert page.head.available.line.text() == ""


def test_the_side_stores_what_is_left(page: PlanPage) -> None:
    go_to(page, "Current state")
    side = page.bench.side.block
    side.private_notes.setFocus()
    QTest.keyClicks(side.private_notes, "Ask Tom first")
    page.bench.table.setFocus()
    assert block(page, "Current state").private_notes == "Ask Tom first"
    side.optional.click()
    assert block(page, "Current state").optional
    side.turns.picked.emit(TurnPlan.TEAMS)
    assert block(page, "Current state").turns is TurnPlan.TEAMS


def test_what_is_typed_belongs_to_the_block_it_was_typed_for(page: PlanPage) -> None:
    go_to(page, "Current state")
    side = page.bench.side.block
    side.objective.setFocus()
    side.objective.setPlainText("See the numbers")
    go_to(page, "Shared context")
    assert block(page, "Current state").objective == "See the numbers"
    assert side.objective.toPlainText() == block(page, "Shared context").objective


def test_a_fifth_line_for_the_stage_is_refused_and_stays(qtbot: QtBot, page: PlanPage) -> None:
    go_to(page, "Current state")
    side = page.bench.side.block
    side.instructions.setFocus()
    side.instructions.setPlainText("1\n2\n3\n4\n5")
    with qtbot.waitSignal(page.desk.bridge.refused) as refused:
        page.bench.table.setFocus()
    assert refused.args == ["The stage holds 4 lines and these are 5: join or drop some."]
    page.desk.run(agenda.set_length, block(page, "RACI").id, 60)
    assert side.instructions.toPlainText() == "1\n2\n3\n4\n5"


def test_an_unfinished_line_is_not_disturbed_by_changes_elsewhere(page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "Half")
    page.desk.run(agenda.set_length, block(page, "RACI").id, 60 * 60)
    line = editor(page)
    assert isinstance(line, QLineEdit)
    assert line.text() == "Half"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert page.head.span.text() == "13:00 – 18:40"
    assert next(row for row in page.bench.table.rows() if row.cells[1] == "RACI").cells[Cell.MINUTES] == "60"


def test_a_part_is_named_beside_the_table(page: PlanPage) -> None:
    part = page.desk.document.all(Part)[0]
    page.bench.table.choose(RowKind.PART, part.id)
    line = page.bench.side.part.title
    line.selectAll()
    QTest.keyClicks(line, "Common ground")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.desk.document.get(Part, part.id).title == "Common ground"
    assert page.desk.document.get(Part, part.id).short == part.short


@pytest.mark.parametrize("paper", PAPERS)
def test_the_agenda_goes_to_a_file_and_says_where(page: PlanPage, tmp_path: Path, paper: Paper) -> None:
    workshop = page.desk.workshop()
    assert workshop is not None
    path = tmp_path / f"Agenda{paper.suffix}"
    page.sheets.paper.write(workshop, paper, path)
    begins = {".pdf": b"%PDF", ".xlsx": b"PK", ".ics": b"BEGIN:VCALENDAR", ".csv": b"\xef\xbb\xbf"}
    assert path.read_bytes().startswith(begins[paper.suffix])
    assert page.sheets.paper.accessibleName() == f"Written to {path.name}."


def test_a_place_that_cannot_be_written_to_is_told(qtbot: QtBot, page: PlanPage, tmp_path: Path) -> None:
    workshop = page.desk.workshop()
    assert workshop is not None
    with qtbot.waitSignal(page.desk.bridge.refused):
        page.sheets.paper.write(workshop, HANDOUT, tmp_path / "nowhere" / "Agenda.pdf")
    assert page.sheets.paper.isHidden()


def test_the_fields_of_every_block_stand_one_below_the_other(qtbot: QtBot, page: PlanPage) -> None:
    side = page.bench.side.block
    fields = (side.objective, side.instructions, side.guide, side.private_notes, side.turns)
    for one in page.desk.document.all(Block):
        page.bench.table.choose(RowKind.BLOCK, one.id)
        qtbot.waitUntil(
            lambda: (
                all(upper.geometry().bottom() + 15 < lower.y() for upper, lower in pairwise(fields))
                and side.objective.y() < 40
            )
        )


def test_an_empty_agenda_offers_its_first_part(qtbot: QtBot, document: Document, desk: Desk) -> None:
    made = creating.create_workshop(document, "Offsite", date(2027, 2, 1), time(9), "Europe/Berlin")
    desk.choose_workshop(made.id)
    page = shown(qtbot, desk)
    button = QApplication.focusWidget()
    assert isinstance(button, ActionButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClicks(editor(page), "Morning")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert titles(page) == ["Morning"]
    page.bench.add_block(Activity.WELCOME)
    assert titles(page) == ["Morning", "Welcome"]


def test_a_refused_cell_does_not_hold_back_another_workshop(page: PlanPage) -> None:
    go_to(page, "Current state")
    QTest.keyClicks(page.bench.table, "4")
    QTest.keyClicks(editor(page), "x")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    other = page.desk.run(creating.create_workshop, "Offsite", date(2027, 2, 1), time(9), "Europe/Berlin")
    assert other is not None
    page.desk.choose_workshop(other.id)
    assert page.bench.table.rows() == []


def test_del_beside_the_table_removes_nothing(page: PlanPage) -> None:
    go_to(page, "Current state")
    before = titles(page)
    page.bench.side.block.optional.setFocus()
    QTest.keyClick(page.bench.side.block.optional, Qt.Key.Key_Delete)
    assert titles(page) == before


def test_tab_goes_through_the_whole_page(page: PlanPage) -> None:
    reached: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in reached:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert page.head.available.line in reached
    side = page.bench.side.block
    wanted = [side.objective, side.instructions, side.guide, side.private_notes, side.turns, side.pinned.line]
    assert reached[:7] == [page.bench.table, *wanted]
    assert set(page.bench.tools.buttons.values()) <= set(reached)


def test_another_workshop_begins_at_its_own_first_block(page: PlanPage) -> None:
    other = page.desk.run(duplicating.duplicate_workshop, page.desk.workshop_id or 0, date(2027, 4, 13))
    assert other is not None
    page.desk.choose_workshop(other.id)
    at_hand = page.bench.table.current()
    assert at_hand is not None
    assert at_hand.block is not None
    assert (at_hand.block.workshop_id, at_hand.block.title) == (other.id, "Welcome and objectives")


def test_every_button_does_what_its_key_does_and_every_key_is_listed(page: PlanPage) -> None:
    listed = {command.title: command.key for command in page.commands()}
    assert {title: button.key().replace(" ", "+") for title, button in page.bench.tools.buttons.items()}.items() <= (
        listed.items()
    )
    go_to(page, "Shared context")
    page.bench.tools.buttons["Skip"].click()
    assert block(page, "Shared context").skipped
    assert page.bench.table.hasFocus()


# The agenda as a whole


@pytest.fixture
def several(page: PlanPage) -> Session:
    """A second session a day later, which holds the last part."""
    document, workshop_id = page.desk.document, page.desk.workshop_id or 0
    made = sessions.add_session(document, workshop_id, "Commit", date(2027, 1, 13), time(9), 3600)
    sessions.put_in_session(document, [document.all(Part, workshop_id=workshop_id)[-1].id], made.id)
    return made


def sheet(page: PlanPage, kind: type[W]) -> W:
    return page.findChildren(kind)[-1]


def test_f_fits_to_time_and_tells_what_came_of_it(qtbot: QtBot, page: PlanPage) -> None:
    press(page, Qt.Key.Key_F)
    opened = sheet(page, FitSheet)
    opened.length.selectAll()
    QTest.keyClicks(opened.length, "3h20")
    with qtbot.waitSignal(page.desk.said) as said:
        opened.primary.click()
    assert said.args == ["Fits 3 h 20 min: 13 blocks shortened by 1 h 50 min in all."]
    assert page.head.span.text() == "13:00 – 16:20"
    assert page.head.fit.text() == "fits exactly"


def test_m_adds_a_module_and_goes_to_it(page: PlanPage) -> None:
    go_to(page, "RACI")
    press(page, Qt.Key.Key_M)
    opened = sheet(page, ModuleSheet)
    assert opened.at_hand.text() == "After “RACI”"
    opened.primary.click()
    at_hand = page.bench.table.current()
    assert at_hand is not None
    assert at_hand.block == opened.made


def test_the_line_of_warnings_adds_its_break(page: PlanPage) -> None:
    assert page.warnings.tired.isVisible()
    press(page, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert titles(page)[5:8] == ["Function updates", "Break", "Clarifying Q&A"]


def test_several_sessions_have_their_own_rows_and_sums(page: PlanPage, several: Session) -> None:
    assert titles(page)[0] == "Session 1"
    assert "Commit" in titles(page)
    assert page.head.span.text() == "Tue 12 Jan – Wed 13 Jan"
    assert page.head.each.text() == "Session 1: 4 h 10 min · Commit: 1 h, fits exactly"
    assert not page.head.available.isVisible()


def test_a_part_goes_to_another_session_by_its_key_and_by_the_menu(page: PlanPage, several: Session) -> None:
    part = page.desk.document.all(Part)[0]
    page.bench.table.choose(RowKind.PART, part.id)
    press(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert page.desk.document.get(Part, part.id).session_id == several.id
    press(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert page.desk.document.get(Part, part.id).session_id is None


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_shift_m_asks_which_session(qtbot: QtBot, page: PlanPage, several: Session) -> None:
    part = page.desk.document.all(Part)[0]
    page.bench.table.choose(RowKind.PART, part.id)
    press(page, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(page.bench.choices.isVisible)
    QTest.keyClick(page.bench.choices, Qt.Key.Key_Down)
    QTest.keyClick(page.bench.choices, Qt.Key.Key_Return)
    assert page.desk.document.get(Part, part.id).session_id == several.id


def test_e_edits_the_session_at_hand_and_the_first_is_the_workshop(page: PlanPage, several: Session) -> None:
    page.bench.table.choose(RowKind.SESSION, several.id)
    press(page, Qt.Key.Key_E)
    assert sheet(page, SessionDialog).title.text() == "Commit"
    sheet(page, SessionDialog).reject()
    page.bench.table.choose(RowKind.SESSION, 0)
    press(page, Qt.Key.Key_E)
    assert sheet(page, WorkshopDialog).title.text() == "Q1 launch alignment"


def test_del_on_a_session_keeps_its_parts(qtbot: QtBot, page: PlanPage, several: Session) -> None:
    parts = len(page.desk.document.all(Part))
    page.bench.table.choose(RowKind.SESSION, several.id)
    with qtbot.waitSignal(page.desk.said) as said:
        press(page, Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 session."]
    assert len(page.desk.document.all(Part)) == parts
    assert page.head.span.text() == "13:00 – 18:10"


def test_a_new_session_is_shown_at_once(page: PlanPage) -> None:
    press(page, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    sheet(page, SessionDialog).primary.click()
    at_hand = page.bench.table.current()
    assert at_hand is not None
    assert (at_hand.kind, at_hand.title) == (RowKind.SESSION, "Session 2")


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_t_puts_the_blocks_chosen_into_a_track(qtbot: QtBot, page: PlanPage) -> None:
    go_to(page, "Alignment mapping")
    press(page, Qt.Key.Key_T)
    qtbot.waitUntil(page.bench.choices.isVisible)
    QTest.keyClick(page.bench.choices, Qt.Key.Key_Down)
    QTest.keyClick(page.bench.choices, Qt.Key.Key_Return)
    row = page.bench.table.current()
    assert row is not None
    assert row.track == "Track 1"
    index = page.bench.table.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Alignment mapping, Track 1"
    press(page, Qt.Key.Key_T)
    qtbot.waitUntil(page.bench.choices.isVisible)
    QTest.keyClick(page.bench.choices, Qt.Key.Key_Return)
    assert block(page, "Alignment mapping").track_id is None


def test_an_agenda_dropped_onto_the_page_is_looked_at_first(qtbot: QtBot, page: PlanPage, tmp_path: Path) -> None:
    path = tmp_path / "agenda.csv"
    path.write_text("Item,Minutes\nWelcome,15\nVoting,30\n", "utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(20, 20), copy, dropped, left, none))
    opened = sheet(page, AgendaImport)
    assert "RACI" in titles(page)
    with qtbot.waitSignal(page.desk.said) as said:
        opened.primary.click()
    assert said.args == ["Imported 2 blocks."]
    assert [title for title in titles(page) if title in ("Welcome", "Voting", "RACI")] == ["Welcome", "Voting"]


def test_a_file_that_is_no_agenda_is_told(qtbot: QtBot, page: PlanPage, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("", "utf-8")
    with qtbot.waitSignal(page.desk.bridge.refused):
        page.sheets.intake.open(path)
    assert page.findChildren(AgendaImport) == []


def test_what_a_block_compares_is_written_beside_the_table(page: PlanPage) -> None:
    page.desk.run(agenda.set_activity, block(page, "Current state").id, Activity.COMPARE)
    go_to(page, "Current state")
    lines = page.bench.side.block.compared
    assert lines.isVisible()
    QTest.keyClicks(lines.field, "Qualified lead")
    QTest.keyClick(lines.field, Qt.Key.Key_Return)
    lines.added.emit("Launch\n\nDone")
    assert lines.texts() == ["Qualified lead", "Launch", "Done"]
    assert page.desk.document.undo_label == "Add row"
    page.desk.document.undo()
    assert lines.texts() == ["Qualified lead"]
    go_to(page, "Shared context")
    assert not lines.isVisible()


def test_the_menu_holds_what_has_no_button(page: PlanPage) -> None:
    listed = {command.title for command in page.commands()}
    actions = [action for menu in page.head.findChildren(QMenu) for action in menu.actions()]
    offered = {action.text().split("\t")[0] for action in actions if action.text()} - {"Export agenda"}
    moves = {"Move up", "Move down", "Move to the session before", "Move to the session after"}
    assert offered <= listed
    assert listed - offered - moves == set(page.bench.tools.buttons)


def test_keys_for_the_whole_agenda_are_letters_while_a_title_is_typed(page: PlanPage) -> None:
    go_to(page, "Current state")
    press(page, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "FMTI")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert titles(page)[2] == "FMTI"
    assert page.findChildren(FitSheet) == []
