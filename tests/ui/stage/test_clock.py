"""What clocks on the stage say."""

from collections.abc import Callable

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.turns import Turn
from facilitator.ui.stage.clock import Clock, block_clock, turn_clock
from facilitator.ui.widgets.timerface import Phase


@pytest.mark.parametrize(
    ("clock", "words", "phase"),
    [
        (Clock(1800, 1122, True), "18:42 left", Phase.ON_TIME),
        (Clock(1800, 300, True), "5:00 left", Phase.LAST_FIFTH),
        (Clock(1800, 59, True), "0:59 left", Phase.LAST_MINUTE),
        (Clock(1800, -65, True), "1:05 over", Phase.OVER),
        (Clock(1800, 1122, False), "18:42 paused", Phase.ON_TIME),
    ],
)
def test_a_clock_in_words_has_no_sign(clock: Clock, words: str, phase: Phase) -> None:
    assert clock.words() == words
    assert clock.phase is phase


def test_the_share_used_stays_between_nothing_and_all() -> None:
    assert Clock(100, 100, True).used == 0
    assert Clock(100, 25, True).used == 0.75
    assert Clock(100, -30, True).used == 1
    assert Clock(0, 0, True).used == 1


def test_block_and_turn_are_counted_apart(
    document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    block = document.all(Block, workshop_id=lived.id, activity=Activity.UPDATES)[0]
    timekeeping.jump(document, lived.id, block.id)
    forward(4)
    progress = timekeeping.progress_of(document, lived.id)
    turn = document.get(Turn, progress.live.turn_id or 0)
    assert block_clock(progress, block, document.now()).words() == "41:00 left"
    assert turn_clock(progress, turn, document.now()).words() == "11:00 left"
    timekeeping.pause(document, lived.id)
    progress = timekeeping.progress_of(document, lived.id)
    assert turn_clock(progress, turn, document.now()).face().note == "paused"
