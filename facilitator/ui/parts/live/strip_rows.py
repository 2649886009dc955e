"""The rows of the agenda strip: parts and blocks with planned and actual minutes, as they stand at an instant."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitator.core.plan.minutes import short
from facilitator.core.plan.schedule import PlannedBlock, PlannedPart, Schedule
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.daylog import LogRow, RowState, day_log
from facilitator.core.run.phases import Phase, phase
from facilitator.core.run.timekeeping import Progress, allowance, left
from facilitator.core.run.words import MINUTE
from facilitator.ui.local import time_words
from facilitator.ui.widgets.timerface import clock_text

_GONE = (RowState.DONE, RowState.PASSED, RowState.SKIPPED)


class RowKind(StrEnum):
    """How a row is drawn."""

    PART = "part"
    BLOCK = "block"
    LONE = "lone"


@dataclass(frozen=True)
class StripRow:
    """A part (without `block_id`) or a block. `share` is 0 to 1 of the time used, of the block under way alone.

    `start` stands before the title, `figure` at the right; `longer` says that it took longer than planned. A lone
    block is a part's only one, such as a break between parts, and stands in the part's place.
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

    @property
    def words(self) -> str:
        """The row as it is read out."""
        parts = [self.start, self.title, self.figure]
        if self.block_id is not None and self.figure != self.state.value:
            parts.append(self.state.value)
        return ", ".join(part for part in (*parts, self.told) if part)


def strip_rows(workshop: Workshop, schedule: Schedule, progress: Progress | None, now: datetime) -> list[StripRow]:
    """All rows of the day, in order; before it has begun with the planned start times."""
    log = {row.block_id: row for row in day_log(progress, now)} if progress else {}
    rows: list[StripRow] = []
    for part in schedule.parts:
        if part.number is None and len(part.blocks) == 1:
            rows.append(_block_row(part.blocks[0], RowKind.LONE, log, progress, now))
            continue
        rows.append(_part_row(part, log))
        rows += [_block_row(one, RowKind.BLOCK, log, progress, now) for one in part.blocks]
    if progress is not None:
        return rows
    starts = {one.block.id: time_words(local(workshop, one.start).time()) for one in schedule.blocks}
    return [replace(row, start=starts[row.block_id]) if row.block_id is not None else row for row in rows]


def now_row(row: StripRow, progress: Progress, now: datetime) -> StripRow:
    """The row of the block under way, as its clock stands now."""
    block = progress.current
    if block is None:
        return row
    allowed, seconds = allowance(block), left(block, progress.stretches, now)
    over = phase(allowed, seconds) is Phase.OVER
    word = "over" if over else "left"
    return StripRow(
        row.kind,
        row.title,
        f"{clock_text(seconds)} {word if progress.running else 'paused'}",
        block.id,
        RowState.UNDER_WAY,
        pinned=row.pinned,
        share=min(1.0, 1 - seconds / allowed) if allowed else 1.0,
        over=over,
        told=row.told,
    )


def _part_row(part: PlannedPart, log: dict[int, LogRow]) -> StripRow:
    title = f"{part.number} {part.part.title}" if part.number else part.part.title
    states = [log[one.block.id].state for one in part.blocks if one.block.id in log]
    gone = bool(states) and all(state in _GONE for state in states)
    word = "done" if RowState.DONE in states else states[0].value if states else ""
    minutes = sum(allowance(one.block) for one in part.blocks if not one.block.skipped)
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
