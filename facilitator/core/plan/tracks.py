"""Tracks: groups that work side by side, each on blocks of its own."""

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
