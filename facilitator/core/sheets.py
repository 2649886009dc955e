"""Rows of text out of what people have: pasted lines, CSV and XLSX files in any usual encoding."""

import csv
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from facilitator.core import faults
from facilitator.core.errors import UserError
from facilitator.core.guarding import unguarded
from facilitator.core.text import one_line

MOST_ROWS = 5_000
MOST_COLUMNS = 50
MOST_BYTES = 20_000_000
_SEPARATORS = "\t;,|"
_TOLD = re.compile(r"sep=([\t;,|])\s*")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_NOT_LISTS = (b"%PDF-", b"{\\rtf")
_UNREADABLE = (
    OSError, zipfile.BadZipFile, zlib.error, struct.error, InvalidFileException, ParseError,
    EOFError, KeyError, IndexError, ValueError, TypeError, AttributeError, NotImplementedError,
)  # fmt: skip


Tidied = Callable[[str], str]


@dataclass(frozen=True)
class Sheet:
    """A list as found: the header (empty if there is none), the rows that hold something, and their line numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def headed(self, at: int | None) -> "Sheet":
        """The sheet parted from its header, which stands in row `at`, and from what is above; None: it has none."""
        return self if at is None else Sheet(self.rows[at], self.rows[at + 1 :], self.lines[at + 1 :])


# Each takes `tidied`, which says how a cell's text is tidied: onto one line, or with its line ends kept (`text.tidy`).


def of_rows(numbered: Iterable[tuple[int, Iterable[str]]], tidied: Tidied = one_line) -> Sheet:
    """A sheet, not yet parted from its header, of rows with their line numbers; UserError if there are too many."""
    rows, lines = [], []
    for line, cells in numbered:
        row = [tidied(cell) for cell in cells][:MOST_COLUMNS]
        if any(row):
            rows.append(row)
            lines.append(line)
        if len(rows) > MOST_ROWS + 1:
            raise UserError(f"The list has more than {MOST_ROWS:,} rows: import it in smaller parts.")
    width = max((len(row) for row in rows), default=0)
    return Sheet((), tuple((*row, *[""] * (width - len(row))) for row in rows), tuple(lines))


def of_text(text: str, tidied: Tidied = one_line) -> Sheet:
    """The rows of text whose cells are parted by tab, semicolon, comma or bar, whichever parts it best.

    Excel's first line "sep=;" is obeyed. The apostrophe that keeps a text from being a formula is taken off again.
    """
    if len(text) > MOST_BYTES:
        raise UserError("This is too long for a list: paste a smaller part.")
    told = _TOLD.match(text)
    if told:
        text = "\n" + text[told.end() :]
    separator = told[1] if told else _separator("\n".join(text.splitlines()[:200]))
    return of_rows(((line, map(unguarded, row)) for line, row in _parted(text, separator)), tidied)


def _separator(text: str) -> str:
    """What parts the most rows; of several that do, what leaves the rows most alike."""

    def fit(mark: str) -> tuple[int, int]:
        widths = [len(row) for _line, row in _parted(text, mark)]
        return sum(width > 1 for width in widths), -len(set(widths))

    return max(_SEPARATORS, key=fit)


def of_file(path: Path, tidied: Tidied = one_line) -> Sheet:
    """The rows of a CSV, text or XLSX file; UserError if it can't be read as one."""
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise UserError(f"{faults.name_of(path)} is too large for a list: save the list by itself.")
        data = path.read_bytes()
    except OSError as error:
        raise faults.in_plain_words(error, path) from error
    if data.startswith(_OLD_OFFICE):
        raise UserError(f"{faults.name_of(path)} is an old or locked spreadsheet: save it as XLSX without a password.")
    if data.startswith(_ZIP):
        return _of_workbook(data, path, tidied)
    text = _decoded(data)
    if "\0" in text or data.startswith(_NOT_LISTS):
        raise UserError(f"{faults.name_of(path)} is not a list: choose a CSV, text or XLSX file.")
    return of_text(text, tidied)


def _parted(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    lines = StringIO("\n".join(text.splitlines()))
    quoting: Literal[0, 3] = csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL
    reader = csv.reader(lines, delimiter=separator, quoting=quoting, skipinitialspace=True)
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UserError("One cell of the list is far too long: check that no quotation mark is left open.") from error


def _decoded(data: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if data[1:400:2].count(0) > len(data[1:400:2]) // 2:
        return data.decode("utf-16-le", "replace")
    if data[0:400:2].count(0) > len(data[0:400:2]) // 2:
        return data.decode("utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _of_workbook(data: bytes, path: Path, tidied: Tidied) -> Sheet:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's remarks on styles and extensions that we do not read
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            try:
                for worksheet in book.worksheets:
                    rows = worksheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
                    sheet = of_rows(((line, map(_said, row)) for line, row in enumerate(rows, 1)), tidied)
                    if sheet.rows:
                        return sheet
            finally:
                book.close()
    except _UNREADABLE as error:
        raise UserError(
            f"{faults.name_of(path)} can't be read as a spreadsheet: open it in a spreadsheet program and save it anew."
        ) from error
    return Sheet((), (), ())


def _said(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value.isoformat() if isinstance(value, datetime | date | time) else "" if value is None else str(value)
