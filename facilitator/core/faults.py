"""What can befall a file, each in its own plain sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.core.errors import UserError

_FULL = "The disk is full: free some space and try again. Everything confirmed so far is safe."
_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: "{name} can't be written to where it is: copy it to a folder of yours and open it there.",
    sqlite3.SQLITE_PERM: "{name} may not be opened by you: ask its owner, or copy it to a folder of yours.",
    sqlite3.SQLITE_CANTOPEN: "{name} can't be opened there: check that the folder exists and may be written to.",
    sqlite3.SQLITE_BUSY: "{name} is open in another window or on another computer: close it there first.",
    sqlite3.SQLITE_LOCKED: "{name} is open in another window or on another computer: close it there first.",
    sqlite3.SQLITE_IOERR: "{name} can't be reached just now: check that its disk is still connected, then try again.",
}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: "{name} can't be written there: choose a folder of yours.",
    errno.EPERM: "{name} can't be written there: choose a folder of yours.",
    errno.EROFS: "{name} can't be written there: choose a folder of yours.",
    errno.ENOENT: "{name} is not there: check the name and the folder.",
    errno.ENOTDIR: "{name} is not there: check the name and the folder.",
    errno.EEXIST: "{name} is in the way: move it somewhere else, then try again.",
    errno.EISDIR: "{name} is a folder: name a file in it.",
}


def in_plain_words(error: sqlite3.Error | OSError, path: Path | None) -> Exception:
    """The `UserError` that says what befell the file, or the error itself if it is a bug of ours."""
    if isinstance(error, OSError):
        sentence = _BY_ERRNO.get(error.errno or 0)
    else:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGE or "decode to UTF-8" in str(error):
            return damaged(path)
        sentence = _BY_SQLITE_CODE.get(code)
    return UserError(sentence.format(name=name_of(path))) if sentence else error


@contextmanager
def plainly(path: Path | None) -> Iterator[None]:
    """Whatever befalls the file in here is raised in plain words."""
    try:
        yield
    except UnicodeDecodeError as error:  # names in the schema that are no longer text
        raise damaged(path) from error
    except (sqlite3.Error, OSError) as error:
        raise in_plain_words(error, path) from error


def is_open_elsewhere(error: sqlite3.Error) -> bool:
    """Whether somebody else holds the file."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def damaged(path: Path | None) -> UserError:
    """The sentence for a file that is a programme but no longer whole."""
    return UserError(f"{name_of(path)} is damaged and was left untouched: restore one of its backups.")


def read_only(path: Path) -> UserError:
    """The sentence for a file, or a folder around it, that may not be written to."""
    return UserError(_BY_SQLITE_CODE[sqlite3.SQLITE_READONLY].format(name=name_of(path)))


def name_of(path: Path | None) -> str:
    """How a sentence names the file."""
    return f"“{path.name}”" if path else "The programme"
