"""The walk as steps: every picture once, and always a way on until the end."""

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.core.run.stage import turn_pane
from facilitator.core.run.walk import Pane, Unveiled
from facilitator.core.run.walked import WalkView, walked
from facilitator.ui.parts.assess.walk.steps import Step, ahead, beside, cue, step_at, steps
from tests.core.assess.answered import answered

_LONG = {"Product": ["3" * 75] * 3, "Sales": ["4" * 75] * 3}


@pytest.fixture
def stop(document: Document, workshop: Workshop) -> int:
    wave = answered(document, _LONG)
    walk.choose_wave(document, workshop.id, wave.id)
    return walk.add_stop(document, workshop.id, "s1").id


def _view(document: Document, workshop: Workshop) -> WalkView:
    return walked(document, workshop.id)


def test_there_are_no_steps_without_a_wave(document: Document, workshop: Workshop) -> None:
    view = _view(document, workshop)
    assert steps(view) == []
    assert ahead(view, step_at(view, 0)) is None


def test_the_pages_of_the_profile_come_first_and_the_stops_last(
    document: Document, workshop: Workshop, stop: int
) -> None:
    assert steps(_view(document, workshop)) == [
        Step(Pane.PROFILE, 0),
        Step(Pane.PROFILE, 5),
        Step(Pane.PROFILE, 10),
        Step(Pane.AGREE),
        Step(Pane.DIFFER),
        Step(Pane.STOP, stop_id=stop),
    ]


def test_a_section_belongs_to_the_step_of_its_page(document: Document, workshop: Workshop, stop: int) -> None:
    view = _view(document, workshop)
    assert [step_at(view, row).row for row in (0, 4, 5, 14)] == [0, 0, 5, 10]


def test_back_and_forth_is_where_one_was(document: Document, workshop: Workshop, stop: int) -> None:
    view = _view(document, workshop)
    for step in steps(view)[:-1]:
        following = beside(view, step, 1)
        assert following is not None
        assert beside(view, following, -1) == step
    assert beside(view, steps(view)[0], -1) is None
    assert beside(view, steps(view)[-1], 1) is None


def test_from_an_empty_list_of_guesses_one_gets_back(document: Document, workshop: Workshop, stop: int) -> None:
    walk.remove_stop(document, stop)
    turn_pane(document, workshop.id, Pane.STOP)
    view = _view(document, workshop)
    at = step_at(view, 0)
    assert at == Step(Pane.STOP)
    assert beside(view, at, -1) == Step(Pane.DIFFER)
    assert ahead(view, at) is None
    assert "Choose what the room guesses" in cue(view, at)


def test_the_guess_is_passed_over_where_nobody_counted(document: Document, workshop: Workshop, stop: int) -> None:
    turn_pane(document, workshop.id, Pane.STOP)

    def coming() -> Unveiled | None:
        view = _view(document, workshop)
        found = ahead(view, step_at(view, 0))
        return found.unveiled if found else None

    assert coming() is Unveiled.RESULT
    walk.set_hands(document, stop, 3, 2)
    assert coming() is Unveiled.GUESS
    walk.unveil(document, stop, Unveiled.GUESS)
    assert coming() is Unveiled.RESULT
    walk.unveil(document, stop, Unveiled.RESULT)
    assert coming() is None
