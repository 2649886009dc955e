from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing, check_in
from facilitator.core.people import Person, set_gone
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.actions.list_pane import ListPane
from facilitator.ui.parts.actions.listed import Which
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> ListPane:
    """ "Draft" and "Cards" are Maria's, "Prices" is Tom's; "Draft" is stuck, and none is late."""
    maria, tom = document.all(Person)[:2]
    for text, owner in (("Draft", maria), ("Cards", maria), ("Prices", tom)):
        actions.add_action(document, workshop.id, text, owner_id=owner.id, due=date(2027, 2, 1))
    check_in(document, action(document, "Draft").id, Standing.STUCK, "No budget")
    shown = bring_up(qtbot, ActionsPage(desk), *PAGE).shown()
    assert isinstance(shown, ListPane)
    return shown


def action(document: Document, text: str) -> Action:
    return next(one for one in document.all(Action) if one.text == text)


def texts(pane: ListPane) -> list[str]:
    return [row.action.text for row in pane.table.shown()]


def test_what_is_stuck_can_be_shown_alone(pane: ListPane) -> None:
    pane.show_which(Which.STUCK)
    assert texts(pane) == ["Draft"]
    check_in(pane.desk.document, action(pane.desk.document, "Draft").id, Standing.ON_TRACK)
    assert texts(pane) == []


def test_h_tells_the_history_of_the_action_at_hand_and_hides_it_again(pane: ListPane) -> None:
    document = pane.desk.document
    pane.table.select([action(document, "Draft").id])
    pane.table.setFocus()
    assert pane.history.isHidden()
    press(Qt.Key.Key_H)
    assert [row.lead for row in pane.history.list.rows()] == ["Promised:", "Check-in: stuck:"]
    pane.table.select([action(document, "Cards").id])
    assert [row.lead for row in pane.history.list.rows()] == ["Promised:"]
    actions.set_state(document, action(document, "Cards").id, actions.ActionState.DROPPED)
    pane.show_which(Which.DROPPED)
    pane.table.select([action(document, "Cards").id])
    assert [row.lead for row in pane.history.list.rows()] == ["Promised:", "Dropped"]
    press(Qt.Key.Key_H)
    assert pane.history.isHidden()


def test_several_actions_get_one_owner_and_one_date_each_in_one_step(pane: ListPane) -> None:
    document = pane.desk.document
    pane.table.select([action(document, "Draft").id, action(document, "Cards").id])
    assert pane.several.words.text() == "2 actions chosen"
    assert (pane.several.isVisible(), pane.form.isVisible()) == (True, False)
    pane.several.owner.setFocus()
    type_words("tom reed")
    press(Qt.Key.Key_Return)
    tom = document.all(Person)[1]
    assert {one.owner_id for one in document.all(Action)} == {tom.id}
    assert document.undo() == "Set owner of 2 actions"
    pane.several.due.setFocus()
    type_words("15 mar")
    press(Qt.Key.Key_Return)
    assert sorted(str(one.due) for one in document.all(Action)) == ["2027-02-01", "2027-03-15", "2027-03-15"]
    assert document.undo() == "Set due date of 2 actions"


def test_a_name_that_nobody_has_stays_as_typed_and_changes_nothing(pane: ListPane) -> None:
    document = pane.desk.document
    before = document.all(Action)
    pane.table.select([one.id for one in before])
    pane.several.owner.setFocus()
    type_words("Zoe")
    press(Qt.Key.Key_Return)
    assert pane.several.owner.error() != ""
    assert pane.several.owner.line.text() == "Zoe"
    assert document.all(Action) == before


def test_del_and_enter_in_the_form_do_not_reach_the_list(pane: ListPane) -> None:
    document = pane.desk.document
    pane.table.select([action(document, "Prices").id])
    pane.form.owner.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert len(document.all(Action)) == 3
    assert pane.form.owner.line.hasFocus()


def test_the_list_goes_out_as_a_spreadsheet(
    qtbot: QtBot, pane: ListPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "open actions"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(wanted), ""))
    pane.table.setFocus()
    press(Qt.Key.Key_S)
    qtbot.waitUntil(pane.sending.isVisible)
    sheet = load_workbook(tmp_path / "open actions.xlsx").active
    assert sheet is not None
    said = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {"Draft", "Cards", "Prices", "Stuck"} <= said
    assert pane.sending.accessibleName() == "Written open actions.xlsx with 3 actions. Take it in again with I."


def test_a_place_that_cannot_be_written_to_is_told(qtbot: QtBot, pane: ListPane, tmp_path: Path) -> None:
    refused = Heard(pane.desk.bridge.refused)
    pane.sending.write(None, tmp_path / "nowhere" / "a.xlsx")
    qtbot.waitUntil(lambda: bool(refused.said))
    assert "does not exist" in str(refused.said[0])


# Owners who have left


@pytest.fixture
def left(pane: ListPane) -> Person:
    """Maria, who has left with two open actions."""
    maria = pane.desk.document.all(Person)[0]
    set_gone(pane.desk.document, maria.id)
    return maria


def handing(pane: ListPane) -> HandOverDialog:
    return next(iter(pane.findChildren(HandOverDialog)))


def test_the_actions_of_somebody_who_has_left_are_told_and_handed_over_in_one_step(
    pane: ListPane, left: Person
) -> None:
    document = pane.desk.document
    assert pane.words.text() == (
        "3 actions · every one has an owner and a date · 2 actions of Maria Lind, who has left"
    )
    assert pane.hand.isVisible()
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_G)
    dialog = handing(pane)
    assert dialog.words.text().startswith("Maria Lind still holds 2 actions")
    assert not dialog.primary.isEnabled()
    tom = document.all(Person)[1]
    dialog.to.pick(tom.id)
    dialog.to.picked.emit(tom.id)
    assert dialog.primary.text() == "Hand over 2"
    dialog.accept()
    assert not dialog.isVisible()
    assert {one.owner_id for one in document.all(Action)} == {tom.id}
    assert pane.hand.isHidden()
    kept = [one.owner_id for one in document.all(CheckIn) if one.way is CheckInWay.HANDOVER]
    assert kept == [left.id, left.id]
    document.undo()
    assert pane.hand.isVisible()


def test_some_can_go_to_one_and_the_rest_to_another(pane: ListPane, left: Person) -> None:
    document = pane.desk.document
    tom, ada = document.all(Person)[1:3]
    pane.hand_over()
    dialog = handing(pane)
    dialog.table.select([action(document, "Draft").id])
    for person in (tom, ada):
        dialog.to.pick(person.id)
        dialog.to.picked.emit(person.id)
        dialog.accept()
    assert not dialog.isVisible()
    assert action(document, "Draft").owner_id == tom.id
    assert action(document, "Cards").owner_id == ada.id
