"""A survey tool's file read as it was exported: the tool recognised, its headings gathered, one row an answer.

This loads a spreadsheet reader: import it when answers are to be read, not at the program's start.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from facilitator.core import sheets, text
from facilitator.core.assess.intake.shapes import AnswerFile, Tool
from facilitator.core.assess.intake.tools import headings_of, holds_totals, shape_of
from facilitator.core.columns import plain
from facilitator.core.errors import UserError

MOST = sheets.Most(rows=20_000, columns=400, bytes=80_000_000)
_ONE_MORE = replace(MOST, columns=MOST.columns + 1)  # shows whether there are more
_Rows = tuple[tuple[str, ...], ...]


def read(path: Path) -> AnswerFile:
    """The answers in a CSV, text or spreadsheet file; UserError if it holds none, or only totals."""
    sheet = sheets.of_file(path, text.tidy, _ONE_MORE)
    if not sheet.rows:
        raise UserError(f"“{path.name}” is empty: export the answers from the survey tool anew.")
    if any(any(row[MOST.columns :]) for row in sheet.rows):
        raise UserError(
            f"“{path.name}” has more than {MOST.columns} columns: export it condensed, or leave out what is no answer."
        )
    if holds_totals(sheet.rows):
        raise UserError(f"“{path.name}” holds totals, not answers: export the individual responses instead.")
    shape = shape_of(sheet.rows)
    headings, codes = headings_of(sheet.rows, shape)
    first = shape.at + shape.deep
    rows = sheet.rows[first:]
    if not rows:
        raise UserError(f"“{path.name}” holds no answers below its headings: nobody has answered yet.")
    if shape.tool is Tool.SURVEYMONKEY and shape.deep > 1:
        headings, rows = _options_joined(_matrix_parted(headings, rows), rows)
        codes = [""] * len(headings)
    return AnswerFile(path.name, shape.tool, tuple(headings), tuple(codes), rows, sheet.lines[first:])


def _matrix_parted(headings: Sequence[str], rows: _Rows) -> list[str]:
    """Headings "Question [Row - Option]" as "Row [Option]", where a column holds nothing but its option."""
    parts = [heading.partition(" [")[2].removesuffix("]") for heading in headings]
    held = [{row[column] for row in rows if row[column]} for column in range(len(headings))]
    ticked = {
        one for part, values in zip(parts, held, strict=True) if len(values) == 1 for one in values if part != one
    }
    options = sorted(ticked, key=len, reverse=True)
    parted = []
    for heading, part, values in zip(headings, parts, held, strict=True):
        option = next((option for option in options if part.endswith(f" {option}") and values <= {option}), "")
        asked = part.removesuffix(option).rstrip(" -–—:|")
        parted.append(f"{asked} [{option}]" if option and asked else heading)
    return parted


def _options_joined(headings: Sequence[str], rows: _Rows) -> tuple[list[str], _Rows]:
    """Where each option of a question has a column of its own, the columns made one again."""
    kept: list[tuple[str, tuple[int, ...]]] = []
    for question, among in groupby(range(len(headings)), key=lambda column: headings[column].partition(" [")[0]):
        columns = tuple(among)
        options = _options(headings, rows, columns) if len(columns) > 1 else ()
        kept += [(question, options)] if options else []
        kept += [(headings[column], (column,)) for column in columns if column not in options]
    if len(kept) == len(headings):
        return list(headings), rows
    joined = (
        tuple([next((row[column] for column in columns if row[column]), "") for _heading, columns in kept])
        for row in rows
    )
    return [heading for heading, _columns in kept], tuple(joined)


def _options(headings: Sequence[str], rows: _Rows, columns: Sequence[int]) -> tuple[int, ...]:
    """Those columns that hold nothing but the option in their own heading, if no row ticks more than one of them."""
    named = {column: plain(headings[column].partition(" [")[2].removesuffix("]")) for column in columns}
    options = tuple(c for c in columns if named[c] and all(plain(row[c]) in ("", named[c]) for row in rows))
    ticks = [sum(bool(row[column]) for column in options) for row in rows]
    return options if len(options) > 1 and max(ticks) == 1 else ()
