"""Files written whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

from facilitator.core.errors import UserError

FULL = (errno.ENOSPC, errno.EDQUOT)
LOCKED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_whole(path: Path, data: bytes) -> None:
    """Put the bytes at `path`: the old file stays until the new one is complete on the disk.

    The new file is written beside the old one and then takes its place; a link keeps pointing to it.
    Raises UserError in plain words when the folder, the permission or the disk does not allow it.
    """
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, target)
    except OSError as error:
        raise UserError(_sentence(error, target)) from error
    finally:
        _discard(draft)


def _discard(draft: Path) -> None:
    """Remove what is left of a failed attempt, if the place still lets us."""
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return


def _sentence(error: OSError, target: Path) -> str:
    name, folder = target.name, target.parent
    if error.errno in FULL:
        return f"The disk is full, so {name} was not written: free some space and try again."
    if error.errno == errno.EISDIR:
        return f"{target} is a folder: give a file name inside it."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"The folder {folder} does not exist: make it, or choose another place for {name}."
    if error.errno in LOCKED:
        return (
            f"{name} cannot be written to {folder}: close it if another program has it open, "
            "or choose a folder you may write to."
        )
    if error.errno == errno.ENAMETOOLONG:
        return "The file name is too long: choose a shorter one."
    reason = (error.strerror or "unknown reason").lower()
    return f"{name} was not written ({reason}): try again, or choose another place."
