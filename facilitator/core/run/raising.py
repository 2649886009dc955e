"""From a finding to the board or the agenda: a note or a module's blocks that remember the statement they came from."""

from facilitator.core.record import Record, Text


class Raised(Record):
    """Where a note or a block came from: a wave's statement (or section) by its key, and what it said, in words."""

    table = "raised"
    wave_id: int
    key: str
    words: Text
    note_id: int | None = None
    block_id: int | None = None
