"""The comparison through its activity: cells, what differs, what is agreed, decisions, and what the room sees."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team, people
from facilitator.core.plan import agenda, comparing
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.comparing import CompareCell, CompareRow
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.captured import Decision
from facilitator.core.run.stage import Stage, stage_of, turn_pane
from facilitator.ui.activities.compare import Compare
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.compare_pane import ComparePane
from tests.ui.keyboard import press, type_words
from tests.ui.shown import bring_up

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def block(document: Document, workshop: Workshop) -> Block:
    part = document.all(Part, workshop_id=workshop.id)[0]
    return agenda.add_block(document, part.id, "Terms", agenda.Activity.COMPARE)


@pytest.fixture
def rows(document: Document, block: Block) -> list[CompareRow]:
    return [comparing.add_row(document, block.id, title) for title in ("Lead", "Deal", "Beta")]


@pytest.fixture
def show(block: Block, desk: Desk, qtbot: QtBot) -> Callable[[], ComparePane]:
    kept: list[Compare] = []

    def shown() -> ComparePane:
        activity = bring_up(qtbot, Compare(desk, block.id), 900, 480)
        kept.append(activity)
        first = activity.first_focus()
        assert first is not None
        first.setFocus()
        return activity.pane

    return shown


def states(pane: ComparePane) -> list[str]:
    return [row.shown("state") for row in pane.grid.rows()]


def test_an_empty_one_says_what_it_is_for_and_takes_rows_one_after_another(
    show: Callable[[], ComparePane], document: Document
) -> None:
    pane = show()
    assert pane.empty.isVisible()
    press(Qt.Key.Key_A)
    for title in ("Lead", "Deal"):
        type_words(title)
        press(Qt.Key.Key_Return)
    assert [row.title for row in document.all(CompareRow)] == ["Lead", "Deal"]
    assert pane.line.line.hasFocus()
    assert pane.head.words.text() == "0 of 2 agreed"
    press(Qt.Key.Key_Escape)
    assert pane.grid.hasFocus()


@pytest.mark.usefixtures("rows")
def test_teams_words_and_what_is_agreed_are_typed_from_cell_to_cell(
    show: Callable[[], ComparePane], document: Document, rows: list[CompareRow]
) -> None:
    product, marketing, *_others = document.all(Team)
    pane = show()
    pane.grid.go_to(rows[0].id, product.id)
    type_words("A name")
    press(Qt.Key.Key_Tab)
    type_words("A buyer")
    press(Qt.Key.Key_Return)
    assert [(c.row_id, c.team_id, c.text) for c in document.all(CompareCell)] == [
        (rows[0].id, product.id, "A name"),
        (rows[0].id, marketing.id, "A buyer"),
    ]
    assert pane.grid.at() == (rows[1].id, marketing.id)
    pane.grid.go_to(rows[0].id, "agreed")
    type_words("Asked for a demo")
    press(Qt.Key.Key_Return)
    assert document.get(CompareRow, rows[0].id).agreed == "Asked for a demo"
    assert states(pane) == ["Agreed", "Being said", "Being said"]
    assert pane.head.words.text() == "1 of 3 agreed"


def test_a_row_without_a_title_is_refused_and_stays_as_typed(
    show: Callable[[], ComparePane], desk: Desk, rows: list[CompareRow], qtbot: QtBot
) -> None:
    pane = show()
    pane.grid.type_into(rows[0].id, "title")
    press(Qt.Key.Key_Backspace)
    with qtbot.waitSignal(desk.bridge.refused):
        press(Qt.Key.Key_Return)
    assert pane.grid.state() is pane.grid.State.EditingState


def test_what_differs_is_marked_in_words_and_the_walk_goes_there(
    show: Callable[[], ComparePane], document: Document, rows: list[CompareRow]
) -> None:
    pane = show()
    pane.grid.go_to(rows[1].id, "title")
    press(Qt.Key.Key_E, _CONTROL)
    assert states(pane) == ["Being said", "Differs, not agreed", "Being said"]
    assert pane.head.words.text() == "0 of 3 agreed · 1 differs"
    for _ in range(2):
        press(Qt.Key.Key_G, _CONTROL)
    assert pane.grid.at() == (rows[1].id, "agreed")
    assert pane.walk.words.text() == "“Deal”: the teams differ. Nothing is agreed yet, and nobody sees to it."
    pane.grid.go_to(rows[1].id, "state")
    press(Qt.Key.Key_Return)
    assert not document.get(CompareRow, rows[1].id).differs
    for row in rows:
        comparing.set_agreed(document, row.id, "Yes")
    assert pane.walk.lead.text() == "Complete"


def test_what_is_agreed_becomes_a_decision(
    show: Callable[[], ComparePane], desk: Desk, document: Document, rows: list[CompareRow], qtbot: QtBot
) -> None:
    pane = show()
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        press(Qt.Key.Key_D, _CONTROL)
    assert refused.args == ["Nothing is agreed on “Lead” yet: type what holds for all first."]
    comparing.set_agreed(document, rows[0].id, "Asked for a demo")
    with qtbot.waitSignal(desk.said):
        press(Qt.Key.Key_D, _CONTROL)
    assert [decision.text for decision in document.all(Decision)] == ["Lead: Asked for a demo"]
    assert pane.grid.hasFocus()


def test_an_owner_is_chosen_among_those_here(
    show: Callable[[], ComparePane], document: Document, rows: list[CompareRow]
) -> None:
    pane = show()
    pane.grid.type_into(rows[0].id, "owner")
    type_words("Ru")
    press(Qt.Key.Key_Return)
    ruth = next(person for person in people(document) if person.name == "Ruth Weiss")
    assert document.get(CompareRow, rows[0].id).owner_id == ruth.id
    pane.grid.type_into(rows[0].id, "owner")
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert document.get(CompareRow, rows[0].id).owner_id is None


def test_rows_are_moved_and_removed(
    show: Callable[[], ComparePane], desk: Desk, document: Document, rows: list[CompareRow], qtbot: QtBot
) -> None:
    pane = show()
    pane.grid.go_to(rows[0].id, "title")
    press(Qt.Key.Key_Up, _ALT)
    press(Qt.Key.Key_Down, _ALT)
    assert [row.title for row in document.all(CompareRow)] == ["Deal", "Lead", "Beta"]
    assert pane.grid.at() == (rows[0].id, "title")
    press(Qt.Key.Key_Down, _ALT)
    press(Qt.Key.Key_Down, _ALT)
    assert [row.title for row in document.all(CompareRow)] == ["Deal", "Beta", "Lead"]
    with qtbot.waitSignal(desk.said) as said:
        press(Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 row."]
    assert pane.grid.at() == (rows[2].id, "title")


def test_the_stage_is_turned_row_by_row_and_the_grid_goes_along(
    show: Callable[[], ComparePane], document: Document, workshop: Workshop, rows: list[CompareRow]
) -> None:
    pane = show()
    pane.grid.go_to(rows[2].id, "agreed")
    press(Qt.Key.Key_PageDown, _ALT)
    stage = stage_of(document, workshop.id)
    assert stage is not None
    assert stage.pane == 1
    assert pane.grid.at() == (rows[0].id, "agreed")
    assert pane.head.note.text() == "On the stage: “Lead”, 1 of 3"
    pane.grid.go_to(rows[2].id, "title")
    press(Qt.Key.Key_Return, _CONTROL)
    assert pane.head.note.text() == "On the stage: “Beta”, 3 of 3"
    press(Qt.Key.Key_PageDown, _ALT)
    assert pane.head.note.text() == "On the stage: all rows"
    press(Qt.Key.Key_PageUp, _ALT)
    assert pane.head.note.text() == "On the stage: “Beta”, 3 of 3"


@pytest.mark.usefixtures("rows")
def test_it_begins_with_all_rows_wherever_another_canvas_left_the_stage(
    show: Callable[[], ComparePane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    turn_pane(document, workshop.id, 2)
    pane = show()
    qtbot.waitUntil(lambda: document.all(Stage)[0].pane == 0)
    assert pane.head.note.text() == "On the stage: all rows"
