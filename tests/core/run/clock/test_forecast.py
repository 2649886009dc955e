from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import forecast, start, timekeeping
from facilitator.core.run.clock.forecast import Pace, Standing
from facilitator.core.run.clock.timekeeping import progress_of

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _standing(document: Document, day: Workshop) -> Standing:
    return forecast.standing(progress_of(document, day.id), document.now())


def _expected(document: Document, day: Workshop) -> list[tuple[str, str, str]]:
    coming = forecast.expected(progress_of(document, day.id), document.now())
    return [(e.block.title, f"{e.start:%H:%M}", f"{e.end:%H:%M}") for e in coming]


def _start(document: Document, day: Workshop, keep_plan: bool = True) -> None:
    start.start(document, day.id, keep_plan)


@pytest.mark.parametrize(
    ("minutes", "pace", "words"),
    [
        (5, Pace.ON_TIME, "On time. Ends 14:40."),
        (10, Pace.ON_TIME, "On time. Ends 14:40."),
        (10.9, Pace.ON_TIME, "On time. Ends 14:40."),
        (11, Pace.BEHIND, "1 min behind. Ends 14:41 instead of 14:40."),
        (16.8, Pace.BEHIND, "6 min behind. Ends 14:46 instead of 14:40."),
        (75, Pace.BEHIND, "1 h 5 min behind. Ends 15:45 instead of 14:40."),
    ],
)
def test_only_a_block_that_runs_over_makes_the_day_late(
    document: Document, day: Workshop, forward: Forward, minutes: float, pace: Pace, words: str
) -> None:
    _start(document, day)
    forward(minutes)
    standing = _standing(document, day)
    assert (standing.pace, standing.words) == (pace, words)


def test_a_block_ended_early_puts_the_day_ahead(document: Document, day: Workshop, forward: Forward) -> None:
    _start(document, day)
    forward(5.5)
    timekeeping.next_block(document, day.id)
    standing = _standing(document, day)
    assert (standing.pace, standing.seconds_behind) == (Pace.AHEAD, -270)
    assert standing.words == "4 min ahead. Ends 14:36 instead of 14:40."


def test_a_pause_pushes_the_end_back(document: Document, day: Workshop, forward: Forward) -> None:
    _start(document, day)
    timekeeping.pause(document, day.id)
    forward(7)
    assert _standing(document, day).words == "7 min behind. Ends 14:47 instead of 14:40."


def test_added_time_counts_against_the_plan_and_so_does_a_block_made_longer(
    document: Document, day: Workshop, blocks: Blocks
) -> None:
    _start(document, day)
    timekeeping.add_time(document, day.id, 300)
    agenda.set_length(document, blocks["Actions"].id, 22 * 60)
    assert _standing(document, day).words == "7 min behind. Ends 14:47 instead of 14:40."


def test_shortening_or_skipping_a_block_to_come_wins_time(document: Document, day: Workshop, blocks: Blocks) -> None:
    _start(document, day)
    agenda.set_length(document, blocks["Actions"].id, 15 * 60)
    agenda.skip_block(document, blocks["Energiser"].id)
    assert _standing(document, day).words == "15 min ahead. Ends 14:25 instead of 14:40."


