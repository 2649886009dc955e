"""The log of the day as a spreadsheet: what was planned for each block, and what it took."""

from facilitator.core.plan.workshops import local
from facilitator.report.day_times import by_day
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import Snapshot
from facilitator.report.spreadsheet import Value, csv_bytes

HEADER = (
    "Block", "State", "Day", "Planned start", "Planned minutes",
    "Actual start", "Actual end", "Actual minutes", "Difference",
)  # fmt: skip


def day_log_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """A row for each block in the order of the agenda. Days and times are those of the clocks in the room."""
    rows: list[tuple[Value, ...]] = []
    for day, row in ((day, row) for day, held in by_day(taken, taken.log or ()).items() for row in held):
        starts = [taken.clock(at) if at else None for at in (row.planned_start, row.started_at, row.ended_at)]
        lengths = [None if seconds is None else round(seconds / 60) for seconds in (row.planned_length, row.spent)]
        planned, actual = (starts[0], lengths[0]), (starts[1], starts[2], lengths[1])
        rows.append((row.title, row.state.value, day, *planned, *actual, row.words))
    if taken.log is None:
        rows = [
            (one.block.title, "skipped" if one.block.skipped else "to come",
             local(taken.workshop, one.start).date(), taken.clock(one.start),
             round(one.block.length / 60), None, None, None, "")
            for one in taken.schedule.blocks
        ]  # fmt: skip
    return csv_bytes(HEADER, rows)
