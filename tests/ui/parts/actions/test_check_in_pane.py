from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.check_in_pane import CheckInPane
from facilitator.ui.widgets.buttons import ActionButton
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.parts.actions.tabs import on_page

KEY = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> CheckInPane:
    """Three open actions, two weeks after the workshop: "Draft" is overdue, "Cards" due soon, "Plan" without a date."""
    maria, tom, *_rest = document.all(Person)
    add_action(document, workshop.id, "Plan", owner_id=tom.id)
    add_action(document, workshop.id, "Cards", owner_id=tom.id, due=date(2027, 1, 15))
    add_action(document, workshop.id, "Draft", owner_id=maria.id, due=date(2027, 1, 11), measure="No quoted dates")
    document.forget_history()
    shown = on_page(qtbot, desk, CheckInPane)
    assert isinstance(shown, CheckInPane)
    return shown


def at_hand(pane: CheckInPane) -> str:
    return pane.card.text.text()


def action(pane: CheckInPane, text: str) -> Action:
    return next(one for one in pane.desk.document.all(Action) if one.text == text)


def looks(pane: CheckInPane) -> list[tuple[Standing, str]]:
    return [(one.standing, one.words) for one in pane.desk.document.all(CheckIn)]


def test_what_presses_most_is_at_hand_with_all_that_is_to_be_known(pane: CheckInPane) -> None:
    assert at_hand(pane) == "Draft"
    assert pane.card.owner.text() == "Maria Lind, Product"
    assert pane.card.due.text() == "1 day overdue, not looked at yet"
    assert pane.card.facts["Success measure"][1].text() == "No quoted dates"
    assert pane.queue.figure.text() == "0 of 3"
    assert [row.text for row in pane.queue.list.rows()] == ["Draft", "Cards", "Plan"]


@pytest.mark.parametrize(
    ("key", "standing", "state"),
    [(KEY.Key_X, Standing.DONE, ActionState.DONE), (KEY.Key_O, Standing.ON_TRACK, ActionState.OPEN)],
)
def test_one_key_answers_and_the_next_one_is_at_hand(
    pane: CheckInPane, key: Qt.Key, standing: Standing, state: ActionState
) -> None:
    press(key)
    assert looks(pane) == [(standing, "")]
    assert action(pane, "Draft").state is state
    assert at_hand(pane) == "Cards"
    assert pane.queue.figure.text() == "1 of 3"
    assert [row.text for row in pane.queue.list.rows()] == ["Draft", "Cards", "Plan"]


@pytest.mark.parametrize(("key", "standing"), [(KEY.Key_S, Standing.STUCK), (KEY.Key_Delete, Standing.DROPPED)])
def test_stuck_and_dropped_ask_why(pane: CheckInPane, key: Qt.Key, standing: Standing) -> None:
    press(key)
    assert looks(pane) == []
    press(KEY.Key_Return)
    assert looks(pane) == []
    enter("No budget, says D")
    assert looks(pane) == [(standing, "No budget, says D")]
    assert at_hand(pane) == "Cards"
    press(KEY.Key_X)
    assert looks(pane)[1] == (Standing.DONE, "")


def test_words_typed_before_the_answer_go_with_it(pane: CheckInPane) -> None:
    press(KEY.Key_Tab)
    enter("Two of five are ready")
    press(KEY.Key_O)
    assert looks(pane) == [(Standing.ON_TRACK, "Two of five are ready")]
    assert pane.line.typed() == ""


def test_words_typed_and_skipped_are_there_when_the_action_comes_back(pane: CheckInPane) -> None:
    press(KEY.Key_Return)
    enter("Waits for Sales")
    press(KEY.Key_N)
    assert (at_hand(pane), pane.line.typed()) == ("Cards", "")
    press(KEY.Key_Left)
    assert (at_hand(pane), pane.line.typed()) == ("Draft", "Waits for Sales")
    press(KEY.Key_S)
    assert looks(pane) == [(Standing.STUCK, "Waits for Sales")]


def test_words_typed_after_the_answer_are_stored_with_it(pane: CheckInPane) -> None:
    press(KEY.Key_O)
    press(KEY.Key_Backspace)
    assert at_hand(pane) == "Draft"
    press(KEY.Key_Tab)
    enter("Legal has it")
    assert looks(pane) == [(Standing.ON_TRACK, "Legal has it")]
    assert at_hand(pane) == "Draft"


def test_another_answer_corrects_the_first(pane: CheckInPane) -> None:
    press(KEY.Key_X)
    press(KEY.Key_Left)
    press(KEY.Key_O)
    assert looks(pane) == [(Standing.ON_TRACK, "")]
    assert action(pane, "Draft").state is ActionState.OPEN
    assert at_hand(pane) == "Cards"
    pane.desk.bridge.undo()
    assert [standing for standing, _words in looks(pane)] == [Standing.DONE]


def test_a_new_date_keeps_the_old_one(pane: CheckInPane) -> None:
    press(KEY.Key_D)
    enter("fri")
    (look,) = pane.desk.document.all(CheckIn)
    assert (look.standing, look.due_before, look.due_after) == (
        Standing.CHANGED, date(2027, 1, 11), date(2027, 1, 15),
    )  # fmt: skip
    assert action(pane, "Draft").due == date(2027, 1, 15)
    assert at_hand(pane) == "Cards"
    assert not pane.line.due.isVisible()


