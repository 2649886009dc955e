"""Objectives by keys: typed, dated, measured by key results, closed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.agree.figures import measured, objectives
from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import add_person
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.parts.agreements.objectives.result_table import Cell
from facilitator.ui.parts.agreements.objectives_pane import ObjectivesPane
from facilitator.ui.parts.live.today import today_of
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> ObjectivesPane:
    page = bring_up(qtbot, AgreementsPage(desk), *PAGE)
    page.turn_to(AgreementsPlace.OBJECTIVES)
    shown = page.shown()
    assert isinstance(shown, ObjectivesPane)
    return shown


@pytest.fixture
def faster(document: Document, pane: ObjectivesPane) -> SharedObjective:
    made = objectives.add_objective(document, "Deals close faster", date(2027, 1, 4), date(2027, 3, 31))
    pane.list.setFocus()
    return made


def test_an_objective_and_its_key_results_are_typed(document: Document, desk: Desk, pane: ObjectivesPane) -> None:
    assert pane.empty.isVisible()
    press(Qt.Key.Key_N)
    type_words("Deals close faster")
    press(Qt.Key.Key_Return)
    (made,) = document.all(SharedObjective)
    assert (made.text, made.start) == ("Deals close faster", today_of(desk))
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_K)
    type_words("Win rate")
    press(Qt.Key.Key_Return)
    type_words("30")
    press(Qt.Key.Key_Return)
    assert document.all(KeyResult) == [], "a target wants a unit"
    assert pane.results.line.target.text() == "30"
    type_words("%")
    press(Qt.Key.Key_Return)
    (result,) = document.all(KeyResult)
    assert document.get(Indicator, result.indicator_id).target == 30
    assert pane.results.line.name.hasFocus()


def test_todays_value_is_typed_into_its_cell_and_moves_the_bars(
    document: Document, desk: Desk, pane: ObjectivesPane, faster: SharedObjective
) -> None:
    result = objectives.add_result(document, faster.id, "Win rate", "30%")
    measured.set_value(document, result.indicator_id, date(2027, 1, 1), "20")
    press(Qt.Key.Key_V)
    type_words("25")
    press(Qt.Key.Key_Return)
    assert [(one.day, one.value) for one in document.all(Reading, "day")][-1] == (today_of(desk), 25)
    (group,) = pane.form.bars.groups()
    assert [row.share for row in group.rows] == [0.5, 0.5]
    assert group.rows[1].count == "20% → 30%, now 25%"


def test_what_cannot_be_read_stays_in_the_cell(
    document: Document, pane: ObjectivesPane, faster: SharedObjective
) -> None:
    objectives.add_result(document, faster.id, "Win rate", "30%")
    press(Qt.Key.Key_T)
    type_words("lots")
    press(Qt.Key.Key_Return)
    editor = pane.results.table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "lots"
    assert document.all(Indicator)[0].target == 30


def test_a_key_result_has_an_owner(document: Document, pane: ObjectivesPane, faster: SharedObjective) -> None:
    ada = add_person(document, "Ada Okafor")
    result = objectives.add_result(document, faster.id, "Win rate", "30%")
    assert pane.results.table.itemDelegate() is not None
    assert pane.desk.bridge.succeeds(objectives.set_result_owner, result.id, ada.id)
    shown = pane.results.table.model().index(0, Cell.OWNER).data()
    assert shown == "Ada Okafor"


def test_an_end_before_the_start_is_told_at_the_field(
    document: Document, pane: ObjectivesPane, faster: SharedObjective
) -> None:
    press(Qt.Key.Key_Y)
    type_words("1 jan 2027")
    press(Qt.Key.Key_Return)
    assert "before its start" in pane.form.until.error()
    assert document.get(SharedObjective, faster.id).until == date(2027, 3, 31)


def test_objectives_and_key_results_are_moved_and_removed_where_the_keys_are(
    document: Document, desk: Desk, pane: ObjectivesPane, faster: SharedObjective
) -> None:
    first, second = (objectives.add_result(document, faster.id, name) for name in "AB")
    other = objectives.add_objective(document, "Fewer surprises")
    press(Qt.Key.Key_Down, ALT)
    assert [one.id for one in document.all(SharedObjective)] == [other.id, faster.id]
    pane.results.table.setFocus()
    pane.results.table.select([second.id])
    press(Qt.Key.Key_Up, ALT)
    assert [one.id for one in document.all(KeyResult)] == [second.id, first.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert [one.id for one in document.all(KeyResult)] == [first.id]
    pane.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert [one.id for one in document.all(SharedObjective)] == [other.id]
    assert [words for (words,) in said.said] == [
        "Removed the key result “B”.", "Removed “Deals close faster” with its key results.",
    ]  # fmt: skip


def test_an_objective_is_worded_anew_owned_and_closed(
    document: Document, pane: ObjectivesPane, faster: SharedObjective
) -> None:
    ada = add_person(document, "Ada Okafor")
    press(Qt.Key.Key_F2)
    type_words("Deals close sooner")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert document.get(SharedObjective, faster.id).text == "Deals close faster"
    press(Qt.Key.Key_O)
    type_words("ada")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_C)
    stored = document.get(SharedObjective, faster.id)
    assert (stored.owner_id, stored.closed) == (ada.id, True)
    assert pane.form.closing.text() == "Reopen it"
