"""A new programme: its tables, its name and the first teams, in a file that is being made or in memory alone."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from facilitator.core.document import Document
from facilitator.core.people import Mark, Team
from facilitator.core.plan.workshops import Programme
from facilitator.core.record import Clock
from facilitator.core.schema import MIGRATIONS

_FIRST_TEAMS = (
    ("Product", "#2f6fde", Mark.CIRCLE),
    ("Marketing", "#c9701a", Mark.TRIANGLE),
    ("Sales", "#2a8f63", Mark.SQUARE),
    ("Customer Success", "#8456cf", Mark.DIAMOND),
)


def in_memory(clock: Clock) -> Document:
    """A new programme that lives in memory only: for tests and trials."""
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    return furnished(db, None, clock, "Programme")


def furnished(db: Database, path: Path | None, clock: Clock, name: str) -> Document:
    """An empty database made a programme of this name."""
    MIGRATIONS.apply(db)
    take(db.conn)
    document = Document(db, path, clock)
    with document.step("Make programme") as step:
        step.put(Programme(id=document.new_id(), name=name))
        for number, (team, colour, mark) in enumerate(_FIRST_TEAMS, 1):
            step.put(Team(id=document.new_id(), name=team, colour=colour, mark=mark, position=1024.0 * number))
    document.forget_history()
    if path:
        document.settle()
    return document


def take(conn: sqlite3.Connection) -> None:
    """Switch on what every write relies on, and prove that the file is ours to write."""
    conn.execute("PRAGMA locking_mode = EXCLUSIVE")
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("COMMIT")
