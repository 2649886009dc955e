from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.practices import process_steps, processes
from facilitator.core.agree.practices.process_map import process_map
from facilitator.core.agree.practices.processes import Process, ProcessState
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person, teams
from facilitator.ui.desk import Desk
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.processes.process_rows import OWNER, SEEN, STEP
from facilitator.ui.parts.practices.processes_pane import ProcessesPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.parts.practices.chosen import choose
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada Okafor", team_id=teams(document)[0].id)


@pytest.fixture
def page(qtbot: QtBot, ada: Person, desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> ProcessesPane:
    page.turn_to(PracticesPlace.PROCESSES)
    pane = page.shown()
    assert isinstance(pane, ProcessesPane)
    return pane


@pytest.fixture
def launch(document: Document) -> Process:
    process = processes.add_process(document, "Launching")
    process_steps.add_steps(document, process.id, "Decide\nTell")
    return process


def test_the_empty_page_offers_the_usual_processes(document: Document, pane: ProcessesPane) -> None:
    assert pane.first_focus() is pane.empty
    press(Qt.Key.Key_U)
    assert [row.key for row in pane.list.rows()] == [one.id for one in processes.processes(document)]
    assert pane.steps.grid.rows()[0].cells[STEP] == processes.usual_processes()[0].steps[0].title


def test_a_process_of_their_own_is_typed_with_its_steps(document: Document, pane: ProcessesPane) -> None:
    press(Qt.Key.Key_N)
    enter("Selling")
    enter("Ask")
    enter("Offer")
    (process,) = processes.processes(document)
    assert [step.title for step in process_steps.steps_of(document, process.id)] == ["Ask", "Offer"]


def test_cells_are_typed_into_and_owners_named_below(
    document: Document, launch: Process, pane: ProcessesPane, ada: Person
) -> None:
    team, step = teams(document)[0], process_steps.steps_of(document, launch.id)[0]
    pane.steps.grid.setFocus()
    pane.steps.grid.go_to(step.id, team.id)
    type_words("Writes the brief")
    press(Qt.Key.Key_Return)
    pane.steps.grid.go_to(OWNER, team.id)
    type_words("ada")
    press(Qt.Key.Key_Return)
    whole = process_map(document, launch.id)
    assert whole.cells == {(step.id, team.id): "Writes the brief"}
    assert whole.owners == {team.id: ada}
    assert pane.steps.grid.rows()[-1].cells[team.id] == "Ada Okafor"


def test_a_name_that_is_not_on_the_team_stays_typed_and_is_told(
    document: Document, launch: Process, pane: ProcessesPane, desk: Desk
) -> None:
    told = Heard(desk.bridge.refused)
    grid = pane.steps.grid
    grid.setFocus()
    grid.go_to(OWNER, teams(document)[1].id)
    type_words("ada")
    press(Qt.Key.Key_Return)
    assert told.said
    assert grid.state() is grid.State.EditingState
    press(Qt.Key.Key_Escape)
    assert process_map(document, launch.id).owners == {}


def test_a_step_is_put_in_front_of_the_customer_moved_and_removed(
    document: Document, launch: Process, pane: ProcessesPane, desk: Desk
) -> None:
    decide, tell = process_steps.steps_of(document, launch.id)
    pane.steps.grid.setFocus()
    pane.steps.grid.go_to(tell.id, SEEN)
    press(Qt.Key.Key_V, ALT)
    assert [step.seen for step in process_steps.steps_of(document, launch.id)] == [False, True]
    press(Qt.Key.Key_Up, ALT)
    assert [step.id for step in process_steps.steps_of(document, launch.id)] == [tell.id, decide.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert [step.id for step in process_steps.steps_of(document, launch.id)] == [decide.id]
    assert said.said == [("Removed 1 step.",)]


def test_a_pilot_that_says_too_little_is_refused_and_the_choice_goes_back(
    document: Document, launch: Process, pane: ProcessesPane, desk: Desk
) -> None:
    told = Heard(desk.bridge.refused)
    choose(pane.facts.state, "Pilot")
    assert "with whom" in str(told.said[0])
    assert pane.facts.state.currentText() == "Draft"
    pane.list.setFocus()
    press(Qt.Key.Key_W)
    type_words("Two people of each team")
    press(Qt.Key.Key_Escape)
    pane.facts.start.setFocus()
    enter("18 jan")
    pane.facts.until.setFocus()
    enter("12 feb")
    choose(pane.facts.state, "Pilot")
    assert document.get(Process, launch.id).state is ProcessState.PILOT
    assert pane.list.rows()[0].lead == "Pilot from Mon 18 Jan"


def test_a_pilot_that_would_end_before_it_begins_is_told_beneath_the_field(
    document: Document, launch: Process, pane: ProcessesPane
) -> None:
    processes.set_pilot_span(document, launch.id, date(2027, 2, 1), None)
    pane.facts.until.setFocus()
    enter("20 jan")
    assert "before the start" in pane.facts.until.error()
    assert document.get(Process, launch.id).pilot_until is None


def test_what_is_open_is_said_and_all_of_it_in_the_tip(
    document: Document, launch: Process, pane: ProcessesPane
) -> None:
    assert pane.facts.wanting.text() == "Nobody does anything in “Decide” yet. And 1 more."
    assert "“Tell”" in pane.facts.wanting.toolTip()


def test_the_map_is_saved_beside_the_programme(
    qtbot: QtBot, document: Document, launch: Process, pane: ProcessesPane, tmp_path: Path
) -> None:
    document.path = tmp_path / "Q1.programme"
    pane.list.setFocus()
    with qtbot.waitSignal(pane.writer.written) as done:
        press(Qt.Key.Key_S)
    assert done.args is not None
    (path,) = done.args[0]
    assert path.name == "Process Launching.pdf"
    assert path.read_bytes().startswith(b"%PDF")


def test_a_process_is_moved_renamed_and_removed(document: Document, launch: Process, pane: ProcessesPane) -> None:
    other = processes.add_process(document, "Selling")
    pane.show_record(other)
    pane.list.setFocus()
    press(Qt.Key.Key_Up, ALT)
    assert [one.title for one in processes.processes(document)] == ["Selling", "Launching"]
    press(Qt.Key.Key_F2)
    pane.facts.title.selectAll()
    type_words("Launching")
    press(Qt.Key.Key_Escape)
    assert pane.facts.title.toPlainText() == "Selling"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Delete)
    assert [one.title for one in processes.processes(document)] == ["Launching"]
