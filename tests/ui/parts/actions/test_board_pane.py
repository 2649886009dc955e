from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.action_board import Column
from facilitator.core.follow.check_ins import CheckIn, Standing, check_in
from facilitator.core.follow.escalations import Escalation, escalate
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.board_pane import BoardPane
from facilitator.ui.parts.actions.card_list import CardList, CardRow
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.parts.actions.tabs import on_page

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
COLUMNS = list(Column)


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> BoardPane:
    """ "Draft" is late and Maria's, "Cards" on track and Tom's, "Old" done last year, "Plan" nobody's."""
    maria, tom, *_rest = document.all(Person)
    add_action(document, workshop.id, "Draft", owner_id=maria.id, due=date(2027, 1, 10))
    cards = add_action(document, workshop.id, "Cards", owner_id=tom.id, due=date(2027, 1, 15))
    add_action(document, workshop.id, "Plan")
    check_in(document, cards.id, Standing.ON_TRACK)
    document.forget_history()
    shown = on_page(qtbot, desk, BoardPane)
    assert isinstance(shown, BoardPane)
    return shown


def texts(pane: BoardPane) -> list[list[str]]:
    return [[row.text for row in column.cards.rows()] for column in pane.board.shown()]


def action(pane: BoardPane, text: str) -> Action:
    return next(one for one in pane.desk.document.all(Action) if one.text == text)


def chosen(pane: BoardPane) -> list[str]:
    rows = [row for column in pane.board.shown() for row in column.cards.rows()]
    keys = {key for column in pane.board.shown() for key in column.cards.selected_keys()}
    return [row.text for row in rows if row.key in keys]


def drop(source: CardList, target: CardList) -> None:
    """What Qt tells a list when the mouse lets go of another list's cards over it."""

    class Dropped(QDropEvent):
        def source(self) -> CardList:
            return source

    nowhere, left = QPointF(5, 5), Qt.MouseButton.LeftButton
    target.dropEvent(Dropped(nowhere, Qt.DropAction.MoveAction, QMimeData(), left, Qt.KeyboardModifier.NoModifier))


def test_cards_stand_where_they_stand(pane: BoardPane) -> None:
    assert texts(pane) == [["Draft", "Plan"], ["Cards"], [], [], []]
    assert pane.words.text() == "3 open, 1 late"
    assert [column.count.text() for column in pane.board.shown()] == ["2 · 1 late", "1", "0", "0", "0"]
    draft = pane.board.columns[0].cards.rows()[0]
    assert isinstance(draft, CardRow)
    assert (draft.lead, draft.due, draft.warn, draft.rest) == (
        "Maria Lind", "2 days overdue", True, "not looked at yet",
    )  # fmt: skip


def test_arrows_walk_and_ctrl_carries_the_card_along(pane: BoardPane) -> None:
    assert chosen(pane) == ["Draft"]
    press(KEY.Key_Right)
    assert chosen(pane) == ["Cards"]
    press(KEY.Key_Left)
    press(KEY.Key_Right, CTRL)
    assert texts(pane)[:2] == [["Plan"], ["Draft", "Cards"]]
    assert chosen(pane) == ["Draft"]
    assert pane.board.columns[1].cards.hasFocus()


def test_a_card_put_under_stuck_is_asked_why_in_place(pane: BoardPane) -> None:
    press(KEY.Key_Right)
    press(KEY.Key_Right, CTRL)
    stuck = pane.board.columns[COLUMNS.index(Column.STUCK)]
    assert stuck.why.hasFocus()
    enter("no budget")
    assert not stuck.why.isVisible()
    assert texts(pane)[2] == ["Cards"]
    assert [look.words for look in pane.desk.document.all(CheckIn)] == ["", "no budget"]
    assert (chosen(pane), stuck.cards.hasFocus()) == (["Cards"], True)


def test_esc_leaves_the_card_where_it_was(pane: BoardPane) -> None:
    press(KEY.Key_Right)
    press(KEY.Key_Right, CTRL)
    press(KEY.Key_Escape)
    assert texts(pane)[1:3] == [["Cards"], []]
    assert (chosen(pane), pane.board.columns[1].cards.hasFocus()) == (["Cards"], True)


def test_without_a_reason_it_goes_on_asking(pane: BoardPane) -> None:
    refused = Heard(pane.desk.bridge.refused)
    pane.carry(1)
    press(KEY.Key_Right, CTRL)
    press(KEY.Key_Return)
    assert "why it is stuck" in str(refused.said[0][0])
    assert pane.board.columns[2].why.hasFocus()


def test_cards_are_dragged_from_column_to_column(pane: BoardPane) -> None:
    drop(pane.board.columns[0].cards, pane.board.columns[3].cards)
    assert action(pane, "Draft").state is ActionState.DONE
    assert texts(pane)[3] == ["Draft"]


