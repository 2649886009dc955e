from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.phases import Chime, Phase, chimes, chimes_between, phase
from facilitator.core.run.clock.timekeeping import progress_of


@pytest.mark.parametrize(
    ("allowed", "seconds_left", "expected"),
    [
        (1800, 1800, Phase.ON_TIME),
        (1800, 361, Phase.ON_TIME),
        (1800, 360, Phase.LAST_FIFTH),
        (1800, 61, Phase.LAST_FIFTH),
        (1800, 60, Phase.LAST_MINUTE),
        (1800, 0.5, Phase.LAST_MINUTE),
        (1800, 0, Phase.OVER),
        (1800, -5, Phase.OVER),
        (300, 61, Phase.ON_TIME),
        (300, 60, Phase.LAST_MINUTE),
        (60, 60, Phase.ON_TIME),
        (60, 13, Phase.ON_TIME),
        (60, 12, Phase.LAST_MINUTE),
        (0, 0, Phase.OVER),
    ],
)
def test_the_phases_of_long_and_short_clocks(allowed: int, seconds_left: float, expected: Phase) -> None:
    assert phase(allowed, seconds_left) is expected


@given(st.integers(0, 20_000), st.floats(-500, 20_000), st.floats(-500, 20_000))
def test_a_phase_only_goes_forward(allowed: int, one: float, other: float) -> None:
    order = list(Phase)
    earlier, later = max(one, other), min(one, other)
    assert order.index(phase(allowed, earlier)) <= order.index(phase(allowed, later))


@pytest.mark.parametrize(
    ("allowed", "before", "now", "expected"),
    [
        (1800, 301, 300, [Chime.FIVE_MINUTES]),
        (1800, 300, 299, []),
        (1800, 61, 60, [Chime.ONE_MINUTE]),
        (1800, 0.5, -0.5, [Chime.ZERO]),
        (1800, 400, -10, [Chime.FIVE_MINUTES, Chime.ONE_MINUTE, Chime.ZERO]),
        (300, 301, 10, [Chime.ONE_MINUTE]),
        (60, 61, -1, [Chime.ZERO]),
        (0, 1, -1, []),
        (1800, 200, 500, []),
    ],
)
def test_chimes_sound_when_their_moment_is_passed(
    allowed: int, before: float, now: float, expected: list[Chime]
) -> None:
    assert chimes(allowed, before, now) == expected


@given(st.integers(1, 5_000), st.lists(st.floats(0.01, 400), min_size=1, max_size=40))
def test_however_often_one_looks_each_moment_chimes_once(allowed: int, waits: list[float]) -> None:
    heard: list[Chime] = []
    seconds_left = float(allowed)
    for wait in waits:
        heard += chimes(allowed, seconds_left, seconds_left - wait)
        seconds_left -= wait
    assert heard == [chime for chime in Chime if seconds_left <= chime < allowed]


def test_only_the_running_block_chimes(document: Document, day: Workshop, forward: Callable[[float], datetime]) -> None:
    start.start(document, day.id, keep_plan=True)
    before = document.now()
    now = forward(5.5)
    assert chimes_between(progress_of(document, day.id), before, now) == [Chime.FIVE_MINUTES]
    timekeeping.pause(document, day.id)
    later = forward(10)
    assert chimes_between(progress_of(document, day.id), now, later) == []
    timekeeping.resume(document, day.id)
    assert chimes_between(progress_of(document, day.id), now, forward(4)) == [Chime.ONE_MINUTE]
