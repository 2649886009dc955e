from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core import participants
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Reply, Team
from facilitator.core.plan.details import edit_workshop
from facilitator.core.plan.prepare import checklist, dated, one_to_ones, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, Tool
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.workshops import Workshop, WorkshopState, programme_of
from facilitator.core.run.board import Note, add_standard_lanes
from facilitator.ui.desk import Desk
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.parts.outcome.documents_writer import folder_for
from facilitator.ui.parts.prepare.checklist_pane import ChecklistPane, TechnologyPane
from facilitator.ui.parts.prepare.dated_pane import WHAT, WHEN, WHO
from facilitator.ui.parts.prepare.holidays_dialog import HolidaysDialog
from facilitator.ui.parts.prepare.invitations_pane import InvitationsPane
from facilitator.ui.parts.prepare.one_to_ones_pane import OneToOnesPane
from facilitator.ui.parts.prepare.printables_pane import PrintablesPane
from facilitator.ui.parts.prepare.reply_table import EMAIL
from facilitator.ui.parts.prepare.sections import Place
from facilitator.ui.parts.prepare.supplies_pane import SuppliesPane
from facilitator.ui.parts.prepare.tick_table import TICK
from facilitator.ui.parts.prepare.wanted_pane import Cell, WantedPane
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.widgets.forms import Combo
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def planned(document: Document, clock: SetClock, workshop: Workshop) -> Workshop:
    """The standard workshop, called two months ahead; it is 30 December now."""
    with document.step("Call early") as step:
        step.put(document.get(Workshop, workshop.id).with_(planned_on=date(2026, 11, 2)))
    clock.instant = datetime(2026, 12, 30, 9, tzinfo=UTC)
    return document.get(Workshop, workshop.id)


@pytest.fixture
def page(qtbot: QtBot, planned: Workshop, desk: Desk) -> PreparePage:
    checklist.make_checklist(desk.document, planned.id)
    return bring_up(qtbot, PreparePage(desk), *PAGE)


def item(document: Document, title: str) -> CheckItem:
    return next(one for one in document.all(CheckItem) if one.title == title)


def counts(page: PreparePage) -> dict[str, str]:
    return {row.title: row.count for row in page.nav.shown() if row.count}


# The checklist


def test_the_list_is_made_with_one_key(qtbot: QtBot, planned: Workshop, desk: Desk) -> None:
    page = bring_up(qtbot, PreparePage(desk), *PAGE)
    assert PreparePage.badge(desk) == ""
    page.turn_to(Place.CHECKLIST)
    press(Qt.Key.Key_Return)
    assert len(desk.document.all(CheckItem, list=Checklist.PREPARATION)) == 21
    assert page.sections.pane_of(ChecklistPane).table.hasFocus()
    assert page.sections.pane_of(ChecklistPane).words.text() == "0 of 21 done, 10 late"
    assert counts(page)["Checklist"] == "10 late"


def test_the_badge_counts_what_is_late_or_due_today(page: PreparePage, clock: SetClock) -> None:
    assert PreparePage.badge(page.desk) == "10"
    clock.instant = datetime(2026, 12, 29, 9, tzinfo=UTC)
    assert PreparePage.badge(page.desk) == "10"
    clock.instant = datetime(2026, 12, 28, 9, tzinfo=UTC)
    assert PreparePage.badge(page.desk) == "5"


def test_once_the_workshop_is_over_nothing_is_due(page: PreparePage, planned: Workshop) -> None:
    with page.desk.document.step("Close") as step:
        step.put(planned.with_(state=WorkshopState.CLOSED))
    assert PreparePage.badge(page.desk) == ""


