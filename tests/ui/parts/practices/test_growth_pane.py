from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.practices import growth
from facilitator.core.agree.practices.growth import GrowthKind, GrowthStep, usual_steps
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person, teams
from facilitator.ui.desk import Desk
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.growth.plan_table import Cell
from facilitator.ui.parts.practices.growth_pane import GrowthPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2027, 1, 12)


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada Okafor", team_id=teams(document)[1].id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> GrowthPane:
    page.turn_to(PracticesPlace.GROWTH)
    pane = page.shown()
    assert isinstance(pane, GrowthPane)
    return pane


def test_without_people_it_says_what_it_is_for(pane: GrowthPane) -> None:
    assert pane.first_focus() is pane.empty
    assert pane.commands() == []


def test_a_step_is_typed_and_its_cells_filled_in(document: Document, ada: Person, pane: GrowthPane) -> None:
    pane.table.setFocus()
    press(Qt.Key.Key_N)
    enter("Five customer calls")
    (step,) = growth.growth_of(document, ada.id)
    assert (step.what, step.kind) == ("Five customer calls", GrowthKind.ROTATION)
    pane.plan.setFocus()
    pane.plan.type_into(Cell.PLANNED)
    enter("30 jan")
    assert document.get(GrowthStep, step.id).day == date(2027, 1, 30)
    assert pane.table.shown()[0].words == "1 planned"


def test_the_person_s_own_team_is_not_among_those_to_choose_from(
    document: Document, ada: Person, pane: GrowthPane
) -> None:
    growth.add_usual_steps(document, ada.id)
    offered = pane.plan._choices(Cell.WITH)
    assert offered is not None
    assert [value for _words, value in offered] == [0, *(t.id for t in teams(document) if t.id != ada.team_id)]


def test_space_ticks_a_step_off_today_and_opens_it_again(document: Document, ada: Person, pane: GrowthPane) -> None:
    step = growth.add_growth_step(document, ada.id, GrowthKind.TRAINING, "Certificate", day=date(2027, 1, 4))
    assert pane.words.text() == "1 growth plan, 1 step late"
    pane.plan.setFocus()
    pane.plan.select([step.id])
    press(Qt.Key.Key_Space)
    assert document.get(GrowthStep, step.id).done_on == TODAY
    assert pane.words.text() == "1 growth plan"
    press(Qt.Key.Key_Space)
    assert document.get(GrowthStep, step.id).done_on is None


def test_a_day_that_cannot_be_read_stays_typed_and_is_told(
    document: Document, ada: Person, pane: GrowthPane, desk: Desk
) -> None:
    step = growth.add_growth_step(document, ada.id, GrowthKind.TRAINING, "Certificate")
    told = Heard(desk.bridge.refused)
    pane.plan.setFocus()
    pane.plan.select([step.id])
    pane.plan.type_into(Cell.PLANNED)
    enter("someday")
    assert "is not a day" in str(told.said[0])
    assert pane.plan.state() is pane.plan.State.EditingState
    press(Qt.Key.Key_Escape)


def test_the_usual_steps_come_once(document: Document, ada: Person, pane: GrowthPane, desk: Desk) -> None:
    pane.table.setFocus()
    press(Qt.Key.Key_U)
    assert len(growth.growth_of(document, ada.id)) == len(usual_steps())
    told = Heard(desk.told)
    press(Qt.Key.Key_U)
    assert told.said == [("The usual steps are in the plan already.",)]
    assert len(growth.growth_of(document, ada.id)) == len(usual_steps())


def test_steps_are_moved_and_removed(document: Document, ada: Person, pane: GrowthPane, desk: Desk) -> None:
    first, second = (growth.add_growth_step(document, ada.id, GrowthKind.TRAINING, what) for what in "AB")
    pane.plan.setFocus()
    pane.plan.select([second.id])
    press(Qt.Key.Key_Up, ALT)
    assert [one.id for one in growth.growth_of(document, ada.id)] == [second.id, first.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert [one.id for one in growth.growth_of(document, ada.id)] == [first.id]
    assert said.said == [("Removed 1 step.",)]


def test_the_overview_says_who_knows_whom_and_is_searched(document: Document, ada: Person, pane: GrowthPane) -> None:
    sales = teams(document)[2]
    step = growth.add_growth_step(document, ada.id, GrowthKind.SHADOWING, "Calls", team_id=sales.id)
    growth.set_done(document, step.id, TODAY)
    add_person(document, "Bo Li")
    assert [row.person.name for row in pane.table.shown()] == ["Ada Okafor", "Bo Li"]
    pane.search.start()
    type_words(sales.name)
    assert [row.person.name for row in pane.table.shown()] == ["Ada Okafor"]


def test_a_plan_is_saved_beside_the_programme(
    qtbot: QtBot, document: Document, ada: Person, pane: GrowthPane, tmp_path: Path
) -> None:
    document.path = tmp_path / "Q1.programme"
    pane.table.setFocus()
    with qtbot.waitSignal(pane.writer.written) as done:
        press(Qt.Key.Key_S)
    assert done.args is not None
    assert [path.name for path in done.args[0]] == ["Growth plan Ada Okafor.pdf"]


def test_a_step_that_is_looked_for_is_at_hand_with_its_person(
    document: Document, ada: Person, page: PracticesPage
) -> None:
    bo = add_person(document, "Bo Li")
    growth.add_usual_steps(document, ada.id)
    step = growth.add_growth_step(document, bo.id, GrowthKind.TRAINING, "Certificate")
    page.show_record(step)
    pane = page.shown()
    assert isinstance(pane, GrowthPane)
    assert pane.plan.at() == step
    assert pane.whose.text() == "Bo Li: 1 planned"
