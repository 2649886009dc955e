"""Which column of a list from elsewhere holds what of the values of indicators."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial

from facilitator.core.columns import HEADER_WITHIN, Rows, by_content, cell, headed, plain, share, values_of, words
from facilitator.core.day_orders import DayOrder, read_day
from facilitator.core.errors import UserError
from facilitator.core.figures import read_figure
from facilitator.core.sheets import Sheet

_SOME_DAY = date(2027, 1, 1)
_MOSTLY = 0.5


class Column(StrEnum):
    """What a column of values may hold; the value is how we head it in files of our own."""

    METRIC = "Metric"
    DAY = "Day"
    VALUE = "Value"
    UNIT = "Unit"
    NOTE = "Note"


Columns = Mapping[Column, int]
"""Where things stand, as column numbers from 0; what is not in it stands nowhere."""

_WORDS = {
    Column.METRIC: words(
        "metric|metrics|indicator|indicators|measure|kpi|name|metric name|indicator name|kennzahl|messgrosse|indikator|"
        "indicateur|metrique|indicador|metrica|indicatore|maatstaf"
    ),
    Column.DAY: words(
        "day|date|on|as of|as at|week|month|period|measured on|tag|datum|stichtag|jour|dia|fecha|data|giorno|dag"
    ),
    Column.VALUE: words(
        "value|values|figure|reading|readings|actual|actuals|current|result|number|amount|wert|istwert|ist|valeur|valor|"
        "valore|waarde"
    ),
    Column.UNIT: words("unit|units|counted in|einheit|unite|unidad|unita|eenheid"),
    Column.NOTE: words("note|notes|comment|comments|remark|remarks|notiz|bemerkung|anmerkung|remarque|nota|opmerking"),
}
_KNOWN = frozenset[str]().union(*_WORDS.values())


def header_at(rows: Rows, names: Collection[str] = ()) -> int | None:
    """The number of the row that names the columns, among the first ten; None if none does.

    The names of indicators may head columns as well.
    """
    known = _KNOWN | {plain(name) for name in names}
    counts = [sum(plain(one) in known for one in row) for row in rows[:HEADER_WITHIN]]
    return counts.index(max(counts)) if counts and max(counts) >= 2 else None


def guess_columns(header: Sequence[str], rows: Rows) -> Columns:
    """Guess the columns by the header's words, and what that leaves open by their content."""
    named = [plain(one) for one in header]
    found = {column: at for column, among in _WORDS.items() if (at := headed(named, among)) is not None}
    for column, fits in ((Column.DAY, _daylike), (Column.VALUE, _figurelike)):
        if column not in found:
            _add(found, column, by_content(rows, {*found.values()}, partial(_mostly, fits)))
    if not header:
        for column in (Column.METRIC, Column.NOTE):
            _add(found, column, by_content(rows, {*found.values()}, partial(_mostly, _wordy)))
    return found


def is_header(row: Sequence[str]) -> bool:
    """Whether a row does no more than name the columns once again."""
    filled = [one for one in row if one]
    return len(filled) > 1 and all(plain(one) in _KNOWN for one in filled)


def one_below_another(sheet: Sheet, names: Collection[str]) -> Sheet:
    """A list with a column for each indicator, headed by its name, as one with a row for each value; else as it is.

    Such a list has a column of days and none that names indicators. Empty cells are no values.
    """
    known = {plain(name) for name in names}
    columns = guess_columns(sheet.header, sheet.rows)
    places = [at for at, one in enumerate(sheet.header) if plain(one) in known and at != columns.get(Column.DAY)]
    if Column.METRIC in columns or Column.DAY not in columns or not places:
        return sheet
    note = columns.get(Column.NOTE)
    cells = [
        (line, (sheet.header[at], cell(row, columns[Column.DAY]), cell(row, at), cell(row, note)))
        for at in places
        for line, row in zip(sheet.lines, sheet.rows, strict=True)
        if cell(row, at)
    ]
    header = (Column.METRIC.value, Column.DAY.value, Column.VALUE.value, Column.NOTE.value)
    return Sheet(header, tuple(row for _line, row in cells), tuple(line for line, _row in cells))


def dates(sheet: Sheet, columns: Columns) -> list[str]:
    """What stands in the column of days."""
    return values_of(sheet.rows, columns[Column.DAY]) if Column.DAY in columns else []


def _add(found: dict[Column, int], column: Column, at: int | None) -> None:
    if at is not None:
        found[column] = at


def _mostly(fits: Callable[[str], bool], texts: list[str]) -> bool:
    return share(texts, fits) > _MOSTLY


def _daylike(text: str) -> bool:
    orders = (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
    return not _figurelike(text) and any(read_day(text, order, _SOME_DAY) is not None for order in orders)


def _figurelike(text: str) -> bool:
    if any(sign in text for sign in "/:") or "-" in text[1:]:
        return False
    try:
        return read_figure(text) is not None
    except UserError:
        return False


def _wordy(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and not _figurelike(text) and not _daylike(text)