def test_a_new_date_on_a_day_off_stands_and_is_told(pane: CheckInPane) -> None:
    told = Heard(pane.desk.told)
    press(KEY.Key_D)
    enter("16 jan")
    assert action(pane, "Draft").due == date(2027, 1, 16)
    assert told.said == [("Sat 16 Jan is at the weekend: the next working day is Mon 18 Jan.",)]


def test_what_is_no_date_stays_to_be_mended(pane: CheckInPane) -> None:
    press(KEY.Key_D)
    enter("soonish")
    assert looks(pane) == []
    assert "not a day" in pane.line.due.error()
    press(KEY.Key_Escape)
    press(KEY.Key_Escape)
    assert not pane.line.due.isVisible()
    press(KEY.Key_X)
    assert looks(pane) == [(Standing.DONE, "")]


def test_the_date_it_had_is_refused_and_asked_for_again(pane: CheckInPane) -> None:
    refused = Heard(pane.desk.bridge.refused)
    press(KEY.Key_N)
    press(KEY.Key_D)
    enter("15 jan")
    assert "before" in str(refused.said[0][0])
    assert (looks(pane), at_hand(pane)) == ([], "Cards")
    assert pane.line.due.line.hasFocus()


def test_what_is_escalated_is_stuck_and_before_somebody(pane: CheckInPane) -> None:
    press(KEY.Key_E)
    enter("Ruth Weiss")
    assert pane.desk.document.all(Escalation) == []
    enter("Who pays?")
    (escalation,) = pane.desk.document.all(Escalation)
    assert pane.desk.document.get(Person, escalation.person_id).name == "Ruth Weiss"
    assert looks(pane) == [(Standing.STUCK, "Who pays?")]
    assert at_hand(pane) == "Cards"
    pane.desk.bridge.undo()
    assert pane.desk.document.all(Escalation) == []
    assert (looks(pane), at_hand(pane)) == ([], "Draft")


def test_undo_takes_the_answer_back_and_goes_there(pane: CheckInPane) -> None:
    press(KEY.Key_X)
    press(KEY.Key_O)
    assert at_hand(pane) == "Plan"
    pane.desk.bridge.undo()
    assert at_hand(pane) == "Cards"
    pane.desk.bridge.undo()
    assert (at_hand(pane), looks(pane)) == ("Draft", [])


def test_a_win_is_marked_and_taken_back_without_leaving_the_action(pane: CheckInPane) -> None:
    press(KEY.Key_W)
    assert [win.text for win in pane.desk.document.all(Win)] == ["Draft"]
    assert pane.card.win.isVisible()
    assert at_hand(pane) == "Draft"
    press(KEY.Key_W)
    assert pane.desk.document.all(Win) == []
    assert not pane.card.win.isVisible()


def test_at_the_end_it_says_what_came_of_it(pane: CheckInPane) -> None:
    asked = Heard(pane.place_asked)
    press(KEY.Key_W)
    for key in (KEY.Key_X, KEY.Key_X, KEY.Key_O):
        press(key)
    assert pane.stack.currentWidget() is pane.sum
    assert pane.sum.heading.text() == "3 actions looked at today"
    assert [pane.sum.figures[one].text() for one in (Standing.DONE, Standing.ON_TRACK)] == ["2", "1"]
    assert not pane.sum.boxes[Standing.STUCK].isVisible()
    assert pane.sum.words.text() == "1 win to share."
    press(KEY.Key_Left)
    assert at_hand(pane) == "Plan"
    pane.skip()
    press(KEY.Key_Return)
    assert asked.said == [(3, None)]


def test_what_was_settled_earlier_on_the_day_is_part_of_the_pass(qtbot: QtBot, pane: CheckInPane, desk: Desk) -> None:
    press(KEY.Key_X)
    again = on_page(qtbot, desk, CheckInPane)
    assert isinstance(again, CheckInPane)
    assert at_hand(again) == "Cards"
    assert [row.text for row in again.queue.list.rows()] == ["Cards", "Plan", "Draft"]
    assert again.queue.figure.text() == "1 of 3"


def test_another_day_is_another_pass(pane: CheckInPane, forward: Callable[..., datetime]) -> None:
    press(KEY.Key_X)
    press(KEY.Key_O)
    forward(minutes=60 * 24)
    add_action(pane.desk.document, action(pane, "Plan").workshop_id or 0, "Late comer")
    assert pane.queue.figure.text() == "0 of 3"
    assert {row.text for row in pane.queue.list.rows()} == {"Cards", "Plan", "Late comer"}


def test_the_buttons_answer_too(pane: CheckInPane) -> None:
    button = next(one for one in pane.findChildren(ActionButton) if one.text() == "On track")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert looks(pane) == [(Standing.ON_TRACK, "")]


def test_rows_can_be_turned_to_and_letters_stay_answers(pane: CheckInPane) -> None:
    press(KEY.Key_Down)
    assert at_hand(pane) == "Cards"
    type_words("x")
    assert action(pane, "Cards").state is ActionState.DONE


def test_with_nothing_open_it_says_what_it_is_for(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    pane = on_page(qtbot, desk, CheckInPane)
    assert isinstance(pane, CheckInPane)
    asked = Heard(pane.place_asked)
    assert pane.stack.currentWidget() is pane.empty
    press(KEY.Key_Return)
    assert asked.said == [(0, None)]
