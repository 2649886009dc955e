"""Handoffs by keys: the usual ones, one's own, who hands over and takes over, the questions, the map."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field, Handoff
from facilitator.core.agree.service import slas
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import journey, transitions
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.parts.agreements.handoffs_pane import HandoffsPane
from tests.core.agree.handed import team
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> HandoffsPane:
    page = bring_up(qtbot, AgreementsPage(desk), *PAGE)
    page.turn_to(AgreementsPlace.HANDOFFS)
    shown = page.shown()
    assert isinstance(shown, HandoffsPane)
    return shown


@pytest.fixture
def usual(document: Document, pane: HandoffsPane) -> list[Handoff]:
    for name in ("Marketing", "Sales", "Customer Success", "Product"):
        team(document, name)
    made = handoffs.add_usual_handoffs(document)
    pane.list.setFocus()
    return made


def test_one_key_adds_the_usual_handoffs_and_draws_them(document: Document, pane: HandoffsPane) -> None:
    heard = Heard(pane.desk.told)
    assert pane.empty.isVisible()
    press(Qt.Key.Key_U)
    assert len(document.all(Handoff)) == 4
    assert pane.list.hasFocus()
    assert len(pane.drawn.map.shown().arrows) == 4
    assert "full circle" in pane.drawn.notes.text()
    press(Qt.Key.Key_U)
    assert heard.said == [("The usual handoffs are on the map already.",)]


def test_one_of_their_own_is_typed_and_gets_its_teams(document: Document, pane: HandoffsPane) -> None:
    sales, product = team(document, "Sales"), team(document, "Product")
    press(Qt.Key.Key_N)
    type_words("Contracts")
    press(Qt.Key.Key_Return)
    (made,) = document.all(Handoff)
    assert "because a side is open: “Contracts”" in pane.drawn.notes.text()
    pane.card.giver.setCurrentIndex(pane.card.giver.findData(sales.id))
    pane.card.giver.picked.emit(sales.id)
    pane.card.takers.ticks[product.id].click()
    assert document.get(Handoff, made.id).giver_id == sales.id
    assert handoffs.receivers_of(document, made.id) == [product.id]
    assert sales.id not in pane.card.takers.ticks
    assert pane.drawn.map.shown().drawn == (0,)


def test_answers_are_stored_when_left_and_each_handoff_asks_its_own(
    qtbot: QtBot, document: Document, pane: HandoffsPane, usual: list[Handoff]
) -> None:
    pane.choose(usual[0].id)
    qtbot.waitUntil(pane.card.texts[Field.DEFINED].isVisible)
    assert not pane.card.texts[Field.LEAD_TIME].isVisible()
    press(Qt.Key.Key_Q)
    assert pane.card.texts[Field.DEFINED].hasFocus()
    type_words("Score 60")
    press(Qt.Key.Key_Escape)
    pane.list.setFocus()
    assert document.get(Handoff, usual[0].id).defined == "Score 60"
    pane.choose(usual[3].id)
    qtbot.waitUntil(pane.card.texts[Field.LEAD_TIME].isVisible)
    assert not pane.card.texts[Field.DEFINED].isVisible()
    press(Qt.Key.Key_R)
    type_words("Nobody is told")
    pane.list.setFocus()
    assert document.get(Handoff, usual[3].id).friction == "Nobody is told"
    assert pane.drawn.map.shown().arrows[3].rubs


def test_what_is_typed_goes_to_the_handoff_it_was_typed_for(
    document: Document, pane: HandoffsPane, usual: list[Handoff]
) -> None:
    pane.choose(usual[0].id)
    press(Qt.Key.Key_R)
    type_words("Slow")
    pane.choose(usual[1].id)
    assert document.get(Handoff, usual[0].id).friction == "Slow"
    assert document.get(Handoff, usual[1].id).friction == ""
    assert pane.card.texts[Field.FRICTION].toPlainText() == ""


def test_map_and_list_have_the_same_at_hand(pane: HandoffsPane, usual: list[Handoff]) -> None:
    press(Qt.Key.Key_M)
    assert pane.drawn.map.hasFocus()
    press(Qt.Key.Key_Right)
    assert pane.list.selected_keys() == [usual[1].id]
    assert pane.card.handoff_id == usual[1].id
    pane.choose(usual[2].id)
    assert pane.drawn.map.at() == usual[2].id
    press(Qt.Key.Key_Return)
    assert pane.card.texts[Field.TRIGGER].hasFocus()


def test_a_retired_team_is_told_and_stays_on_the_map(
    document: Document, pane: HandoffsPane, usual: list[Handoff]
) -> None:
    people.retire_team(document, team(document, "Sales").id)
    pane.choose(usual[0].id)
    assert "Sales is retired" in pane.card.wanting.text()
    assert "Sales (retired)" in [node.title for node in pane.drawn.map.shown().nodes]


def test_they_are_moved_and_renamed_by_keys(document: Document, pane: HandoffsPane, usual: list[Handoff]) -> None:
    pane.choose(usual[0].id)
    press(Qt.Key.Key_Down, ALT)
    assert [one.id for one in document.all(Handoff)][:2] == [usual[1].id, usual[0].id]
    press(Qt.Key.Key_F2)
    type_words("Leads to call")
    press(Qt.Key.Key_Return)
    assert document.get(Handoff, usual[0].id).title == "Leads to call"


def test_one_is_removed_with_its_agreement_and_undo_is_offered(
    document: Document, pane: HandoffsPane, usual: list[Handoff]
) -> None:
    heard = Heard(pane.desk.said)
    slas.start_sla(document, usual[0].id)
    pane.choose(usual[0].id)
    press(Qt.Key.Key_Delete)
    assert heard.said == [("Removed the handoff “Qualified leads” and its SLA.",)]
    assert document.find(Handoff, usual[0].id) is None
    document.undo()
    assert len(pane.list.rows()) == 4


def test_a_title_that_is_there_already_is_refused_and_nothing_is_lost(
    document: Document, pane: HandoffsPane, usual: list[Handoff]
) -> None:
    marketing, sales = team(document, "Marketing"), team(document, "Sales")
    own = handoffs.add_handoff(document, "Events", marketing.id, [sales.id])
    pane.choose(own.id)
    refused = Heard(pane.desk.bridge.refused)
    press(Qt.Key.Key_F2)
    type_words("Qualified leads")
    press(Qt.Key.Key_Return)
    assert len(refused.said) == 1
    assert document.get(Handoff, own.id).title == "Events"


def test_the_way_to_the_agreement_leads_to_its_tab(pane: HandoffsPane, usual: list[Handoff]) -> None:
    asked = Heard(pane.place_asked)
    pane.choose(usual[1].id)
    press(Qt.Key.Key_G)
    ((place, record),) = asked.said
    assert place == AgreementsPlace.SLAS
    assert isinstance(record, Handoff)
    assert record.id == usual[1].id


def test_what_a_journey_drafted_is_taken_over_with_one_key(
    document: Document, workshop: Workshop, pane: HandoffsPane
) -> None:
    product, sales = team(document, "Product"), team(document, "Sales")
    stage = journey.add_stage(document, workshop.id, "Evaluation", product.id)
    draft = transitions.mark_transition(document, stage.id, product.id, sales.id)
    assert pane.journeys.isHidden()
    transitions.edit_draft(document, draft.id, what="Release notes", trigger="Code freeze", within="2 days")
    assert not pane.journeys.isHidden()
    press(Qt.Key.Key_T)
    (handoff,) = document.all(Handoff)
    assert (handoff.title, handoff.trigger, pane.journeys.isHidden()) == ("Release notes", "Code freeze", True)
