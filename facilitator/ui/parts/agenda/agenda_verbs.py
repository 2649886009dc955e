"""Changes to the agenda as its table makes them: what is typed into a cell, and what is done to several rows."""

from collections.abc import Sequence
from datetime import time

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted, listed
from facilitator.core.plan import agenda, minutes, sessions, tracks
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.fit.breaks import BreakPlace
from facilitator.ui.parts.agenda.agenda_moves import Move, PartMove, behind, next_part, session_of
from facilitator.ui.parts.agenda.agenda_rows import Cell, Row, RowKind, SessionRow, of_parts
from facilitator.ui.parts.typed import time_or_none


def type_into(document: Document, row: Row, cell: Cell, typed: str) -> None:
    """Store what was typed into a cell; UserError if it can't be read or is not allowed."""
    if isinstance(row, SessionRow):
        if row.session_id is not None:
            sessions.edit_session(document, row.session_id, title=typed)
        return
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


def add_block(document: Document, rows: Sequence[Row], at: Row | None, activity: Activity) -> Block:
    """A new block behind the row at hand, called by its activity; UserError without any part."""
    place = behind(rows, at)
    if place is None:
        raise UserError("A block needs a part to be in: add a part first.")
    return agenda.add_block(document, place[0], ACTIVITY_WORDS[activity], activity, before_id=place[1])


def add_break(document: Document, workshop_id: int, rows: Sequence[Row], at: Row | None) -> Block:
    """A break behind the row at hand: inside a part, or between two where a part ends."""
    place = behind(rows, at)
    if place and place[1] is not None and at and at.block and not at.lone:
        return agenda.add_break(document, place[0], before_id=place[1])
    with document.step("Add break"):
        made = agenda.add_break_between(document, workshop_id, next_part(rows, at))
        _hold(document, made.part_id, session_of(rows, at))
        return made


def add_proposed_break(document: Document, place: BreakPlace) -> Block:
    """A break where it does most good."""
    if place.between_parts:
        with document.step("Add break"):
            made = agenda.add_break_between(document, place.before.workshop_id, place.before.part_id)
            _hold(document, made.part_id, document.get(Part, place.after.part_id).session_id)
            return made
    return agenda.add_break(document, place.before.part_id, before_id=place.before.id)


def add_part(document: Document, workshop_id: int, rows: Sequence[Row], at: Row | None) -> Part:
    """A part behind the one at hand, in the same session."""
    with document.step("Add part"):
        made = agenda.add_part(document, workshop_id, "New part", before_id=next_part(rows, at))
        return _hold(document, made.id, session_of(rows, at))


def remove_rows(document: Document, rows: Sequence[Row]) -> str:
    """Remove parts with their blocks, blocks, and lone breaks with their part, as one step; says what is gone.

    Of a session only the heading goes: its parts join the session before it.
    """
    own = of_parts(rows)
    ended = [row for row in rows if isinstance(row, SessionRow)]
    if any(row.session_id is None for row in ended):
        raise UserError("The first session is the workshop itself: remove a later one, or move parts out of it.")
    parts = {row.part.id for row in own if row.kind is RowKind.PART or row.lone}
    blocks = [r.block for r in own if r.kind is RowKind.BLOCK and r.block and r.part.id not in parts]
    held = sum(len(document.all(Block, part_id=part_id)) for part_id in parts)
    named = [row for row in own if row.kind is RowKind.PART]
    counts = ((len(ended), "session"), (len(named), "part"), (len(blocks) + held, "block"))
    what = listed([counted(number, noun) for number, noun in counts if number])
    with document.step(f"Remove {what}"):
        for block in blocks:
            agenda.remove_block(document, block.id)
        for part_id in parts:
            agenda.remove_part(document, part_id)
        for row in ended:
            if row.session_id is not None:
                sessions.remove_session(document, row.session_id)
    return f"Removed {what}."


def skip_rows(document: Document, rows: Sequence[Row]) -> None:
    """Leave blocks out of the day; if all of them are out already, take them in again."""
    blocks = blocks_in(document, rows)
    if not blocks:
        return
    skipped = not all(block.skipped for block in blocks)
    words = counted(len(blocks), "block")
    with document.step(f"Skip {words}" if skipped else f"Take {words} in again"):
        for block in blocks:
            agenda.skip_block(document, block.id, skipped)


def blocks_in(document: Document, rows: Sequence[Row]) -> list[Block]:
    """The blocks of some rows, each once; a part stands for all of its own."""
    found: dict[int, Block] = {}
    for row in of_parts(rows):
        held = [row.block] if row.block else document.all(Block, part_id=row.part.id)
        found.update((block.id, block) for block in held)
    return list(found.values())


def parts_in(rows: Sequence[Row]) -> list[int]:
    """The parts of some rows, each once."""
    return list(dict.fromkeys(row.part.id for row in of_parts(rows)))


def make(document: Document, move: Move) -> None:
    """Move a part or blocks."""
    if isinstance(move, PartMove):
        with document.step("Move part"):
            agenda.move_part(document, move.part_id, move.before_id)
            _hold(document, move.part_id, move.session_id)
    else:
        agenda.move_blocks(document, move.block_ids, move.part_id, move.before_id)


def put_in_new_track(document: Document, block_ids: Sequence[int], workshop_id: int) -> None:
    """Give blocks to a track that there was not before."""
    with document.step("Put in track"):
        made = tracks.add_track(document, workshop_id)
        tracks.set_track(document, block_ids, made.id)


def toggle_pin(document: Document, block_id: int, start: time) -> Block:
    """Pin a block to the start it has now, or let it go again."""
    return agenda.pin_block(document, block_id, None if document.get(Block, block_id).pinned else start)


def _hold(document: Document, part_id: int, session_id: int | None) -> Part:
    """Hold a part in a session, if it is not held there yet."""
    if document.get(Part, part_id).session_id != session_id:
        sessions.put_in_session(document, [part_id], session_id)
    return document.get(Part, part_id)
