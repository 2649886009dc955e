"""A RACI table to and from a spreadsheet, as the tab-separated text that the clipboard carries."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.phrases import counted, quoted
from facilitator.core.run.raci import (
    Matrix,
    RaciColumn,
    add_column,
    add_row,
    matrix,
    read_letters,
    set_cell,
)
from facilitator.core.text import LONGEST, one_line

CORNER = "Initiative"
_FORMULA = ("=", "+", "-", "@", "'")


@dataclass(frozen=True)
class Verdict:
    """What came of a paste: how many cells were set, rows and columns added, and what was left out, in words."""

    cells: int
    rows: int
    columns: int
    left_out: tuple[str, ...]

    @property
    def words(self) -> str:
        """The verdict in one line: "12 cells set, 2 rows added, 1 thing left out"."""
        parts = [f"{counted(self.cells, 'cell')} set"]
        parts += [f"{counted(self.rows, 'row')} added"] if self.rows else []
        parts += [f"{counted(self.columns, 'column')} added"] if self.columns else []
        parts += [f"{counted(len(self.left_out), 'thing')} left out"] if self.left_out else []
        return ", ".join(parts)


@dataclass(frozen=True)
class _Sheet:
    names: list[str] | None
    titles: list[str] | None
    body: list[list[str]]


def copied(table: Matrix) -> str:
    """The table with its headers, to be pasted into a spreadsheet. Nothing in it can become a formula there."""
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    writer.writerow([CORNER, *(_harmless(name) for name in table.names)])
    for row, letters in zip(table.rows, table.grid(), strict=True):
        writer.writerow([_harmless(row.title), *letters])
    return out.getvalue()


def paste(
    document: Document, workshop_id: int, text: str, row_id: int | None = None, column_id: int | None = None
) -> Verdict:
    """Take in cells copied from a spreadsheet, as one step.

    With names above and titles at the left they go where those say: new rows and columns are added, a name that is
    neither a person nor a team is left out and told. Without, they go to the right of and below the given cell, else
    from the first. An empty cell leaves what is there. UserError if nothing in it is a RACI table.
    """
    table = matrix(document, workshop_id)
    sheet = _sheet(text)
    left_out: list[str] = []
    before = {row.id for row in table.rows}
    with document.step("Paste RACI table"):
        columns = _columns(document, workshop_id, table, sheet, column_id, left_out)
        rows = _rows(document, workshop_id, table, sheet, row_id, left_out)
        cells = 0
        for row, letters in zip(rows, sheet.body, strict=False):
            for column, typed in zip(columns, letters, strict=False):
                if row is None or column is None or not typed:
                    continue
                try:
                    set_cell(document, row, column.id, read_letters(typed))
                    cells += 1
                except UserError:
                    left_out.append(f"{quoted(typed)} is not R, A, C or I, nor R and A")
        new_rows = {row for row in rows if row is not None} - before
        if not cells and not new_rows:
            raise UserError("There is no RACI table in what was copied: copy cells with R, A, C or I, and try again.")
    new_columns = {c.id for c in columns if c} - {c.id for c in table.columns}
    return Verdict(cells, len(new_rows), len(new_columns), tuple(left_out))


def _sheet(text: str) -> _Sheet:
    try:
        grid = [[one_line(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), "excel-tab")]
    except csv.Error as error:
        raise UserError("What was copied can't be read as a table: copy the cells in the spreadsheet again.") from error
    filled = [number for number, row in enumerate(grid) if any(row)]
    if not filled:
        raise UserError("There is nothing to paste: copy cells in the spreadsheet first.")
    grid = [row or [""] for row in grid[filled[0] : filled[-1] + 1]]
    cornered = folded(grid[0][0]) == folded(CORNER)
    named = cornered or not all(_is_letters(cell) for cell in grid[0][1:])
    body = grid[1:] if named else grid
    titled = (named and (cornered or not grid[0][0])) or any(not _is_letters(row[0]) for row in body)
    names = [_typed(name) for name in grid[0][1 if titled else 0 :]] if named else None
    titles = [_typed(row[0]) for row in body] if titled else None
    return _Sheet(names, titles, [row[1:] if titled else row for row in body])


def _is_letters(cell: str) -> bool:
    try:
        read_letters(cell)
    except UserError:
        return False
    return True


def _columns(
    document: Document, workshop_id: int, table: Matrix, sheet: _Sheet, first_id: int | None, left_out: list[str]
) -> list[RaciColumn | None]:
    """For each column pasted the one it goes to, None for one left out."""
    if sheet.names is None:
        at = next((i for i, column in enumerate(table.columns) if column.id == first_id), 0)
        room = table.columns[at:]
        beyond = max((len(row) for row in sheet.body), default=0) - len(room)
        if beyond > 0:
            left_out.append(f"{counted(beyond, 'column')} beyond the right edge of the table")
        return list(room)
    free = list(zip(table.columns, table.names, strict=True))
    found: list[RaciColumn | None] = []
    for name in sheet.names:
        there = next((pair for pair in free if folded(pair[1]) == folded(name)), None)
        if there:
            free.remove(there)
        found.append(there[0] if there else _new_column(document, workshop_id, name, left_out))
    return found


def _new_column(document: Document, workshop_id: int, name: str, left_out: list[str]) -> RaciColumn | None:
    named: Sequence[Person | Team] = [*people(document), *teams(document)]
    known = [n for n in named if folded(n.name) == folded(name)]
    known = known or [n for n in named if name and folded(n.name).split()[0] == folded(name)]
    if len(known) != 1:
        what = "could be more than one person" if known else "is neither a person nor a team"
        if name:
            left_out.append(f"{quoted(name)} {what}: its column")
        return None
    is_person = isinstance(known[0], Person)
    person_id, team_id = (known[0].id, None) if is_person else (None, known[0].id)
    there = document.all(RaciColumn, workshop_id=workshop_id, person_id=person_id, team_id=team_id)
    return there[0] if there else add_column(document, workshop_id, person_id, team_id)


def _rows(
    document: Document, workshop_id: int, table: Matrix, sheet: _Sheet, first_id: int | None, left_out: list[str]
) -> list[int | None]:
    """For each row pasted the id of the one it goes to, None for one left out."""
    if sheet.titles is None:
        at = next((i for i, row in enumerate(table.rows) if row.id == first_id), 0)
        room = [row.id for row in table.rows[at:]]
        if len(sheet.body) > len(room):
            left_out.append(f"{counted(len(sheet.body) - len(room), 'row')} below the end of the table")
        return [*room]
    free = list(table.rows)
    found: list[int | None] = []
    for title, letters in zip(sheet.titles, sheet.body, strict=True):
        there = next((row for row in free if folded(row.title) == folded(title)), None)
        if there:
            free.remove(there)
            found.append(there.id)
        elif title and len(title) <= LONGEST:
            found.append(add_row(document, workshop_id, title).id)
        else:
            found.append(None)
            if title or any(letters):
                left_out.append(f"{quoted(title)}: its title is too long" if title else "a row without a title")
    return found


def _harmless(text: str) -> str:
    """Text that a spreadsheet takes as text: an apostrophe, which it hides, before what would start a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _typed(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
