"""The times of an agenda from elsewhere: lengths that follow from starts, and blocks that wait for their time."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from facilitator.core.plan.listing.agenda_rows import AgendaRow, NamedSession, is_end
from facilitator.core.plan.minutes import spoken

USUAL_LENGTH = 15 * 60
_MINUTE = 60
_DAY = 24 * 3600
_LONGEST_GAP = 12 * 3600
_NOON = 12
_MORNING = 8

Timed = tuple[AgendaRow | None, list[str]]


def timed(rows: Sequence[AgendaRow], pinning: bool) -> list[Timed]:
    """Each row with its length and with remarks; None for a last row that only says when the day is over.

    A length that is missing lasts to the row's end, or to the next start in its session and track. With `pinning` a
    block that begins later than those before it end is pinned to its time, so that the day stays as the list has it.
    Where a list has ends alone, a block begins at the end of the one before it.
    """
    clocked = _afternoons(_begun(rows))
    over = bool(clocked) and is_end(clocked[-1])
    done: list[Timed] = []
    days: dict[NamedSession | None, _Day] = {}
    for at, row in enumerate(clocked[: len(clocked) - over]):
        length, remark = _length(row, clocked[at + 1 :])
        remarks = [remark] if remark else []
        if rows[at].start is None and row.start and row.session not in days:
            remarks.append(f"It has an end alone: {spoken(length)} before that are assumed.")
        row = replace(row, length=length)
        if row.shortest is not None and row.shortest > length:
            remarks.append(f"The shortest length can’t be above the length: {spoken(length)}.")
            row = replace(row, shortest=length)
        shifted = days.setdefault(row.session, _Day()).place(row)
        if shifted > 0 and pinning:
            remarks.append(f"Pinned to {row.start:%H:%M}: {spoken(shifted)} before it stay free.")
            row = replace(row, pinned=row.start)
        if shifted <= -_MINUTE:
            remarks.append(f"At {row.start:%H:%M} those before it still go on, for {spoken(shifted)}: it follows them.")
        done.append((row, remarks))
    return [*done, *([(None, [])] if over else [])]


@dataclass
class _Day:
    """How far a session has come, in seconds since midnight, by the list's own starts and lengths."""

    cursor: int | None = None
    runs: dict[str, int] = field(default_factory=dict)

    def place(self, row: AgendaRow) -> int:
        """Put a row behind those before it; the seconds that stay free before it, negative if those still go on.

        In a track it is none of both.
        """
        if row.skipped:
            return 0
        start = None if row.start is None else _seconds(row.start)
        if not row.track and self.runs:
            self.cursor = (self.cursor or 0) + max(self.runs.values())
            self.runs.clear()
        if self.cursor is None:
            self.cursor = start
        if row.track:
            self.runs[row.track] = self.runs.get(row.track, 0) + (row.length or 0)
            return 0
        if self.cursor is None:
            return 0
        free = 0 if start is None else _gap(self.cursor, start)
        early = 0 if start is None or row.pinned else _gap(start, self.cursor)
        self.cursor += free + (row.length or 0)
        return free or -early


def _length(row: AgendaRow, later: Sequence[AgendaRow]) -> tuple[int, str]:
    if row.length is not None:
        return row.length, ""
    if row.start is not None:
        ends = [row.end] if row.end else []
        for other in later:
            if other.session != row.session:
                break
            if other.start and (not row.track or other.track in ("", row.track)):
                ends.append(other.start)
        found = next((gap for end in ends if (gap := _gap(_seconds(row.start), _seconds(end)))), 0)
        if found:
            return found, ""
    return USUAL_LENGTH, f"It has no length: {spoken(USUAL_LENGTH)} are assumed."


def _begun(rows: Sequence[AgendaRow]) -> list[AgendaRow]:
    """The rows with starts from the ends before them, where a session has ends alone; the first lasts as is usual."""
    started = {row.session for row in rows if row.start}
    ends: dict[NamedSession | None, time] = {}
    done = []
    for row in rows:
        if row.end and row.length is None and row.session not in started:
            begins = ends.get(row.session) or _clock(_seconds(row.end) - USUAL_LENGTH)
            ends[row.session] = row.end
            row = replace(row, start=begins)
        done.append(row)
    return done


def _afternoons(rows: Sequence[AgendaRow]) -> list[AgendaRow]:
    """The rows with times such as 1:00 after 12:00 read as in the afternoon."""
    done: list[AgendaRow] = []
    for row in rows:
        before = next((one.start for one in reversed(done) if one.start and one.session == row.session), None)
        if before and row.start and row.start.hour < _MORNING and before.hour >= _MORNING and row.start < before:
            after = replace(row, start=_later(row.start), end=row.end and _later(row.end))
            if after.start and after.start >= before:
                row = after
        done.append(row)
    return done


def _later(at: time) -> time:
    return at.replace(hour=at.hour + _NOON) if at.hour < _NOON else at


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60


def _clock(seconds: int) -> time:
    return time(seconds // 3600 % 24, seconds // 60 % 60)


def _gap(before: int, after: int) -> int:
    """From one time of day to a later one, maybe past midnight; 0 if that would be more than half a day."""
    gap = (after - before) % _DAY
    return gap if gap <= _LONGEST_GAP else 0
