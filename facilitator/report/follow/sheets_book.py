"""A workbook of several sheets, each with its header row kept in sight and a filter; users' text is only text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

from facilitator.report.text import clean
from facilitator.report.workbook import LONGEST_CELL, XLSXWRITER, Heading


@dataclass(frozen=True)
class BookSheet:
    """One sheet: its name (ours: short, without signs), its columns, and its rows. None is an empty cell."""

    name: str
    headings: tuple[Heading, ...]
    rows: tuple[Sequence[str | date | None], ...]


def sheets_bytes(title: str, sheets: Sequence[BookSheet], made_at: datetime) -> bytes:
    """A workbook that bears a title and the instant `made_at`; the same content gives the same bytes."""
    buffer = BytesIO()
    book = XLSXWRITER.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"title": clean(title), "created": made_at.astimezone(UTC).replace(tzinfo=None)})
    look = {"text_wrap": True, "valign": "top"}
    head = book.add_format({**look, "bold": True, "bottom": 1, "bg_color": "#eef1f5"})
    plain, day = book.add_format(look), book.add_format({**look, "num_format": "yyyy-mm-dd", "align": "left"})
    for one in sheets:
        sheet = book.add_worksheet(one.name)
        for column, heading in enumerate(one.headings):
            sheet.set_column(column, column, heading.width)
            sheet.write_string(0, column, heading.title, head)
        for number, row in enumerate(one.rows, 1):
            for column, value in enumerate(row):
                _write(sheet, number, column, value, day if isinstance(value, date) else plain)
        _prepare(sheet, len(one.rows), len(one.headings))
    book.close()
    return buffer.getvalue()


def _write(sheet: Any, row: int, column: int, value: str | date | None, form: Any) -> None:
    if not value:
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, clean(value)[:LONGEST_CELL], form)
    else:
        sheet.write_datetime(row, column, datetime.combine(value, time()), form)


def _prepare(sheet: Any, rows: int, columns: int) -> None:
    """For the screen and for paper: the head in sight, a filter, lying A4, all columns on one page."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, columns - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