def test_space_ticks_the_items_chosen_and_opens_them_again(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    ids = [item(document, "Settle the agenda").id, item(document, "Send the pre-read").id]
    page.sections.pane_of(ChecklistPane).table.select(ids)
    press(Qt.Key.Key_Space)
    assert all(document.get(CheckItem, one).done_at for one in ids)
    press(Qt.Key.Key_Space)
    assert not any(document.get(CheckItem, one).done_at for one in ids)


def test_a_click_on_the_box_ticks(page: PreparePage) -> None:
    page.turn_to(Place.CHECKLIST)
    table = page.sections.pane_of(ChecklistPane).table
    row = next(at for at, one in enumerate(table.shown()) if one.view)
    spot = table.visualRect(table.model().index(row, TICK)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert table.shown()[row].done is True


def test_a_heading_has_no_box_and_is_not_removed(page: PreparePage) -> None:
    page.turn_to(Place.CHECKLIST)
    table = page.sections.pane_of(ChecklistPane).table
    heading = table.shown()[0]
    assert heading.view is None
    table.select([heading.key])
    before = page.desk.document.all(CheckItem)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert page.desk.document.all(CheckItem) == before
    assert table.findChildren(QLineEdit) == []


def test_the_words_of_an_item_are_typed_in_place(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    made = item(document, "Settle the agenda")
    page.sections.pane_of(ChecklistPane).table.select([made.id])
    press(Qt.Key.Key_Return)
    type_words("Settle it with Tom")
    press(Qt.Key.Key_Return)
    assert document.get(CheckItem, made.id).title == "Settle it with Tom"


def test_a_date_is_typed_over_the_day_and_what_is_no_date_stays(page: PreparePage) -> None:
    document = page.desk.document
    refused = Heard(page.desk.bridge.refused)
    page.turn_to(Place.CHECKLIST)
    made = item(document, "Settle the agenda")
    page.sections.pane_of(ChecklistPane).table.select([made.id])
    type_words("d")
    (editor,) = page.sections.pane_of(ChecklistPane).table.findChildren(QLineEdit)
    assert editor.text() == "Tue 29 Dec 2026"
    QTest.keyClicks(editor, "someday")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert refused.said
    assert editor.text() == "someday"
    editor.selectAll()
    QTest.keyClicks(editor, "4 jan")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    changed = document.get(CheckItem, made.id)
    assert (changed.lead, changed.exact) == (8, True)


def test_a_date_that_is_looked_at_only_is_not_fixed_by_hand(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    made = item(document, "Settle the agenda")
    page.sections.pane_of(ChecklistPane).table.select([made.id])
    type_words("d")
    press(Qt.Key.Key_Return)
    assert document.get(CheckItem, made.id) == made


def test_somebody_is_chosen_to_see_to_an_item(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    made = item(document, "Settle the agenda")
    page.sections.pane_of(ChecklistPane).table.select([made.id])
    type_words("w")
    (choice,) = page.sections.pane_of(ChecklistPane).table.findChildren(Combo)
    tom = next(person for person in document.all(Person) if person.name == "Tom Reed")
    choice.pick(tom.id)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert document.get(CheckItem, made.id).owner_id == tom.id
    (row,) = page.sections.pane_of(ChecklistPane).table.selected()
    assert row.owner == "Tom Reed"
    assert [WHAT, WHEN, WHO] == [1, 2, 3]


def test_an_item_is_added_by_key_and_struck_off_with_a_way_back(page: PreparePage) -> None:
    document = page.desk.document
    said = Heard(page.desk.said)
    page.turn_to(Place.CHECKLIST)
    type_words("n")
    type_words("Order cake")
    press(Qt.Key.Key_Return)
    made = item(document, "Order cake")
    assert (made.lead, made.list) == (7, Checklist.PREPARATION)  # the next stage there is time for
    assert page.sections.pane_of(ChecklistPane).line.field.text() == ""
    assert [row.key for row in page.sections.pane_of(ChecklistPane).table.selected()] == [made.id]
    page.sections.pane_of(ChecklistPane).table.setFocus()
    press(Qt.Key.Key_Delete)
    assert document.find(CheckItem, made.id) is None
    assert said.said == [("Removed 1 item.",)]


def test_a_note_is_kept_when_the_next_item_is_chosen(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    first, second = item(document, "Settle the agenda"), item(document, "Send the pre-read")
    page.sections.pane_of(ChecklistPane).table.select([first.id])
    page.sections.pane_of(ChecklistPane).card.note.setFocus()
    type_words("Ask Tom")
    page.sections.pane_of(ChecklistPane).table.select([second.id])
    assert document.get(CheckItem, first.id).note == "Ask Tom"
    assert document.get(CheckItem, second.id).note == ""
    assert page.sections.pane_of(ChecklistPane).card.note.toPlainText() == ""


@pytest.mark.parametrize(
    ("tool", "place"),
    [
        (Tool.INVITATIONS, Place.INVITATIONS),
        (Tool.DOCUMENTS, Place.DOCUMENTS),
        (Tool.ONE_TO_ONES, Place.ONE_TO_ONES),
        (Tool.MATERIALS, Place.MATERIALS),
        (Tool.TECHNOLOGY, Place.TECHNOLOGY),
        (Tool.PRE_READ, Place.PRINTABLES),
    ],
)
def test_a_key_opens_what_helps_with_an_item(page: PreparePage, tool: Tool, place: Place) -> None:
    page.turn_to(Place.CHECKLIST)
    page.sections.pane_of(ChecklistPane).table.select(
        [next(one.id for one in page.desk.document.all(CheckItem) if one.tool is tool)]
    )
    type_words("o")
    assert page.sections.place == place
    assert page.sections.shown().isAncestorOf(QApplication.focusWidget() or page)


def test_what_helps_may_be_another_page_or_the_details(page: PreparePage) -> None:
    asked = Heard(page.desk.page_asked)
    for tool in (Tool.AGENDA, Tool.GROUPS, Tool.ASSESSMENT, Tool.FINDINGS, Tool.DETAILS):
        page.turn_to(Place.CHECKLIST)
        page.sections.pane_of(ChecklistPane).table.select(
            [next(one.id for one in page.desk.document.all(CheckItem) if one.tool is tool)]
        )
        type_words("o")
    assert asked.said == [(PlanPage,), (PeoplePage,), (AssessmentsPage,), (AssessmentsPage,)]
    assert page.findChildren(WorkshopDialog)[-1].isVisible()


def test_holidays_are_searched_and_chosen(page: PreparePage) -> None:
    page.turn_to(Place.CHECKLIST)
    type_words("h")
    dialog = page.findChildren(HolidaysDialog)[-1]
    QTest.keyClicks(dialog.search, "germ")
    assert [name for _code, name in dialog.countries.shown()] == ["Germany"]
    dialog.region.pick("BY")
    dialog.accept()
    assert programme_of(page.desk.document).holidays == "DE-BY"
    assert (
        page.sections.pane_of(ChecklistPane)
        .holidays.words.text()
        .startswith("Weekends and holidays are off: Germany, ")
    )


def test_a_workshop_on_a_holiday_is_warned_of(page: PreparePage, planned: Workshop) -> None:
    assert not page.sections.pane_of(ChecklistPane).notice.isVisible()
    page.desk.run(edit_workshop, planned.id, day=date(2027, 1, 9))
    assert page.sections.pane_of(ChecklistPane).notice.isVisible()
    assert "Sat 9 Jan 2027. This is a Saturday" in page.sections.pane_of(ChecklistPane).notice.text()


def test_home_can_put_an_item_at_hand(page: PreparePage) -> None:
    cable = item(page.desk.document, "Cable and spare adapter")
    page.desk.record_asked.emit(cable)
    assert page.sections.place == Place.TECHNOLOGY
    assert [row.key for row in page.sections.pane_of(TechnologyPane).table.selected()] == [cable.id]


def test_alt_with_an_arrow_moves_an_item(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    moved = item(document, "Choose and invite people from every team")
    table = page.sections.pane_of(ChecklistPane).table
    table.select([moved.id])
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert next(row.item.title for row in table.shown() if row.view) == moved.title
    assert [row.key for row in table.selected()] == [moved.id]


# Invitations


def test_answers_are_noted_by_key_for_all_who_are_chosen(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.INVITATIONS)
    seats = page.sections.pane_of(InvitationsPane).table.shown()
    page.sections.pane_of(InvitationsPane).table.select([seat.participant.id for seat in seats[:3]])
    type_words("y")
    page.sections.pane_of(InvitationsPane).table.select([seats[3].participant.id])
    type_words("n")
    assert page.sections.pane_of(InvitationsPane).words.text() == "3 of 6 yes, 1 no, 2 not answered"
    assert counts(page)["Invitations"] == "4/6"
    type_words("u")
    assert document.get(Participant, seats[3].participant.id).reply is Reply.OPEN


def test_a_missing_address_is_said_and_typed_in_place(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.INVITATIONS)
    assert "no e-mail address" in page.sections.pane_of(InvitationsPane).notice.text()
    seat = page.sections.pane_of(InvitationsPane).table.shown()[0]
    page.sections.pane_of(InvitationsPane).table.select([seat.participant.id])
    type_words("e")
    (editor,) = page.sections.pane_of(InvitationsPane).table.findChildren(QLineEdit)
    assert editor.text() == ""
    QTest.keyClicks(editor, "jun@nord.example")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.get(Person, seat.person.id).email == "jun@nord.example"
    assert page.sections.pane_of(InvitationsPane).table.model().index(0, EMAIL).data() == "jun@nord.example"


def test_with_nobody_invited_the_way_leads_to_the_people(qtbot: QtBot, document: Document, page: PreparePage) -> None:
    for taking_part in document.all(Participant):
        participants.remove_participant(document, taking_part.id)
    asked = Heard(page.desk.page_asked)
    page.turn_to(Place.INVITATIONS)
    press(Qt.Key.Key_Return)
    assert asked.said == [(PeoplePage,)]


def test_a_draft_is_written_and_opened(
    qtbot: QtBot, page: PreparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    page.turn_to(Place.INVITATIONS)
    with qtbot.waitSignal(page.writer.written):
        type_words("i")
    workshop = page.desk.workshop()
    assert workshop is not None
    path = folder_for(page.desk.document, workshop) / "invitation.eml"
    assert "Q1 launch alignment" in path.read_text("utf-8")
    assert opened == [path]
    with qtbot.waitSignal(page.writer.written):
        type_words("s")
    assert path.with_suffix(".ics").exists()
    assert opened == [path]


# Documents


def test_the_usual_documents_are_asked_for_once(page: PreparePage) -> None:
    told = Heard(page.desk.told)
    page.turn_to(Place.DOCUMENTS)
    type_words("u")
    number = len(page.desk.document.all(Wanted))
    assert number > 4
    assert page.sections.pane_of(WantedPane).words.text().startswith(f"0 of {number} arrived:")
    type_words("u")
    assert len(page.desk.document.all(Wanted)) == number
    assert told.said == [("All the usual documents are asked for already.",)]


def test_a_document_is_added_linked_and_marked_as_arrived(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.DOCUMENTS)
    type_words("n")
    type_words("Price list")
    press(Qt.Key.Key_Return)
    (one,) = document.all(Wanted)
    page.sections.pane_of(WantedPane).table.setFocus()
    type_words("l")
    (editor,) = page.sections.pane_of(WantedPane).table.findChildren(QLineEdit)
    QTest.keyClicks(editor, "https://nord.example/prices")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert page.sections.pane_of(WantedPane).table.model().index(0, Cell.LINK).data() == "nord.example/prices"
    page.sections.pane_of(WantedPane).table.setFocus()
    press(Qt.Key.Key_Space)
    stored = document.get(Wanted, one.id)
    assert (stored.link, stored.arrived) == ("https://nord.example/prices", True)


def test_a_file_dropped_on_a_row_is_that_document(page: PreparePage, tmp_path: Path) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    asked = wanted.add_wanted(document, workshop_id, "Roadmap")
    page.turn_to(Place.DOCUMENTS)
    table = page.sections.pane_of(WantedPane).table
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "map.pdf"))])
    on_row = table.viewport().mapTo(
        page.sections.pane_of(WantedPane), table.visualRect(table.model().index(0, 1)).center()
    )
    for spot in (on_row, on_row + QPoint(0, 200)):
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drop = QDropEvent(QPointF(spot), copy, data, left, none, QEvent.Type.Drop)
        page.sections.pane_of(WantedPane).dropEvent(drop)
    found = [(one.title, Path(one.link).name) for one in document.all(Wanted)]
    assert found == [("Roadmap", "map.pdf"), ("map", "map.pdf")]
    assert document.get(Wanted, asked.id).link == str(tmp_path / "map.pdf")


def test_a_file_that_is_gone_is_said(page: PreparePage, tmp_path: Path) -> None:
    workshop_id = page.desk.workshop_id
    assert workshop_id is not None
    one = wanted.add_wanted(page.desk.document, workshop_id, "Roadmap")
    wanted.edit_wanted(page.desk.document, one.id, link=str(tmp_path / "map.pdf"))
    refused = Heard(page.desk.bridge.refused)
    page.turn_to(Place.DOCUMENTS)
    type_words("o")
    assert refused.said == [(f"There is no file “{tmp_path / 'map.pdf'}” any more: choose it again.",)]


def test_a_person_of_the_team_is_offered_first_to_bring_a_document(page: PreparePage) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    one = wanted.add_wanted(document, workshop_id, "Forecast", sales.id)
    page.turn_to(Place.DOCUMENTS)
    type_words("w")
    (choice,) = page.sections.pane_of(WantedPane).table.findChildren(Combo)
    offered = [choice.itemText(at) for at in range(choice.count())]
    assert offered[:3] == ["Nobody yet", "Ada Okafor", "Ben Carter"]
    choice.setCurrentIndex(1)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    ada = next(person for person in document.all(Person) if person.name == "Ada Okafor")
    assert document.get(Wanted, one.id).person_id == ada.id


# One-to-ones


def test_one_to_ones_are_covered_until_asked_for_and_whenever_left(page: PreparePage) -> None:
    page.turn_to(Place.ONE_TO_ONES)
    assert page.sections.pane_of(OneToOnesPane).covered
    assert not page.sections.pane_of(OneToOnesPane).table.isVisible()
    press(Qt.Key.Key_Return)
    assert page.sections.pane_of(OneToOnesPane).table.isVisible()
    page.turn_to(Place.MATERIALS)
    page.turn_to(Place.ONE_TO_ONES)
    assert page.sections.pane_of(OneToOnesPane).covered
    type_words("v")
    assert not page.sections.pane_of(OneToOnesPane).covered
    type_words("v")
    assert page.sections.pane_of(OneToOnesPane).covered


def test_a_suggested_conversation_is_held_and_its_theme_carried_without_the_name(page: PreparePage) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    if not document.all(Note):
        add_standard_lanes(document, workshop_id)
    refused = Heard(page.desk.bridge.refused)
    page.turn_to(Place.ONE_TO_ONES)
    type_words("v")
    assert (
        len([button for button in page.sections.pane_of(OneToOnesPane).suggestions.buttons if button.isVisible()]) == 3
    )
    QTest.mouseClick(page.sections.pane_of(OneToOnesPane).suggestions.buttons[0], Qt.MouseButton.LeftButton)
    (talk,) = document.all(OneToOne)
    name = document.get(Person, talk.person_id).name
    press(Qt.Key.Key_Space)
    type_words("c")
    type_words("The forecast is blamed")
    page.sections.pane_of(OneToOnesPane).table.setFocus()
    type_words("t")
    type_words(f"{name} is worried")
    press(Qt.Key.Key_Return)
    page.sections.pane_of(OneToOnesPane).table.setFocus()
    type_words("b")
    assert "gives the person away" in str(refused.said[-1][0])
    assert document.all(Note) == []
    page.sections.pane_of(OneToOnesPane).card.theme.line.selectAll()
    page.sections.pane_of(OneToOnesPane).card.theme.setFocus()
    QTest.keyClicks(page.sections.pane_of(OneToOnesPane).card.theme.line, "Launches reach Sales too late")
    QTest.mouseClick(page.sections.pane_of(OneToOnesPane).card.carry, Qt.MouseButton.LeftButton)
    (note,) = document.all(Note)
    assert note.text == "Launches reach Sales too late"
    stored = document.get(OneToOne, talk.id)
    assert (stored.held, stored.concern, stored.carried) == (True, "The forecast is blamed", True)
    assert not page.sections.pane_of(OneToOnesPane).card.carry.isEnabled()


def test_the_day_of_a_conversation_is_typed_and_taken_away(page: PreparePage) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    talk = one_to_ones.add_one_to_one(document, workshop_id, document.all(Person)[0].id)
    page.turn_to(Place.ONE_TO_ONES)
    type_words("v")
    press(Qt.Key.Key_Return)
    type_words("4 jan")
    press(Qt.Key.Key_Return)
    assert document.get(OneToOne, talk.id).day == date(2027, 1, 4)
    page.sections.pane_of(OneToOnesPane).table.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert document.get(OneToOne, talk.id).day is None


# Materials, technology, printables


def test_things_are_packed_counted_and_added(page: PreparePage) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    page.turn_to(Place.MATERIALS)
    press(Qt.Key.Key_Space)
    first = supplies.supplies(document, workshop_id)[0]
    assert first.packed
    press(Qt.Key.Key_Return)
    type_words("40")
    press(Qt.Key.Key_Return)
    assert supplies.supplies(document, workshop_id)[0].count == 40
    type_words("n")
    type_words("3 bells")
    press(Qt.Key.Key_Return)
    last = supplies.supplies(document, workshop_id)[-1]
    assert (last.title, last.count, last.own) == ("bells", 3, True)
    page.sections.pane_of(SuppliesPane).table.select(["bells"])
    page.sections.pane_of(SuppliesPane).table.setFocus()
    press(Qt.Key.Key_Delete)
    assert supplies.supplies(document, workshop_id)[-1].title != "bells"


def test_a_number_that_is_none_is_refused_and_nothing_typed_is_as_needed(page: PreparePage) -> None:
    document, workshop_id = page.desk.document, page.desk.workshop_id
    assert workshop_id is not None
    title = supplies.supplies(document, workshop_id)[0].title
    supplies.set_count(document, workshop_id, title, 7)
    refused = Heard(page.desk.bridge.refused)
    page.turn_to(Place.MATERIALS)
    press(Qt.Key.Key_Return)
    (editor,) = page.sections.pane_of(SuppliesPane).table.findChildren(QLineEdit)
    QTest.keyClicks(editor, "lots")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "is not a number" in str(refused.said[-1][0])
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    line = supplies.supplies(document, workshop_id)[0]
    assert line.count == line.needed


def test_the_technology_is_ticked_on_its_own_list(page: PreparePage) -> None:
    page.turn_to(Place.TECHNOLOGY)
    press(Qt.Key.Key_Space)
    (done,) = [one for one in page.desk.document.all(CheckItem) if one.done_at]
    assert done.list is Checklist.TECHNOLOGY
    assert page.sections.pane_of(TechnologyPane).words.text() == "1 of 15 done"


def test_a_printable_is_saved_into_the_workshops_folder(
    qtbot: QtBot, page: PreparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    page.turn_to(Place.PRINTABLES)
    table = page.sections.pane_of(PrintablesPane).documents.table
    names = [f"{paper.name}{paper.suffix}" for paper in table.shown()]
    assert {"agenda.pdf", "invitation.ics", "reminders.ics"} <= set(names)
    assert not {"raci.pdf", "summary.pdf", "day-log.csv"} & set(names)
    table.select([("agenda", ".csv"), ("reminders", ".ics")])
    with qtbot.waitSignal(page.writer.written):
        type_words("s")
    workshop = page.desk.workshop()
    assert workshop is not None
    folder = folder_for(page.desk.document, workshop)
    assert sorted(path.name for path in folder.iterdir()) == ["agenda.csv", "reminders.ics"]
    assert page.sections.pane_of(PrintablesPane).all.text() == "Save all"


# Round the page


def test_f3_goes_round_the_sections(page: PreparePage) -> None:
    page.turn_to(Place.CHECKLIST)
    for place in (*list(Place)[1:], Place.CHECKLIST):
        press(Qt.Key.Key_F3)
        assert page.sections.place == place
    press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.sections.place == Place.PRINTABLES


def test_every_key_of_a_section_means_one_thing(page: PreparePage) -> None:
    for place in Place:
        page.turn_to(place)
        used = [command.key for command in page.commands() if command.key]
        assert len(used) == len(set(used)), place


def test_what_is_typed_stays_while_something_else_changes(page: PreparePage) -> None:
    document = page.desk.document
    page.turn_to(Place.CHECKLIST)
    page.sections.pane_of(ChecklistPane).table.select([item(document, "Settle the agenda").id])
    press(Qt.Key.Key_Return)
    type_words("Half a wo")
    page.desk.run(dated.set_done, CheckItem, item(document, "Send the pre-read").id)
    (editor,) = page.sections.pane_of(ChecklistPane).table.findChildren(QLineEdit)
    assert editor.text() == "Half a wo"
    press(Qt.Key.Key_Escape)
    shown = {row.view.item.title: row.done for row in page.sections.pane_of(ChecklistPane).table.shown() if row.view}
    assert shown["Send the pre-read"] is True
