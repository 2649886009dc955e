"""A programme file on disk: make, open, look over, copy aside, restore.

WAL with synchronous=FULL: a confirmed step survives the power cable. Locking is exclusive for as long as the file is
open, so a second program is told instead of writing across the first; the system lets go of the lock if we are killed.
"""

import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from facilitator.core import faults
from facilitator.core.catalogue import RECORDS
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Mark, Team
from facilitator.core.plan.workshops import Programme
from facilitator.core.record import Clock
from facilitator.core.schema import APPLICATION_ID, MIGRATIONS

SUFFIX = ".programme"
_MAGIC = b"SQLite format 3\0"
FIRST_TEAMS = (
    ("Product", "#2f6fde", Mark.CIRCLE),
    ("Marketing", "#c9701a", Mark.TRIANGLE),
    ("Sales", "#2a8f63", Mark.SQUARE),
    ("Customer Success", "#8456cf", Mark.DIAMOND),
)


def in_memory(clock: Clock) -> Document:
    """A new programme that lives in memory only: for tests and trials."""
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    return _furnished(db, None, clock, "Programme")


def create(path: Path, clock: Clock) -> Document:
    """Make a new programme file; UserError if something is there already or the place can't be written to."""
    path = path.absolute()
    if path.exists():
        raise UserError(f"{faults.name_of(path)} exists already: open it, or choose another name.")
    with faults.plainly(path):
        db = Database(_connect(path, "rwc"), execute_plugins=False)
    try:
        with faults.plainly(path):
            db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            return _furnished(db, path, clock, path.stem)
    except BaseException:
        db.conn.close()
        for leftover in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-journal")):
            leftover.unlink(missing_ok=True)
        raise


def open_file(path: Path, clock: Clock, migrations: Migrations = MIGRATIONS) -> Document:
    """Open a programme; one of an older release is copied aside and brought up to date first.

    UserError, with the file untouched, if it is missing, foreign, newer, damaged, read-only or open elsewhere.
    """
    path = path.absolute()
    _check_header(path)
    with faults.plainly(path):
        db = Database(_connect(path, "rw"), execute_plugins=False)
    try:
        with faults.plainly(path):
            _check_whole(db.conn, path)
            pending = _pending(db, migrations, path)
            _take(db.conn)
            if pending:
                Document(db, path, clock).copy_to(_aside(path, pending[0]))
                migrations.apply(db)
            document = Document(db, path, clock)
            _check_shape(document, path)
            return document
    except BaseException:
        db.conn.close()
        for side in ("-wal", "-shm"):
            leftover = path.with_name(path.name + side)
            if leftover.exists() and not leftover.stat().st_size:
                leftover.unlink()
        raise


def _furnished(db: Database, path: Path | None, clock: Clock, name: str) -> Document:
    MIGRATIONS.apply(db)
    _take(db.conn)
    document = Document(db, path, clock)
    with document.step("Make programme") as step:
        step.put(Programme(id=document.new_id(), name=name))
        for number, (team, colour, mark) in enumerate(FIRST_TEAMS, 1):
            step.put(Team(id=document.new_id(), name=team, colour=colour, mark=mark, position=1024.0 * number))
    document.forget_history()
    if path:
        document.settle()
    return document


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=0.5, isolation_level=None)


def _take(conn: sqlite3.Connection) -> None:
    """Switch on what every write relies on, and prove that the file is ours to write."""
    conn.execute("PRAGMA locking_mode = EXCLUSIVE")
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("COMMIT")


def _check_header(path: Path) -> None:
    try:
        if path.is_dir():
            raise UserError(f"{faults.name_of(path)} is a folder: open a programme file in it.")
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise faults.in_plain_words(error, path) from error
    if header[:16] != _MAGIC or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(f"{faults.name_of(path)} is not a Facilitator programme: choose a {SUFFIX} file.")
    # SQLite reads a last page that was cut short as if zeros followed, and finds nothing amiss if little was on it.
    page = int.from_bytes(header[16:18], "big")
    if path.stat().st_size % (page if page > 1 else 65536):
        raise faults.damaged(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise faults.read_only(path)


def _check_whole(conn: sqlite3.Connection, path: Path) -> None:
    conn.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        found = [row[0] for row in conn.execute("PRAGMA quick_check(1)")]
    except sqlite3.OperationalError as error:
        words = faults.in_plain_words(error, path)
        raise (words if isinstance(words, UserError) else faults.damaged(path)) from error
    if found != ["ok"]:
        raise faults.damaged(path)


def _check_shape(document: Document, path: Path) -> None:
    tables = document.tables
    for record_type in RECORDS:
        if record_type.table not in tables.names() or record_type.model_fields.keys() - tables.columns(
            record_type.table
        ):
            raise faults.damaged(path)


def _pending(db: Database, migrations: Migrations, path: Path) -> list[str]:
    pending = [migration.name for migration in migrations.pending(db)]
    ours = {migration.name for migration in migrations.pending(Database(memory=True, execute_plugins=False))}
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied:
        raise faults.damaged(path)
    if applied - ours:
        raise UserError(f"{faults.name_of(path)} was made by a newer Facilitator: update this one to open it.")
    return pending


def _aside(path: Path, migration: str) -> Path:
    return path.with_name(f"{path.stem} before {migration}{SUFFIX}")
