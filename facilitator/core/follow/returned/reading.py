"""Reading a spreadsheet of actions that has come back.

This loads a spreadsheet reader: import it when a file is to be read, not at the program's start.
"""

from dataclasses import dataclass
from pathlib import Path

from facilitator.core import sheets, text
from facilitator.core.columns import cell
from facilitator.core.errors import UserError
from facilitator.core.follow.returned.columns import Column, Columns, columns_of, header_at
from facilitator.core.follow.returned.references import looks_like_one
from facilitator.core.sheets import Sheet


@dataclass(frozen=True)
class ReturnedSheet:
    """The rows of a list of actions, without its header, and where what stands in them."""

    sheet: Sheet
    columns: Columns

    def rows(self) -> list[tuple[int, dict[Column, str]]]:
        """Each row's line in the file, and its cells by column; "" where it has nothing."""
        numbered = zip(self.sheet.lines, self.sheet.rows, strict=True)
        return [(line, {column: cell(row, self.columns.get(column)) for column in Column}) for line, row in numbered]


def read_returned(path: Path) -> ReturnedSheet:
    """The rows of an XLSX, ODS, XLS or CSV file; of several sheets those of the first that is a list of actions.

    UserError if it can't be read or holds none.
    """
    found = parted(sheets.of_file(path, text.tidy, wanted=lambda sheet: parted(sheet) is not None))
    if found is None:
        raise UserError(f"“{path.name}” holds no list of actions: it needs headings such as Action, Due and State.")
    return found


def parted(sheet: Sheet) -> ReturnedSheet | None:
    """A sheet parted from its header, which may have been sorted in among the rows; None if it has none of use.

    Of what stands above the header only rows with a reference count: the others are titles.
    """
    at = header_at(sheet.rows)
    if at is None:
        return None
    columns = columns_of(sheet.rows[at], sheet.rows)
    if not {Column.ACTION, Column.REFERENCE} & columns.keys():
        return None
    numbered = list(zip(sheet.lines, sheet.rows, strict=True))
    above = [(line, row) for line, row in numbered[:at] if any(map(looks_like_one, row))]
    kept = [*above, *numbered[at + 1 :]]
    rows, lines = tuple(row for _line, row in kept), tuple(line for line, _row in kept)
    return ReturnedSheet(Sheet(sheet.rows[at], rows, lines), columns)