def test_several_are_moved_as_one_step(pane: BoardPane) -> None:
    first = pane.board.columns[0].cards
    first.select([action(pane, "Draft").id, action(pane, "Plan").id])
    press(KEY.Key_X)
    assert texts(pane)[3] == ["Draft", "Plan"]
    pane.desk.bridge.undo()
    assert texts(pane)[0] == ["Draft", "Plan"]


def test_by_owner_there_is_a_column_for_everybody_with_something_open(pane: BoardPane) -> None:
    press(KEY.Key_G)
    titles = [column.title.text() for column in pane.board.shown()]
    assert titles == ["Maria Lind", "Tom Reed", "No owner"]
    assert [column.count.text() for column in pane.board.shown()] == ["1 · 1 late", "1", "1"]
    assert chosen(pane) == ["Draft"]
    press(KEY.Key_Right, CTRL)
    assert action(pane, "Draft").owner_id == action(pane, "Cards").owner_id
    assert [column.title.text() for column in pane.board.shown()] == ["Tom Reed", "No owner"]
    drop(pane.board.columns[0].cards, pane.board.columns[1].cards)
    assert action(pane, "Draft").owner_id is None


def test_what_is_done_leaves_its_owners_column(pane: BoardPane) -> None:
    press(KEY.Key_G)
    press(KEY.Key_X)
    assert [column.title.text() for column in pane.board.shown()] == ["Tom Reed", "No owner"]
    assert chosen(pane) == ["Cards"]


def test_what_was_settled_long_ago_is_folded_away_with_a_count(
    pane: BoardPane, forward: Callable[..., datetime]
) -> None:
    press(KEY.Key_X)
    forward(minutes=60 * 24 * 100)
    pane.refresh(None)
    done = pane.board.columns[COLUMNS.index(Column.DONE)]
    assert (done.cards.rows(), done.count.text(), done.fold.text()) == ([], "1", "Show 1 older one")
    QTest.mouseClick(done.fold, Qt.MouseButton.LeftButton)
    assert [row.text for row in done.cards.rows()] == ["Draft"]
    assert done.fold.text() == "Hide 1 older one"
    QTest.mouseClick(done.fold, Qt.MouseButton.LeftButton)
    pane.show_record(action(pane, "Draft"))
    assert chosen(pane) == ["Draft"]


def test_enter_opens_the_card_and_del_removes_it(pane: BoardPane) -> None:
    press(KEY.Key_Return)
    editor = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CapturedEditor))
    assert editor.text.toPlainText() == "Draft"
    editor.reject()
    said = Heard(pane.desk.said)
    press(KEY.Key_Delete)
    assert texts(pane)[0] == ["Plan"]
    assert chosen(pane) == ["Plan"]
    assert said.said == [("Removed 1 action.",)]


def test_what_is_open_and_was_looked_at_does_not_go_back(pane: BoardPane) -> None:
    refused = Heard(pane.desk.bridge.refused)
    press(KEY.Key_Right)
    press(KEY.Key_Left, CTRL)
    assert len(refused.said) == 1
    assert texts(pane)[1] == ["Cards"]


def test_escalations_are_answered_in_the_strip_above(pane: BoardPane) -> None:
    ruth = next(one for one in pane.desk.document.all(Person) if one.name == "Ruth Weiss")
    assert not pane.strip.words.isVisible()
    escalate(pane.desk.document, action(pane, "Draft").id, ruth.id, "Who pays?")
    assert pane.strip.words.isVisible()
    assert pane.strip.words.text() == "1 escalated action waits for an answer"
    draft = pane.board.columns[0].cards.rows()[0]
    assert isinstance(draft, CardRow)
    assert draft.rest == "before Ruth Weiss"
    press(KEY.Key_A)
    press(KEY.Key_Return)
    assert pane.strip.line.hasFocus()
    enter("the budget is there from March")
    (found,) = pane.desk.document.all(Escalation)
    assert (found.answer, found.answered_at) == ("the budget is there from March", pane.desk.now())
    assert not pane.strip.words.isVisible()
    assert pane.board.columns[0].cards.hasFocus()


def test_an_escalation_can_be_withdrawn(pane: BoardPane) -> None:
    person = pane.desk.document.all(Person)[0]
    escalate(pane.desk.document, action(pane, "Draft").id, person.id, "Who pays?")
    press(KEY.Key_A)
    press(KEY.Key_Delete)
    assert pane.desk.document.all(Escalation) == []
    assert action(pane, "Draft").state is ActionState.OPEN


def test_without_actions_the_board_says_what_comes_here(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    pane = on_page(qtbot, desk, BoardPane)
    assert isinstance(pane, BoardPane)
    assert texts(pane) == [[], [], [], [], []]
    assert pane.words.text() == "Nothing is open"
    assert not pane.open.isEnabled()
