"""The scenes of the comparison and of the customer journey: each fits, and shows the part at hand."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QPainter

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan import agenda, comparing
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases import journey, transitions
from facilitator.core.run.canvases.journey import JourneyStage
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import HEIGHT, WIDTH
from facilitator.ui.stage.view import StageView
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import Recorder, jump_to, painted

_TERMS = ("Lead", "Deal", "Beta")


def compare(document: Document, workshop: Workshop, times: int = 1, words: str = "Ready to buy") -> Block:
    """A comparison: each team has said something, Marketing only of the first; the second is agreed."""
    part = document.all(Part, workshop_id=workshop.id)[0]
    block = agenda.add_block(document, part.id, "Terms", Activity.COMPARE)
    for number in range(times):
        for place, term in enumerate(_TERMS):
            row = comparing.add_row(document, block.id, term if words != LONG else f"{number} {term} {LONG}")
            for team in document.all(Team):
                if team.name != "Marketing" or not place:
                    comparing.set_cell(document, row.id, team.id, words)
            comparing.set_differs(document, row.id, place != 1)
            comparing.set_agreed(document, row.id, words if place == 1 else "")
    return block


def map_out(document: Document, workshop: Workshop, stages: int = 4, words: str = "Demo", times: int = 1) -> None:
    """A journey: the responsible team changes with every stage, all touchpoints have the same words."""
    teams = document.all(Team)
    owner = document.all(Person)[0].id
    for number in range(stages):
        title = f"Stage {number}" if words != LONG else f"{number} {LONG}"
        made = journey.add_stage(document, workshop.id, title, teams[number % 3].id if number != 2 else None)
        for team in teams:
            journey.set_touchpoints(document, made.id, team.id, [f"{words} {at}" for at in range(times)])
        for team in teams[1:times]:
            transitions.mark_transition(document, made.id, teams[0].id, team.id)
    for place, one in enumerate(transitions.propose_transitions(document, workshop.id)):
        transitions.edit_draft(document, one.id, what=words, trigger=words, within="2 days")
        transitions.set_owner(document, one.id, owner)
        transitions.set_risky(document, one.id, place == 0)


def fits(recorder: Recorder) -> bool:
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return bool(recorder.words)


@pytest.mark.parametrize("kind", ["planned", "ordinary", "wordy"])
def test_no_side_cuts_a_line_or_leaves_the_stage(
    desk: Desk, document: Document, make_day: Callable[[str], Workshop], kind: str
) -> None:
    workshop = make_day(kind)
    if kind != "planned":
        words, times = (LONG, 6) if kind == "wordy" else ("Demo", 1)
        compare(document, workshop, times, words)
        map_out(document, workshop, 4 if kind == "ordinary" else 11, words, times)
    for scene, panes in ((Scene.COMPARE, 4), (Scene.JOURNEY, 4)):
        stage.pin_scene(document, workshop.id, scene)
        for pane in range(panes):
            stage.turn_pane(document, workshop.id, pane)
            assert fits(painted(desk)), (scene, pane)


def test_a_few_short_rows_stand_with_what_every_team_says(desk: Desk, document: Document, lived: Workshop) -> None:
    compare(document, lived)
    stage.pin_scene(document, lived.id, Scene.COMPARE)
    words = painted(desk).words
    assert words[:2] == ["1 of 3 agreed", "Terms"]
    assert words.count("Ready to buy") == 11
    assert words.count("differs") == 2


def test_many_rows_are_told_by_title_around_the_first_that_is_open(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    compare(document, lived, 5)
    rows = document.all(CompareRow)
    for row in rows[:9]:
        comparing.set_agreed(document, row.id, "Yes")
    stage.pin_scene(document, lived.id, Scene.COMPARE)
    words = painted(desk).words
    assert "8 to 14 of 15" in words
    assert words.count("agreed") == 4
    assert words.count("differs, to be settled") == 3
    assert "Ready to buy" not in words


def test_one_row_stands_alone_with_the_teams_and_what_is_agreed(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    compare(document, lived)
    stage.pin_scene(document, lived.id, Scene.COMPARE)
    stage.turn_pane(document, lived.id, 2)
    words = painted(desk).words
    assert words[:2] == ["Terms · 2 of 3", "Deal"]
    assert words[words.index("Marketing") + 1] == "not said yet"
    assert words[words.index("Agreed") + 1] == "Ready to buy"
    stage.turn_pane(document, lived.id, 1)
    assert "The teams differ. What shall hold for all of us?" in painted(desk).words


def test_the_comparison_is_that_of_the_block_under_way(desk: Desk, document: Document, lived: Workshop) -> None:
    compare(document, lived)
    part = document.all(Part, workshop_id=lived.id)[0]
    other = agenda.add_block(document, part.id, "Ways of working", Activity.COMPARE)
    comparing.add_row(document, other.id, "Escalation")
    first = jump_to(document, lived, Activity.COMPARE)
    assert first.title in painted(desk).words
    assert "Escalation" not in painted(desk).words


def test_the_strip_shows_stages_with_teams_touchpoints_and_where_work_changes_hands(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    map_out(document, lived)
    stage.pin_scene(document, lived.id, Scene.JOURNEY)
    words = painted(desk).words
    assert words[:2] == ["4 stages · 16 touchpoints", "The customer’s journey"]
    assert words.count("Demo 0") == 16
    assert words.count("no team yet") == 1
    assert "risky: to Marketing" in words


def test_of_many_stages_the_page_of_the_row_at_hand_is_shown(desk: Desk, document: Document, lived: Workshop) -> None:
    map_out(document, lived, 11)
    stage.pin_scene(document, lived.id, Scene.JOURNEY)
    assert "stages 1 to 6 of 11" in painted(desk).words
    turn_side(document, lived.id, 2, 0, 8)
    words = painted(desk).words
    assert "stages 6 to 11 of 11" in words
    assert "Stage 10" in words
    for made in document.all(JourneyStage)[3:]:
        journey.remove_stage(document, made.id)
    assert "Stage 0" in painted(desk).words


def test_transitions_are_cards_that_say_what_is_missing(desk: Desk, document: Document, lived: Workshop) -> None:
    map_out(document, lived)
    (first, *_rest) = journey.journey(document, lived.id).transitions
    transitions.set_owner(document, first.id, None)
    stage.pin_scene(document, lived.id, Scene.JOURNEY)
    turn_side(document, lived.id, 2, 1)
    words = painted(desk).words
    assert "1 transition, 1 risky" in words
    assert "risky" in words
    assert "When: Demo" in words
    assert "Within 2 days · needs an owner" in words


def test_a_stage_that_is_open_follows_the_console(desk: Desk, document: Document, lived: Workshop) -> None:
    map_out(document, lived, 11)
    stage.pin_scene(document, lived.id, Scene.JOURNEY)
    view = StageView(desk)
    view.show()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    for side, title in ((1, "Where work changes hands"), (0, "The customer’s journey")):
        turn_side(document, lived.id, 2, side)
        painter = QPainter(image)
        recorder = Recorder(painter)
        view.draw(recorder)
        painter.end()
        assert title in recorder.words
    view.close()
    view.deleteLater()
