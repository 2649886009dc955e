"""Changes to the agenda as its table makes them: what is typed into a cell, and what is done to several rows."""

from collections.abc import Sequence
from datetime import time

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, minutes
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.ui.parts.agenda.agenda_moves import Move, PartMove, behind, next_part
from facilitator.ui.parts.agenda.agenda_rows import ACTIVITY_WORDS, AgendaRow, Cell, RowKind
from facilitator.ui.parts.typed import time_or_none


def type_into(document: Document, row: AgendaRow, cell: Cell, typed: str) -> None:
    """Store what was typed into a cell; UserError if it can't be read or is not allowed."""
    if row.block is None:
        rename_part_only(document, row.part.id, typed)
        return
    block = document.get(Block, row.block.id)
    match cell:
        case Cell.START:
            agenda.pin_block(document, block.id, time_or_none(typed))
        case Cell.TITLE:
            agenda.rename_block(document, block.id, typed)
        case Cell.MINUTES:
            agenda.set_length(document, block.id, minutes.parse(typed, block.length))
        case Cell.SHORTEST:
            agenda.set_shortest(document, block.id, minutes.parse(typed, block.shortest))
        case Cell.ACTIVITY:
            agenda.set_activity(document, block.id, Activity(typed))


def rename_part_only(document: Document, part_id: int, title: str) -> Part:
    """Give a part another title; its short name stays if it was a name of its own."""
    part = document.get(Part, part_id)
    return agenda.rename_part(document, part_id, title, "" if part.short == part.title else part.short)


def add_block(document: Document, rows: Sequence[AgendaRow], at: AgendaRow | None, activity: Activity) -> Block:
    """A new block behind the row at hand, called by its activity; UserError without any part."""
    place = behind(rows, at)
    if place is None:
        raise UserError("A block needs a part to be in: add a part first.")
    return agenda.add_block(document, place[0], ACTIVITY_WORDS[activity], activity, before_id=place[1])


def add_break(document: Document, workshop_id: int, rows: Sequence[AgendaRow], at: AgendaRow | None) -> Block:
    """A break behind the row at hand: inside a part, or between two where a part ends."""
    place = behind(rows, at)
    if place and place[1] is not None and at and at.block and not at.lone:
        return agenda.add_break(document, place[0], before_id=place[1])
    return agenda.add_break_between(document, workshop_id, next_part(rows, at))


def remove_rows(document: Document, rows: Sequence[AgendaRow]) -> str:
    """Remove parts with their blocks, blocks, and lone breaks with their part, as one step; says what is gone."""
    parts = {row.part.id for row in rows if row.kind is RowKind.PART or row.lone}
    blocks = [r.block for r in rows if r.kind is RowKind.BLOCK and r.block and r.part.id not in parts]
    held = sum(len(document.all(Block, part_id=part_id)) for part_id in parts)
    named = [row for row in rows if row.kind is RowKind.PART]
    what = _counted(len(blocks) + held, "block")
    if named:
        what = f"{_counted(len(named), 'part')} and {what}" if held else _counted(len(named), "part")
    with document.step(f"Remove {what}"):
        for block in blocks:
            agenda.remove_block(document, block.id)
        for part_id in parts:
            agenda.remove_part(document, part_id)
    return f"Removed {what}."


def skip_rows(document: Document, rows: Sequence[AgendaRow]) -> None:
    """Leave blocks out of the day; if all of them are out already, take them in again."""
    blocks = blocks_in(document, rows)
    if not blocks:
        return
    skipped = not all(block.skipped for block in blocks)
    words = _counted(len(blocks), "block")
    with document.step(f"Skip {words}" if skipped else f"Take {words} in again"):
        for block in blocks:
            agenda.skip_block(document, block.id, skipped)


def blocks_in(document: Document, rows: Sequence[AgendaRow]) -> list[Block]:
    """The blocks of some rows, each once; a part stands for all of its own."""
    found: dict[int, Block] = {}
    for row in rows:
        held = [row.block] if row.block else document.all(Block, part_id=row.part.id)
        found.update((block.id, block) for block in held)
    return list(found.values())


def make(document: Document, move: Move) -> None:
    """Move a part or blocks."""
    if isinstance(move, PartMove):
        agenda.move_part(document, move.part_id, move.before_id)
    else:
        agenda.move_blocks(document, move.block_ids, move.part_id, move.before_id)


def toggle_pin(document: Document, block_id: int, start: time) -> Block:
    """Pin a block to the start it has now, or let it go again."""
    return agenda.pin_block(document, block_id, None if document.get(Block, block_id).pinned else start)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
