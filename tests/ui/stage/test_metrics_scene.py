"""Metrics alignment as the room sees it."""

from itertools import pairwise

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Person, Team, add_team
from facilitator.core.perspectives import Perspective
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases import conflicts, scorecard, team_metrics
from facilitator.core.run.canvases.metrics import TeamMetric
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted


@pytest.fixture
def room(document: Document, workshop: Workshop) -> Workshop:
    stage.pin_scene(document, workshop.id, Scene.METRICS)
    return workshop


def name(document: Document, workshop: Workshop, text: str = "") -> list[TeamMetric]:
    """A metric for each team."""
    return [
        team_metrics.add_metric(document, workshop.id, team.id, f"{team.name} goal{text}", f"by quarter{text}")
        for team in document.all(Team)
    ]


def test_teams_stand_side_by_side_with_what_they_are_measured_by(
    desk: Desk, document: Document, room: Workshop
) -> None:
    assert "What each of us is measured by" in painted(desk).words
    name(document, room)
    words = painted(desk).words
    assert {"Product", "Product goal", "Marketing goal", "by quarter"} <= set(words)


def test_more_teams_than_fit_are_shown_page_by_page(desk: Desk, document: Document, room: Workshop) -> None:
    for number in range(3):
        add_team(document, f"Team {number}")
    name(document, room)
    count = len(document.all(Team))
    assert f"{count} metrics · teams 1 to 4 of {count}" in painted(desk).words
    turn_side(document, room.id, 4, 0, count - 1)
    assert "Team 2 goal" in painted(desk).words


def test_pairs_that_pull_apart_stand_with_their_reason(desk: Desk, document: Document, room: Workshop) -> None:
    first, second, *_others = name(document, room)
    conflicts.mark_conflict(document, first.id, second.id, "Number against quality")
    turn_side(document, room.id, 4, 1)
    words = painted(desk).words
    assert {"Product: Product goal", "Marketing: Marketing goal", "↔", "Number against quality"} <= set(words)


def test_shared_metrics_say_what_they_lack(desk: Desk, document: Document, room: Workshop) -> None:
    metric = scorecard.add_shared(document, room.id, "Churn", "Customers who leave", Perspective.FINANCE)
    turn_side(document, room.id, 4, 2)
    words = painted(desk).words
    assert {"Churn", "Customers who leave", "no target yet", "no owner yet"} <= set(words)
    turn_side(document, room.id, 4, 3)
    words = painted(desk).words
    assert {"Finance", "Customers", "How we work", "Learning and growth", "needs an owner and a target"} <= set(words)
    assert words.count("nothing shared here yet") == 3
    owner = document.all(Person)[0]
    scorecard.set_owner(document, metric.id, owner.id)
    scorecard.edit_shared(document, metric.id, current="4%", target="2%")
    assert f"4% → 2% · {owner.name}" in painted(desk).words


@pytest.mark.parametrize("much", [False, True])
@pytest.mark.parametrize("side", [0, 1, 2, 3])
def test_nothing_is_cut_however_much_there_is(
    desk: Desk, document: Document, room: Workshop, side: int, much: bool
) -> None:
    if much:
        for number in range(3):
            add_team(document, f"{LONG[:80]} {number}")
        for number in range(5):
            metrics = name(document, room, f" {number} {LONG}")
            for one, other in pairwise(metrics):
                conflicts.mark_conflict(document, one.id, other.id, LONG)
            for perspective in Perspective:
                scorecard.add_shared(document, room.id, f"{number} {LONG}", LONG, perspective)
    for row in range(0, 24, 3):
        turn_side(document, room.id, 4, side, row)
        recorder = painted(desk)
        assert recorder.outside == []
        assert recorder.overlaps() == []
        assert recorder.words
