"""The rows of the agenda strip."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import beside, start, timekeeping
from facilitator.core.run.clock.daylog import RowState
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.agenda_strip import AgendaStrip
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.parts.live.strip_rows import RowKind, StripRow, now_row, strip_rows
from tests.core.forked import block, forked_day, three_sessions, track

Forward = Callable[..., datetime]


def rows(document: Document, workshop: Workshop) -> list[StripRow]:
    found = agenda_of(document, workshop.id)
    return strip_rows(found.workshop, found.schedule(), find_progress(document, workshop.id), document.now())


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
    for each in document.all(agenda.Block, workshop_id=begun.id):
        timekeeping.jump(document, begun.id, each.id)
        top = strip.list.indexAt(QPoint(20, 6))
        assert 0 <= strip.list.visualRect(top).top() <= 5
        assert strip.list.viewport().rect().contains(strip.list.visualRect(strip.list.currentIndex()))


def test_the_other_sessions_are_folded_with_their_date(document: Document, forward: Forward) -> None:
    workshop = three_sessions(document)
    coming = [(row.kind, row.title, row.figure) for row in rows(document, workshop)][-2:]
    assert coming == [
        (RowKind.SESSION, "Session 2", "Thu 14 Jan"),
        (RowKind.SESSION, "Actions", "Sat 16 Jan"),
    ]
    start.start(document, workshop.id, keep_plan=True)
    while timekeeping.next_block(document, workshop.id):
        forward(30)
    shown = [(row.kind, row.title, row.figure) for row in rows(document, workshop)]
    assert shown[0] == (RowKind.SESSION, "Session 1", "held Tue 12 Jan")
    assert shown[1:3] == [(RowKind.PART, "3 Three", "40 min"), (RowKind.BLOCK, "Block three", "40")]
    assert row(document, workshop, "Block three").start == "09:00"


def test_tracks_stand_under_their_names_and_count_once(document: Document, forward: Forward) -> None:
    workshop = forked_day(document)
    assert [(row.kind, row.title, row.inset) for row in rows(document, workshop)][2:9] == [
        (RowKind.PART, "2 Breakouts", False),
        (RowKind.TRACK, "North", True),
        (RowKind.BLOCK, "N1", True),
        (RowKind.BLOCK, "N2", True),
        (RowKind.TRACK, "South", True),
        (RowKind.BLOCK, "S1", True),
        (RowKind.BLOCK, "S2", True),
    ]
    assert row(document, workshop, "2 Breakouts").figure == "40 min"
    start.start(document, workshop.id, keep_plan=True)
    forward(10)
    timekeeping.next_block(document, workshop.id)
    forward(5)
    under_way = [(row.title, row.figure, row.beside) for row in rows(document, workshop) if row.share]
    assert under_way == [("N1", "15:00 left", False), ("S1", "10:00 left", True)]


def test_the_strip_keeps_to_the_track_that_is_followed(
    desk: Desk, document: Document, show: Callable[[QWidget], QWidget], forward: Forward
) -> None:
    workshop = forked_day(document)
    desk.choose_workshop(workshop.id)
    start.start(document, workshop.id, keep_plan=True)
    strip = AgendaStrip(desk, DayReading(desk, desk))
    show(strip)
    timekeeping.next_block(document, workshop.id)
    beside.follow_track(document, workshop.id, track(document, "South").id)
    assert strip.list.block_under_way() == block(document, "S1").id
    desk.ticked.emit(forward(2))
    assert [row.figure for row in strip.list.rows() if row.share] == ["18:00 left", "13:00 left"]
