from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import forecast, start, timekeeping, timers
from facilitator.core.run.clock.steady import ClockWatch, clock_moved
from facilitator.core.run.clock.timekeeping import elapsed, progress_of
from facilitator.core.run.clock.timers import FreeTimer, timer_left

Forward = Callable[[float], datetime]
NOON = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


def _feed(watch: ClockWatch, *pairs: tuple[float, float]) -> list[float | None]:
    """Seconds since noon on both clocks; what was told, in seconds."""
    told = [watch.feed(NOON + timedelta(seconds=wall), steady) for wall, steady in pairs]
    return [None if moved is None else moved.total_seconds() for moved in told]


@pytest.mark.parametrize("by", [3600.0, -3600.0, 2.5, -3.0])
def test_a_clock_that_is_set_is_told_once_and_by_how_much(by: float) -> None:
    assert _feed(ClockWatch(), (0, 50), (1, 51), (2 + by, 52), (3 + by, 53)) == [None, None, by, None]


def test_sleep_moves_both_clocks_and_is_no_change() -> None:
    assert _feed(ClockWatch(), (0, 50), (1, 51), (7201, 7251), (7202, 7252)) == [None] * 4


def test_a_clock_set_during_sleep_is_told_by_the_difference_alone() -> None:
    assert _feed(ClockWatch(), (0, 50), (7200 - 600, 7250)) == [None, -600]


def test_small_corrections_are_left_alone() -> None:
    assert _feed(ClockWatch(), (0, 0), (2.9, 1), (1.9, 2)) == [None, None, None]


@pytest.mark.parametrize("minutes", [60.0, -47.0])
def test_after_a_change_every_count_goes_on_as_it_was(
    document: Document, day: Workshop, forward: Forward, minutes: float
) -> None:
    start.start(document, day.id, keep_plan=True)
    timer = timers.add_timer(document, day.id, "Breakout", 600)
    forward(10)
    timekeeping.next_block(document, day.id)
    forward(4)
    before = progress_of(document, day.id)
    counted = [elapsed(before.stretches, block.id, document.now()) for block in before.blocks]
    forward(minutes)
    clock_moved(document, day.id, timedelta(minutes=minutes))
    after = progress_of(document, day.id)
    assert [elapsed(after.stretches, block.id, document.now()) for block in after.blocks] == counted
    assert timer_left(document.get(FreeTimer, timer.id), document.now()) == -240
    assert after.workshop.began_at == NOON + timedelta(minutes=minutes)
    assert [p.start for p in after.planned] == [p.start for p in before.planned]
    assert forecast.standing(after, document.now()).seconds_behind == minutes * 60
    assert document.undo_label == "Next block"


def test_a_plan_shifted_to_a_wrong_start_goes_along(document: Document, day: Workshop, forward: Forward) -> None:
    forward(-13)
    start.start(document, day.id, keep_plan=False)
    forward(13)
    clock_moved(document, day.id, timedelta(minutes=13))
    standing = forecast.standing(progress_of(document, day.id), document.now())
    assert document.get(Workshop, day.id).shift == 0
    assert standing.words == "On time. Ends 14:40."


def test_a_pinned_time_stays_when_a_shifted_plan_goes_along(
    document: Document, day: Workshop, blocks: dict[str, Block], forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Mapping"].id, time(14, 0))
    forward(-13)
    start.start(document, day.id, keep_plan=False)
    forward(13)
    clock_moved(document, day.id, timedelta(minutes=13))
    pinned = next(p for p in progress_of(document, day.id).planned if p.pinned)
    assert pinned.start == NOON + timedelta(hours=1)


def test_a_workshop_that_is_not_live_is_left_alone(document: Document, day: Workshop, forward: Forward) -> None:
    start.start(document, day.id, keep_plan=True)
    start.close(document, day.id)
    before = progress_of(document, day.id)
    clock_moved(document, day.id, timedelta(hours=1))
    assert progress_of(document, day.id) == before
