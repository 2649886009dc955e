"""What was written into a folder: kept beside the files, so that the next run knows what it may replace or remove.

It is a plain file of its own name (`NAME`), in JSON, for whoever looks into the folder to understand.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from pydantic import BaseModel, ConfigDict, ValidationError

NAME = "list-of-files.json"
_NOTE = "Facilitator wrote these files. It keeps this list to tell its own files from yours: please leave it here."


class Entry(BaseModel):
    """A file that was written. `path` is relative, with slashes. `content` is the fingerprint of what it says.

    `written` is the SHA-256 of its bytes, and `before` of those it took the place of, "" if that is done with: until
    a run has come to its end, either may stand there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: str
    content: str
    written: str
    before: str = ""

    def is_ours(self, found: str) -> bool:
        """Whether bytes of this SHA-256 are as we wrote them, not changed by hand since."""
        return found in {self.written, self.before} - {""}


class Manifest(BaseModel):
    """The files of one folder. `of` names the workshop in the programme, and `title` is what people call it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    note: str = _NOTE
    of: str
    title: str
    files: tuple[Entry, ...] = ()

    def by_key(self) -> Mapping[str, Entry]:
        """The entries by `key_of` their paths."""
        return {key_of(entry.path): entry for entry in self.files}

    def to_bytes(self) -> bytes:
        """The manifest as a file."""
        return f"{self.model_dump_json(indent=1)}\n".encode()


def manifest(of: str, title: str, files: Iterable[Entry]) -> Manifest:
    """A manifest with its entries in the order of their paths."""
    return Manifest(of=of, title=title, files=tuple(sorted(files, key=lambda entry: entry.path)))


def read_manifest(folder: Path) -> Manifest | None:
    """What was written into a folder; None if nothing is known of it, or what is there is no longer a manifest.

    An entry that points out of the folder was not written by us and is passed over. Raises OSError.
    """
    try:
        read = Manifest.model_validate_json((folder / NAME).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
    return read.model_copy(update={"files": tuple(entry for entry in read.files if _stays_inside(entry.path))})


def key_of(path: str) -> str:
    """What two paths have in common that are one file to some system: capitals and accents in either form."""
    return normalize("NFC", path).casefold()


def sha(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    plain = bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts
    return plain and "\\" not in path and ":" not in path and "\0" not in path
