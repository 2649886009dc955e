"""Where rows of the agenda go when they are dragged or nudged. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.ui.parts.agenda.agenda_rows import AgendaRow, RowKind


@dataclass(frozen=True)
class BlockMove:
    """Blocks that go, in this order, into a part before one of its blocks or at its end."""

    block_ids: tuple[int, ...]
    part_id: int
    before_id: int | None


@dataclass(frozen=True)
class PartMove:
    """A part, with its blocks, that goes before another or to the end."""

    part_id: int
    before_id: int | None


@dataclass(frozen=True)
class _Place:
    """A part with its blocks' ids; a lone break takes in no blocks."""

    part_id: int
    lone: bool
    block_ids: tuple[int, ...]


Move = BlockMove | PartMove


def nudged(rows: Sequence[AgendaRow], chosen: Sequence[AgendaRow], down: bool) -> Move | None:
    """One place up or down for the chosen rows, across parts; None if there is no further place."""
    places = _places(rows)
    if part_id := _whole(chosen):
        return _part_nudged(places, part_id, down)
    moving = _blocks(chosen)
    if not moving:
        return None
    edge = moving[-1] if down else moving[0]
    at = next(i for i, place in enumerate(places) if edge in place.block_ids)
    staying = [i for i in places[at].block_ids if i not in moving or i == edge]
    spot = staying.index(edge)
    if down and spot + 1 < len(staying):
        return BlockMove(moving, places[at].part_id, _after(staying, spot + 1))
    if not down and spot:
        return BlockMove(moving, places[at].part_id, staying[spot - 1])
    beyond = [place for place in (places[at + 1 :] if down else places[:at][::-1]) if not place.lone]
    if not beyond:
        return None
    return BlockMove(moving, beyond[0].part_id, _first(beyond[0].block_ids) if down else None)


def dropped(rows: Sequence[AgendaRow], chosen: Sequence[AgendaRow], at: int) -> Move | None:
    """Where the chosen rows go when let go before row `at` (the number of rows: behind the last)."""
    if part_id := _whole(chosen):
        starts = [row for row in rows[at:] if row.kind is RowKind.PART or row.lone]
        before = next((row.part.id for row in starts if row.part.id != part_id), None)
        return PartMove(part_id, before)
    moving = _blocks(chosen)
    open_places = [place for place in _places(rows) if not place.lone]
    if not moving or not open_places:
        return None
    above = next((row for row in reversed(rows[:at]) if row.kind is not RowKind.GAP), None)
    if above is None:
        return BlockMove(moving, open_places[0].part_id, _first(open_places[0].block_ids))
    if above.lone:
        below = next((row.part.id for row in rows[at:] if row.kind is RowKind.PART), open_places[-1].part_id)
        place = next(place for place in open_places if place.part_id == below)
        return BlockMove(moving, below, _first(place.block_ids) if rows[at:] else None)
    place = next(place for place in open_places if place.part_id == above.part.id)
    if above.kind is RowKind.PART or above.block is None:
        return BlockMove(moving, place.part_id, _first(place.block_ids))
    return BlockMove(moving, place.part_id, _after(place.block_ids, place.block_ids.index(above.block.id)))


def behind(rows: Sequence[AgendaRow], row: AgendaRow | None) -> tuple[int, int | None] | None:
    """Where a new block goes: behind the row at hand, as (part, block before which); None without any part."""
    places = _places(rows)
    open_places = [place for place in places if not place.lone]
    if not open_places:
        return None
    if row is None or row.kind is RowKind.GAP:
        return open_places[-1].part_id, None
    if not row.lone:
        ids = next(place.block_ids for place in places if place.part_id == row.part.id)
        return row.part.id, _after(ids, ids.index(row.block.id)) if row.block else None
    after = next_part(rows, row)
    place = next((place for place in open_places if place.part_id == after), None)
    return (place.part_id, _first(place.block_ids)) if place else (open_places[-1].part_id, None)


def next_part(rows: Sequence[AgendaRow], row: AgendaRow | None) -> int | None:
    """The part that follows that of a row; None at the end of the day."""
    ids = [place.part_id for place in _places(rows)]
    return _after(ids, ids.index(row.part.id)) if row else None


def _places(rows: Sequence[AgendaRow]) -> list[_Place]:
    parts = {row.part.id: row.lone for row in rows if row.kind is RowKind.PART or row.lone}
    return [
        _Place(part_id, lone, _blocks([row for row in rows if row.part.id == part_id]))
        for part_id, lone in parts.items()
    ]


def _whole(chosen: Sequence[AgendaRow]) -> int | None:
    """The part to move as a whole, if a part or a lone break is what was taken first."""
    first = next((row for row in chosen if row.kind is not RowKind.GAP), None)
    return first.part.id if first and (first.kind is RowKind.PART or first.lone) else None


def _blocks(rows: Sequence[AgendaRow]) -> tuple[int, ...]:
    return tuple(row.block.id for row in rows if row.kind is RowKind.BLOCK and row.block)


def _part_nudged(places: Sequence[_Place], part_id: int, down: bool) -> PartMove | None:
    ids = [place.part_id for place in places]
    at = ids.index(part_id)
    if (down and at + 1 == len(ids)) or (not down and at == 0):
        return None
    return PartMove(part_id, _after(ids, at + 1) if down else ids[at - 1])


def _after(ids: Sequence[int], at: int) -> int | None:
    return ids[at + 1] if at + 1 < len(ids) else None


def _first(ids: Sequence[int]) -> int | None:
    return ids[0] if ids else None
