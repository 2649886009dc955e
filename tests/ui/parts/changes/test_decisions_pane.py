from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import captured, decision_log
from facilitator.core.run.captured import Decision
from facilitator.ui.desk import Desk
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.parts.changes.decisions_pane import DecisionsPane
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def decided(document: Document, clock: SetClock, workshop: Workshop) -> list[Decision]:
    clock.instant = datetime(2027, 3, 1, 9, tzinfo=UTC)
    first = captured.add_decision(document, workshop.id, "One page for each launch", "Five forms")
    clock.forward(minutes=5)
    return [first, captured.add_decision(document, workshop.id, "Sales names the price first")]


@pytest.fixture
def pane(qtbot: QtBot, decided: list[Decision], desk: Desk) -> DecisionsPane:
    page = bring_up(qtbot, ChangesPage(desk), *PAGE)
    page.turn_to(ChangesPlace.DECISIONS)
    pane = page.shown()
    assert isinstance(pane, DecisionsPane)
    return pane


def shown(pane: DecisionsPane) -> list[str]:
    return [row.decision.text for row in pane.table.shown()]


def test_all_decisions_stand_there_the_latest_first_and_at_hand(pane: DecisionsPane) -> None:
    assert shown(pane) == ["Sales names the price first", "One page for each launch"]
    assert pane.words.text() == "2 decisions"
    assert pane.card.text.toPlainText() == "Sales names the price first"


def test_everything_of_a_decision_is_typed_with_keys(
    pane: DecisionsPane, document: Document, decided: list[Decision]
) -> None:
    press(Qt.Key.Key_Y)
    type_words("They hear it first")
    press(Qt.Key.Key_Escape)
    pane.table.setFocus()
    press(Qt.Key.Key_E)
    type_words("A price list")
    pane.table.setFocus()
    press(Qt.Key.Key_D)
    enter("1 jun")
    pane.table.setFocus()
    press(Qt.Key.Key_1, ALT)
    now = document.get(Decision, decided[1].id)
    assert (now.why, now.alternatives, now.revisit) == ("They hear it first", "A price list", date(2027, 6, 1))
    assert now.concerns == (document.all(Team)[0].id,)


def test_a_name_that_nobody_has_is_refused_at_the_field(
    pane: DecisionsPane, document: Document, decided: list[Decision]
) -> None:
    pane.card.decider.line.setFocus()
    enter("Nobody known")
    assert pane.card.decider.error()
    assert document.get(Decision, decided[1].id).decider_id is None
    pane.card.decider.line.selectAll()
    enter("Maria")
    maria = next(one for one in document.all(Person) if one.name == "Maria Lind")
    assert document.get(Decision, decided[1].id).decider_id == maria.id


def test_one_that_is_due_is_said_to_hold_and_that_is_undone(
    pane: DecisionsPane, document: Document, decided: list[Decision], desk: Desk
) -> None:
    pane.table.setFocus()
    decision_log.set_revisit(document, decided[1].id, date(2027, 2, 26))
    assert pane.words.text() == "2 decisions, 1 to look at again"
    pane.filters.which.setCurrentIndex(1)
    pane.filters.changed.emit()
    assert shown(pane) == ["Sales names the price first"]
    press(Qt.Key.Key_H)
    assert document.get(Decision, decided[1].id).revisited_on == date(2027, 3, 1)
    assert shown(pane) == []
    document.undo()
    assert shown(pane) == ["Sales names the price first"]


def test_words_and_teams_choose_what_is_shown(pane: DecisionsPane, document: Document, decided: list[Decision]) -> None:
    sales = people.add_team(document, "Partners")
    decision_log.set_concerned(document, decided[0].id, [sales.id])
    pane.filters.whom.pick(document.all(Team)[0].id)
    pane.filters.changed.emit()
    assert shown(pane) == ["Sales names the price first"]
    pane.filters.whom.pick(sales.id)
    pane.filters.search.setText("forms")
    assert shown(pane) == ["One page for each launch"]
    pane.show_record(decided[1])
    assert [row.decision.id for row in pane.table.selected()] == [decided[1].id]


def test_a_decision_taken_elsewhere_is_added_and_removed_again(
    pane: DecisionsPane, document: Document, workshop: Workshop, desk: Desk, clock: SetClock
) -> None:
    said = Heard(desk.said)
    clock.forward(minutes=1)
    press(Qt.Key.Key_N)
    enter("The beta ends in May")
    assert shown(pane)[0] == "The beta ends in May"
    assert document.all(Decision, workshop_id=workshop.id)[-1].text == "The beta ends in May"
    pane.table.setFocus()
    press(Qt.Key.Key_Delete)
    assert "The beta ends in May" not in shown(pane)
    assert "Removed “The beta ends in May”." in [values[0] for values in said.said]
