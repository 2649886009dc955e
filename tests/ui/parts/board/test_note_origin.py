"""A note that came from the assessment says so on the console, and only there."""

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.record import Changes
from facilitator.core.run import board, raising, stage
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.parts.board.board_reading import BoardReading
from tests.core.assess.answered import answered
from tests.ui.stage.test_scenes import painted

_ORIGIN = "Baseline: Product 4.7, Sales 1.3"


def _raised(document: Document, workshop: Workshop) -> int:
    board.add_standard_lanes(document, workshop.id)
    wave = answered(document, {"Product": ["5", "4", "5"], "Sales": ["1", "2", "1"]})
    lane = document.all(Lane, workshop_id=workshop.id)[0]
    return raising.raise_note(document, lane.id, wave.id, "s0").id


def test_the_card_says_what_the_assessment_said(document: Document, workshop: Workshop) -> None:
    reading = BoardReading(document, "#828da0")
    reading.follow(workshop.id, None)
    heard: list[Changes] = []
    document.listen(heard.append)
    note_id = _raised(document, workshop)
    for changes in heard:
        reading.follow(workshop.id, changes)
    (card,) = reading.cards()
    assert (card.id, card.detail) == (note_id, _ORIGIN)
    document.undo()
    reading.follow(workshop.id, heard[-1])
    assert reading.cards() == []


def test_the_room_sees_the_note_without_it(desk: Desk, document: Document, workshop: Workshop) -> None:
    _raised(document, workshop)
    board.set_all_revealed(document, workshop.id, True)
    stage.pin_scene(document, workshop.id, Scene.BOARD)
    words = "\n".join(painted(desk).words)
    assert _ORIGIN not in words
