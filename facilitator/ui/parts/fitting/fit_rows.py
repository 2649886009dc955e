"""An agenda before and after a fit, block by block. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.fit.fitting import Fitted
from facilitator.core.plan.minutes import short
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.schedule import Agenda
from facilitator.core.plan.workshops import Workshop, local

_MINUS = "\N{MINUS SIGN}"


class Fate(StrEnum):
    """What a fit does to a block."""

    SAME = "same"
    SHORTER = "shorter"
    LONGER = "longer"
    LEFT_OUT = "left out"
    SKIPPED = "skipped"
    """It was skipped before already."""


@dataclass(frozen=True)
class FitRow:
    """One block on both sides, in words. `change` says "−5", "left out"; `late` if a fixed start is not kept."""

    block: Block
    title: str
    was_at: str
    was_long: str
    starts: str
    long: str
    change: str
    fate: Fate
    late: bool = False


def fit_rows(agenda: Agenda, fitted: Fitted) -> list[FitRow]:
    """The blocks of the fitted session, in the order of the day."""
    before = agenda.schedule()
    after = replace(agenda, blocks=_refitted(agenda.blocks, fitted)).schedule()
    late = {start.block.id: start.seconds for start in fitted.late}
    rows = []
    for line in fitted.blocks:
        block, fate = line.block, _fate(line.block, line.before, line.after, line.left_out)
        gone = fate in (Fate.LEFT_OUT, Fate.SKIPPED)
        rows.append(
            FitRow(
                block=block,
                title=_title(before, block),
                was_at="" if block.skipped else _at(before, block.id, agenda.workshop),
                was_long="" if block.skipped else short(line.before),
                starts="" if gone else _at(after, block.id, agenda.workshop),
                long="" if gone else short(line.after),
                change=_change(fate, line.after - line.before, late.get(block.id, 0)),
                fate=fate,
                late=block.id in late,
            )
        )
    return rows


def end_after(agenda: Agenda, fitted: Fitted, session_id: int | None) -> datetime:
    """The instant (UTC) at which the fitted session ends."""
    return replace(agenda, blocks=_refitted(agenda.blocks, fitted)).schedule().held(session_id).end


def _refitted(blocks: Sequence[Block], fitted: Fitted) -> tuple[Block, ...]:
    lines = {line.block.id: line for line in (*fitted.changed, *fitted.left_out)}
    changed = []
    for block in blocks:
        line = lines.get(block.id)
        if line is not None:
            block = block.with_(skipped=True) if line.left_out else block.with_(length=line.after)
        changed.append(block)
    return tuple(changed)


def _fate(block: Block, before: int, after: int, left_out: bool) -> Fate:
    if left_out:
        return Fate.LEFT_OUT
    if block.skipped:
        return Fate.SKIPPED
    if after == before:
        return Fate.SAME
    return Fate.SHORTER if after < before else Fate.LONGER


def _change(fate: Fate, seconds: int, late: int) -> str:
    tail = f"{short(late)} late" if late else ""
    match fate:
        case Fate.LEFT_OUT | Fate.SKIPPED:
            return fate.value
        case Fate.SAME:
            return tail
    sign = "+" if seconds > 0 else _MINUS
    return ", ".join(filter(None, (f"{sign}{short(abs(seconds))}", tail)))


def _title(schedule: Schedule, block: Block) -> str:
    """What a block is called, with the track it is in."""
    planned = schedule.of(block.id)
    return f"{planned.track.title}: {block.title}" if planned and planned.track else block.title


def _at(schedule: Schedule, block_id: int, workshop: Workshop) -> str:
    planned = schedule.of(block_id)
    return f"{local(workshop, planned.start):%H:%M}" if planned else ""
