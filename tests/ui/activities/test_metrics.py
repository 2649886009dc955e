"""Metrics alignment through its activity: the teams' cards, the pairs that pull apart, the shared table, the card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import Perspective
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import conflicts, scorecard, team_metrics
from facilitator.core.run.canvases.metrics import MetricConflict, SharedMetric, TeamMetric
from facilitator.core.run.canvases.usual import metrics_for
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.activities.metrics import Metrics
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.textgrid import TextGrid
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def activity(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Metrics:
    made = bring_up(qtbot, Metrics(desk, 1), 860, 560)
    first = made.first_focus()
    assert first is not None
    first.setFocus()
    return made


@pytest.fixture
def named(document: Document, workshop: Workshop) -> list[TeamMetric]:
    """Product: Releases; Marketing: Leads; Sales: Bookings."""
    names = ("Releases", "Leads", "Bookings")
    teams = document.all(Team)
    return [
        team_metrics.add_metric(document, workshop.id, team.id, name) for team, name in zip(teams, names, strict=False)
    ]


def of_team(document: Document, team: Team) -> list[tuple[str, str]]:
    return [(metric.name, metric.measured) for metric in document.all(TeamMetric, team_id=team.id)]


def fill(grid: TextGrid, row: int, column: str, value: object) -> None:
    """Type a text into a cell, or choose a value there."""
    grid.type_into(row, column)
    editor = QApplication.focusWidget()
    assert editor is not None
    if isinstance(editor, Combo):
        editor.pick(value)
    else:
        QTest.keyClicks(editor, str(value))
    QTest.keyClick(editor, Key.Key_Return)


def test_each_team_types_its_metrics_behind_a_colon_how(activity: Metrics, document: Document) -> None:
    product = document.all(Team)[0]
    lines = activity.now.cards[product.id].lines
    assert lines.field.hasFocus()
    QTest.keyClicks(lines.field, "Releases: on the promised day")
    QTest.keyClick(lines.field, Key.Key_Return)
    QTest.keyClicks(lines.field, "Faults")
    QTest.keyClick(lines.field, Key.Key_Return)
    assert of_team(document, product) == [("Releases", "on the promised day"), ("Faults", "")]
    assert lines.texts() == ["Releases: on the promised day", "Faults"]
    first, second = document.all(TeamMetric)
    lines.edited.emit(second.id, "Faults: found by customers")
    lines.moved.emit(second.id, first.id)
    assert of_team(document, product)[0] == ("Faults", "found by customers")
    lines.removed.emit(first.id)
    assert of_team(document, product) == [("Faults", "found by customers")]
    others = len(activity.now.cards) - 1
    assert activity.now.head.words.text() == f"1 metric · {others} teams without one"


def test_a_metric_without_a_name_stays_in_the_line(activity: Metrics, document: Document, desk: Desk) -> None:
    heard = Heard(desk.bridge.refused)
    lines = activity.now.cards[document.all(Team)[0].id].lines
    QTest.keyClicks(lines.field, ": in per cent")
    QTest.keyClick(lines.field, Key.Key_Return)
    assert lines.field.text() == ": in per cent"
    assert len(heard.said) == 1
    assert document.all(TeamMetric) == []


def test_usual_metrics_come_for_one_team_or_for_all(activity: Metrics, document: Document, desk: Desk) -> None:
    heard = Heard(desk.told)
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    activity.now.cards[sales.id].usual.click()
    assert [name for name, _how in of_team(document, sales)] == [usual.name for usual in metrics_for("Sales")]
    QTest.keyClick(activity.now, Key.Key_U)
    assert all(card.lines.texts() for card in activity.now.cards.values())
    assert heard.said == []
    QTest.keyClick(activity.now, Key.Key_U)
    assert heard.said == [("Every team has its usual metrics already.",)]


@pytest.mark.usefixtures("named")
def test_the_next_team_without_a_metric_is_asked(activity: Metrics, document: Document, workshop: Workshop) -> None:
    QTest.keyClick(activity.now, Key.Key_A)
    silent = document.all(Team)[3]
    assert activity.now.cards[silent.id].lines.field.hasFocus()
    assert activity.now.row() == 3
    assert side_shown(document, workshop.id, 4) == (0, 3)


def test_two_metrics_are_marked_with_why(activity: Metrics, named: list[TeamMetric], document: Document) -> None:
    activity.turn_to(1)
    pane, (_releases, leads, bookings) = activity.conflicts, named
    assert (pane.first.currentText(), pane.second.currentText()) == ("Product: Releases", "Marketing: Leads")
    pane.first.pick(bookings.id)
    QTest.keyClicks(pane.reason, "Number against quality")
    QTest.keyClick(pane.reason, Key.Key_Return)
    assert [(c.first_id, c.second_id, c.reason) for c in document.all(MetricConflict)] == [
        (leads.id, bookings.id, "Number against quality")
    ]
    assert [row.lead for row in pane.list.rows()] == ["Marketing: Leads ↔ Sales: Bookings"]
    assert pane.words.text() == "1 pair marked"
    assert pane.reason.text() == ""


def test_a_pair_comes_back_to_be_said_better_and_goes_on_del(
    activity: Metrics, named: list[TeamMetric], document: Document
) -> None:
    made = conflicts.mark_conflict(document, named[0].id, named[2].id, "Dates")
    activity.turn_to(1)
    pane = activity.conflicts
    pane.list.select([made.id])
    pane.list.setFocus()
    QTest.keyClick(pane.list, Key.Key_Return)
    assert (pane.first.currentData(), pane.second.currentData()) == (named[0].id, named[2].id)
    assert pane.reason.selectedText() == "Dates"
    QTest.keyClicks(pane.reason, "Dates are sold before they are sure")
    QTest.keyClick(pane.reason, Key.Key_Return)
    assert [one.reason for one in document.all(MetricConflict)] == ["Dates are sold before they are sure"]
    pane.list.setFocus()
    QTest.keyClick(pane.list, Key.Key_Delete)
    assert document.all(MetricConflict) == []
    document.undo()
    assert len(pane.list.rows()) == 1


def test_without_a_reason_nothing_is_marked(
    activity: Metrics, named: list[TeamMetric], document: Document, desk: Desk
) -> None:
    heard = Heard(desk.bridge.refused)
    activity.turn_to(1)
    activity.conflicts.button.click()
    assert document.all(MetricConflict) == []
    assert heard.said == [("There is no reason yet: type why these two metrics pull apart.",)]


def test_with_one_metric_there_is_nothing_to_choose(activity: Metrics, document: Document, workshop: Workshop) -> None:
    team_metrics.add_metric(document, workshop.id, document.all(Team)[0].id, "Releases")
    activity.turn_to(1)
    assert not activity.conflicts.button.isEnabled()
    assert activity.conflicts.first_focus() is activity.conflicts.list


def test_shared_metrics_are_proposed_and_filled_in(activity: Metrics, document: Document) -> None:
    activity.turn_to(2)
    pane = activity.shared
    QTest.keyClick(pane, Key.Key_U)
    metrics = document.all(SharedMetric)
    assert pane.head.words.text() == f"0 of {len(metrics)} metrics with owner and target"
    owner = document.all(Person)[0]
    typed = {"name": "Win rate", "definition": "Won out of all", "current": "24 %", "target": "30 %"}
    for column, text in typed.items():
        fill(pane.grid, metrics[0].id, column, text)
    fill(pane.grid, metrics[0].id, "owner", owner.id)
    fill(pane.grid, metrics[0].id, "perspective", Perspective.GROWTH)
    stored = document.get(SharedMetric, metrics[0].id)
    assert (stored.name, stored.definition, stored.current, stored.target) == tuple(typed.values())
    assert (stored.owner_id, stored.perspective) == (owner.id, Perspective.GROWTH)
    assert pane.grid.rows()[0].cells["owner"] == owner.name
    assert pane.grid.rows()[0].cells["perspective"] == "Learning and growth"
    assert pane.head.words.text().startswith("1 of ")


def test_shared_metrics_are_added_moved_and_removed(activity: Metrics, document: Document) -> None:
    activity.turn_to(2)
    pane = activity.shared
    for name in ("Win rate", "Churn"):
        QTest.keyClicks(pane.line.line, name)
        QTest.keyClick(pane.line.line, Key.Key_Return)
    pane.grid.setFocus()
    QTest.keyClick(pane.grid, Key.Key_Up, Held.AltModifier)
    assert [metric.name for metric in document.all(SharedMetric)] == ["Churn", "Win rate"]
    QTest.keyClick(pane.grid, Key.Key_Delete)
    assert [metric.name for metric in document.all(SharedMetric)] == ["Win rate"]


def test_the_scorecard_says_what_is_missing_and_leads_there(
    activity: Metrics, document: Document, workshop: Workshop
) -> None:
    metric = scorecard.add_shared(document, workshop.id, "Churn", perspective=Perspective.CUSTOMER)
    activity.turn_to(3)
    pane = activity.scorecard
    rows = pane.sides[Perspective.CUSTOMER]
    assert [(row.lead, row.small, row.warn) for row in rows.rows()] == [("Churn", "Needs an owner and a target", True)]
    assert pane.walk.lead.text() == "4 open"
    for _ in range(2):
        QTest.keyClick(pane, Key.Key_G)
    assert pane.walk.words.text() == "“Churn” needs an owner and a target."
    assert rows.selected_keys() == [metric.id]
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_Return)
    assert activity.tabs.current() == 2
    assert activity.shared.grid.at() == (metric.id, "name")
    scorecard.edit_shared(document, metric.id, current="4%", target="2%")
    scorecard.set_owner(document, metric.id, document.all(Person)[0].id)
    activity.turn_to(3)
    assert [(row.text, row.warn) for row in rows.rows()] == [("4% → 2%", False)]


def test_the_stage_follows_tab_and_row(activity: Metrics, document: Document, workshop: Workshop) -> None:
    scorecard.add_usual_shared(document, workshop.id)
    activity.turn_to(2)
    assert side_shown(document, workshop.id, 4) == (2, 0)
    activity.shared.grid.setFocus()
    for _ in range(3):
        QTest.keyClick(activity.shared.grid, Key.Key_Down)
    assert side_shown(document, workshop.id, 4)[0] == 2
    assert side_shown(document, workshop.id, 4)[1] == activity.shared.row() > 0
    QTest.keyClick(activity, Key.Key_F3)
    assert side_shown(document, workshop.id, 4) == (3, 0)
