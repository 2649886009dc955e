"""What a walk begins with, and where the room's eye goes."""

from facilitator.core.assess.figures.found import Found
from facilitator.core.document import Document
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.walk import (
    Pane,
    Unveiled,
    Walk,
    choose_wave,
    propose_stops,
    show_stop,
    stops_of,
    unveil,
    worth_guessing,
)
from facilitator.ui.parts.assess.walk.steps import Step
from facilitator.ui.stage.results_reading import POINTS, SIDES


def begin_walk(document: Document, workshop_id: int, wave_id: int, against_id: int | None, found: Found) -> Walk:
    """Look at a wave; the first time, what stands out in it is taken to be guessed."""
    with document.step("Choose wave"):
        walk = choose_wave(document, workshop_id, wave_id, against_id)
        if not stops_of(document, workshop_id) and worth_guessing(found):
            propose_stops(document, workshop_id, found)
        return walk


def show_step(document: Document, workshop_id: int, step: Step) -> None:
    """Turn the stage to a step of the walk."""
    if step.stop_id is not None:
        show_stop(document, step.stop_id)
    else:
        turn_side(document, workshop_id, SIDES, step.pane, step.row)


def show_points(document: Document, workshop_id: int) -> None:
    """Turn the stage to the points that were written down."""
    turn_side(document, workshop_id, SIDES, POINTS)


def show_walk(document: Document, workshop_id: int) -> None:
    """Turn the stage back to the walk: its beginning."""
    turn_side(document, workshop_id, SIDES, Pane.PROFILE)


def turn_unveiled(document: Document, stop_id: int, now: Unveiled, wanted: Unveiled) -> None:
    """Show the room the guess or the result; what it sees already is covered again, as far as it was before."""
    before = {Unveiled.GUESS: Unveiled.QUESTION, Unveiled.RESULT: Unveiled.GUESS}
    unveil(document, stop_id, before[wanted] if now is wanted else wanted)
