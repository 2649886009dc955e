"""Tracks: groups that work side by side, each on blocks of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.core.plan.agenda import Block
from facilitator.core.record import Ordered, Text


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
