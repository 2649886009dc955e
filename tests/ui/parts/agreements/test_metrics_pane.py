"""Shared metrics by keys: proposed, typed, targeted, measured, seen as a scorecard, brought in from a file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Team, add_person
from facilitator.core.perspectives import Perspective
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import scorecard
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.parts.agreements.metrics_pane import MetricsPane
from facilitator.ui.parts.measures.readings_import import ReadingsImport
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

BY = date(2027, 3, 31)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AgreementsPage:
    shown = bring_up(qtbot, AgreementsPage(desk), *PAGE)
    shown.turn_to(AgreementsPlace.METRICS)
    return shown


@pytest.fixture
def pane(page: AgreementsPage) -> MetricsPane:
    shown = page.shown()
    assert isinstance(shown, MetricsPane)
    return shown


@pytest.fixture
def rate(document: Document, pane: MetricsPane) -> AgreedMetric:
    made = shared_metrics.add_metric(document, "Win rate", unit="%")
    pane.list.table.setFocus()
    return made


def indicator(document: Document, metric: AgreedMetric) -> Indicator:
    return document.get(Indicator, metric.indicator_id)


def test_one_key_proposes_three_and_the_first_is_at_hand(document: Document, pane: MetricsPane) -> None:
    assert pane.empty.isVisible()
    press(Qt.Key.Key_U)
    assert len(document.all(AgreedMetric)) == 3
    assert pane.list.table.hasFocus()
    assert pane.bench.card.name.value() == "Revenue kept and grown"
    assert "no value yet" in pane.bench.about.missing.text()


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_what_workshops_drafted_is_offered_first(document: Document, pane: MetricsPane, workshop: Workshop) -> None:
    drafted = scorecard.add_shared(document, workshop.id, "Churn & more")
    press(Qt.Key.Key_U)
    entries = [action.text() for action in pane.offers.menu.actions() if action.text()]
    assert entries[:2] == ["From a workshop: Churn && more", "The usual ones to begin with"]
    assert document.all(AgreedMetric) == []
    QTest.keyClick(pane.offers.menu, Qt.Key.Key_Return)
    (made,) = document.all(AgreedMetric)
    assert made.drafted_id == drafted.id
    assert pane.list.table.hasFocus()


def test_one_of_ones_own_is_typed_from_the_empty_page(document: Document, pane: MetricsPane) -> None:
    press(Qt.Key.Key_N)
    type_words("Win rate")
    press(Qt.Key.Key_Return)
    assert [one.name for one in document.all(Indicator)] == ["Win rate"]
    assert pane.list.line.field.text() == ""
    type_words("win rate")
    press(Qt.Key.Key_Return)
    assert pane.list.line.field.text() == "win rate", "what was refused stays"


def test_a_target_without_a_unit_is_told_at_the_field(document: Document, pane: MetricsPane) -> None:
    made = shared_metrics.add_metric(document, "Win rate")
    pane.list.table.setFocus()
    press(Qt.Key.Key_T)
    type_words("30")
    press(Qt.Key.Key_Return)
    assert "What does 30 count" in pane.bench.card.target.error()
    assert pane.bench.card.target.line.text() == "30"
    assert indicator(document, made).target is None
    type_words("%")
    press(Qt.Key.Key_Return)
    assert (indicator(document, made).target, indicator(document, made).unit) == (30, "%")
    assert pane.bench.card.unit.value() == "%"


def test_day_meaning_owner_value_and_teams_are_reached_by_keys(
    document: Document, pane: MetricsPane, rate: AgreedMetric
) -> None:
    team = document.all(Team)[0]
    ada = add_person(document, "Ada Okafor", team_id=team.id)
    for key, typed in ((Qt.Key.Key_Y, "31 mar 2027"), (Qt.Key.Key_O, "ada"), (Qt.Key.Key_M, "Won of all decided")):
        press(key)
        type_words(typed)
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_M else
              Qt.KeyboardModifier.NoModifier)  # fmt: skip
        press(Qt.Key.Key_Escape)
        assert pane.list.table.hasFocus()
    stored = document.get(AgreedMetric, rate.id)
    assert (stored.by, stored.owner_id, stored.team_id, stored.definition) == (
        BY, ada.id, team.id, "Won of all decided",
    )  # fmt: skip
    press(Qt.Key.Key_V)
    type_words("24")
    press(Qt.Key.Key_Return)
    assert [one.value for one in document.all(Reading)] == [24]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_E)
    type_words("Calls within two hours")
    press(Qt.Key.Key_Return)
    assert [(one.team_id, one.text) for one in document.all(MetricPart)] == [(team.id, "Calls within two hours")]


def test_the_course_is_told_in_words_and_drawn_with_the_way(
    document: Document, pane: MetricsPane, rate: AgreedMetric
) -> None:
    shared_metrics.set_target(document, rate.id, "30")
    shared_metrics.set_by(document, rate.id, BY)
    for day, value in ((date(2026, 12, 1), "20"), (date(2027, 1, 10), "21")):
        shared_metrics.set_value(document, rate.id, day, value)
    assert pane.bench.card.course.text() == "Off course"
    chart = pane.bench.card.chart.chart()
    assert chart.target == 30
    assert [(one.day, one.value) for one in chart.lines[1].points] == [(date(2026, 12, 1), 20), (BY, 30)]


def test_the_scorecard_shows_every_side_and_leads_back(
    document: Document, pane: MetricsPane, rate: AgreedMetric
) -> None:
    other = shared_metrics.add_metric(document, "Margin", perspective=Perspective.FINANCE)
    press(Qt.Key.Key_B)
    assert pane.scorecard.isVisible()
    assert [rows.model().rowCount() for rows in pane.scorecard.lists.values()] == [1, 1, 0, 0]
    assert pane.scorecard.lists[Perspective.FINANCE].hasFocus()
    press(Qt.Key.Key_Return)
    at = pane.list.at()
    assert at is not None
    assert at.metric.id == other.id
    assert pane.list.table.isVisible()


def test_a_metric_is_moved_removed_and_brought_back(
    document: Document, desk: Desk, pane: MetricsPane, rate: AgreedMetric
) -> None:
    other = shared_metrics.add_metric(document, "Churn")
    pane.list.choose(other.id)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in document.all(AgreedMetric)] == [other.id, rate.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert [one.id for one in document.all(AgreedMetric)] == [rate.id]
    assert said.said == [("Removed “Churn”.",)]
    document.undo()
    assert len(document.all(AgreedMetric)) == 2


def test_a_field_being_typed_into_is_left_alone_and_stored_when_another_metric_comes(
    document: Document, pane: MetricsPane, rate: AgreedMetric
) -> None:
    other = shared_metrics.add_metric(document, "Churn")
    press(Qt.Key.Key_F2)
    type_words("Win rate of all")
    shared_metrics.set_value(document, rate.id, date(2027, 1, 4), "24")
    assert pane.bench.card.name.line.text() == "Win rate of all"
    pane.list.choose(other.id)
    assert indicator(document, rate).name == "Win rate of all"
    assert indicator(document, other).name == "Churn"


def test_a_file_that_is_dropped_is_judged_for_the_metric_at_hand(
    qtbot: QtBot, pane: MetricsPane, rate: AgreedMetric, tmp_path: Path
) -> None:
    path = tmp_path / "values.csv"
    path.write_text("day,value\n2027-01-04,24\n", "utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, buttons, keys)
    pane.dropEvent(event)
    dialog = pane.findChild(ReadingsImport)
    assert isinstance(dialog, ReadingsImport)
    qtbot.waitUntil(lambda: bool(dialog.file.verdicts))
    assert dialog.file.verdicts[0].name == "Win rate"
    dialog.reject()


def test_a_record_asked_for_is_put_at_hand(document: Document, page: AgreementsPage, pane: MetricsPane) -> None:
    shared_metrics.add_usual(document)
    last = document.all(AgreedMetric)[-1]
    pane.turn_view()
    page.show_record(last)
    at = pane.list.at()
    assert at is not None
    assert at.metric.id == last.id
