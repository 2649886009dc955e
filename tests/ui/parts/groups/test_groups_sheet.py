from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.core import groups, participants, people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Seniority
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.groups.groups_sheet import GroupsSheet
from facilitator.ui.widgets.notice import FieldError


@pytest.fixture
def sheet(qtbot: QtBot, workshop: Workshop, desk: Desk) -> Iterator[GroupsSheet]:
    yield from shown(qtbot, desk, workshop)


def shown(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Iterator[GroupsSheet]:
    made = GroupsSheet(desk, workshop.id)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    delete(made)


def person(document: Document, name: str) -> Person:
    return next(p for p in document.all(Person) if p.name == name)


def seat_of(document: Document, name: str) -> Participant:
    return document.all(Participant, person_id=person(document, name).id)[0]


def type_tables(sheet: GroupsSheet, typed: str) -> None:
    sheet.number.line.selectAll()
    QTest.keyClicks(sheet.number.line, typed)


def proposed(sheet: GroupsSheet) -> dict[str, int]:
    return {row.seat.person.name: row.table_no for row in sheet.preview.people.shown()}


def choose(sheet: GroupsSheet, *names: str) -> None:
    rows = sheet.preview.people.shown()
    sheet.preview.people.select([r.seat.participant.id for r in rows if r.seat.person.name in names])
    sheet.preview.people.setFocus()


def test_a_number_of_tables_is_proposed_with_its_reason(sheet: GroupsSheet) -> None:
    assert sheet.number.value() == groups.proposed_tables(6) == 1
    assert "6 people at a table" in sheet.why.text()
    type_tables(sheet, "2")
    assert "3 people at a table: with fewer than 4" in sheet.why.text()


def test_every_table_says_who_and_why_and_nothing_is_stored_yet(desk: Desk, sheet: GroupsSheet) -> None:
    before = desk.document.undo_label
    type_tables(sheet, "3")
    rows = sheet.preview.tables.rows()
    assert [row.lead for row in rows] == ["Table 1", "Table 2", "Table 3"]
    assert all(" 1" in row.small for row in rows)
    assert "Every team is spread over the tables as evenly as can be." in sheet.preview.overall.text()
    assert desk.document.undo_label == before


@pytest.mark.parametrize("typed", ["0", "7", "two", ""])
def test_a_number_that_cannot_be_is_said_and_nothing_can_be_seated(sheet: GroupsSheet, typed: str) -> None:
    sheet.number.line.clear()
    type_tables(sheet, typed or " ")
    assert not sheet.primary.isEnabled()
    assert sheet.preview.tables.rows() == []
    assert "There are 6 people to seat: choose between 1 and 6 tables." in sheet.preview.overall.text()


def test_r_mixes_again_and_enter_seats_as_one_step(desk: Desk, sheet: GroupsSheet) -> None:
    type_tables(sheet, "3")
    first, ways = proposed(sheet), set()
    sheet.preview.people.setFocus()
    for _ in range(6):
        QTest.keyClick(sheet.preview.people, Qt.Key.Key_R)
        ways.add(tuple(proposed(sheet).items()))
    assert len(ways | {tuple(first.items())}) > 1
    last = proposed(sheet)
    sheet.number.setFocus()
    QTest.keyClick(sheet.number.line, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert {name: seat_of(desk.document, name).table_no for name in last} == last
    assert desk.document.undo() == "Mix groups"


def test_letters_typed_into_the_number_do_not_mix(sheet: GroupsSheet) -> None:
    type_tables(sheet, "r")
    assert sheet.number.line.text() == "r"


def test_l_locks_a_seat_that_stays_through_every_mix(desk: Desk, sheet: GroupsSheet) -> None:
    type_tables(sheet, "3")
    table = proposed(sheet)["Ada Okafor"]
    choose(sheet, "Ada Okafor")
    QTest.keyClick(sheet.preview.people, Qt.Key.Key_L)
    assert sheet.lock.text() == "Unlock seat"
    for _ in range(5):
        sheet.again.click()
        assert proposed(sheet)["Ada Okafor"] == table
    sheet.primary.click()
    assert seat_of(desk.document, "Ada Okafor").locked
    assert not seat_of(desk.document, "Ben Carter").locked


def test_enter_on_somebody_locks_and_seats_nobody_yet(desk: Desk, sheet: GroupsSheet) -> None:
    choose(sheet, "Ada Okafor")
    QTest.keyClick(sheet.preview.people, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert [row.seat.person.name for row in sheet.preview.people.shown() if row.held] == ["Ada Okafor"]
    assert not seat_of(desk.document, "Ada Okafor").locked


def test_a_seat_locked_before_can_be_unlocked(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    participants.set_locked(desk.document, seat_of(desk.document, "Ada Okafor").id)
    for sheet in shown(qtbot, desk, workshop):
        locked = [row.seat.person.name for row in sheet.preview.people.shown() if row.held]
        assert locked == ["Ada Okafor"]
        choose(sheet, "Ada Okafor")
        sheet.lock.click()
        sheet.primary.click()
    assert not seat_of(desk.document, "Ada Okafor").locked


def test_who_is_not_here_is_left_out_unless_wanted(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    participants.set_present(desk.document, seat_of(desk.document, "Ada Okafor").id, False)
    for sheet in shown(qtbot, desk, workshop):
        assert sheet.only_here.isChecked()
        assert "Ada Okafor" not in proposed(sheet)
        sheet.only_here.click()
        assert "Ada Okafor" in proposed(sheet)


def test_seniority_is_spread_once_somebody_has_said_it(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    for sheet in shown(qtbot, desk, workshop):
        assert not sheet.seniority.isEnabled()
    for name, level in (("Maria Lind", Seniority.LEAD), ("Jun Sato", Seniority.LEAD)):
        people.set_seniority(desk.document, person(desk.document, name).id, level)
    for sheet in shown(qtbot, desk, workshop):
        type_tables(sheet, "2")
        sheet.seniority.click()
        assert all("1 lead" in row.small for row in sheet.preview.tables.rows())


def test_a_pair_apart_is_added_kept_and_removed(desk: Desk, sheet: GroupsSheet) -> None:
    type_tables(sheet, "2")
    for way, name in enumerate(("Ada Okafor", "Tom Reed")):
        (sheet.pairs.first, sheet.pairs.second)[way].pick(person(desk.document, name).id)
    sheet.pairs.add.click()
    assert [row.text for row in sheet.pairs.pairs.rows()] == ["Ada Okafor and Tom Reed"]
    for _ in range(5):
        sheet.again.click()
        at = proposed(sheet)
        assert at["Ada Okafor"] != at["Tom Reed"]
    sheet.pairs.pairs.select([groups.pair_rules(desk.document)[0].rule.id])
    QTest.keyClick(sheet.pairs.pairs, Qt.Key.Key_Delete)
    assert groups.pair_rules(desk.document) == []
    assert sheet.pairs.pairs.rows() == []


def test_a_rule_that_cannot_be_kept_is_said(desk: Desk, sheet: GroupsSheet) -> None:
    ada, tom = person(desk.document, "Ada Okafor"), person(desk.document, "Tom Reed")
    sheet.pairs.first.pick(ada.id)
    sheet.pairs.second.pick(tom.id)
    type_tables(sheet, "1")
    sheet.pairs.add.click()
    assert sheet.preview.broken.text() == (
        "Tom Reed and Ada Okafor are to sit apart, but sit at table 1: there is one table only."
    )


def test_half_a_pair_and_somebody_with_themselves_are_refused(desk: Desk, sheet: GroupsSheet) -> None:
    sheet.pairs.add.click()
    assert "Choose the two people first." in [error.text() for error in sheet.findChildren(FieldError)]
    for combo in (sheet.pairs.first, sheet.pairs.second):
        combo.pick(person(desk.document, "Ada Okafor").id)
    sheet.pairs.add.click()
    assert groups.pair_rules(desk.document) == []
