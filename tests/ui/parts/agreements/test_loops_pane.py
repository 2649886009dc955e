"""Feedback loops by keys: the usual ones, one's own, their fields, their rounds and the answers owed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.agree.looping import loop_rounds, loops
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound, usual_loops
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.rhythms import Every
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.parts.agreements.loops.round_bench import Cell
from facilitator.ui.parts.agreements.loops_pane import LoopsPane
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> LoopsPane:
    page = bring_up(qtbot, AgreementsPage(desk), *PAGE)
    page.turn_to(AgreementsPlace.LOOPS)
    shown = page.shown()
    assert isinstance(shown, LoopsPane)
    return shown


@pytest.fixture
def churn(document: Document, pane: LoopsPane) -> FeedbackLoop:
    made = loops.add_loop(document, "Churn")
    pane.list.setFocus()
    return made


def test_one_key_adds_the_usual_loops_to_an_empty_list(document: Document, pane: LoopsPane) -> None:
    heard = Heard(pane.desk.told)
    assert pane.empty.isVisible()
    press(Qt.Key.Key_U)
    assert len(document.all(FeedbackLoop)) == len(usual_loops())
    assert pane.list.hasFocus()
    assert pane.card.title.value() == usual_loops()[0].title
    press(Qt.Key.Key_U)
    assert heard.said == [("The usual loops are on the list already.",)]


def test_one_of_ones_own_is_typed_from_the_empty_list(document: Document, pane: LoopsPane) -> None:
    press(Qt.Key.Key_N)
    type_words("Churn")
    press(Qt.Key.Key_Return)
    assert [one.title for one in document.all(FeedbackLoop)] == ["Churn"]
    assert pane.card.loop_id == document.all(FeedbackLoop)[0].id


def test_the_owner_is_one_person_by_name(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    ada = people.add_person(document, "Ada Okafor")
    press(Qt.Key.Key_W)
    type_words("ada")
    press(Qt.Key.Key_Return)
    assert document.get(FeedbackLoop, churn.id).owner_id == ada.id
    assert "Nobody runs it" not in pane.card.wanting.text()


def test_a_name_that_nobody_has_is_told_at_the_field_and_kept(pane: LoopsPane, churn: FeedbackLoop) -> None:
    press(Qt.Key.Key_W)
    type_words("Zoltan")
    press(Qt.Key.Key_Return)
    assert pane.card.owner.error()
    assert pane.card.owner.line.text() == "Zoltan"


def test_a_team_does_not_tell_itself(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    heard = Heard(pane.desk.bridge.refused)
    team = document.all(Team)[0]
    for combo in (pane.card.source, pane.card.target):
        combo.setCurrentIndex(combo.findText(team.name))
        combo.activated.emit(combo.currentIndex())
    assert document.get(FeedbackLoop, churn.id).from_id == team.id
    assert pane.card.target.currentData() is None
    assert "two different" in str(heard.said)


def test_what_is_typed_is_stored_when_another_loop_comes_to_hand(
    document: Document, pane: LoopsPane, churn: FeedbackLoop
) -> None:
    other = loops.add_loop(document, "Wishes")
    pane.card.texts["back"].setFocus()
    type_words("In the same channel")
    pane.choose(other.id)
    assert document.get(FeedbackLoop, churn.id).back == "In the same channel"
    assert document.get(FeedbackLoop, other.id).back == ""


def test_a_round_is_noted_and_answered_later(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    press(Qt.Key.Key_V)
    type_words("Three customers left")
    press(Qt.Key.Key_Return)
    (held,) = document.all(LoopRound)
    assert (held.heard, held.answered) == ("Three customers left", "")
    assert pane.card.rounds.heard.text() == ""
    assert "1 answer owed" in pane.list.rows()[0].small
    table = pane.card.rounds.table
    table.select([held.id])
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(Cell.ANSWERED))
    table.setFocus()
    press(Qt.Key.Key_F2)
    type_words("The price went back")
    press(Qt.Key.Key_Return)
    assert document.get(LoopRound, held.id).answered == "The price went back"
    assert document.undo_label == "Answer the source"


def test_a_late_loop_says_so_in_the_list(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    loops.set_loop_rhythm(document, churn.id, Every.WEEK, date(2027, 1, 1))
    (row,) = pane.list.rows()
    assert (row.small, row.warn) == ("4 days late, was due Fri 8 Jan", True)
    loop_rounds.log_round(document, churn.id, date(2027, 1, 11), "Nothing new", "Thanked them")
    (row,) = pane.list.rows()
    assert (row.small, row.warn) == ("Next by Mon 18 Jan", False)


def test_choosing_a_rhythm_counts_from_today(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    combo = pane.card.rhythm.every
    combo.pick(Every.MONTH)
    combo.activated.emit(combo.currentIndex())
    stored = document.get(FeedbackLoop, churn.id)
    assert (stored.every, stored.since) == (Every.MONTH, date(2027, 1, 12))
    assert pane.card.rhythm.since.isVisible()


def test_loops_move_end_and_go_by_keys(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    other = loops.add_loop(document, "Wishes")
    heard = Heard(pane.desk.said)
    press(Qt.Key.Key_Down, ALT)
    assert [one.id for one in loops.loops(document)] == [other.id, churn.id]
    press(Qt.Key.Key_X)
    assert document.get(FeedbackLoop, churn.id).ended
    assert pane.card.end.text() == "Take it up again"
    press(Qt.Key.Key_Delete)
    assert document.find(FeedbackLoop, churn.id) is None
    assert heard.said == [("Removed the loop “Churn” with its rounds.",)]


def test_a_loop_is_looked_up_from_elsewhere(document: Document, pane: LoopsPane, churn: FeedbackLoop) -> None:
    other = loops.add_loop(document, "Wishes")
    pane.desk.record_asked.emit(other)
    assert pane.card.loop_id == other.id
