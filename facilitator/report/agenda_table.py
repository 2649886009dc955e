"""The agenda for spreadsheets, a row for each block, in a form that comes in again as it went out.

The edition for everyone lacks the guide and the facilitator's own notes; what it lacks stays when it comes back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from facilitator.core.guarding import looks_guarded
from facilitator.core.plan.activity_words import ACTIVITY_WORDS, TURN_WORDS
from facilitator.core.plan.listing.agenda_columns import Column
from facilitator.core.plan.minutes import short
from facilitator.core.plan.planned import PlannedBlock, PlannedSession
from facilitator.core.plan.workshops import local
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import Snapshot
from facilitator.report.spreadsheet import Value as Flat
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.workbook import Heading, Value, workbook_bytes

_WIDTHS = {
    Column.SESSION: 14, Column.DAY: 11, Column.PART: 24, Column.START: 7, Column.END: 7, Column.TITLE: 30,
    Column.MINUTES: 9, Column.ACTIVITY: 16, Column.TRACK: 12, Column.OBJECTIVE: 40, Column.INSTRUCTIONS: 44,
    Column.SHORTEST: 9, Column.PINNED: 8, Column.OPTIONAL: 9, Column.SKIPPED: 9, Column.TURNS: 8, Column.SHORT: 14,
    Column.GUIDE: 60, Column.NOTES: 40,
}  # fmt: skip
_PRIVATE = (Column.GUIDE, Column.NOTES)
_YES = "yes"


@dataclass(frozen=True)
class _Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def agenda_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The agenda as CSV: days as in ISO 8601, times as 13:05."""
    return _csv(_table(taken, edition=False))


def agenda_xlsx(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The agenda as a workbook."""
    return _xlsx(taken, "Agenda", _table(taken, edition=False))


def facilitators_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The facilitator's edition as CSV."""
    return _csv(_table(taken, edition=True))


def facilitators_xlsx(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The facilitator's edition as a workbook."""
    return _xlsx(taken, "Agenda, facilitator’s edition", _table(taken, edition=True))


def _csv(table: _Table) -> bytes:
    return csv_bytes(table.columns, [[_flat(value) for value in row] for row in table.rows])


def _flat(value: Value) -> Flat:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    # Of the two apostrophes that then stand there, one is taken off when it comes in again.
    return f"'{value}" if isinstance(value, str) and looks_guarded(value) else value


def _xlsx(taken: Snapshot, title: str, table: _Table) -> bytes:
    headings = [Heading(column.value, _WIDTHS[column]) for column in table.columns]
    return workbook_bytes(title, headings, table.rows, taken.taken_at)


def _table(taken: Snapshot, edition: bool) -> _Table:
    columns = [column for column in _WIDTHS if edition or column not in _PRIVATE]
    if len(taken.schedule.sessions) == 1:
        columns.remove(Column.SESSION)
    rows = (row for session in taken.schedule.sessions for row in _rows(taken, session))
    return _Table(tuple(columns), tuple(tuple(row.get(column) for column in columns) for row in rows))


def _rows(taken: Snapshot, session: PlannedSession) -> Iterator[dict[Column, Value]]:
    day = session.session.day if session.session else taken.workshop.day
    for part in session.parts:
        begins: dict[Column, Value] = {
            Column.SESSION: session.title,
            Column.DAY: day,
            Column.PART: part.part.title,
            Column.SHORT: part.part.short,
        }
        if not part.blocks:
            yield begins
        for one in part.blocks:
            yield {**begins, **_cells(taken, one)}


def _cells(taken: Snapshot, one: PlannedBlock) -> dict[Column, Value]:
    block = one.block
    times: dict[Column, Value] = {}
    if not block.skipped:
        times = {
            Column.START: local(taken.workshop, one.start).time().replace(second=0, microsecond=0),
            Column.END: local(taken.workshop, one.end).time().replace(second=0, microsecond=0),
        }
    return {
        **times,
        Column.TITLE: block.title,
        Column.MINUTES: _minutes(block.length),
        Column.SHORTEST: _minutes(block.shortest),
        Column.ACTIVITY: ACTIVITY_WORDS[block.activity],
        Column.TRACK: one.track.title if one.track else None,
        Column.PINNED: block.pinned,
        Column.OPTIONAL: _YES if block.optional else None,
        Column.SKIPPED: _YES if block.skipped else None,
        Column.TURNS: TURN_WORDS[block.turns],
        Column.OBJECTIVE: block.objective,
        Column.INSTRUCTIONS: "\n".join(block.instructions),
        Column.GUIDE: block.guide,
        Column.NOTES: block.private_notes,
    }


def _minutes(seconds: int) -> Value:
    """Whole minutes as a number, any other length in words that come in again."""
    return short(seconds) if seconds % 60 else seconds // 60
