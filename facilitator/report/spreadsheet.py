"""CSV for spreadsheets, and plain text files."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from facilitator.report.files import write_whole
from facilitator.report.text import spreadsheet_safe

Value = str | int | float | date | None
"""What a cell holds. Text is users' text and made safe; numbers and dates (ISO 8601) are written as they are."""


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Write a table that Excel, LibreOffice and Numbers open as it is: UTF-8 with its mark, RFC 4180 line ends.

    No text is taken for a formula. Raises UserError when the path cannot be written.
    """
    write_whole(path, csv_bytes(header, rows))


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The table as bytes; see `write_csv`."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([_cell(value) for value in header])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def write_text(path: Path, text: str) -> None:
    """Write text as UTF-8 with the line ends it has. Raises UserError when the path cannot be written.

    A lone surrogate, which UTF-8 cannot hold, is written as a question mark.
    """
    write_whole(path, text.encode("utf-8", errors="replace"))


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, str):
        return spreadsheet_safe(value)
    return value.isoformat() if isinstance(value, date) else value
