"""Drafting an SLA: it begins with the first answer, promises come a line each, and what is vague is told at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.service.slas import Commitment, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator
from facilitator.core.people import Person, Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.rhythms import Every
from facilitator.ui.desk import Desk
from facilitator.ui.parts.drafting.sla_pane import SlaPane
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.textgridmodel import TextGridModel
from tests.ui.shown import bring_up

ENTER = Qt.Key.Key_Return


def _handoff(document: Document, title: str, giver: str, taker: str) -> Handoff:
    named = {team.name: team for team in teams(document)}
    with document.step("Add handoff") as step:
        end = document.end_of(Handoff)
        made = step.put(Handoff(id=document.new_id(), title=title, giver_id=named[giver].id, position=end))
        step.put(Receiver(id=document.new_id(), handoff_id=made.id, team_id=named[taker].id))
    return made


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> SlaPane:
    _handoff(document, "Leads", "Marketing", "Sales")
    _handoff(document, "Launches", "Product", "Marketing")
    desk.choose_workshop(workshop.id)
    return bring_up(qtbot, SlaPane(desk), 760, 620)


def _type(pane: SlaPane, key: str, words: str) -> None:
    edit = {**pane.first.edits, **pane.rest.edits}[key]
    edit.setFocus()
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, ENTER)


def _pick(field: Combo, value: object) -> None:
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_without_a_handoff_the_way_leads_there(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    desk.choose_workshop(workshop.id)
    made = bring_up(qtbot, SlaPane(desk), 760, 620)
    with qtbot.waitSignal(made.handoffs_asked):
        QTest.keyClick(made.first_focus().focusProxy() or made.first_focus(), Qt.Key.Key_Space)
    assert not made.walk.isVisible()


def test_the_first_answer_begins_the_sla_and_enter_goes_on(pane: SlaPane, document: Document, qtbot: QtBot) -> None:
    assert document.all(Sla) == []
    assert pane.walk.words.text() == "Nothing is drafted for this handoff yet: begin with what qualifies."
    _type(pane, "fit", "50 to 500 people")
    qtbot.waitUntil(pane.first.edits["signal"].hasFocus)
    (sla,) = document.all(Sla)
    assert sla.fit == "50 to 500 people"
    pane.desk.bridge.undo()
    assert document.all(Sla) == []
    assert pane.first.edits["fit"].toPlainText() == ""


def test_a_promise_is_typed_in_a_line_and_what_it_lacks_is_told(pane: SlaPane, document: Document) -> None:
    QTest.keyClicks(pane.promises.line.line, "Sales: first call within 4 hours @Tom")
    QTest.keyClick(pane.promises.line.line, ENTER)
    (made,) = document.all(Commitment)
    assert document.get(Team, made.team_id or 0).name == "Sales"
    assert document.get(Person, made.owner_id or 0).name == "Tom Reed"
    assert document.get(Indicator, made.indicator_id or 0).target == 4
    QTest.keyClicks(pane.promises.line.line, "Marketing: send good leads soon")
    QTest.keyClick(pane.promises.line.line, ENTER)
    row = pane.promises.grid.rows()[1]
    assert {"text", "number", "owner"} <= set(row.inks)
    assert row.shown("number") == "how many?"
    told = []
    for _time in range(12):
        pane.walk.walk(1)
        told.append(pane.walk.words.text())
    assert any("can be read in many ways" in words for words in told)


def test_a_promise_is_changed_cell_by_cell_and_removed(pane: SlaPane, document: Document) -> None:
    pane.add_usual()
    assert document.undo_label == "Add usual commitments"
    first = document.all(Commitment)[0]
    model = pane.promises.grid.model()
    assert isinstance(model, TextGridModel)
    store = model.store
    assert store(first.id, "number", "40 leads")
    assert not store(first.id, "number", "rather many")
    indicator = document.get(Indicator, document.get(Commitment, first.id).indicator_id or 0)
    assert indicator.target == 40
    count = len(document.all(Commitment))
    pane.promises.grid.setFocus()
    pane.promises.grid.go_to(first.id)
    QTest.keyClick(pane.promises.grid, Qt.Key.Key_Delete)
    assert len(document.all(Commitment)) == count - 1


def test_who_settles_it_how_it_is_accepted_and_when_it_is_looked_at(pane: SlaPane, document: Document) -> None:
    _type(pane, "settled", "Maria Lind")
    _type(pane, "within", "2 business days")
    _pick(pane.framework, Framework.BANT)
    _pick(pane.rhythm, Every.MONTH)
    (sla,) = document.all(Sla)
    assert document.get(Person, sla.escalate_id or 0).name == "Maria Lind"
    assert (sla.within, sla.framework, sla.every) == ("2 business days", Framework.BANT, Every.MONTH)
    assert sla.since


def test_another_handoff_comes_by_key_and_what_was_typed_stays_with_its_own(
    pane: SlaPane, document: Document, qtbot: QtBot
) -> None:
    leads, launches = document.all(Handoff)
    fit = pane.first.edits["fit"]
    fit.setFocus()
    QTest.keyClicks(fit, "Half typed")
    QTest.keyClick(fit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pane.at_hand() == launches.id
    assert pane.row() == 1
    (sla,) = document.all(Sla)
    assert (sla.handoff_id, sla.fit) == (leads.id, "Half typed")
    assert pane.first.edits["fit"].toPlainText() == ""
    QTest.keyClick(pane.first.edits["fit"], Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert pane.first.edits["fit"].toPlainText() == "Half typed"
    assert len(document.all(Sla)) == 1


def test_the_walk_leads_to_the_field_that_it_speaks_of(pane: SlaPane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.promises.line.line, "Marketing: leads handed over soon")
    QTest.keyClick(pane.promises.line.line, ENTER)
    model = pane.promises.grid.model()
    assert isinstance(model, TextGridModel)
    columns = [column.key for column in model.columns]
    led: dict[str, object] = {}
    for _ in range(12):
        pane.walk.walk(1)
        led[pane.walk.words.text().split(":")[0]] = columns[pane.promises.grid.currentIndex().column()]
        if pane.walk.words.text().startswith("Nothing is confirmed"):
            qtbot.waitUntil(pane.framework.hasFocus)
        if pane.walk.words.text().startswith("No rhythm"):
            qtbot.waitUntil(pane.rhythm.hasFocus)
    assert (led["No owner"], led["No number"], led["No time"]) == ("owner", "number", "text")
    assert {"Nothing is confirmed yet before it is accepted", "No rhythm"} <= set(led)
