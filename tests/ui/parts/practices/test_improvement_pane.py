from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices import friction
from facilitator.core.agree.practices.friction import Friction, Outcome
from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.improvement_pane import ImprovementPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.parts.practices.chosen import choose
from tests.ui.shown import PAGE, bring_up

JANUARY, DECEMBER = date(2027, 1, 1), date(2026, 12, 1)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada Okafor")


@pytest.fixture
def page(qtbot: QtBot, ada: Person, desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> ImprovementPane:
    page.turn_to(PracticesPlace.IMPROVEMENT)
    pane = page.shown()
    assert isinstance(pane, ImprovementPane)
    return pane


def test_from_nothing_a_point_is_typed_with_its_experiment_and_owner(
    document: Document, pane: ImprovementPane, ada: Person
) -> None:
    press(Qt.Key.Key_N)
    enter("Leads wait for days")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_E)
    type_words("One person looks twice a day")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_W)
    enter("ada")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_D)
    enter("30 jan")
    (point,) = document.all(Friction)
    assert (point.month, point.text, point.owner_id) == (JANUARY, "Leads wait for days", ada.id)
    assert (point.experiment, point.until) == ("One person looks twice a day", date(2027, 1, 30))
    assert pane.list.rows()[0].small == "Ada Okafor tries it, due Sat 30 Jan"


def test_what_is_refused_is_told_and_the_field_shows_what_is_stored(
    qtbot: QtBot, document: Document, pane: ImprovementPane, desk: Desk
) -> None:
    friction.add_friction(document, JANUARY, "Slow")
    told = Heard(desk.bridge.refused)
    choose(pane.card.outcome, "Helped")
    assert "no experiment yet" in str(told.said[0])
    assert pane.card.outcome.currentText() == "Still open"
    pane.card.text.setFocus()
    pane.card.text.clear()
    press(Qt.Key.Key_Escape)
    assert document.all(Friction)[0].text == "Slow"
    assert pane.card.text.toPlainText() == "Slow"


def test_points_of_before_stand_behind_and_are_carried_over(document: Document, pane: ImprovementPane) -> None:
    old = friction.add_friction(document, DECEMBER, "Slow")
    new = friction.add_friction(document, JANUARY, "Late")
    assert [row.key for row in pane.list.rows()] == [new.id, old.id]
    assert pane.list.rows()[1].lead == "From December 2026"
    pane.list.select([old.id])
    assert pane.right.carry.text().startswith("Carry over to January 2027")
    pane.list.setFocus()
    press(Qt.Key.Key_C)
    assert document.get(Friction, old.id).month == JANUARY
    press(Qt.Key.Key_C)
    assert document.get(Friction, old.id).month == date(2027, 2, 1)
    assert [row.key for row in pane.list.rows()] == [new.id]


def test_another_month_is_a_key_away(document: Document, pane: ImprovementPane) -> None:
    friction.add_friction(document, DECEMBER, "Slow")
    friction.add_friction(document, JANUARY, "Late")
    pane.list.setFocus()
    press(Qt.Key.Key_PageUp, ALT)
    assert pane.side.title.text() == "December 2026"
    assert [row.text for row in pane.list.rows()] == ["Slow"]
    assert "December 2026: 1 found, 0 tried, 0 helped" in pane.right.told.text()


def test_what_helped_becomes_a_plan_with_its_first_action(
    document: Document, pane: ImprovementPane, ada: Person, desk: Desk
) -> None:
    point = friction.add_friction(document, JANUARY, "Slow")
    friction.edit_friction(document, point.id, experiment="Look twice a day", showed="Half a day")
    friction.set_friction_owner(document, point.id, ada.id)
    told = Heard(desk.bridge.refused)
    pane.list.setFocus()
    press(Qt.Key.Key_P)
    assert document.all(Improvement) == []
    assert told.said
    friction.set_outcome(document, point.id, Outcome.HELPED)
    press(Qt.Key.Key_P)
    (plan,), (action,) = document.all(Improvement), document.all(Action)
    assert (plan.area, plan.why) == ("Slow", "Half a day")
    assert (action.text, action.owner_id, action.improvement_id) == ("Look twice a day", ada.id, plan.id)
    assert document.undo() == "Make it a plan to improve"
    assert document.all(Improvement) == []


def test_a_point_names_the_handoff_where_it_rubs(document: Document, pane: ImprovementPane) -> None:
    handoff = Handoff(id=document.new_id(), title="Leads to sales")
    with document.step("Add handoff") as step:
        step.put(handoff)
    point = friction.add_friction(document, JANUARY, "Slow")
    choose(pane.card.handoff, "Leads to sales")
    assert document.get(Friction, point.id).handoff_id == handoff.id
    friction.edit_friction(document, point.id, experiment="Look twice a day")
    choose(pane.card.outcome, "Helped")
    pane.list.setFocus()
    press(Qt.Key.Key_Y)
    assert document.get(Handoff, handoff.id).reality == "Look twice a day"
    choose(pane.card.handoff, "No handoff in particular")
    assert document.get(Friction, point.id).handoff_id is None


def test_points_are_moved_and_removed_and_said_so(document: Document, pane: ImprovementPane, desk: Desk) -> None:
    first, second = (friction.add_friction(document, JANUARY, text) for text in ("A", "B"))
    pane.list.select([second.id])
    pane.list.setFocus()
    press(Qt.Key.Key_Up, ALT)
    assert [row.key for row in pane.list.rows()] == [second.id, first.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert [one.id for one in document.all(Friction)] == [first.id]
    assert said.said == [("Removed “B”.",)]


def test_a_change_elsewhere_leaves_what_is_being_typed(document: Document, pane: ImprovementPane) -> None:
    point = friction.add_friction(document, JANUARY, "Slow")
    pane.card.experiment.setFocus()
    type_words("Look tw")
    friction.edit_friction(document, point.id, showed="Nothing yet")
    assert pane.card.experiment.toPlainText() == "Look tw"
    assert pane.card.showed.toPlainText() == "Nothing yet"


def test_a_point_that_is_looked_for_is_shown_in_its_month(document: Document, page: PracticesPage) -> None:
    point = friction.add_friction(document, date(2026, 5, 1), "Slow")
    friction.edit_friction(document, point.id, experiment="X")
    friction.set_outcome(document, point.id, Outcome.DID_NOT)
    page.show_record(point)
    pane = page.shown()
    assert isinstance(pane, ImprovementPane)
    assert pane.side.title.text() == "May 2026"
    assert pane.list.selected_keys() == [point.id]
