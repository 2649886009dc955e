"""How the day went: planned and actual time of every block, drawn and as a table."""

from collections.abc import Iterable
from datetime import date, datetime

from reportlab.platypus import Flowable

from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.workshops import local
from facilitator.core.run.clock.daylog import LogRow
from facilitator.report import agenda_sheet
from facilitator.report.drawings import TimeRow, time_strip
from facilitator.report.paper import Paper
from facilitator.report.pieces import section, sentence_case
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Column

MINUTE = 60


def day_times(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The day as it went; of a workshop that has not begun, the day as planned."""
    if not taken.log:
        return agenda_sheet.day(paper, taken, edition=False)
    drawn = [
        TimeRow(row.title, (row.planned_length or 0) / MINUTE, None if row.spent is None else row.spent / MINUTE)
        for row in taken.log
        if row.planned_length or row.spent
    ]
    return [
        paper.h1("The day"),
        *(paper.body(words) for words in (_in_short(taken, taken.log),) if words),
        *time_strip(paper, drawn),
        *_tables(paper, taken, by_day(taken, taken.log)),
    ]


def by_day(taken: Snapshot, log: Iterable[LogRow]) -> dict[date, list[LogRow]]:
    """The rows under the days on which they began or should have; one without a time under that of the row before."""
    days: dict[date, list[LogRow]] = {}
    day = taken.workshop.day
    for row in log:
        at = row.started_at or row.planned_start
        day = local(taken.workshop, at).date() if at else day
        days.setdefault(day, []).append(row)
    return days


def _tables(paper: Paper, taken: Snapshot, days: dict[date, list[LogRow]]) -> list[Flowable]:
    columns = [Column("Block", 38), Column("Planned", 19), Column("Actual", 23), Column("In short", 20)]
    story: list[Flowable] = []
    for day, log in days.items():
        heading = "Planned and actual times" + (f", {taken.dates.day(day)}" if len(days) > 1 else "")
        rows = [(row.title, _planned(taken, row), _actual(taken, row), sentence_case(row.words)) for row in log]
        story += section(paper, [paper.h2(heading)], columns, rows)
    return story


def _in_short(taken: Snapshot, log: tuple[LogRow, ...]) -> str:
    starts = [row.started_at for row in log if row.started_at]
    spent = sum(row.spent or 0 for row in log)
    planned = sum(row.planned_length or 0 for row in log)
    if not starts:
        return ""
    several = len(by_day(taken, log)) > 1
    words = f"Began {_moment(taken, min(starts), several)}"
    ends = [row.ended_at for row in log if row.ended_at]
    if taken.workshop.closed_at and ends:
        words += f" and ended {_moment(taken, max(ends), several)}"
    return f"{words}: {_length(spent)} spent on the blocks, {_length(planned)} planned."


def _moment(taken: Snapshot, at: datetime, with_day: bool) -> str:
    day = f"on {taken.dates.day(local(taken.workshop, at).date())} " if with_day else ""
    return f"{day}at {taken.clock(at)}"


def _planned(taken: Snapshot, row: LogRow) -> str:
    if row.planned_start is None or row.planned_length is None:
        return "Not planned"
    return f"{taken.clock(row.planned_start)}, {_length(row.planned_length)}"


def _actual(taken: Snapshot, row: LogRow) -> str:
    if row.started_at is None or row.spent is None:
        return ""
    return f"{_from_to(taken, row.started_at, row.ended_at)}, {_length(row.spent)}"


def _from_to(taken: Snapshot, start: datetime, end: datetime | None) -> str:
    return f"{taken.clock(start)} to {taken.clock(end)}" if end else f"since {taken.clock(start)}"


def _length(seconds: float) -> str:
    return spoken(round(seconds / MINUTE) * MINUTE)
