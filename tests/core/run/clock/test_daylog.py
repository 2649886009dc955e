from collections.abc import Callable
from datetime import datetime

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.daylog import LogRow, RowState, day_log
from facilitator.core.run.clock.timekeeping import progress_of

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _log(document: Document, day: Workshop) -> list[LogRow]:
    return day_log(progress_of(document, day.id), document.now())


def _clock(instant: datetime | None) -> str | None:
    return f"{instant:%H:%M}" if instant else None


def test_every_block_has_its_planned_and_actual_times_and_the_difference(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    start.start(document, day.id, keep_plan=True)
    forward(14)
    timekeeping.next_block(document, day.id)
    forward(10)
    timekeeping.pause(document, day.id)
    forward(5)
    timekeeping.resume(document, day.id)
    forward(18)
    agenda.skip_block(document, blocks["Energiser"].id)
    timekeeping.next_block(document, day.id)
    forward(3)
    rows = _log(document, day)
    assert [(r.title, r.state, r.words) for r in rows] == [
        ("Welcome", RowState.DONE, "4 min longer"),
        ("Questions", RowState.DONE, "2 min shorter"),
        ("Energiser", RowState.SKIPPED, "skipped"),
        ("Mapping", RowState.UNDER_WAY, "under way"),
        ("Actions", RowState.TO_COME, "to come"),
    ]
    times = [tuple(map(_clock, (r.planned_start, r.started_at, r.ended_at))) for r in rows]
    assert times == [
        ("12:00", "12:00", "12:14"),
        ("12:10", "12:14", "12:47"),
        ("12:40", None, None),
        ("12:50", "12:47", None),
        ("13:20", None, None),
    ]
    assert [(r.planned_length, r.spent, r.difference) for r in rows[:4]] == [
        (600, 840, 240),
        (1800, 1680, -120),
        (600, None, None),
        (1800, 180, None),
    ]


def test_the_plan_of_the_log_is_the_one_the_day_began_with(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    start.start(document, day.id, keep_plan=True)
    agenda.set_length(document, blocks["Welcome"].id, 20 * 60)
    timekeeping.add_time(document, day.id, 60)
    forward(10.5)
    timekeeping.next_block(document, day.id)
    row = _log(document, day)[0]
    assert (row.planned_length, row.words) == (600, "as planned")


def test_a_block_paged_through_was_passed_over(document: Document, day: Workshop, forward: Forward) -> None:
    start.start(document, day.id, keep_plan=True)
    forward(10)
    timekeeping.next_block(document, day.id)
    forward(0.05)
    timekeeping.next_block(document, day.id)
    row = _log(document, day)[1]
    assert (row.words, row.started_at, row.spent) == ("passed over", None, None)


def test_a_block_gone_back_to_counts_from_its_first_start_to_its_last_end(
    document: Document, day: Workshop, forward: Forward
) -> None:
    start.start(document, day.id, keep_plan=True)
    forward(8)
    timekeeping.next_block(document, day.id)
    forward(4)
    timekeeping.back(document, day.id)
    forward(2)
    timekeeping.next_block(document, day.id)
    row = _log(document, day)[0]
    assert (_clock(row.started_at), _clock(row.ended_at), row.spent) == ("12:00", "12:14", 600)


def test_a_block_added_on_the_day_was_not_planned(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    start.start(document, day.id, keep_plan=True)
    added = agenda.add_block(document, blocks["Actions"].part_id, "Surprise", Activity.BREAK)
    timekeeping.jump(document, day.id, added.id)
    forward(5)
    timekeeping.next_block(document, day.id)
    row = next(r for r in _log(document, day) if r.title == "Surprise")
    assert (row.planned_start, row.difference, row.words) == (None, None, "not planned")
