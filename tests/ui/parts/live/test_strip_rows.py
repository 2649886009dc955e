"""The rows of the agenda strip."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.schedule import agenda_of, planned
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import start, timekeeping
from facilitator.core.run.daylog import RowState
from facilitator.core.run.timekeeping import find_progress
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.agenda_strip import AgendaStrip
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.parts.live.strip_rows import RowKind, StripRow, now_row, strip_rows

Forward = Callable[..., datetime]


def rows(document: Document, workshop: Workshop) -> list[StripRow]:
    found = agenda_of(document, workshop.id)
    schedule = planned(found.workshop, found.parts, found.blocks)
    return strip_rows(found.workshop, schedule, find_progress(document, workshop.id), document.now())


def row(document: Document, workshop: Workshop, title: str) -> StripRow:
    return next(row for row in rows(document, workshop) if row.title == title)


def test_before_the_start_blocks_have_their_planned_times(document: Document, workshop: Workshop) -> None:
    assert row(document, workshop, "1 Setting the foundation").figure == "60 min"
    first = row(document, workshop, "Welcome and objectives")
    assert (first.start, first.figure, first.state) == ("13:00", "10", RowState.TO_COME)


def test_a_break_between_parts_stands_in_the_parts_place(document: Document, workshop: Workshop) -> None:
    found = row(document, workshop, "Break")
    assert (found.kind, found.figure, found.block_id is not None) == (RowKind.LONE, "10 min", True)


def test_what_is_done_shows_actual_beside_planned_only_where_they_differ(
    document: Document, workshop: Workshop, forward: Forward
) -> None:
    start.start(document, workshop.id, keep_plan=True)
    for minutes in (10, 16, 34):
        forward(minutes)
        timekeeping.next_block(document, workshop.id)
    shown = [row(document, workshop, t) for t in ("Welcome and objectives", "Current state", "Shared context")]
    assert [(r.figure, r.longer) for r in shown] == [("10", False), ("16 / 20", False), ("34 / 30", True)]
    assert row(document, workshop, "1 Setting the foundation").figure == "done"


def test_the_block_under_way_counts_down_then_up(document: Document, workshop: Workshop, forward: Forward) -> None:
    start.start(document, workshop.id, keep_plan=True)
    forward(2, 30)
    now = row(document, workshop, "Welcome and objectives")
    assert (now.figure, now.share, now.over) == ("7:30 left", 0.25, False)
    timekeeping.pause(document, workshop.id)
    assert row(document, workshop, "Welcome and objectives").figure == "7:30 paused"
    timekeeping.resume(document, workshop.id)
    progress = find_progress(document, workshop.id)
    assert progress is not None
    late = now_row(now, progress, forward(8))
    assert (late.figure, late.share, late.over) == ("+0:30 over", 1.0, True)


def test_a_part_that_was_only_paged_through_is_not_called_done(
    document: Document, workshop: Workshop, forward: Forward
) -> None:
    start.start(document, workshop.id, keep_plan=True)
    forward(5)
    last = next(row.block_id for row in rows(document, workshop) if row.title == "Closing reflections")
    assert last is not None
    timekeeping.jump(document, workshop.id, last)
    assert row(document, workshop, "1 Setting the foundation").figure == "done"
    assert row(document, workshop, "2 Each other’s world").figure == "passed over"


def test_skipped_and_pinned_are_told(document: Document, workshop: Workshop) -> None:
    block = row(document, workshop, "Prioritisation").block_id
    assert block is not None
    agenda.skip_block(document, block)
    assert row(document, workshop, "Prioritisation").figure == "skipped"
    pause = row(document, workshop, "Break").block_id
    assert pause is not None
    agenda.pin_block(document, pause, time(16, 0))
    found = row(document, workshop, "Break")
    assert found.pinned
    assert "pinned to 16:00" in found.words


def test_the_strip_begins_with_a_whole_row(
    desk: Desk, document: Document, begun: Workshop, day: DayReading, show: Callable[[QWidget], QWidget]
) -> None:
    strip = AgendaStrip(desk, day)
    show(strip)
    strip.resize(240, 215)
    for block in document.all(agenda.Block, workshop_id=begun.id):
        timekeeping.jump(document, begun.id, block.id)
        top = strip.list.indexAt(QPoint(20, 6))
        assert 0 <= strip.list.visualRect(top).top() <= 5
        assert strip.list.viewport().rect().contains(strip.list.visualRect(strip.list.currentIndex()))
