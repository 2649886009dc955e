"""What the room sees of the closing rating."""

import pytest

from facilitator.core.document import Document
from facilitator.core.follow import satisfaction
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.reflections import RATING, SIDES
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted

FIRST = "This workshop was worth the time I gave it."


@pytest.fixture
def close(document: Document, workshop: Workshop) -> Workshop:
    """The workshop with its close under way."""
    start.start(document, workshop.id, keep_plan=True)
    block = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.REFLECT)
    timekeeping.jump(document, workshop.id, block.id)
    return workshop


def _shown(desk: Desk, workshop: Workshop, row: int) -> list[str]:
    turn_side(desk.document, workshop.id, SIDES, RATING, row)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return recorder.words


def test_there_is_a_calm_word_before_it_has_begun(desk: Desk, close: Workshop) -> None:
    assert "We rate the workshop before we leave." in _shown(desk, close, 0)


def test_a_statement_stands_with_what_the_points_mean_and_then_with_the_hands(
    desk: Desk, document: Document, close: Workshop
) -> None:
    row = satisfaction.begin(document, close.id)[0]
    words = _shown(desk, close, 0)
    assert {FIRST, "Show it with your fingers.", "Not at all", "Fully"} <= set(words)
    satisfaction.set_counts(document, row.id, (0, 1, 0, 3, 2), SatisfactionWay.HANDS)
    words = _shown(desk, close, 0)
    assert {FIRST, "4.0 of 5, 6 hands"} <= set(words)
    assert "Show it with your fingers." not in words


def test_all_of_them_stand_without_figures_until_the_results_are_shown(
    desk: Desk, document: Document, close: Workshop
) -> None:
    rows = satisfaction.begin(document, close.id)
    satisfaction.add_sheet(document, close.id, [4, None, None, None, 5], "Names stay out")
    words = _shown(desk, close, len(rows))
    assert FIRST in words
    assert not any(" of 5" in word for word in words)
    words = _shown(desk, close, len(rows) + 1)
    assert "4.0 of 5" in words
    assert words.count("not rated") == 3
    assert not any("Names stay out" in word for word in words)


@pytest.mark.parametrize("row", [0, 9, 10, 11])
@pytest.mark.parametrize("counted", [False, True])
def test_far_too_much_of_it_stays_on_the_stage(
    desk: Desk, document: Document, close: Workshop, row: int, counted: bool
) -> None:
    for number in range(10):
        one = satisfaction.add_statement(document, close.id, f"{number} {LONG}")
        if counted:
            satisfaction.set_counts(document, one.id, (999,) * 5, SatisfactionWay.PAPER)
    assert any("0 Promises" in word or "9 Promises" in word for word in _shown(desk, close, row))


def test_in_another_block_the_pinned_close_shows_the_round(desk: Desk, document: Document, workshop: Workshop) -> None:
    start.start(document, workshop.id, keep_plan=True)
    satisfaction.begin(document, workshop.id)
    stage.pin_scene(document, workshop.id, Scene.REFLECTIONS)
    assert FIRST not in _shown(desk, workshop, 0)
