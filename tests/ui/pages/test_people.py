from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Team
from facilitator.core.people_list import What
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import add_action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.groups.groups_sheet import GroupsSheet
from facilitator.ui.parts.people.import_form import ImportDialog
from facilitator.ui.parts.people.people_rows import Who
from facilitator.ui.parts.people.people_table import Cell
from facilitator.ui.parts.people.person_form import PersonDialog
from facilitator.ui.parts.people.walk_in_form import WalkInDialog
from facilitator.ui.widgets.forms import Combo
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def page(qtbot: QtBot, workshop: Workshop, desk: Desk) -> PeoplePage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> PeoplePage:
    return bring_up(qtbot, PeoplePage(desk), *PAGE)


def person(document: Document, name: str) -> Person:
    return next(p for p in document.all(Person) if p.name == name)


def part(document: Document, name: str) -> Participant:
    return document.all(Participant, person_id=person(document, name).id)[0]


def cell(page: PeoplePage, name: str, column: Cell) -> QModelIndex:
    table = page.bench.table
    row = [r.person.name for r in table.shown()].index(name)
    return table.model().index(row, column)


def click(page: PeoplePage, name: str, column: Cell) -> None:
    table = page.bench.table
    spot = table.visualRect(cell(page, name, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def choose(page: PeoplePage, *names: str) -> None:
    page.bench.table.select([person(page.desk.document, name).id for name in names])
    page.bench.table.setFocus()


def press(page: PeoplePage, key: Qt.Key) -> None:
    QTest.keyClick(page.bench.table, key)


def type_into(page: PeoplePage, name: str, column: Cell, text: str) -> QLineEdit:
    table = page.bench.table
    table.setFocus()
    table.setCurrentIndex(cell(page, name, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    return editor


def names(page: PeoplePage) -> list[str]:
    return [row.person.name for row in page.bench.table.shown()]


def test_without_anybody_the_page_offers_to_paste_a_list(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert page.empty.isVisible()
    QGuiApplication.clipboard().clear()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert page.findChildren(ImportDialog)[-1].isVisible()


def test_one_click_says_that_somebody_is_not_here_and_another_that_they_are(page: PeoplePage) -> None:
    document = page.desk.document
    click(page, "Ada Okafor", Cell.HERE)
    assert not part(document, "Ada Okafor").present
    assert page.presence.words.text() == "5 of 6 are here"
    assert PeoplePage.badge(page.desk) == "5/6"
    click(page, "Ada Okafor", Cell.HERE)
    assert part(document, "Ada Okafor").present
    assert page.presence.words.text() == "All 6 are here"


def test_space_marks_everybody_chosen_as_one_step(page: PeoplePage) -> None:
    document = page.desk.document
    choose(page, "Ada Okafor", "Ben Carter")
    press(page, Qt.Key.Key_Space)
    assert not part(document, "Ada Okafor").present
    assert not part(document, "Ben Carter").present
    document.undo()
    assert part(document, "Ada Okafor").present
    assert part(document, "Ben Carter").present


def test_whoever_is_here_without_being_invited_takes_part(page: PeoplePage) -> None:
    document = page.desk.document
    people.add_person(document, "Zoe Late")
    click(page, "Zoe Late", Cell.HERE)
    assert part(document, "Zoe Late").present


def test_everyone_is_here_and_then_nobody_yet(page: PeoplePage) -> None:
    document = page.desk.document
    click(page, "Ada Okafor", Cell.HERE)
    press(page, Qt.Key.Key_E)
    assert all(p.present for p in document.all(Participant))
    page.presence.here.click()
    assert not any(p.present for p in document.all(Participant))


def test_taking_out_keeps_the_person_and_offers_undo(qtbot: QtBot, page: PeoplePage) -> None:
    document = page.desk.document
    choose(page, "Ada Okafor")
    with qtbot.waitSignal(page.desk.said) as said:
        press(page, Qt.Key.Key_T)
    assert said.args == ["Ada Okafor does not take part any more."]
    assert not document.all(Participant, person_id=person(document, "Ada Okafor").id)
    press(page, Qt.Key.Key_T)
    assert document.all(Participant, person_id=person(document, "Ada Okafor").id)


def test_a_figure_seats_those_chosen_and_nought_takes_the_seat_away(page: PeoplePage) -> None:
    document = page.desk.document
    choose(page, "Ada Okafor", "Ben Carter")
    press(page, Qt.Key.Key_3)
    assert part(document, "Ada Okafor").table_no == part(document, "Ben Carter").table_no == 3
    press(page, Qt.Key.Key_0)
    assert part(document, "Ada Okafor").table_no is None


def test_a_table_is_typed_into_its_cell(page: PeoplePage) -> None:
    type_into(page, "Ada Okafor", Cell.TABLE, "table 4")
    assert part(page.desk.document, "Ada Okafor").table_no == 4


def test_a_name_is_typed_in_place(page: PeoplePage) -> None:
    type_into(page, "Ada Okafor", Cell.NAME, "Ada Obi")
    assert "Ada Obi" in names(page)
    assert page.bench.table.hasFocus()


def test_what_is_refused_stays_as_typed(qtbot: QtBot, page: PeoplePage) -> None:
    with qtbot.waitSignal(page.desk.bridge.refused) as refused:
        editor = type_into(page, "Ada Okafor", Cell.EMAIL, "ada at home")
    assert "not an e-mail address" in refused.args[0]
    assert editor.isVisible()
    assert editor.text() == "ada at home"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert person(page.desk.document, "Ada Okafor").email == ""


def test_a_team_is_chosen_in_its_cell(page: PeoplePage) -> None:
    table, document = page.bench.table, page.desk.document
    table.setCurrentIndex(cell(page, "Ada Okafor", Cell.TEAM))
    QTest.keyClick(table, Qt.Key.Key_Return)
    choice = table.viewport().findChildren(Combo)[-1]
    choice.setCurrentText("Marketing")
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert document.get(Team, person(document, "Ada Okafor").team_id or 0).name == "Marketing"


def test_somebody_stays_on_a_retired_team_when_their_cell_is_looked_into(page: PeoplePage) -> None:
    table, document = page.bench.table, page.desk.document
    people.retire_team(document, person(document, "Ada Okafor").team_id or 0)
    table.setCurrentIndex(cell(page, "Ada Okafor", Cell.TEAM))
    QTest.keyClick(table, Qt.Key.Key_Return)
    choice = table.viewport().findChildren(Combo)[-1]
    assert choice.currentText() == "Sales"
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert person(document, "Ada Okafor").team_id is not None


def test_search_goes_over_names_addresses_and_teams(qtbot: QtBot, page: PeoplePage) -> None:
    QTest.keyClick(page.bench.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bench.search.hasFocus()
    QTest.keyClicks(page.bench.search, "okafor")
    assert names(page) == ["Ada Okafor"]
    page.bench.search.setText("product")
    assert names(page) == ["Jun Sato", "Maria Lind"]


def test_letters_typed_into_the_search_do_nothing_else(qtbot: QtBot, page: PeoplePage) -> None:
    page.bench.search.start()
    before = page.desk.document.mark()
    QTest.keyClicks(page.bench.search, "gent 3 i")
    assert page.bench.search.text() == "gent 3 i"
    assert page.desk.document.mark() == before


def test_gone_people_leave_the_list_and_come_back(page: PeoplePage) -> None:
    document = page.desk.document
    choose(page, "Ada Okafor")
    press(page, Qt.Key.Key_G)
    assert person(document, "Ada Okafor").gone
    assert "Ada Okafor" not in names(page)
    page.bench.go_to(person(document, "Ada Okafor"))
    assert page.bench.who.titles()[page.bench.who.current()] == f"{Who.GONE} 1"
    press(page, Qt.Key.Key_G)
    assert not person(document, "Ada Okafor").gone


def test_removing_is_refused_while_something_hangs_on_one(qtbot: QtBot, page: PeoplePage) -> None:
    document = page.desk.document
    made = people.add_person(document, "Zoe Typo")
    choose(page, "Ada Okafor", "Zoe Typo")
    with qtbot.waitSignal(page.desk.bridge.refused):
        press(page, Qt.Key.Key_Delete)
    assert document.find(Person, made.id) is not None
    choose(page, "Zoe Typo")
    press(page, Qt.Key.Key_Delete)
    assert document.find(Person, made.id) is None


def test_the_command_box_finds_a_person_and_shows_them(page: PeoplePage) -> None:
    document = page.desk.document
    people.set_gone(document, person(document, "Ben Carter").id)
    found = {command.title: command for command in PeoplePage.findable(page.desk)}
    found["Ben Carter"].run()
    assert [row.person.name for row in page.bench.table.selected()] == ["Ben Carter"]


def test_adding_a_person_who_has_come_through_the_door(page: PeoplePage) -> None:
    document = page.desk.document
    press(page, Qt.Key.Key_N)
    dialog = page.findChildren(PersonDialog)[-1]
    dialog.name.setText("Zoe Late")
    dialog.team.pick(people.teams(document)[2].id)
    dialog.here.setChecked(True)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert part(document, "Zoe Late").present
    assert [row.person.name for row in page.bench.table.selected()] == ["Zoe Late"]
    assert document.undo_label == "Add person"


def test_a_person_who_is_there_already_is_refused_in_the_dialog(page: PeoplePage) -> None:
    press(page, Qt.Key.Key_N)
    dialog = page.findChildren(PersonDialog)[-1]
    dialog.name.setText("ADA OKAFOR")
    dialog.team.pick(person(page.desk.document, "Ada Okafor").team_id)
    dialog.primary.click()
    assert dialog.isVisible()
    assert dialog.name.text() == "ADA OKAFOR"


def test_mixing_shows_the_tables_first_and_spreads_the_teams(page: PeoplePage) -> None:
    document = page.desk.document
    press(page, Qt.Key.Key_D)
    sheet = page.findChildren(GroupsSheet)[-1]
    sheet.number.line.selectAll()
    QTest.keyClicks(sheet.number.line, "3")
    assert [row.lead for row in sheet.preview.tables.rows()] == ["Table 1", "Table 2", "Table 3"]
    sheet.primary.click()
    assert sorted(p.table_no or 0 for p in document.all(Participant)) == [1, 1, 2, 2, 3, 3]
    assert document.undo_label == "Mix groups"


def test_a_walk_in_is_here_and_gets_a_seat_with_its_reason(qtbot: QtBot, page: PeoplePage) -> None:
    document = page.desk.document
    assert not page.presence.late.isVisible()
    press(page, Qt.Key.Key_W)
    dialog = page.findChildren(WalkInDialog)[-1]
    QTest.keyClicks(dialog.name, "Zoe Late")
    dialog.team.pick(person(document, "Ada Okafor").team_id)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert part(document, "Zoe Late").present
    assert [row.person.name for row in page.bench.table.selected()] == ["Zoe Late"]
    assert page.presence.late.text() == "Seat 1 late"
    others = {p.id: p.table_no for p in document.all(Participant)}
    with qtbot.waitSignal(page.desk.said) as said:
        press(page, Qt.Key.Key_S)
    seated = part(document, "Zoe Late")
    assert said.args[0].startswith(f"Zoe Late sits at table {seated.table_no}: ")
    assert {p.id: p.table_no for p in document.all(Participant)} == {**others, seated.id: seated.table_no}
    assert not page.presence.late.isVisible()


def test_several_late_arrivals_are_seated_as_one_step(qtbot: QtBot, page: PeoplePage) -> None:
    document = page.desk.document
    choose(page, "Ada Okafor", "Ben Carter")
    press(page, Qt.Key.Key_0)
    with qtbot.waitSignal(page.desk.said) as said:
        page.presence.late.click()
    assert said.args == ["Seated 2 late arrivals."]
    assert all(p.table_no for p in document.all(Participant))
    document.undo()
    assert part(document, "Ada Okafor").table_no is part(document, "Ben Carter").table_no is None


def test_a_walk_in_who_takes_part_already_is_refused_in_the_dialog(page: PeoplePage) -> None:
    page.presence.walk_in.click()
    dialog = page.findChildren(WalkInDialog)[-1]
    dialog.name.setText("ADA OKAFOR")
    dialog.team.pick(person(page.desk.document, "Ada Okafor").team_id)
    dialog.primary.click()
    assert dialog.isVisible()
    assert dialog.name.text() == "ADA OKAFOR"


@pytest.mark.parametrize(("column", "words"), [(Cell.SENIORITY, "Lead"), (Cell.REPLY, "Maybe")])
def test_seniority_and_reply_are_chosen_from_a_list(page: PeoplePage, column: Cell, words: str) -> None:
    table = page.bench.table
    table.setFocus()
    table.setCurrentIndex(cell(page, "Ada Okafor", column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    choice = table.findChildren(Combo)[-1]
    place = choice.findText(words)
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    ada, its_part = person(page.desk.document, "Ada Okafor"), part(page.desk.document, "Ada Okafor")
    assert {Cell.SENIORITY: ada.seniority, Cell.REPLY: its_part.reply}[column] == words.lower()
    assert cell(page, "Ada Okafor", column).data() == words


def test_the_table_says_who_sits_there(page: PeoplePage) -> None:
    tip = cell(page, "Ada Okafor", Cell.TABLE).data(Qt.ItemDataRole.ToolTipRole)
    assert str(tip).startswith(f"Table {part(page.desk.document, 'Ada Okafor').table_no}: ")


def test_a_list_pasted_again_comes_in_place_of_the_first(page: PeoplePage) -> None:
    QGuiApplication.clipboard().setText("Name\tTeam\nZoe New\tLegal\n")
    QTest.keyClick(page.bench.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChildren(ImportDialog)[-1]
    QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog.read()
    assert [verdict.name for verdict in dialog.verdicts()] == ["Zoe New"]


def test_a_pasted_list_is_judged_row_by_row_and_stored_as_one_step(qtbot: QtBot, page: PeoplePage) -> None:
    document = page.desk.document
    QGuiApplication.clipboard().setText("Name\tTeam\nAda Okafor\tSales\nZoe New\tLegal\nZoe New\tLegal\n")
    QTest.keyClick(page.bench.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChildren(ImportDialog)[-1]
    assert [v.what for v in dialog.verdicts()] == [What.ALREADY_THERE, What.ADD, What.SKIP]
    assert dialog.words.text() == "1 is added, 1 is here already, 1 is left out"
    assert dialog.primary.text() == "Import 1 person"
    dialog.primary.click()
    assert part(document, "Zoe New")
    assert document.undo_label == "Import 1 person"
    document.undo()
    assert "Zoe New" not in names(page)
    assert all(team.name != "Legal" for team in document.all(Team))


def test_typing_into_the_list_is_judged_anew(qtbot: QtBot, page: PeoplePage) -> None:
    page.intake.take(_text(""))
    dialog = page.findChildren(ImportDialog)[-1]
    assert not dialog.primary.isEnabled()
    dialog.text.setPlainText("Zoe New, zoe@example.com, Sales")
    qtbot.waitUntil(lambda: [v.email for v in dialog.verdicts()] == ["zoe@example.com"])
    assert dialog.primary.isEnabled()


def test_people_may_come_in_without_taking_part(page: PeoplePage) -> None:
    document = page.desk.document
    page.intake.take(_text("Zoe New, zoe@example.com"))
    dialog = page.findChildren(ImportDialog)[-1]
    dialog.joins.setChecked(False)
    dialog.accept()
    assert not document.all(Participant, person_id=person(document, "Zoe New").id)


def test_another_column_can_be_chosen_for_the_names(page: PeoplePage, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Nickname\nZoe New,Zed\n", "utf-8")
    page.intake.take(_file(path))
    dialog = page.findChildren(ImportDialog)[-1]
    assert [v.name for v in dialog.verdicts()] == ["Zoe New"]
    dialog.name.setCurrentText("Nickname")
    dialog.name.picked.emit(dialog.name.currentData())
    assert [v.name for v in dialog.verdicts()] == ["Zed"]


def test_a_file_dropped_onto_the_page_opens_its_preview(page: PeoplePage, tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_text("Name;Team\nZoe New;Sales\n", "utf-8")
    dropped = _file(path)
    actions, button, modifier = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(300, 300)), actions, dropped, button, modifier)
    page.dropEvent(event)
    dialog = page.findChildren(ImportDialog)[-1]
    assert event.isAccepted()
    assert dialog.windowTitle() == "People from guests.csv"
    assert [v.name for v in dialog.verdicts()] == ["Zoe New"]


def test_a_file_that_is_no_list_is_refused_in_words(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    path = tmp_path / "nothing.csv"
    path.write_text("", "utf-8")
    with qtbot.waitSignal(page.desk.bridge.refused) as refused:
        page.intake.take(_file(path))
    assert "holds no people" in refused.args[0]
    assert not page.findChildren(ImportDialog)


def test_without_a_workshop_there_is_nothing_about_taking_part(qtbot: QtBot, desk: Desk) -> None:
    people.add_person(desk.document, "Ada Okafor")
    page = shown(qtbot, desk)
    assert not page.presence.isVisible()
    assert page.bench.table.isColumnHidden(Cell.HERE)
    assert page.bench.who.titles() == ["Everyone 1", "Gone"]
    assert all(command.key not in ("Space", "E", "D") for command in page.commands())


def _text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def _file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


# Whoever leaves may still hold something


def test_whoever_has_left_is_asked_to_hand_over_what_they_hold(page: PeoplePage, workshop: Workshop) -> None:
    document = page.desk.document
    tom = person(document, "Tom Reed")
    add_action(document, workshop.id, "Send prices", owner_id=tom.id)
    page.bench.table.select([tom.id])
    QTest.keyClick(page.bench.table, Qt.Key.Key_G)
    (dialog,) = page.findChildren(HandOverDialog)
    assert dialog.isVisible()
    assert [held.title for held in dialog.table.shown()] == ["Send prices"]
    assert tom.name not in [dialog.to.itemText(place) for place in range(dialog.to.count())]
    dialog.reject()
    assert document.get(Person, tom.id).gone


def test_whoever_holds_nothing_is_marked_as_gone_without_a_word(page: PeoplePage) -> None:
    tom = person(page.desk.document, "Tom Reed")
    page.bench.table.select([tom.id])
    QTest.keyClick(page.bench.table, Qt.Key.Key_G)
    assert page.desk.document.get(Person, tom.id).gone
    assert page.findChildren(HandOverDialog) == []
