"""Writing and reading on a real file: a captured note, its undo, and a thousand notes read, against bare sqlite3."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure, in_turn, show, timed
from benchmarks.stand import MANY, mid_workshop, sample
from facilitator.app import utc_now
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.plan.workshops import Lane
from facilitator.core.run import board
from facilitator.core.run.board import Note

_ROUNDS, _READS = 400, 31
_TEXT = "Sales hears of a launch when the customer does"


def measure() -> list[Figure]:
    with sample() as path, closing(file.open_file(path, utc_now)) as document:
        workshop_id = mid_workshop(document, MANY).id
        lane = document.all(Lane, workshop_id=workshop_id)[0]
        team_id = next(seat.team.id for seat in participants(document, workshop_id) if seat.team)
        with closing(_twin(document, path.with_name("bare.sqlite"))) as bare:
            return [*_steps(document, bare, lane.id, team_id), _reading(document, bare, workshop_id)]


def _steps(document: Document, bare: sqlite3.Connection, lane_id: int, team_id: int) -> list[Figure]:
    """A note is added and taken back, and a row is put in and taken out again, so that nothing grows meanwhile."""
    inserting, removing = _bare_writes(bare)
    added, undone, inserted, removed = [], [], [], []
    for _round in range(_ROUNDS):
        added.append(timed(lambda: board.add_note(document, lane_id, _TEXT, team_id, 2)))
        inserted.append(timed(inserting))
        undone.append(timed(document.undo))
        removed.append(timed(removing))
    return [
        Figure("A note captured, with undo kept", median(added), median(inserted), "bare durable insert", aim=4),
        Figure("Undo of it", median(undone), median(removed), "bare durable delete"),
    ]


def _reading(document: Document, bare: sqlite3.Connection, workshop_id: int) -> Figure:
    def rows() -> list[dict[str, object]]:
        found = bare.execute("SELECT * FROM note WHERE workshop_id = ? ORDER BY position, id", (workshop_id,))
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    ours, theirs = in_turn(
        lambda: timed(lambda: document.all(Note, workshop_id=workshop_id)), lambda: timed(rows), _READS
    )
    return Figure(f"{MANY:,} notes read as checked records", ours, theirs, "bare rows as dictionaries")


def _twin(document: Document, path: Path) -> sqlite3.Connection:
    """A copy of the programme, without our document over it, and as durable."""
    document.copy_to(path)
    bare = sqlite3.connect(path, isolation_level=None)
    for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        bare.execute(f"PRAGMA {setting}")
    return bare


def _bare_writes(bare: sqlite3.Connection) -> tuple[Callable[[], None], Callable[[], None]]:
    first = bare.execute("SELECT * FROM note ORDER BY id LIMIT 1")
    names, row = [column[0] for column in first.description], list(first.fetchone())
    insert = f"INSERT INTO note ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    ids, place = count(10_000_000), names.index("id")

    def inserting() -> None:
        row[place] = next(ids)
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(insert, row)
        bare.execute("COMMIT")

    def removing() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("DELETE FROM note WHERE id = ?", (row[place],))
        bare.execute("COMMIT")

    return inserting, removing


if __name__ == "__main__":
    show(measure())
