"""Values of indicators from elsewhere: read, looked at row by row, and stored in one step.

This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from facilitator.core import sheets
from facilitator.core.columns import cell
from facilitator.core.day_orders import DayOrder, doubtful, order_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Indicator, Reading, indicators
from facilitator.core.measures.readings_columns import (
    Column,
    Columns,
    dates,
    guess_columns,
    header_at,
    is_header,
    one_below_another,
)
from facilitator.core.measures.readings_rows import Cells, FileRow, Reader, across
from facilitator.core.phrases import counted
from facilitator.core.sheets import Sheet

__all__ = ["Column", "Columns", "RowVerdict", "What", "day_order", "guess_columns", "judge", "read", "store"]


class What(StrEnum):
    """What will happen to a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "the same"
    UNKNOWN = "not known"
    REFUSED = "refused"


@dataclass(frozen=True)
class RowVerdict:
    """What will happen to one row and why, in words. `name` is that of the indicator, or what the row calls it.

    `nearest` is the name of an indicator that one not known may mean, or "".
    """

    line: int
    name: str
    what: What
    why: str
    indicator: Indicator | None = None
    day: date | None = None
    value: float | None = None
    note: str = ""
    nearest: str = ""

    @property
    def value_words(self) -> str:
        """The value with its unit, "" where it cannot be read."""
        if self.value is None or self.indicator is None:
            return ""
        return figure_words(self.value, self.indicator.unit)

    @property
    def taken(self) -> bool:
        """Whether it is stored."""
        return self.what in (What.NEW, What.CHANGED)


# Reading


def names_of(document: Document) -> tuple[str, ...]:
    """The names of all indicators, by which `read` knows what may head a column."""
    return tuple(one.name for one in indicators(document))


def read(path: Path, names: Collection[str] = ()) -> Sheet:
    """The rows of a CSV, text or XLSX file, without what stands above the header; UserError if it holds no values.

    A list with a column for each indicator comes as one with a row for each value.
    """
    whole = sheets.of_file(path)
    sheet = one_below_another(whole.headed(header_at(whole.rows, names)), names)
    if not sheet.rows:
        raise UserError(f"“{path.name}” holds no values: check that they are on its first filled sheet.")
    return sheet


def day_order(sheet: Sheet, columns: Columns) -> DayOrder:
    """How the dates of the list are written; in doubt only if one of them can be read as two days."""
    texts = dates(sheet, columns)
    order = order_of(texts)
    return DayOrder.ISO if order is DayOrder.IN_DOUBT and not doubtful(texts) else order


# The verdict


def judge(
    document: Document,
    sheet: Sheet,
    today: date,
    columns: Columns | None = None,
    order: DayOrder | None = None,
    indicator_id: int | None = None,
    nearest: bool = False,
) -> list[RowVerdict]:
    """What storing the list would do with each row.

    `indicator_id` is what rows are of that name no indicator; `nearest` takes names that are not known for the nearest
    known one. `order` is how the dates are written; without one it is found out. UserError if that is in doubt, or if
    days, values or what they are of stand nowhere.
    """
    columns = columns or guess_columns(sheet.header, sheet.rows)
    _check_columns(columns, indicator_id)
    order = order or day_order(sheet, columns)
    if order is DayOrder.IN_DOUBT:
        example = doubtful(dates(sheet, columns))
        raise UserError(f"“{example}” can be read in two ways: say whether the day or the month comes first.")
    named = None if indicator_id is None else document.get(Indicator, indicator_id)
    there = document.all(Reading)
    reader = Reader(indicators(document), there, order, today, named, nearest)
    rows = [
        reader.row(line, Cells(*(cell(row, columns.get(column)) for column in Column)))
        for line, row in zip(sheet.lines, sheet.rows, strict=True)
        if not is_header(row)
    ]
    stored = {(one.indicator_id, one.day): one for one in there}
    return [_verdict(row, stored) for row in across(rows, there)]


def store(document: Document, verdicts: Iterable[RowVerdict]) -> list[Reading]:
    """Store what is new or changed, in one step; returns it. Nothing to store is no step.

    A row without a note leaves the note that there is.
    """
    wanted = [one for one in verdicts if one.taken]
    stored = {(one.indicator_id, one.day): one for one in document.all(Reading)}
    with document.step(f"Bring in {counted(len(wanted), 'value')}") as step:
        found = []
        for one in wanted:
            if one.indicator is None or one.day is None or one.value is None:
                raise ValueError("a row without a value is not taken")
            own = document.get(Indicator, one.indicator.id).id
            old = stored.get((own, one.day)) or Reading(id=document.new_id(), indicator_id=own, day=one.day, value=0)
            found.append(step.put(old.with_(value=one.value, note=one.note or old.note)))
        return found


def _check_columns(columns: Columns, indicator_id: int | None) -> None:
    if Column.DAY not in columns:
        raise UserError("No column with days was found: head the one that holds them “Day”.")
    if Column.VALUE not in columns:
        raise UserError("No column with values was found: head the one that holds them “Value”.")
    if Column.METRIC not in columns and indicator_id is None:
        raise UserError("No column names the metrics: say which metric all these values are of.")


def _verdict(row: FileRow, stored: dict[tuple[int, date], Reading]) -> RowVerdict:
    one = RowVerdict(row.line, row.name, What.REFUSED, row.fault, row.indicator, row.day, row.value, row.note, row.near)
    if row.indicator is None:
        return replace(one, what=What.UNKNOWN if row.near or row.unknown else What.REFUSED)
    if row.fault or row.day is None:
        return one
    old = stored.get((row.indicator.id, row.day))
    if old is None:
        return replace(one, what=What.NEW, why=row.remark)
    if old.value == row.value and row.note in ("", old.note):
        return replace(one, what=What.SAME, why="Here already.")
    before = "Takes the place of " + figure_words(old.value, row.indicator.unit) + "."
    why = before if old.value != row.value else "Its note changes."
    return replace(one, what=What.CHANGED, why=" ".join(filter(None, (why, row.remark))))


# Questions


def words_of(verdicts: Sequence[RowVerdict]) -> str:
    """What the verdicts come to: "12 values are new, 1 changed, 3 here already, 2 rows can't be taken"."""
    counts = Counter(one.what for one in verdicts)
    said = [
        f"{counted(counts[what], 'value')} {words}"
        for what, words in ((What.NEW, "new"), (What.CHANGED, "changed"), (What.SAME, "here already"))
        if counts[what]
    ]
    refused = counts[What.UNKNOWN] + counts[What.REFUSED]
    return ", ".join(said + ([f"{counted(refused, 'row')} can’t be taken"] if refused else []))


def nearest_names(verdicts: Iterable[RowVerdict]) -> dict[str, str]:
    """What names that are not known may mean: as the list says it, and the nearest known name."""
    return {one.name: one.nearest for one in verdicts if one.what is What.UNKNOWN and one.nearest}
