"""An agenda from elsewhere: read, looked at row by row, and stored in one step (`agenda_store`).

This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from facilitator.core import sheets, text
from facilitator.core.columns import cell, values_of
from facilitator.core.day_orders import DayOrder, day_words, doubtful, order_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.listing import agenda_store
from facilitator.core.plan.listing.agenda_columns import Column, Columns, guess_columns, header_at, in_hours, is_header
from facilitator.core.plan.listing.agenda_rows import AgendaRow, NamedSession, Reader, is_total
from facilitator.core.plan.listing.agenda_times import timed
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import tracks_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.sheets import Sheet

__all__ = ["Column", "Columns", "RowVerdict", "What", "day_order", "guess_columns", "read", "store", "verdict"]


_TOO_EARLY = "It is on a day before the first one: put the days in order, the earliest first."


class What(StrEnum):
    """What will happen to a row."""

    TAKE = "taken"
    REMARK = "taken with a remark"
    HEADING = "taken as a heading"
    IGNORE = "ignored"
    REFUSE = "refused"


@dataclass(frozen=True)
class RowVerdict:
    """What will happen to one row and why, in words. `row` is what is taken from it, None of one that is not."""

    line: int
    what: What
    why: str
    row: AgendaRow | None = None


# Reading


def read(path: Path) -> Sheet:
    """The rows of a CSV, text or XLSX file, without what stands above the header; UserError if it holds no agenda."""
    sheet = _headed(sheets.of_file(path, text.tidy))
    if not sheet.rows:
        raise UserError(f"“{path.name}” holds no agenda: check that it is on its first filled sheet.")
    return sheet


def read_pasted(typed: str) -> Sheet:
    """The rows of a pasted agenda: cells out of a spreadsheet, or a block a line."""
    return _headed(sheets.of_text(typed, text.tidy))


def day_order(sheet: Sheet, columns: Columns) -> DayOrder:
    """How the dates of the list are written; in doubt only if one of them can be read as two days."""
    texts = _dates(sheet, columns)
    order = order_of(texts)
    return DayOrder.ISO if order is DayOrder.IN_DOUBT and not doubtful(texts) else order


def _headed(sheet: Sheet) -> Sheet:
    return sheet.headed(header_at(sheet.rows))


def _dates(sheet: Sheet, columns: Columns) -> list[str]:
    places = [columns[column] for column in (Column.DAY, Column.SESSION) if column in columns]
    return [one for place in places for one in values_of(sheet.rows, place)]


# The verdict


def verdict(
    document: Document,
    workshop_id: int,
    sheet: Sheet,
    columns: Columns,
    order: DayOrder | None = None,
    replacing: bool = True,
) -> list[RowVerdict]:
    """What storing the list would do with each row, in place of the agenda or (not `replacing`) behind it.

    `order` is how its dates are written; without one that is found out, and UserError if it is in doubt. An empty
    part or session is the one above; so two parts of one name that follow each other are one.
    """
    if Column.TITLE not in columns:
        raise UserError("No column with the blocks was found: choose the column that holds them.")
    order = order or day_order(sheet, columns)
    if order is DayOrder.IN_DOUBT:
        example = doubtful(_dates(sheet, columns))
        raise UserError(f"“{example}” can be read in two ways: say whether the day or the month comes first.")
    judge = _Judge(document, workshop_id, sheet, columns, order, replacing)
    seen = [judge.look_at(line, row) for line, row in zip(sheet.lines, sheet.rows, strict=True)]
    if Column.PART not in columns:
        seen = _without_last_words(seen)
    seen = _with_times(seen, replacing and Column.PINNED not in columns)
    return _matched(document, workshop_id, seen) if replacing else seen


def store(document: Document, workshop_id: int, verdicts: Iterable[RowVerdict], replace: bool) -> list[Block]:
    """Do what the verdicts say, in one step: replace the agenda, or add to its end. Returns the blocks of the list.

    UserError if there is nothing to take, or if the agenda to replace is that of a workshop that has begun.
    """
    return agenda_store.store(document, workshop_id, [one.row for one in verdicts if one.row], replace)


class _Judge:
    """Looks at row after row, and remembers the part and the session it is in."""

    def __init__(
        self,
        document: Document,
        workshop_id: int,
        sheet: Sheet,
        columns: Columns,
        order: DayOrder,
        replacing: bool,
    ) -> None:
        self._columns, self._order, self._replacing = columns, order, replacing
        self._day = document.get(Workshop, workshop_id).day
        self._days = {self._day, *(one.day for one in document.all(Session, workshop_id=workshop_id))}
        self._hours = in_hours(sheet.header, columns)
        named = values_of(sheet.rows, columns[Column.TRACK]) if Column.TRACK in columns else []
        self._tracks = [*(track.title for track in tracks_of(document, workshop_id)), *named]
        self._measured = bool({Column.START, Column.MINUTES} & columns.keys())
        self._session: NamedSession | None = None
        self._listed_day = self._day
        self._later = timedelta(0)
        self._part = ""

    def look_at(self, line: int, row: Sequence[str]) -> RowVerdict:
        """The verdict on one row, its times not yet worked out."""
        reader = Reader({column: cell(row, at) for column, at in self._columns.items()}, self._hours)
        if is_header(row):
            return RowVerdict(line, What.IGNORE, "It names the columns again.")
        if is_total(row) and not reader.cells.get(Column.START):
            return RowVerdict(line, What.IGNORE, "It adds up the others.")
        remarks = self._enter(reader)
        if self._session and self._session.day and self._session.day < self._day:
            return RowVerdict(line, What.REFUSE, _TOO_EARLY)
        part = self._heading(reader, row)
        if part is not None:
            self._part = part
            return self._of_heading(line, reader, part, remarks)
        self._part = text.one_line(reader.cells.get(Column.PART, "")) or self._part
        if not reader.cells[Column.TITLE]:
            wordless = not any(any(map(str.isalpha, one)) for one in row) and not reader.cells.get(Column.START)
            what, why = (What.IGNORE, "It holds no words.") if wordless else (What.REFUSE, "It has no title.")
            return RowVerdict(line, what, why)
        try:
            found = reader.row(self._tracks)
        except UserError as error:
            return RowVerdict(line, What.REFUSE, str(error))
        why = " ".join([*remarks, *reader.remarks])
        return RowVerdict(line, What.TAKE, why, replace(found, session=self._session, part=self._part))

    def _enter(self, reader: Reader) -> list[str]:
        """Go into the session that the row names, if it names another than the one before."""
        named = reader.session(self._order, self._listed_day)
        if named is None:
            return []
        first, before = self._session is None, self._session or NamedSession()
        self._listed_day = named.day or self._listed_day
        remarks = []
        if first and self._replacing and named.day and named.day not in self._days:
            self._later = self._day - named.day
            stays = f"the workshop stays on {day_words(self._day)}, and its sessions keep their distance."
            remarks.append(f"The list says {day_words(named.day)}: {stays}")
        day = named.day + self._later if named.day else None
        if first or named.title not in ("", before.title) or day not in (None, before.day):
            self._session = NamedSession(named.title, day)
            self._part = ""
        return remarks

    def _heading(self, reader: Reader, row: Sequence[str]) -> str | None:
        """The part that a row begins, if it does no more than that; "" if it only begins a session."""
        filled = [one for one in row if one]
        part = reader.cells.get(Column.PART, "")
        outside = {Column.SESSION, Column.DAY, Column.PART, Column.SHORT}
        inside = [one for column, one in reader.cells.items() if one and column not in outside]
        if not inside and any(reader.cells.get(column) for column in outside):
            return text.one_line(part)
        lone = len(filled) == 1 and any(map(str.isalpha, filled[0])) and len(row) > 1
        return text.one_line(filled[0]) if lone and self._measured and Column.PART not in self._columns else None

    def _of_heading(self, line: int, reader: Reader, part: str, remarks: list[str]) -> RowVerdict:
        short = text.one_line(reader.cells.get(Column.SHORT, ""))
        row = AgendaRow(frozenset(reader.cells), self._session, part, short) if part else None
        words = f"Begins the part “{part}”." if part else "Begins a session."
        return RowVerdict(line, What.HEADING, " ".join([*remarks, words]), row)


def _without_last_words(seen: list[RowVerdict]) -> list[RowVerdict]:
    """The verdicts without lone lines at the end, such as "Lunch is on us", taken for headings."""
    last = next((at for at in range(len(seen), 0, -1) if seen[at - 1].what is What.TAKE), 0)
    unled = [one if one.what is not What.HEADING else _ignored(one) for one in seen[last:]]
    return [*seen[:last], *unled]


def _ignored(one: RowVerdict) -> RowVerdict:
    return RowVerdict(one.line, What.IGNORE, "No block follows it.")


def _with_times(seen: Sequence[RowVerdict], pinning: bool) -> list[RowVerdict]:
    """The verdicts with all lengths worked out, and the words for what is taken."""
    times = iter(timed([one.row for one in seen if one.row and one.row.title], pinning))
    told: list[RowVerdict] = []
    for one in seen:
        if one.row is None or not one.row.title:
            told.append(one)
            continue
        row, remarks = next(times)
        if row is None:
            told.append(RowVerdict(one.line, What.IGNORE, "It says when the day is over."))
            continue
        why = " ".join(filter(None, (one.why, *remarks)))
        said = f"{ACTIVITY_WORDS[row.activity]}, {spoken(row.length or 0)}."
        told.append(RowVerdict(one.line, What.REMARK if why else What.TAKE, f"{said} {why}".strip(), row))
    return told


def _matched(document: Document, workshop_id: int, seen: Sequence[RowVerdict]) -> list[RowVerdict]:
    """The verdicts with the blocks that the rows stand for: of the same title, in the same part if there is one."""
    parts = {part.id: folded(part.title) for part in document.all(Part, workshop_id=workshop_id)}
    free = document.all(Block, workshop_id=workshop_id)
    told = []
    for one in seen:
        row = one.row
        named = [block for block in free if row and row.title and folded(block.title) == folded(row.title)]
        if row is None or not named:
            told.append(one)
            continue
        old = next((block for block in named if parts[block.part_id] == folded(row.part)), named[0])
        free.remove(old)
        activity = row.activity if Column.ACTIVITY in row.said else old.activity
        why = one.why.replace(ACTIVITY_WORDS[row.activity], ACTIVITY_WORDS[activity], 1)
        told.append(replace(one, why=why, row=replace(row, block_id=old.id, activity=activity)))
    return told
