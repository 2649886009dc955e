"""Drafting shared metrics: three proposed, typed into like a spreadsheet, refused figures stay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import teams
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.drafting.metrics_pane import MetricsPane
from facilitator.ui.widgets.textgridmodel import TextGridModel
from tests.ui.shown import bring_up


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> MetricsPane:
    desk.choose_workshop(workshop.id)
    return bring_up(qtbot, MetricsPane(desk), 760, 620)


def test_three_are_proposed_once(pane: MetricsPane, document: Document) -> None:
    QTest.keyClick(pane, Qt.Key.Key_U)
    assert len(document.all(AgreedMetric)) == 3
    assert pane.head.words.text() == "0 of 3 metrics with a value, a target and a team"
    pane.add_usual()
    assert len(document.all(AgreedMetric)) == 3


def test_a_line_goes_from_today_to_its_target(pane: MetricsPane, document: Document) -> None:
    QTest.keyClicks(pane.line.line, "Win rate: deals won of all offers")
    QTest.keyClick(pane.line.line, Qt.Key.Key_Return)
    (made,) = document.all(AgreedMetric)
    model = pane.grid.model()
    assert isinstance(model, TextGridModel)
    store = model.store
    assert store(made.id, "target", "30%")
    assert store(made.id, "current", "21")
    assert store(made.id, "by", "31 mar")
    assert store(made.id, "team", teams(document)[1].id)
    assert not store(made.id, "target", "soon")
    assert not store(made.id, "by", "someday")
    assert [one.value for one in document.all(Reading)] == [21]
    indicator = document.get(Indicator, made.indicator_id)
    assert (indicator.target, indicator.unit) == (30, "%")
    cells = pane.grid.rows()[0].cells
    assert (cells["current"], cells["target"], cells["by"]) == ("21%", "30%", "Wed 31 Mar")
    assert pane.head.words.text() == "1 of 1 metric with a value, a target and a team"


def test_a_metric_is_renamed_moved_and_removed(pane: MetricsPane, document: Document) -> None:
    pane.add_usual()
    first, second, third = document.all(AgreedMetric)
    pane.grid.setFocus()
    pane.grid.go_to(first.id)
    QTest.keyClick(pane.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in document.all(AgreedMetric)] == [second.id, first.id, third.id]
    model = pane.grid.model()
    assert isinstance(model, TextGridModel)
    assert model.store(first.id, "name", "Kept revenue")
    assert document.get(Indicator, first.indicator_id).name == "Kept revenue"
    QTest.keyClick(pane.grid, Qt.Key.Key_Delete)
    assert [one.id for one in document.all(AgreedMetric)] == [second.id, third.id]
    pane.desk.bridge.undo()
    assert len(document.all(AgreedMetric)) == 3
