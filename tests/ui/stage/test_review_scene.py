"""What the room sees of the quarter's review."""

import pytest

from facilitator.core.document import Document
from facilitator.core.follow import check_ins
from facilitator.core.follow.check_ins import Standing
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import context, review, stage
from facilitator.core.run.actions import Action
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.review import PointKind
from facilitator.core.run.solutions import Solution
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import MOST_LINES
from facilitator.ui.stage.review import ReviewScene
from tests.conftest import SetClock
from tests.core.reviewing import BETA, CALL, PAGE, quarter, talked
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted

SIDES = ("Promised against done", "What worked", "Before and after", "Keep, change, stop")


def _shown(desk: Desk, workshop: Workshop, side: int, row: int = 0) -> list[str]:
    stage.pin_scene(desk.document, workshop.id, Scene.REVIEW)
    turn_side(desk.document, workshop.id, 4, side, row)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return recorder.words


@pytest.mark.parametrize("side", range(4))
def test_there_is_a_calm_word_where_there_is_nothing(desk: Desk, workshop: Workshop, side: int) -> None:
    words = _shown(desk, workshop, side)
    assert SIDES[side] in words
    assert ("There is no workshop to look back at yet." in words) is (side < 3)


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize("row", [0, 7, 500])
def test_far_too_much_of_it_stays_on_the_stage_and_says_where_one_is(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock, side: int, row: int
) -> None:
    of = quarter(document, clock, f". {LONG}", 12)
    talked(document, workshop.id, of, f". {LONG}", 12)
    for number in range(9):
        context.add_metric(document, of.id, f"{number} {LONG}", f"{number}", target="9")
    words = _shown(desk, workshop, side, row)
    assert any(" of " in word or "above" in word or "more" in word for word in words)


def test_actions_stand_with_their_story_and_what_was_kept(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock
) -> None:
    quarter(document, clock)
    words = _shown(desk, workshop, 0)
    assert words[:3] == ["Q4 alignment", SIDES[0], "1 of 5 actions done (20%), 1 dropped, 4 open, 1 of them overdue"]
    assert {"Done Mon 9 Nov 2026, 7 days late", "Stuck, 42 days overdue", "no owner", "Ines Prado"} <= set(words)
    assert not any("Waits for a decision" in word for word in words)


def test_an_answer_on_the_console_is_on_the_stage_at_once(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock
) -> None:
    quarter(document, clock)
    _shown(desk, workshop, 0)
    action = next(one for one in document.all(Action) if one.text == "Ask legal")
    check_ins.check_in(document, action.id, Standing.DONE)
    assert "2 of 5 actions done (40%), 1 dropped, 3 open" in _shown(desk, workshop, 0)


def test_solutions_come_three_at_a_time_with_what_we_say_of_them(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock
) -> None:
    of = quarter(document, clock, times=2)
    talked(document, workshop.id, of)
    words = _shown(desk, workshop, 1)
    assert [word for word in words if word in (PAGE, CALL, BETA)] == [PAGE, CALL, BETA]
    assert {"Worked", "Did not work", "Did it work?", "Half of us were travelling"} <= set(words)
    assert "Solutions 1 to 3 of 6" in words
    assert "Solutions 4 to 6 of 6" in _shown(desk, workshop, 1, 4)


def test_figures_stand_before_and_after_with_an_arrow_and_a_word(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock
) -> None:
    of = quarter(document, clock)
    talked(document, workshop.id, of)
    words = _shown(desk, workshop, 2)
    assert [word for word in words if word in ("20%", "26%", "40 days", "not known", "18", "11")] == [
        "20%", "26%", "40 days", "not known", "18", "11",
    ]  # fmt: skip
    assert {"↓ better: down 39% on before", "who looks it up?"} <= set(words)
    assert words.count("→") == 3


def test_points_fill_their_columns_and_those_at_hand_can_be_read(
    desk: Desk, document: Document, workshop: Workshop
) -> None:
    assert "What works and stays?" in _shown(desk, workshop, 3)
    for kind in PointKind:
        review.add_points(document, workshop.id, kind, "\n".join(f"{kind} {number}" for number in range(30)))
    words = _shown(desk, workshop, 3, 30 + 12)
    assert {"change 12", "keep 29", "stop 29"} <= set(words)
    assert "change 29" not in words
    assert sum(word.startswith("keep ") for word in words) >= MOST_LINES


def test_only_the_side_that_is_shown_is_read_again(
    desk: Desk, document: Document, workshop: Workshop, clock: SetClock
) -> None:
    quarter(document, clock)
    turn_side(document, workshop.id, 4, 1, 0)
    scene = ReviewScene(desk)
    scene.load()
    before = scene.side
    desk.bridge.changed.connect(scene.follow)
    turn_side(document, workshop.id, 4, 1, 2)
    review.add_points(document, workshop.id, PointKind.STOP, "Status mails")
    assert scene.side is before
    review.judge(document, workshop.id, document.all(Solution)[0].id, review.Worked.YES)
    assert scene.side is not before
    judged = scene.side
    turn_side(document, workshop.id, 4, 2, 0)
    assert scene.side is not judged
