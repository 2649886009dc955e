"""Agreements about handoffs by keys: begun, promised, held to numbers, read over time, settled and reviewed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.agree.service import commitments, slas
from facilitator.core.agree.service.slas import Commitment, Criterion, Framework, Sla, SlaReviewed
from facilitator.core.document import Document
from facilitator.core.measures import readings
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.parts.agreements.slas.promise_table import Cell
from facilitator.ui.parts.agreements.slas_pane import SlasPane
from tests.core.agree.handed import agreement, handoff, team
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AgreementsPage:
    page = bring_up(qtbot, AgreementsPage(desk), *PAGE)
    page.turn_to(AgreementsPlace.SLAS)
    return page


@pytest.fixture
def pane(page: AgreementsPage) -> SlasPane:
    shown = page.shown()
    assert isinstance(shown, SlasPane)
    return shown


@pytest.fixture
def sla(document: Document, pane: SlasPane) -> Sla:
    made = agreement(document)
    pane.list.setFocus()
    return made


def test_without_handoffs_the_way_leads_to_them(page: AgreementsPage, pane: SlasPane) -> None:
    assert pane.empty.isVisible()
    press(Qt.Key.Key_H)
    assert page.tabs.current() == AgreementsPlace.HANDOFFS


def test_an_agreement_is_begun_and_the_usual_promises_come_with_blanks(document: Document, pane: SlasPane) -> None:
    handoff(document, "Qualified leads")
    pane.list.setFocus()
    assert pane.none.isVisible()
    press(Qt.Key.Key_N)
    assert document.has(Sla)
    assert pane.form.promises.line.field.hasFocus()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_U)
    table = pane.form.promises.table
    numbers = [table.model().index(row, Cell.NUMBER).data() for row in range(len(table.shown()))]
    assert numbers[0] == "at least ? leads"
    assert "at least 100%" in numbers


def test_a_promise_is_typed_with_its_team_and_number(document: Document, pane: SlasPane, sla: Sla) -> None:
    press(Qt.Key.Key_N)
    choice = pane.form.promises.line.choice
    choice.setCurrentIndex(choice.findText("Sales"))
    type_words("First outreach within 4 hours")
    press(Qt.Key.Key_Return)
    (made,) = document.all(Commitment)
    assert made.team_id == team(document, "Sales").id
    row = pane.form.promises.at()
    assert row is not None
    assert row.indicator is not None
    assert row.indicator.target == 4
    assert pane.form.promises.wanting.text() == "No owner: which person answers for it?"
    assert "what does Marketing promise?" in pane.form.promises.one_sided.text()


def test_number_and_owner_are_typed_into_their_cells(document: Document, pane: SlasPane, sla: Sla) -> None:
    made = commitments.add_commitment(document, sla.id, "First outreach")
    ada = people.add_person(document, "Ada Okafor")
    press(Qt.Key.Key_T)
    type_words("at most 4 hours")
    press(Qt.Key.Key_Return)
    stored = document.get(Commitment, made.id)
    assert stored.indicator_id is not None
    assert document.get(Indicator, stored.indicator_id).target == 4
    pane.form.promises.table.type_into(Cell.OWNER)
    type_words("ada")
    press(Qt.Key.Key_Return)
    assert document.get(Commitment, made.id).owner_id == ada.id


def test_a_number_without_a_unit_is_told_and_stays_typed(document: Document, pane: SlasPane, sla: Sla) -> None:
    commitments.add_commitment(document, sla.id, "Qualified leads")
    refused = Heard(pane.desk.bridge.refused)
    press(Qt.Key.Key_T)
    type_words("120")
    press(Qt.Key.Key_Return)
    assert "120 of what?" in str(refused.said)
    assert pane.form.promises.table.state() == pane.form.promises.table.State.EditingState
    assert not document.has(Indicator)


def test_vague_words_are_named_where_the_promise_is(document: Document, pane: SlasPane, sla: Sla) -> None:
    commitments.add_commitment(document, sla.id, "Answer quickly")
    words = pane.form.promises.wanting.text()
    assert "“quickly” can be read in many ways" in words
    assert "No time: say by when" in words
    assert "vague or missing" in pane.list.rows()[0].small


def test_values_are_noted_and_say_whether_it_was_kept(document: Document, pane: SlasPane, sla: Sla) -> None:
    made = commitments.add_commitment(document, sla.id, "First outreach within 4 hours")
    press(Qt.Key.Key_V)
    type_words("3")
    press(Qt.Key.Key_Return)
    assert pane.form.kept.words.text() == "Kept 1 of 1"
    assert made.indicator_id is not None
    readings.set_reading(document, made.indicator_id, date(2027, 1, 13), "9")
    assert pane.form.kept.words.text() == "Kept 1 of 2, broken Wed 13 Jan"
    assert pane.form.kept.broken.text() == "Broken: 9 hours on Wed 13 Jan."
    assert len(document.all(Reading)) == 2


def test_a_broken_promise_shows_in_the_list(document: Document, pane: SlasPane, sla: Sla) -> None:
    made = commitments.add_commitment(document, sla.id, "First outreach within 4 hours")
    assert made.indicator_id is not None
    readings.set_reading(document, made.indicator_id, date(2027, 1, 11), "9")
    (row,) = pane.list.rows()
    assert row.small.startswith("1 promise broken; ")
    assert row.warn


def test_choosing_a_framework_puts_its_lines(document: Document, pane: SlasPane, sla: Sla) -> None:
    combo = pane.form.criteria.framework
    combo.pick(Framework.BANT)
    combo.activated.emit(combo.currentIndex())
    assert len(pane.form.criteria.table.shown()) == 4
    press(Qt.Key.Key_C)
    type_words("The account is new to us")
    press(Qt.Key.Key_Return)
    assert document.all(Criterion)[-1].text == "The account is new to us"
    combo.pick(Framework.OWN)
    combo.activated.emit(combo.currentIndex())
    assert pane.form.criteria.kept.text() == "4 lines of another framework are kept."


def test_lines_move_where_the_keys_are(document: Document, pane: SlasPane, sla: Sla) -> None:
    first, second = (commitments.add_commitment(document, sla.id, text) for text in ("One", "Two"))
    table = pane.form.promises.table
    table.select([first.id])
    table.setFocus()
    press(Qt.Key.Key_Down, ALT)
    assert [one.id for one in document.all(Commitment)] == [second.id, first.id]


def test_who_settles_it_and_when_it_was_reviewed(document: Document, pane: SlasPane, sla: Sla) -> None:
    press(Qt.Key.Key_W)
    type_words("Chief of staff")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_R)
    type_words("Still right")
    press(Qt.Key.Key_Return)
    assert document.get(Sla, sla.id).escalate_to == "Chief of staff"
    assert [(one.day, one.words) for one in document.all(SlaReviewed)] == [(date(2027, 1, 12), "Still right")]


def test_what_is_typed_is_stored_when_another_handoff_comes_to_hand(
    document: Document, pane: SlasPane, sla: Sla
) -> None:
    other = slas.start_sla(document, handoff(document, "Releases", "").id)
    press(Qt.Key.Key_Q)
    type_words("50 people or more")
    pane.choose(other.handoff_id)
    assert document.get(Sla, sla.id).fit == "50 people or more"
    assert document.get(Sla, other.id).fit == ""
    assert pane.form.sla_id == other.id


def test_del_removes_the_agreement_only_from_the_list(document: Document, pane: SlasPane, sla: Sla) -> None:
    heard = Heard(pane.desk.said)
    promise = commitments.add_commitment(document, sla.id, "One")
    pane.form.promises.table.select([promise.id])
    pane.form.promises.table.setFocus()
    press(Qt.Key.Key_Delete)
    assert document.has(Sla)
    assert not document.has(Commitment)
    pane.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert not document.has(Sla)
    assert heard.said[-1] == ("Removed the SLA of “Leads”.",)
    assert pane.none.isVisible()


def test_a_promise_is_looked_up_from_elsewhere(document: Document, pane: SlasPane, sla: Sla) -> None:
    other = slas.start_sla(document, handoff(document, "Releases", "").id)
    commitments.add_commitment(document, other.id, "One")
    second = commitments.add_commitment(document, other.id, "Two")
    pane.desk.record_asked.emit(second)
    assert pane.form.sla_id == other.id
    row = pane.form.promises.at()
    assert row is not None
    assert row.commitment.id == second.id
