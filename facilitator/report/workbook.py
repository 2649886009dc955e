"""XLSX for spreadsheets: real numbers, dates and times, and users' text as nothing but text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from importlib import import_module
from io import BytesIO
from typing import Any

from facilitator.report.text import LINE_ENDS, UNPRINTABLE

XLSXWRITER = import_module("xlsxwriter")  # it has no types, so what comes from it is Any
UTILITY = import_module("xlsxwriter.utility")

Value = str | int | float | date | time | None
"""What a cell holds."""

LONGEST_CELL = 32_767
LONGEST_SHEET_NAME = 31
LONGEST_LIST = 255
OFFERED_ROWS = 1_000
ASIDE = "Choices"
NOT_IN_SHEET_NAMES = str.maketrans("[]:*?/\\'", "       ’")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: what stands above it, its width in characters, and how its numbers are written ("0.00").

    `choices` are what may be chosen from a list in its cells; Excel knows no list of over 255 characters, and then
    the cells are as any other, unless the list may stand `aside`, on a hidden sheet. Grey: not meant for people.
    """

    title: str
    width: float
    numbers: str = ""
    choices: tuple[str, ...] = ()
    aside: bool = False
    grey: bool = False


@dataclass(frozen=True)
class BookSheet:
    """One sheet: what it is called, its columns, its rows, and how many columns are kept in sight."""

    name: str
    headings: Sequence[Heading]
    rows: Iterable[Sequence[Value]]
    kept: int = 0


def workbook_bytes(
    name: str, headings: Sequence[Heading], rows: Iterable[Sequence[Value]], made_at: datetime, kept: int = 0
) -> bytes:
    """A workbook of one sheet, which bears its name; see `sheets_bytes`."""
    return sheets_bytes(name, [BookSheet(name, headings, rows, kept)], made_at)


def sheets_bytes(title: str, sheets: Sequence[BookSheet], made_at: datetime) -> bytes:
    """A workbook, its header rows kept in sight and with a filter; the same content gives the same bytes.

    `made_at` is the instant that the file bears.
    """
    buffer = BytesIO()
    book = XLSXWRITER.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"title": _text(title), "created": made_at.astimezone(UTC).replace(tzinfo=None)})
    forms = _Forms(
        book.add_format({"bold": True, "bottom": 1, "bg_color": "#eef1f5", "valign": "top", "text_wrap": True}),
        book.add_format({"text_wrap": True, "valign": "top"}),
        book.add_format({"valign": "top", "num_format": "hh:mm"}),
        book.add_format({"valign": "top", "align": "left", "num_format": "yyyy-mm-dd"}),
    )
    for one in sheets:
        _fill(book, one, forms)
    book.close()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Forms:
    """How cells look: the header, text and numbers, times of day, dates."""

    head: Any
    plain: Any
    time: Any
    date: Any


def _fill(book: Any, one: BookSheet, forms: _Forms) -> None:
    sheet = book.add_worksheet(_sheet_name(one.name))
    for column, heading in enumerate(one.headings):
        sheet.set_column(column, column, heading.width)
        sheet.write_string(0, column, _text(heading.title)[:LONGEST_CELL], forms.head)
        _offer(book, sheet, column, heading)
    columns = [_with_numbers(book, forms, heading) for heading in one.headings]
    last = 0
    for last, row in enumerate(one.rows, 1):
        for column, value in enumerate(row):
            _write(sheet, last, column, value, columns[column])
    sheet.freeze_panes(1, one.kept)
    sheet.autofilter(0, 0, last, len(one.headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _with_numbers(book: Any, forms: _Forms, heading: Heading) -> _Forms:
    if heading.grey:
        return replace(forms, plain=book.add_format({"valign": "top", "font_color": "#8a93a0", "font_size": 8}))
    if not heading.numbers:
        return forms
    return replace(forms, plain=book.add_format({"valign": "top", "num_format": heading.numbers}))


def _offer(book: Any, sheet: Any, column: int, heading: Heading) -> None:
    """Let the cells of a column be chosen from a list; what is not on it is asked about and may still stand."""
    choices = heading.choices
    source: list[str] | str = list(choices)
    if len(",".join(choices)) > LONGEST_LIST or any("," in choice for choice in choices):
        source = _aside(book, column, choices) if heading.aside else []
    if source:
        how = {"validate": "list", "source": source, "error_type": "warning"}
        sheet.data_validation(1, column, OFFERED_ROWS, column, how)


def _aside(book: Any, column: int, choices: tuple[str, ...]) -> str:
    """Where a list stands on the hidden sheet, as a formula; the sheet is made for the first of them."""
    sheet = book.get_worksheet_by_name(ASIDE)
    if sheet is None:
        sheet = book.add_worksheet(ASIDE)
        sheet.hide()
    for row, choice in enumerate(choices):
        sheet.write_string(row, column, _text(choice)[:LONGEST_CELL])
    return f"={UTILITY.xl_range_formula(ASIDE, 0, column, len(choices) - 1, column)}"


def _write(sheet: Any, row: int, column: int, value: Value, forms: _Forms) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, forms.plain)
    elif isinstance(value, str):
        sheet.write_string(row, column, _text(value)[:LONGEST_CELL], forms.plain)
    elif isinstance(value, time):
        sheet.write_datetime(row, column, value, forms.time)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime.combine(value, time()), forms.date)
    else:
        sheet.write_number(row, column, value, forms.plain)


def _text(text: str) -> str:
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", LINE_ENDS.sub("\n", text))


def _sheet_name(name: str) -> str:
    """A name as sheets may bear it: 31 characters as Excel counts them (UTF-16), none with a meaning in formulas."""
    whole = " ".join(_text(name).translate(NOT_IN_SHEET_NAMES).split())
    cut = whole.encode("utf-16-le")[: 2 * LONGEST_SHEET_NAME].decode("utf-16-le", "ignore")
    name = cut.strip() or "Sheet"
    return f"{name} 1" if name.casefold() == ASIDE.casefold() else name
