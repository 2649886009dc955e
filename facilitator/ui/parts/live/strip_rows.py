"""The rows of the agenda strip: parts and blocks with planned and actual minutes, as they stand at an instant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitator.core.plan.minutes import short
from facilitator.core.plan.planned import PlannedBlock, PlannedPart, PlannedSession, Schedule
from facilitator.core.plan.tracks import runs_in, slots
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.clock.daylog import LogRow, RowState, day_log
from facilitator.core.run.clock.phases import Phase, phase
from facilitator.core.run.clock.timekeeping import Progress, allowance, left
from facilitator.core.run.words import MINUTE
from facilitator.ui.local import day_words, room_time, time_words
from facilitator.ui.track_words import tables_in_words, track_name
from facilitator.ui.widgets.timerface import clock_text

_GONE = (RowState.DONE, RowState.PASSED, RowState.SKIPPED)


class RowKind(StrEnum):
    """How a row is drawn."""

    PART = "part"
    BLOCK = "block"
    LONE = "lone"
    TRACK = "track"
    SESSION = "session"


@dataclass(frozen=True)
class StripRow:
    """A block, or without `block_id` what blocks stand under. `share` is 0 to 1 of the time used, of one under way.

    `start` stands before the title, `figure` at the right; `longer` says that it took longer than planned. A lone
    block is a part's only one, such as a break between parts, and stands in the part's place. What runs side by side
    stands under the names of its tracks, `inset`; `beside` is under way, and not followed. A session is a folded one.
    """

    kind: RowKind
    title: str
    figure: str
    block_id: int | None = None
    state: RowState = RowState.TO_COME
    longer: bool = False
    pinned: bool = False
    share: float = 0.0
    over: bool = False
    told: str = ""
    start: str = ""
    inset: bool = False
    beside: bool = False

    @property
    def words(self) -> str:
        """The row as it is read out."""
        parts = [self.start, self.title, self.figure]
        if self.block_id is not None and self.figure != self.state.value:
            parts.append(self.state.value)
        return ", ".join(part for part in (*parts, self.told) if part)


def strip_rows(workshop: Workshop, schedule: Schedule, progress: Progress | None, now: datetime) -> list[StripRow]:
    """The rows of the session at hand, in order, the others folded; before it begins with the planned start times."""
    at_hand = _at_hand(workshop, schedule, progress)
    rows: list[StripRow] = []
    for session in schedule.sessions:
        if session is at_hand:
            rows += _session_rows(workshop, session, progress, now)
        else:
            rows.append(_folded(workshop, session))
    return rows


def now_row(row: StripRow, progress: Progress, now: datetime) -> StripRow:
    """The row of a block under way, as its clock stands now."""
    block = next((block for block in progress.present if block.id == row.block_id), None)
    if block is None:
        return row
    allowed, seconds = allowance(block), left(block, progress.stretches, now)
    over = phase(allowed, seconds) is Phase.OVER
    word = "over" if over else "left"
    return replace(
        row,
        figure=f"{clock_text(seconds)} {word if progress.running else 'paused'}",
        state=RowState.UNDER_WAY,
        longer=False,
        share=min(1.0, 1 - seconds / allowed) if allowed else 1.0,
        over=over,
        beside=block != progress.current,
    )


def _at_hand(workshop: Workshop, schedule: Schedule, progress: Progress | None) -> PlannedSession:
    """The session under way, else the first that has not begun, else the last."""
    if progress is not None:
        return schedule.held(progress.live.session_id)
    if workshop.began_at is None:
        return schedule.sessions[0]
    coming = (one for one in schedule.sessions if one.session and one.session.began_at is None)
    return next(coming, schedule.sessions[-1])


def _folded(workshop: Workshop, session: PlannedSession) -> StripRow:
    began_at = session.session.began_at if session.session else workshop.began_at
    day = day_words(local(workshop, session.start).date())
    figure, told = (f"held {day}", "") if began_at else (day, f"{short(session.length)} min")
    return StripRow(RowKind.SESSION, session.title, figure, told=told)


def _session_rows(
    workshop: Workshop, session: PlannedSession, progress: Progress | None, now: datetime
) -> list[StripRow]:
    log = {row.block_id: row for row in day_log(progress, now)} if progress else {}
    rows: list[StripRow] = []
    for part in session.parts:
        if part.number is None and len(part.blocks) == 1:
            rows.append(_block_row(part.blocks[0], RowKind.LONE, log, progress, now))
            continue
        rows.append(_part_row(part, log))
        by_id = {one.block.id: one for one in part.blocks}
        for slot in slots(one.block for one in part.blocks):
            for run in runs_in(slot):
                rows += _run_rows([by_id[block.id] for block in run], log, progress, now)
    if progress is not None:
        return rows
    starts = {one.block.id: room_time(workshop, one.start) for part in session.parts for one in part.blocks}
    return [replace(row, start=starts[row.block_id]) if row.block_id is not None else row for row in rows]


def _run_rows(
    run: Sequence[PlannedBlock], log: dict[int, LogRow], progress: Progress | None, now: datetime
) -> list[StripRow]:
    """The blocks of a track under its name; of everybody alone."""
    rows = [_block_row(one, RowKind.BLOCK, log, progress, now) for one in run]
    if run[0].block.track_id is None:
        return rows
    heading = StripRow(RowKind.TRACK, track_name(run[0].track), tables_in_words(run[0].track), inset=True)
    return [heading, *(replace(row, inset=True) for row in rows)]


def _part_row(part: PlannedPart, log: dict[int, LogRow]) -> StripRow:
    title = f"{part.number} {part.part.title}" if part.number else part.part.title
    states = [log[one.block.id].state for one in part.blocks if one.block.id in log]
    gone = bool(states) and all(state in _GONE for state in states)
    word = "done" if RowState.DONE in states else states[0].value if states else ""
    minutes = sum(
        max(sum(allowance(block) for block in run if not block.skipped) for run in runs_in(slot))
        for slot in slots(one.block for one in part.blocks)
    )
    return StripRow(RowKind.PART, title, word if gone else f"{short(minutes)} min" if minutes else "")


def _block_row(
    one: PlannedBlock, kind: RowKind, log: dict[int, LogRow], progress: Progress | None, now: datetime
) -> StripRow:
    block, logged = one.block, log.get(one.block.id)
    state = logged.state if logged else RowState.SKIPPED if block.skipped else RowState.TO_COME
    figure, longer = _figure(one, state, logged)
    if kind is RowKind.LONE and figure.isdecimal():
        figure = f"{figure} min"
    row = StripRow(kind, block.title, figure, block.id, state, longer, block.pinned is not None, told=_told(one))
    return now_row(row, progress, now) if progress and state is RowState.UNDER_WAY else row


def _figure(one: PlannedBlock, state: RowState, logged: LogRow | None) -> tuple[str, bool]:
    if state in (RowState.SKIPPED, RowState.PASSED):
        return state.value, False
    if logged is None or logged.spent is None:
        return short(allowance(one.block) // MINUTE * MINUTE or allowance(one.block)), False
    spent = round(logged.spent / MINUTE)
    if logged.planned_length is None:
        return str(spent), False
    planned = round(logged.planned_length / MINUTE)
    return (str(planned) if spent == planned else f"{spent} / {planned}"), spent > planned


def _told(one: PlannedBlock) -> str:
    pin = one.block.pinned
    return f"pinned to {time_words(pin)}" if pin else ""
