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
from facilitator.core.fresh import furnished, in_memory, take
from facilitator.core.record import Clock
from facilitator.core.schema import APPLICATION_ID, MIGRATIONS

__all__ = ["SUFFIX", "create", "in_memory", "open_file"]

SUFFIX = ".programme"
_MAGIC = b"SQLite format 3\0"


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
            return furnished(db, path, clock, path.stem)
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
            take(db.conn)
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


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=0.5, isolation_level=None)


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
