"""The walk on the stage: every side fits, and nothing that is still covered or held back is painted."""

from collections.abc import Sequence

import pytest

from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import context, stage, walk
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.context import CardKind
from facilitator.core.run.stage import Scene
from facilitator.core.run.walk import Pane, Unveiled
from facilitator.ui.desk import Desk
from facilitator.ui.stage.results_reading import POINTS, SIDES, page_size
from tests.core.assess.answered import answered, asked_of
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted

PRODUCT = ["55413", "54513", "55412", "44513", "55413"]
SALES = ["51143", "42152", "51143", "51253", "41153"]


@pytest.fixture
def wave(document: Document, workshop: Workshop) -> Wave:
    """All see statement 1 as strong and 5 as weak; they are far apart on 2, 3 and 4."""
    made = answered(document, {"Product": PRODUCT, "Sales": SALES})
    walk.choose_wave(document, workshop.id, made.id)
    stage.pin_scene(document, workshop.id, Scene.RESULTS)
    return made


@pytest.fixture
def stop(document: Document, workshop: Workshop, wave: Wave) -> int:
    """The second statement, with hands for it, at hand."""
    made = walk.add_stop(document, workshop.id, "s1")
    walk.set_hands(document, made.id, 4, 6)
    walk.show_stop(document, made.id)
    return made.id


def words(desk: Desk) -> str:
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return "\n".join(recorder.words)


def turn(document: Document, workshop: Workshop, side: int, row: int = 0) -> None:
    turn_side(document, workshop.id, SIDES, side, row)


def test_without_a_walk_the_points_are_shown(desk: Desk, document: Document, workshop: Workshop) -> None:
    context.add_points(document, workshop.id, CardKind.ALIGNED, "We all want fewer launches")
    context.show_all(document, workshop.id, [CardKind.ALIGNED])
    answered(document, {"Product": PRODUCT})
    stage.pin_scene(document, workshop.id, Scene.RESULTS)
    assert "We all want fewer launches" in words(desk)


def test_the_points_have_a_side_of_their_own_beside_a_walk(
    desk: Desk, document: Document, workshop: Workshop, wave: Wave
) -> None:
    context.add_points(document, workshop.id, CardKind.ALIGNED, "We all want fewer launches")
    context.show_all(document, workshop.id, [CardKind.ALIGNED])
    assert "fewer launches" not in words(desk)
    turn(document, workshop, POINTS)
    told = words(desk)
    assert "fewer launches" in told
    assert "Section 1" not in told


def test_the_profile_has_the_sections(desk: Desk, document: Document, workshop: Workshop, wave: Wave) -> None:
    told = words(desk)
    assert "Section 1" in told
    assert "Baseline · 10 people answered" in told
    assert "have no mark" not in told


def test_a_long_profile_goes_over_pages_that_show_each_section_once(
    desk: Desk, document: Document, workshop: Workshop
) -> None:
    made = answered(document, {"Product": ["3" * 75] * 3, "Sales": ["4" * 75] * 3})
    walk.choose_wave(document, workshop.id, made.id)
    stage.pin_scene(document, workshop.id, Scene.RESULTS)
    seen: list[str] = []
    for row in range(0, 15, page_size(15)):
        turn(document, workshop, Pane.PROFILE, row)
        seen += [line for line in words(desk).split("\n") if line.startswith("Section ")]
    assert seen == [f"Section {number}" for number in range(1, 16)]


def test_agreement_and_difference_each_have_their_statements(
    desk: Desk, document: Document, workshop: Workshop, wave: Wave
) -> None:
    turn(document, workshop, Pane.AGREE)
    told = words(desk)
    assert "Statement 1" in told
    assert "Statement 2" not in told
    turn(document, workshop, Pane.DIFFER)
    told = words(desk)
    assert "Statement 2" in told
    assert "apart" in told


@pytest.mark.parametrize("unveiled", [Unveiled.QUESTION, Unveiled.GUESS])
def test_a_statement_to_be_guessed_is_on_no_list_and_its_answers_are_nowhere(
    desk: Desk, document: Document, workshop: Workshop, stop: int, unveiled: Unveiled
) -> None:
    walk.unveil(document, stop, unveiled)
    for side in (Pane.AGREE, Pane.DIFFER):
        turn(document, workshop, side)
        assert "Statement 2" not in words(desk)
    assert "1 statement more, which we guess first" in words(desk)
    turn(document, workshop, Pane.STOP)
    told = words(desk)
    assert "Statement 2" in told
    assert "answers" not in told


def test_a_statement_is_unveiled_bit_by_bit(desk: Desk, document: Document, workshop: Workshop, stop: int) -> None:
    told = words(desk)
    assert "What did we answer" in told
    assert "The room guesses" not in told
    walk.unveil(document, stop, Unveiled.GUESS)
    assert "The room guesses 4.0, 6 hands" in words(desk)
    walk.unveil(document, stop, Unveiled.RESULT)
    told = words(desk)
    assert "The room guessed 4.0, the answers say" in told
    assert "Product" in told
    assert "Sales" in told


def test_teams_of_few_answers_are_drawn_nowhere(desk: Desk, document: Document, workshop: Workshop, wave: Wave) -> None:
    """Two of Marketing are held back, and with them Product, or they would follow from all."""
    few = answered(document, {"Product": PRODUCT, "Sales": SALES, "Marketing": ["11111", "11111"]}, title="Few")
    walk.choose_wave(document, workshop.id, few.id)
    assert "Teams with fewer than 3 answers have no mark" in words(desk)
    stop = walk.add_stop(document, workshop.id, "s0")
    walk.show_stop(document, stop.id)
    walk.unveil(document, stop.id, Unveiled.RESULT)
    lines = words(desk).split("\n")
    assert "Sales" in lines
    assert not {"Marketing", "Product", "1.0"} & set(lines)


def test_a_stop_that_is_taken_out_is_gone_from_the_stage(
    desk: Desk, document: Document, workshop: Workshop, stop: int
) -> None:
    walk.remove_stop(document, stop)
    assert "There is nothing to guess yet." in words(desk)


@pytest.mark.parametrize("unveiled", list(Unveiled))
def test_far_too_much_of_everything_still_fits(
    desk: Desk, document: Document, workshop: Workshop, unveiled: Unveiled
) -> None:
    made = wordy(document, [f"Team {number} {LONG}" for number in range(9)])
    walk.choose_wave(document, workshop.id, made.id, wordy(document, ["Product"], "Before " + LONG).id)
    stage.pin_scene(document, workshop.id, Scene.RESULTS)
    stops = [walk.add_stop(document, workshop.id, f"s{slot}") for slot in range(3)]
    for one in stops:
        walk.unveil(document, one.id, unveiled)
        for rating in range(1, 6):
            walk.set_hands(document, one.id, rating, 999 if rating == 2 else rating)
    for side in range(SIDES):
        turn(document, workshop, side)
        assert words(desk), side


def wordy(document: Document, teams: Sequence[str], title: str = "A wave " + LONG) -> Wave:
    statements: list[Asked] = [
        one.with_(text=f"{one.text} {LONG}", section_title=f"{one.section_title} {LONG}") for one in asked_of(90)
    ]
    marks = {name: [str(1 + (at + place) % 5) * 90 for at in range(3)] for place, name in enumerate(teams)}
    return answered(document, marks, title=title, statements=statements)
