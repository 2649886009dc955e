"""Rows of cells out of spreadsheet files: XLSX, the older XLS, and ODS.

What a file can do to its reader is held off first: cells set far out cost memory for all that lies between.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from facilitator.core import faults
from facilitator.core.errors import UserError

Said = tuple[str, ...]

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED = 400_000_000
_FAR_CELL = re.compile(rb'<c\s(?:[^>]*?\s)?r="(?:[Q-Z][A-Z]|[A-Z]{3}|[A-Z]+(?=[3-9]\d{4}|\d{6}))\d+"[^>/]*>')
_MANY_CELLS = re.compile(rb'<table:table-cell\s[^>]*number-columns-repeated="\d{4,}"[^>]*(?<!/)>')
_MANY_ROWS = re.compile(
    rb'<table:table-row\s[^>]*number-rows-repeated="\d{5,}"[^>]*>(.*?)</table:table-row>', re.DOTALL
)


def is_workbook(data: bytes) -> bool:
    """Whether a file begins as a spreadsheet does."""
    return data.startswith((_ZIP, _OLD_OFFICE))


def sheets_of(data: bytes, path: Path) -> Iterator[list[Said]]:
    """The rows of one sheet after another, from its first row and column on, as text.

    Dates and times as ISO 8601, whole numbers without a fraction. UserError if the file can't be read.
    """
    with _plainly(data, path):
        if data.startswith(_ZIP):
            _check(data, path)
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        names = book.sheet_names
        if not names:
            raise ValueError("a workbook without sheets")
    for name in names:
        with _plainly(data, path):
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        said = _Said()
        yield [tuple([said[type(cell), cell] for cell in row]) for row in rows]


@contextmanager
def _plainly(data: bytes, path: Path) -> Iterator[None]:
    name = faults.name_of(path)
    try:
        yield
    except UserError:
        raise
    except BaseException as error:
        # The reader is written in another language: what it did not foresee comes as a PanicException, which is not
        # importable and no Exception.
        if isinstance(error, PasswordError) or (_is_ours(error) and _LOCKED in data):
            raise UserError(f"{name} is locked with a password: save it as XLSX without a password.") from error
        if _is_ours(error) and data.startswith(_OLD_OFFICE):
            raise UserError(f"{name} is an old or locked spreadsheet: save it as XLSX without a password.") from error
        if _is_ours(error):
            sentence = f"{name} can't be read as a spreadsheet: open it in a spreadsheet program and save it anew."
            raise UserError(sentence) from error
        raise


def _is_ours(error: BaseException) -> bool:
    unreadable = (CalamineError, OSError, zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError)
    return isinstance(error, unreadable) or type(error).__name__ == "PanicException"


def _check(data: bytes, path: Path) -> None:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
            raise UserError(f"{faults.name_of(path)} is too large for a list: save the list by itself.")
        for part in packed.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                far = _FAR_CELL.search(packed.read(part)) is not None
            elif part == "content.xml":
                far = _is_far(packed.read(part))
            else:
                continue
            if far:
                sentence = "reaches beyond row 30,000 or column 440: copy the list by itself into a new spreadsheet."
                raise UserError(f"{faults.name_of(path)} {sentence}")


def _is_far(content: bytes) -> bool:
    filled = any(b"office:value-type" in found[1] for found in _MANY_ROWS.finditer(content))
    return filled or _MANY_CELLS.search(content) is not None


class _Said(dict[tuple[type, object], str]):
    """Cells as text, each kind of cell worked out once: most of the cells of a large sheet are alike."""

    def __missing__(self, key: tuple[type, object]) -> str:
        said = self[key] = _said(key[1])
        return said


def _said(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return _clocked(value)
    return str(value)


def _clocked(length: timedelta) -> str:
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
