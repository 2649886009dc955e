"""Rows of text out of what people have: pasted lines, CSV files in any usual encoding, and spreadsheets."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Literal

from facilitator.core import faults, workbooks
from facilitator.core.errors import UserError
from facilitator.core.guarding import unguarded
from facilitator.core.packed import unpacked
from facilitator.core.text import one_line

MOST_ROWS = 5_000
MOST_COLUMNS = 50
MOST_BYTES = 20_000_000
_SEPARATORS = "\t;,|"
_TOLD = re.compile(r"sep=([\t;,|])\s*")
_NOT_LISTS = (b"%PDF-", b"{\\rtf")


Tidied = Callable[[str], str]
Wanted = Callable[["Sheet"], bool]
"""Whether a sheet of a workbook is the one to be read."""


@dataclass(frozen=True)
class Sheet:
    """A list as found: the header (empty if there is none), the rows that hold something, and their line numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def headed(self, at: int | None) -> "Sheet":
        """The sheet parted from its header, which stands in row `at`, and from what is above; None: it has none."""
        return self if at is None else Sheet(self.rows[at], self.rows[at + 1 :], self.lines[at + 1 :])


@dataclass(frozen=True)
class Most:
    """How large a list may be: rows besides the header, columns (more are not looked at), and bytes of its file."""

    rows: int = MOST_ROWS
    columns: int = MOST_COLUMNS
    bytes: int = MOST_BYTES


_MOST = Most()

# Each takes `tidied`, which says how a cell's text is tidied: onto one line, or with its line ends kept (`text.tidy`).


def of_rows(numbered: Iterable[tuple[int, Iterable[str]]], tidied: Tidied = one_line, most: Most = _MOST) -> Sheet:
    """A sheet, not yet parted from its header, of rows with their line numbers; UserError if there are too many."""
    rows, lines = [], []
    tidy = _Tidy(tidied)
    for line, cells in numbered:
        row = tuple([tidy[cell] for cell in islice(cells, most.columns)])
        if any(row):
            rows.append(row)
            lines.append(line)
        if len(rows) > most.rows + 1:
            raise UserError(f"The list has more than {most.rows:,} rows: import it in smaller parts.")
    width = max(map(len, rows), default=0)
    return Sheet((), tuple(row + ("",) * (width - len(row)) for row in rows), tuple(lines))


class _Tidy(dict[str, str]):
    """Cells tidied, each text once: in a long list most cells say what others say."""

    def __init__(self, tidied: Tidied) -> None:
        super().__init__()
        self._tidied = tidied

    def __missing__(self, cell: str) -> str:
        tidy = self[cell] = self._tidied(cell)
        return tidy


def of_text(text: str, tidied: Tidied = one_line, most: Most = _MOST) -> Sheet:
    """The rows of text whose cells are parted by tab, semicolon, comma or bar, whichever parts it best.

    Excel's first line "sep=;" is obeyed. The apostrophe that keeps a text from being a formula is taken off again.
    """
    if len(text) > most.bytes:
        raise UserError("This is too long for a list: paste a smaller part.")
    told = _TOLD.match(text)
    if told:
        text = "\n" + text[told.end() :]
    separator = told[1] if told else _separator("\n".join(text.splitlines()[:200]))
    return of_rows(_parted(text, separator), lambda cell: tidied(unguarded(cell)), most)


def _separator(text: str) -> str:
    """What parts the largest share of the rows; of several that do, what leaves the rows most alike."""

    def fit(mark: str) -> tuple[float, int]:
        widths = [len(row) for _line, row in _parted(text, mark)]
        return sum(width > 1 for width in widths) / max(len(widths), 1), -len(set(widths))

    return max(_SEPARATORS, key=fit)


def of_file(path: Path, tidied: Tidied = one_line, most: Most = _MOST, wanted: Wanted | None = None) -> Sheet:
    """The rows of a CSV or text file, or of a spreadsheet's first sheet that is wanted, packed in a ZIP file or not.

    Without `wanted` that is the first filled one; no rows where none is. UserError if the file can't be read.
    """
    try:
        if path.is_file() and path.stat().st_size > most.bytes:
            raise UserError(f"{faults.name_of(path)} is too large for a list: save the list by itself.")
        data = path.read_bytes()
    except OSError as error:
        raise faults.in_plain_words(error, path) from error
    data = unpacked(data, path, most.bytes)
    if workbooks.is_workbook(data):
        found = (of_rows(enumerate(rows, 1), tidied, most) for rows in workbooks.sheets_of(data, path))
        return next((sheet for sheet in found if (wanted(sheet) if wanted else sheet.rows)), Sheet((), (), ()))
    text = _decoded(data)
    if "\0" in text or data.startswith(_NOT_LISTS):
        raise UserError(f"{faults.name_of(path)} is not a list: choose a CSV, text or XLSX file.")
    return of_text(text, tidied, most)


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
