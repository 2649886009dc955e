"""Indicators by keys: the usual ones, one's own, values typed, pasted and corrected."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.document import Document
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator, Reading, usual_indicators
from facilitator.ui.desk import Desk
from facilitator.ui.pages.trends import TrendsPage, TrendsPlace
from facilitator.ui.parts.trends.indicators_pane import IndicatorsPane
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> IndicatorsPane:
    page = bring_up(qtbot, TrendsPage(desk), *PAGE)
    page.turn_to(TrendsPlace.INDICATORS)
    shown = page.shown()
    assert isinstance(shown, IndicatorsPane)
    return shown


@pytest.fixture
def rate(document: Document, pane: IndicatorsPane) -> Indicator:
    made = indicators.add_indicator(document, "Win rate", "%", Aim.UP)
    pane.table.setFocus()
    return made


def test_one_key_adds_the_usual_ones_to_an_empty_list(document: Document, pane: IndicatorsPane) -> None:
    assert pane.empty.isVisible()
    press(Qt.Key.Key_U)
    assert len(document.all(Indicator)) == len(usual_indicators())
    assert pane.table.hasFocus()
    assert pane.card.measured.text() == usual_indicators()[0].measured


def test_one_of_ones_own_is_typed_from_the_empty_list(document: Document, pane: IndicatorsPane) -> None:
    press(Qt.Key.Key_N)
    type_words("Win rate")
    press(Qt.Key.Key_Return)
    (made,) = document.all(Indicator)
    assert made.name == "Win rate"
    assert [row.indicator for row in pane.table.selected()] == [made]


@pytest.mark.usefixtures("rate")
def test_values_are_typed_one_after_the_other(document: Document, pane: IndicatorsPane) -> None:
    press(Qt.Key.Key_V)
    type_words("21%")
    press(Qt.Key.Key_Return)
    pane.readings.line.day.setFocus()
    pane.readings.line.day.line.selectAll()
    type_words("4 jan")
    press(Qt.Key.Key_Return)
    type_words("18")
    press(Qt.Key.Key_Tab)
    type_words("before the launch")
    press(Qt.Key.Key_Return)
    assert [(one.day, one.value, one.note) for one in document.all(Reading, "day")] == [
        (date(2027, 1, 4), 18, "before the launch"),
        (TODAY, 21, ""),
    ]
    assert pane.readings.line.value.hasFocus()
    assert pane.readings.line.value.text() == ""
    assert pane.table.shown()[0].latest == document.all(Reading, day=TODAY.isoformat())[0]
    assert "better" in pane.card.words.text()


@pytest.mark.usefixtures("rate")
def test_what_is_no_value_stays_to_be_mended(document: Document, pane: IndicatorsPane, desk: Desk) -> None:
    refused = Heard(desk.bridge.refused)
    press(Qt.Key.Key_V)
    type_words("lots")
    press(Qt.Key.Key_Return)
    assert document.all(Reading) == []
    assert pane.readings.line.value.text() == "lots"
    assert "is not a figure" in str(refused.said)


@pytest.mark.usefixtures("rate")
def test_two_columns_of_a_spreadsheet_are_pasted_as_one_step(document: Document, pane: IndicatorsPane) -> None:
    QApplication.clipboard().setText("Day\tValue\n2026-10-01\t18%\n2026-11-01\t20%\n")
    press(Qt.Key.Key_V, CONTROL)
    assert [one.value for one in document.all(Reading, "day")] == [18, 20]
    document.undo()
    assert document.all(Reading) == []
    pane.readings.line.start()
    press(Qt.Key.Key_V, CONTROL)
    assert len(document.all(Reading)) == 2
    assert pane.readings.line.value.text() == ""


def test_one_line_is_pasted_into_the_field(rate: Indicator, document: Document, pane: IndicatorsPane) -> None:
    QApplication.clipboard().setText("42")
    pane.readings.line.start()
    press(Qt.Key.Key_V, CONTROL)
    assert pane.readings.line.value.text() == "42"
    assert document.all(Reading, indicator_id=rate.id) == []


def test_the_fields_store_when_they_are_left(rate: Indicator, document: Document, pane: IndicatorsPane) -> None:
    press(Qt.Key.Key_T)
    type_words("30")
    press(Qt.Key.Key_Return)
    assert document.get(Indicator, rate.id).target == 30
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_R)
    pane.card.name.line.selectAll()
    type_words("Deals won")
    pane.table.setFocus()
    assert document.get(Indicator, rate.id).name == "Deals won"
    pane.card.aim.setFocus()
    press(Qt.Key.Key_Down)
    assert document.get(Indicator, rate.id).aim is not Aim.UP


def test_a_target_of_another_unit_is_refused_beneath_the_field(
    rate: Indicator, document: Document, pane: IndicatorsPane
) -> None:
    press(Qt.Key.Key_T)
    type_words("30 days")
    press(Qt.Key.Key_Return)
    assert document.get(Indicator, rate.id).target is None
    assert "is counted in %" in pane.card.target.error()


def test_values_are_corrected_in_their_cells_and_removed(
    rate: Indicator, document: Document, pane: IndicatorsPane, desk: Desk
) -> None:
    said = Heard(desk.said)
    reading = readings.set_reading(document, rate.id, TODAY, "20")
    pane.readings.table.setFocus()
    pane.readings.table.select([reading.id])
    pane.readings.table.setCurrentIndex(pane.readings.table.currentIndex().siblingAtColumn(1))
    press(Qt.Key.Key_F2)
    editor = pane.readings.table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "25%")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.get(Reading, reading.id).value == 25
    press(Qt.Key.Key_Delete)
    assert document.all(Reading) == []
    assert "Removed 1 value." in str(said.said)


def test_an_indicator_is_ended_moved_and_removed(
    rate: Indicator, document: Document, pane: IndicatorsPane, desk: Desk
) -> None:
    other = indicators.add_indicator(document, "Churn")
    pane.table.select([rate.id])
    press(Qt.Key.Key_E)
    assert document.get(Indicator, rate.id).ended
    assert pane.end.text() == "Follow again"
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in indicators.indicators(document)] == [other.id, rate.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert document.find(Indicator, rate.id) is None
    assert "Removed “Win rate”." in str(said.said)


def test_what_rests_on_an_indicator_is_told_when_it_goes(
    rate: Indicator, document: Document, pane: IndicatorsPane, desk: Desk
) -> None:
    shared_metrics.share_indicator(document, rate.id)
    pane.table.select([rate.id])
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert said.said == [("Removed “Win rate”, and with it 1 shared metric.",)]


def test_another_at_hand_keeps_what_was_typed_for_the_first(
    rate: Indicator, document: Document, pane: IndicatorsPane
) -> None:
    other = indicators.add_indicator(document, "Churn")
    pane.table.select([rate.id])
    press(Qt.Key.Key_R)
    pane.card.name.line.selectAll()
    type_words("Deals won")
    pane.table.select([other.id])
    assert document.get(Indicator, rate.id).name == "Deals won"
    assert document.get(Indicator, other.id).name == "Churn"
    assert pane.card.name.line.text() == "Churn"
