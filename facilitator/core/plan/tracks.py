"""Tracks: groups that work side by side, each on blocks of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Ordered, Text

_NO_TITLE = "A track needs a name: type who is in it, or what it is about."


class Track(Ordered):
    """A group that goes its own way for a while. `tables` are the numbers of the tables in it.

    Blocks of a part that follow each other and have tracks run side by side: those of one track one after the other,
    all tracks from the same moment; the next block for everybody begins when the last of them is done.
    """

    table = "track"
    workshop_id: int
    title: Text
    tables: tuple[int, ...] = ()


@dataclass(frozen=True)
class Fork:
    """Blocks side by side: one run of blocks for each track, in the order in which the tracks first come up."""

    runs: tuple[tuple[Block, ...], ...]


Slot = Block | Fork


# Verbs


def add_track(document: Document, workshop_id: int, title: str = "", tables: Sequence[int] = ()) -> Track:
    """One more track behind the others, with its tables. Without a name it is "Track 1", "Track 2" and so on."""
    document.get(Workshop, workshop_id)
    track = Track(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=text.one_line(text.free(title)) or f"Track {len(tracks_of(document, workshop_id)) + 1}",
        position=document.end_of(Track, workshop_id=workshop_id),
    )
    with document.step("Add track") as step:
        step.put(track)
        return set_tables(document, track.id, tables)


def rename_track(document: Document, track_id: int, title: str) -> Track:
    """Give a track another name."""
    title = text.one_line(text.required(title, _NO_TITLE))
    with document.step("Rename track") as step:
        return step.put(document.get(Track, track_id).with_(title=title))


def set_tables(document: Document, track_id: int, tables: Sequence[int]) -> Track:
    """Say which tables are in a track. A table is in one track at most: it leaves the one that it was in."""
    track = document.get(Track, track_id)
    if any(table < 1 for table in tables):
        raise UserError("Tables are numbered from 1: choose another number.")
    with document.step("Choose tables") as step:
        for other in tracks_of(document, track.workshop_id):
            if other.id != track.id:
                step.put(other.with_(tables=tuple(table for table in other.tables if table not in tables)))
        return step.put(track.with_(tables=tuple(sorted(set(tables)))))


def move_track(document: Document, track_id: int, before_id: int | None = None) -> None:
    """Put a track before another or at the end."""
    track = document.get(Track, track_id)
    move(document, tracks_of(document, track.workshop_id), [track.id], before_id, "Move track")


def remove_track(document: Document, track_id: int) -> None:
    """Remove a track; its blocks are for everybody then. UserError while the workshop is live."""
    track = document.get(Track, track_id)
    if document.get(Workshop, track.workshop_id).state is WorkshopState.LIVE:
        raise UserError("A track stays while the workshop is live: put its blocks in another one instead.")
    with document.step("Remove track") as step:
        step.remove(track)


def set_track(document: Document, block_ids: Sequence[int], track_id: int | None) -> list[Block]:
    """Give blocks to a track, or (None) to everybody. Side by side are only those that follow each other in a part."""
    blocks = [document.get(Block, block_id) for block_id in block_ids]
    track = None if track_id is None else document.get(Track, track_id)
    if track and any(block.workshop_id != track.workshop_id for block in blocks):
        raise UserError("This track belongs to another workshop: choose one of its own.")
    with document.step("Put in track" if track else "Put in no track") as step:
        return [step.put(block.with_(track_id=track_id)) for block in blocks]


# Questions


def tracks_of(document: Document, workshop_id: int) -> list[Track]:
    """The tracks of a workshop, in order."""
    return document.all(Track, workshop_id=workshop_id)


def slots(blocks: Iterable[Block]) -> list[Slot]:
    """The blocks of one part, in order, as what happens one after the other: a block for everybody, or a fork."""
    found: list[Slot] = []
    beside: dict[int, list[Block]] = {}

    def close() -> None:
        if beside:
            found.append(Fork(tuple(map(tuple, beside.values()))))
            beside.clear()

    for block in blocks:
        if block.track_id is None:
            close()
            found.append(block)
        else:
            beside.setdefault(block.track_id, []).append(block)
    close()
    return found


def slots_of_day(blocks: Iterable[Block]) -> list[Slot]:
    """The slots of several parts, whose blocks come in order: side by side are only blocks of one part."""
    return [slot for _part, held in groupby(blocks, key=lambda block: block.part_id) for slot in slots(held)]


def runs_in(slot: Slot) -> tuple[tuple[Block, ...], ...]:
    """What happens side by side in a slot: a run of blocks for each track; of a block for everybody it alone."""
    return slot.runs if isinstance(slot, Fork) else ((slot,),)
