from collections.abc import Callable
from datetime import datetime

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import timers
from facilitator.core.run.clock.timers import FreeTimer, timer_left, timers_of

Forward = Callable[[float], datetime]


def _left(document: Document, timer: FreeTimer) -> float:
    return timer_left(document.get(FreeTimer, timer.id), document.now())


def test_a_timer_runs_at_once_pauses_and_goes_on(document: Document, day: Workshop, forward: Forward) -> None:
    timer = timers.add_timer(document, day.id, "Breakout", 600)
    forward(4)
    assert _left(document, timer) == 360
    timers.pause_timer(document, timer.id)
    forward(4)
    assert _left(document, timer) == 360
    timers.start_timer(document, timer.id)
    forward(7)
    assert _left(document, timer) == -60


def test_a_timer_may_wait_to_be_started_and_is_reset(document: Document, day: Workshop, forward: Forward) -> None:
    timer = timers.add_timer(document, day.id, "  ", 60, running=False)
    forward(1)
    assert (timer.title, _left(document, timer)) == ("Timer", 60)
    timers.start_timer(document, timer.id)
    forward(0.25)
    timers.start_timer(document, timer.id)
    forward(0.25)
    assert _left(document, timer) == 30
    timers.reset_timer(document, timer.id)
    forward(1)
    assert _left(document, timer) == 60


def test_a_timer_is_changed_shown_and_deleted(document: Document, day: Workshop) -> None:
    timer = timers.add_timer(document, day.id, "A", 60)
    timers.set_timer(document, timer.id, "B", 120)
    timers.show_timer(document, timer.id, True)
    assert [(t.title, t.length, t.on_stage) for t in timers_of(document, day.id)] == [("B", 120, True)]
    timers.remove_timer(document, timer.id)
    assert timers_of(document, day.id) == []
    assert document.undo() == "Delete timer"
    assert len(timers_of(document, day.id)) == 1


@pytest.mark.parametrize("length", [0, -5, 12 * 3600 + 1])
def test_a_timer_of_no_sensible_length_is_refused(document: Document, day: Workshop, length: int) -> None:
    with pytest.raises(UserError, match="A timer lasts"):
        timers.add_timer(document, day.id, "A", length)
