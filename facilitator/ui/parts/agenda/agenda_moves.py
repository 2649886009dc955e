"""Where rows of the agenda go when they are dragged or nudged. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.ui.parts.agenda.agenda_rows import AgendaRow, Row, RowKind, SessionRow, of_parts


@dataclass(frozen=True)
class BlockMove:
    """Blocks that go, in this order, into a part before one of its blocks or at its end."""

    block_ids: tuple[int, ...]
    part_id: int
    before_id: int | None


@dataclass(frozen=True)
class PartMove:
    """A part, with its blocks, that goes before another or to the end, and is then held in a session."""

    part_id: int
    before_id: int | None
    session_id: int | None = None


@dataclass(frozen=True)
class _Place:
    """A part with its blocks' ids and its session; a lone break takes in no blocks."""

    part_id: int
    lone: bool
    block_ids: tuple[int, ...]
    session_id: int | None


Move = BlockMove | PartMove


def nudged(rows: Sequence[Row], chosen: Sequence[Row], down: bool) -> Move | None:
    """One place up or down for the chosen rows, across parts and sessions; None if there is no further place."""
    places = _places(rows)
    if part_id := _whole(chosen):
        return _part_nudged(places, _sessions(rows), part_id, down)
    moving = _blocks(of_parts(chosen))
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


def dropped(rows: Sequence[Row], chosen: Sequence[Row], at: int) -> Move | None:
    """Where the chosen rows go when let go before row `at` (the number of rows: behind the last)."""
    below = [row for row in of_parts(rows[at:]) if row.kind is RowKind.PART or row.lone]
    if part_id := _whole(chosen):
        before = next((row.part.id for row in below if row.part.id != part_id), None)
        return PartMove(part_id, before, _session_at(rows, at))
    moving = _blocks(of_parts(chosen))
    open_places = [place for place in _places(rows) if not place.lone]
    if not moving or not open_places:
        return None
    above = next((row for row in reversed(rows[:at]) if row.kind is not RowKind.GAP), None)
    if not isinstance(above, AgendaRow) or above.lone:
        into = next((row.part.id for row in below if not row.lone), None)
        if into is None:
            return BlockMove(moving, open_places[-1].part_id, None)
        return BlockMove(moving, into, _first(next(p.block_ids for p in open_places if p.part_id == into)))
    place = next(place for place in open_places if place.part_id == above.part.id)
    if above.block is None:
        return BlockMove(moving, place.part_id, _first(place.block_ids))
    return BlockMove(moving, place.part_id, _after(place.block_ids, place.block_ids.index(above.block.id)))


def behind(rows: Sequence[Row], row: Row | None) -> tuple[int, int | None] | None:
    """Where a new block goes: behind the row at hand, as (part, block before which); None without any part."""
    places = _places(rows)
    open_places = [place for place in places if not place.lone]
    if isinstance(row, SessionRow):
        first = next((place for place in open_places if place.session_id == row.session_id), None)
        return (first.part_id, _first(first.block_ids)) if first else None
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


def next_part(rows: Sequence[Row], row: Row | None) -> int | None:
    """The part that follows that of a row, or the heading of a session; None at the end of the agenda."""
    places = _places(rows)
    if isinstance(row, SessionRow):
        later = _sessions(rows)[_sessions(rows).index(row.session_id) :]
        return next((place.part_id for place in places if place.session_id in later), None)
    ids = [place.part_id for place in places]
    return _after(ids, ids.index(row.part.id)) if row else None


def session_of(rows: Sequence[Row], row: Row | None) -> int | None:
    """The session that a row stands in; the last one for none."""
    if row is None:
        return _sessions(rows)[-1]
    return row.session_id if isinstance(row, SessionRow) else row.part.session_id


def session_beyond(rows: Sequence[Row], row: Row, down: bool) -> tuple[int | None] | None:
    """The session after (or before) that of a row, as the one thing in a tuple; None if there is none."""
    ids = _sessions(rows)
    at = ids.index(session_of(rows, row)) + (1 if down else -1)
    return (ids[at],) if 0 <= at < len(ids) else None


def _places(rows: Sequence[Row]) -> list[_Place]:
    own = of_parts(rows)
    parts = {row.part.id: row for row in own if row.kind is RowKind.PART or row.lone}
    return [
        _Place(part_id, row.lone, _blocks([one for one in own if one.part.id == part_id]), row.part.session_id)
        for part_id, row in parts.items()
    ]


def _sessions(rows: Sequence[Row]) -> list[int | None]:
    """The sessions in order; where there is one only, it has no heading."""
    return [row.session_id for row in rows if isinstance(row, SessionRow)] or [None]


def _session_at(rows: Sequence[Row], at: int) -> int | None:
    headings = [row.session_id for row in rows[:at] if isinstance(row, SessionRow)]
    return headings[-1] if headings else _sessions(rows)[0]


def _whole(chosen: Sequence[Row]) -> int | None:
    """The part to move as a whole, if a part or a lone break is what was taken first."""
    first = next((row for row in of_parts(chosen) if row.kind is not RowKind.GAP), None)
    return first.part.id if first and (first.kind is RowKind.PART or first.lone) else None


def _blocks(rows: Sequence[AgendaRow]) -> tuple[int, ...]:
    return tuple(row.block.id for row in rows if row.kind is RowKind.BLOCK and row.block)


def _part_nudged(places: Sequence[_Place], sessions: Sequence[int | None], part_id: int, down: bool) -> PartMove | None:
    """Past its neighbour in the same session; at the edge of one, over into the next."""
    ids = [place.part_id for place in places]
    at = ids.index(part_id)
    own = places[at].session_id
    neighbour = at + (1 if down else -1)
    if 0 <= neighbour < len(places) and places[neighbour].session_id == own:
        return PartMove(part_id, _after(ids, at + 1) if down else ids[at - 1], own)
    other = sessions.index(own) + (1 if down else -1)
    return PartMove(part_id, _after(ids, at), sessions[other]) if 0 <= other < len(sessions) else None


def _after(ids: Sequence[int], at: int) -> int | None:
    return ids[at + 1] if at + 1 < len(ids) else None


def _first(ids: Sequence[int]) -> int | None:
    return ids[0] if ids else None
