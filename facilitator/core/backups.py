"""Rolling backups beside the programme file, and the way back to one."""

import os
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.core import faults
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.file import SUFFIX, open_file
from facilitator.core.history import HistoryMark, history_mark
from facilitator.core.record import Clock

NEWEST_KEPT = 10
DAYS_KEPT = 30
_ASIDE = " put aside"
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\dT\d{{6}}Z)({_ASIDE})?\{SUFFIX}")
_STAMP = "%Y-%m-%dT%H%M%SZ"
_SIDES = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Backup:
    """One backup: where it is, when it was made, its size in bytes; put aside means: what a restore replaced."""

    path: Path
    made_at: datetime
    size: int
    put_aside: bool = False


def folder(path: Path) -> Path:
    """Where the backups of a programme are kept: "NAME.backups" beside it."""
    return path.with_name(f"{path.stem}.backups")


def make(document: Document) -> Path | None:
    """Back up an open programme, and let go of backups that are no longer needed.

    None if there is nothing to do: the programme lives in memory, or nothing has changed since the last backup.
    UserError if the place is full or can't be written to; the programme itself is unharmed and can be worked in.
    """
    if document.path is None:
        return None
    with faults.plainly(folder(document.path)):
        folder(document.path).mkdir(exist_ok=True)
    earlier = listed(document.path)
    if earlier and _mark_in(earlier[0].path) == document.mark():
        return None
    made = folder(document.path) / f"{document.now().astimezone(UTC).strftime(_STAMP)}{SUFFIX}"
    document.copy_to(made)
    prune(document.path, document.now())
    return made


def listed(path: Path) -> list[Backup]:
    """The backups of a programme, newest first."""
    found = []
    with faults.plainly(folder(path)):
        for entry in folder(path).iterdir() if folder(path).is_dir() else ():
            named = _NAME.fullmatch(entry.name)
            if named:
                made_at = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(entry, made_at, entry.stat().st_size, bool(named[2])))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def prune(path: Path, now: datetime) -> list[Path]:
    """Remove the backups that `kept` lets go, but nothing that was put aside. Returns which."""
    backups = [backup for backup in listed(path) if not backup.put_aside]
    staying = set(kept([backup.made_at for backup in backups], now))
    going = [backup.path for backup in backups if backup.made_at not in staying]
    with faults.plainly(folder(path)):
        for old in going:
            old.unlink(missing_ok=True)
    return going


def restore(path: Path, backup: Path, clock: Clock) -> Path | None:
    """Put a backup in the programme's place. Returns where the present file, even a damaged one, is now kept.

    None if there was none. The programme must be closed. The backup is looked over before anything is replaced, and
    stays. UserError, with nothing changed, if the programme is open somewhere or the backup is not whole.
    """
    path = path.absolute()
    with faults.plainly(folder(path)):
        folder(path).mkdir(exist_ok=True)
        with TemporaryDirectory(prefix="restoring-", dir=folder(path)) as room:
            new = Path(room, path.name)
            with faults.plainly(backup):
                shutil.copyfile(backup, new)
            _look_over(new, backup, clock)
            aside = _put_aside(path, clock()) if path.exists() else None
            for side in _SIDES:
                path.with_name(path.name + side).unlink(missing_ok=True)
            new.replace(path)
    return aside


def _look_over(new: Path, backup: Path, clock: Clock) -> None:
    try:
        document = open_file(new, clock)
        found = check(document)
        document.close()
    except UserError as error:
        raise UserError(f"{faults.name_of(backup)} can't be restored: it is damaged. Choose another backup.") from error
    if found:
        raise UserError(f"{faults.name_of(backup)} can't be restored: it is not whole. Choose another backup.")
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def _put_aside(path: Path, now: datetime) -> Path:
    aside = folder(path) / f"{now.astimezone(UTC).strftime(_STAMP)}{_ASIDE}{SUFFIX}"
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=0.5, isolation_level=None)) as conn:
            conn.execute("PRAGMA locking_mode = EXCLUSIVE")
            conn.execute("BEGIN IMMEDIATE")
            conn.execute("COMMIT")
            with closing(sqlite3.connect(aside)) as target:
                conn.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if faults.is_open_elsewhere(error):
            raise faults.in_plain_words(error, path) from error
        for side in ("", *_SIDES):  # too damaged for SQLite: keep the bytes as they are
            if path.with_name(path.name + side).exists():
                shutil.copyfile(path.with_name(path.name + side), aside.with_name(aside.name + side))
    return aside


def _mark_in(backup: Path) -> HistoryMark | None:
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as conn:
            return history_mark(conn)
    except sqlite3.Error:
        return None


def kept(made: Sequence[datetime], now: datetime) -> list[datetime]:
    """Which backups stay: the newest ten, and the last of each of the past thirty days (UTC)."""
    newest_first = sorted(made, reverse=True)
    last_of_day = {instant.date(): instant for instant in reversed(newest_first)}
    young = [instant for instant in last_of_day.values() if now - instant <= timedelta(days=DAYS_KEPT)]
    return sorted({*newest_first[:NEWEST_KEPT], *young}, reverse=True)