def test_a_pinned_block_absorbs_what_is_left_over(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Mapping"].id, time(14, 0))
    _start(document, day)
    forward(18)
    standing = _standing(document, day)
    assert (standing.pace, standing.words) == (Pace.ON_TIME, "On time. Ends 14:50.")
    assert _expected(document, day) == [
        ("Welcome", "12:00", "12:18"),
        ("Questions", "12:18", "12:48"),
        ("Energiser", "12:48", "12:58"),
        ("Mapping", "13:00", "13:30"),
        ("Actions", "13:30", "13:50"),
    ]


def test_a_pinned_block_that_will_be_late_is_told_even_when_the_end_holds(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Energiser"].id, time(13, 40))
    agenda.pin_block(document, blocks["Actions"].id, time(14, 30))
    _start(document, day)
    forward(16)
    standing = _standing(document, day)
    assert standing.pace is Pace.BEHIND
    assert standing.words == "On time. Ends 14:50. “Energiser” starts 13:46 instead of 13:40."
    assert standing.late_pin
    assert standing.late_pin.seconds == 360


def test_a_pinned_block_under_a_minute_late_is_not_told(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Energiser"].id, time(13, 40))
    _start(document, day)
    forward(10.9)
    assert _standing(document, day).words == "On time. Ends 14:40."


def test_after_a_late_start_a_pin_that_holds_has_lost_nothing(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Mapping"].id, time(14, 0))
    forward(5)
    _start(document, day)
    assert _standing(document, day).words == "On time. Ends 14:50. Began 5 min late, nothing lost since."


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "5 min behind. Ends 14:45 instead of 14:40. Began 5 min late, nothing lost since."),
        (12, "7 min behind. Ends 14:47 instead of 14:40. Began 5 min late, 2 min lost since."),
    ],
)
def test_a_late_start_is_told_apart_from_what_was_lost_since(
    document: Document, day: Workshop, forward: Forward, minutes: float, words: str
) -> None:
    forward(5)
    _start(document, day)
    forward(minutes)
    assert _standing(document, day).words == words


def test_what_was_won_back_after_a_late_start_is_told(document: Document, day: Workshop, forward: Forward) -> None:
    forward(5)
    _start(document, day)
    forward(7)
    timekeeping.next_block(document, day.id)
    standing = _standing(document, day)
    assert standing.behind_actual_start_seconds == -180
    assert standing.words == "2 min behind. Ends 14:42 instead of 14:40. Began 5 min late, 3 min won back since."


def test_a_shifted_plan_is_what_counts(document: Document, day: Workshop, forward: Forward) -> None:
    forward(13)
    _start(document, day, keep_plan=False)
    assert _standing(document, day).words == "On time. Ends 14:53."


def test_the_end_is_told_in_the_past_once_it_is(document: Document, day: Workshop, forward: Forward) -> None:
    _start(document, day)
    for minutes in (10, 30, 10, 36, 20):
        forward(minutes)
        timekeeping.next_block(document, day.id)
    forward(60)
    assert _standing(document, day).words == "6 min behind. Ended 14:46 instead of 14:40."


def test_times_are_said_the_way_they_are_asked_for(document: Document, day: Workshop) -> None:
    _start(document, day)
    progress = progress_of(document, day.id)
    assert forecast.standing(progress, document.now(), lambda t: f"{t:%I.%M}").words == "On time. Ends 02.40."


def test_going_back_counts_what_is_left_of_the_blocks_after(
    document: Document, day: Workshop, forward: Forward
) -> None:
    _start(document, day)
    forward(10)
    timekeeping.next_block(document, day.id)
    forward(10)
    timekeeping.back(document, day.id)
    assert _expected(document, day)[:3] == [
        ("Welcome", "12:10", "12:20"),
        ("Questions", "12:20", "12:40"),
        ("Energiser", "12:40", "12:50"),
    ]


@pytest.mark.parametrize(
    ("summer_switch", "first", "ends"),
    [(date(2027, 3, 28), time(1, 30), "04:10"), (date(2027, 10, 31), time(1, 30), "02:10")],
)
def test_a_switch_of_the_clocks_in_mid_session_changes_no_count(
    document: Document, day: Workshop, forward: Forward, summer_switch: date, first: time, ends: str
) -> None:
    with document.step("Move") as step:
        moved = step.put(day.with_(day=summer_switch, start=first))
    begin = datetime.combine(summer_switch, first).replace(tzinfo=UTC)
    local_offset = 1 if summer_switch.month == 3 else 2
    forward((begin - timedelta(hours=local_offset) - document.now()).total_seconds() / 60)
    _start(document, moved)
    forward(9)
    timekeeping.next_block(document, day.id)
    forward(29)
    progress = progress_of(document, day.id)
    assert progress.current
    assert timekeeping.left(progress.current, progress.stretches, document.now()) == 60
    standing = _standing(document, day)
    assert standing.words == f"1 min ahead. Ends {ends[:3]}{int(ends[3:]) - 1:02} instead of {ends}."
