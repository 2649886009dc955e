"""The log of the day: planned and actual time of every block."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import counted
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run.clock.forecast import Pace, pace_of
from facilitator.core.run.clock.progress import Live, Progress, elapsed, progress_in
from facilitator.core.run.words import whole_minutes

PASSED_UNDER = 10


class RowState(StrEnum):
    """What became of a block. One that was only paged through, in under ten seconds, was passed over."""

    DONE = "done"
    UNDER_WAY = "under way"
    PASSED = "passed over"
    SKIPPED = "skipped"
    TO_COME = "to come"


@dataclass(frozen=True)
class LogRow:
    """One block: instants are UTC, lengths seconds. What was not planned or did not happen is None.

    `spent` leaves out pauses, which start to end does not. `difference` is spent less planned, once both are known.
    """

    block_id: int
    title: str
    state: RowState
    planned_start: datetime | None
    planned_length: int | None
    started_at: datetime | None
    ended_at: datetime | None
    spent: float | None
    difference: float | None
    words: str


def day_log(progress: Progress, now: datetime) -> list[LogRow]:
    """A row for every block of a session in the order of the agenda, skipped ones too."""
    return [_row(progress, block, now) for block in progress.blocks]


def log_of(document: Document, workshop_id: int) -> list[LogRow]:
    """The rows of all sessions that have begun, one session after the other; nothing before the first."""
    now = document.now()
    return [row for progress in sessions_held(document, workshop_id) for row in day_log(progress, now)]


def sessions_held(document: Document, workshop_id: int) -> list[Progress]:
    """Every session that has begun, in order: the one under way as it stands, the others as they ended."""
    agenda = agenda_of(document, workshop_id)
    held: list[Progress] = []
    for live in document.all(Live, workshop_id=workshop_id):
        waits = agenda.workshop.state is WorkshopState.PLANNED
        for sitting in counted(agenda.workshop, agenda.sessions):
            under_way = sitting.session_id == live.session_id and not waits
            over = live.with_(session_id=sitting.session_id, block_id=None, turn_id=None, ended=True)
            if sitting.begun:
                held.append(progress_in(document, agenda, live if under_way else over, whole=True))
    return held


def _row(progress: Progress, block: Block, now: datetime) -> LogRow:
    planned = next((p for p in progress.planned if p.block_id == block.id), None)
    stretches = [s for s in progress.stretches if s.block_id == block.id]
    state = _state(progress, block, now)
    happened = state in (RowState.DONE, RowState.UNDER_WAY)
    spent = elapsed(stretches, block.id, now) if happened else None
    done = state is RowState.DONE
    difference = spent - planned.length if done and planned and spent is not None else None
    return LogRow(
        block.id,
        block.title,
        state,
        planned.start if planned else None,
        planned.length if planned else None,
        min(s.started_at for s in stretches) if happened and stretches else None,
        max(s.ended_at for s in stretches if s.ended_at) if done else None,
        spent,
        difference,
        _words(state, difference),
    )


def _state(progress: Progress, block: Block, now: datetime) -> RowState:
    if block in progress.present:
        return RowState.UNDER_WAY
    if elapsed(progress.stretches, block.id, now) >= PASSED_UNDER:
        return RowState.DONE
    if block.skipped:
        return RowState.SKIPPED
    return RowState.PASSED if block in progress.behind() else RowState.TO_COME


def _words(state: RowState, difference: float | None) -> str:
    """The difference in words: "4 min longer", "2 min shorter", "as planned"; else what became of the block."""
    if state is not RowState.DONE:
        return state.value
    if difference is None:
        return "not planned"
    size = spoken(whole_minutes(difference))
    return {
        Pace.ON_TIME: "as planned",
        Pace.BEHIND: f"{size} longer",
        Pace.AHEAD: f"{size} shorter",
    }[pace_of(difference)]
