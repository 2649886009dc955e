"""One row of a file as ratings and comments, or why it can't be read."""

from collections.abc import Mapping, Sequence

from facilitator.core.assess.answers import BLANK, UNSURE
from facilitator.core.assess.intake.headings import readable
from facilitator.core.assess.intake.marks import UNREADABLE, Marks, number_of
from facilitator.core.assess.intake.shapes import AnswerFile, Matching, Said, SheetVerdict, Use, What
from facilitator.core.columns import plain, words
from facilitator.core.phrases import counted, quoted, shortened
from facilitator.core.text import LONGEST, tidy

_RATED = frozenset("12345")
_NO_WORDS = words("n a|na|none|no|nothing|nil|nein|keine|non|ninguno|nessuno|no comment|no comments")


class RowReader:
    """Reads row after row by one matching. `scales` are the columns on another scale, to say so of what they hold."""

    def __init__(
        self, file: AnswerFile, matching: Matching, slots: int, marks: Marks, scales: Mapping[int, str], lenient: bool
    ) -> None:
        column_of = matching.slots()
        self._headings, self._marks, self._scales, self._lenient = file.headings, marks, scales, lenient
        self._nowhere = len(file.headings)
        self._columns = [column_of.get(slot, self._nowhere) for slot in range(slots)]
        said = (*matching.used(Use.COMMENT), *matching.used(Use.GENERAL))
        self._said = [(one.column, one.slot if one.use is Use.COMMENT else None) for one in said]

    def read(self, row: Sequence[str], line: int) -> SheetVerdict:
        """To be taken with its ratings and comments; refused if a cell is no rating (lenient: that one left blank)."""
        cells = (*row, "")
        ratings = "".join(map(self._marks.__getitem__, [cells[column] for column in self._columns]))
        if self._scales:
            marked = zip(ratings, self._columns, strict=True)
            ratings = "".join([self._of_scale(mark, column, cells[column]) for mark, column in marked])
        why = ""
        if UNREADABLE in ratings:
            why = self._trouble(cells, ratings)
            if not self._lenient:
                return SheetVerdict(line, What.REFUSE, why)
            ratings, why = ratings.replace(UNREADABLE, BLANK), f"Left blank: {why}"
        comments = tuple(Said(slot, text) for column, slot in self._said if (text := _comment(row[column])))
        unsure, blank = ratings.count(UNSURE), ratings.count(BLANK)
        rated = len(ratings) - unsure - blank
        return SheetVerdict(
            line, What.TAKE, why, rated=rated, unsure=unsure, blank=blank, ratings=ratings, comments=comments
        )

    def _of_scale(self, mark: str, column: int, cell: str) -> str:
        """A number in a column that is on another scale is no rating of ours, be it below 6 or not."""
        bare = column in self._scales and mark in _RATED and number_of(cell) is not None
        return UNREADABLE if bare else mark

    def _trouble(self, cells: Sequence[str], ratings: str) -> str:
        unread = [column for column, mark in zip(self._columns, ratings, strict=True) if mark == UNREADABLE]
        first = unread[0]
        scale = f" (the column seems to go from {self._scales[first]})" if first in self._scales else ""
        read = self._marks[cells[first]] != UNREADABLE
        said = f"{quoted(cells[first])} may not be meant as ours" if read else self._marks.said(cells[first])
        more = f", and {counted(len(unread) - 1, 'cell')} more" if len(unread) > 1 else ""
        return f"{said}, in {quoted(self._headings[first])}{scale}{more}."


def _comment(cell: str) -> str:
    """A comment tidied, and cut to what can be stored; nothing for “none” and the like."""
    if not plain(cell).strip("-–— ") or plain(cell) in _NO_WORDS:
        return ""
    text = tidy(cell) if "<" not in cell else readable(cell)
    return text if len(text) <= LONGEST else shortened(text, LONGEST)
