"""What is missing or doubled in a RACI table, in words.

The rule: every initiative has exactly one who is accountable and at least one who is responsible (RACI chart as a
responsibility assignment matrix, PMBOK Guide, resource management). Gaps and overlaps are then talked through one by
one (seeds/000, part 5).
"""

from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.run.raci import Matrix

COMPLETE = "complete"
_A_FEW = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class FindingKind(StrEnum):
    """Something is missing, or there is too much of it."""

    GAP = "gap"
    OVERLAP = "overlap"


@dataclass(frozen=True)
class Finding:
    """One thing to settle, about a row or about a column, in a sentence for the room."""

    row_id: int | None
    column_id: int | None
    kind: FindingKind
    words: str


def row_words(matrix: Matrix, row_id: int) -> str:
    """The check of one row: "complete", or what is wrong: "two accountable · no one responsible"."""
    accountable, responsible = _holders(matrix, row_id, "A"), _holders(matrix, row_id, "R")
    wrong = (
        ("no one accountable", not accountable),
        (f"{_spelled(len(accountable))} accountable", len(accountable) > 1),
        ("no one responsible", not responsible),
    )
    return " · ".join(words for words, is_so in wrong if is_so) or COMPLETE


def findings(matrix: Matrix) -> list[Finding]:
    """All gaps and overlaps, to be walked one by one: row by row, then column by column."""
    by_row = [finding for row in matrix.rows for finding in _of_row(matrix, row.id, quoted(row.title))]
    return by_row + _of_columns(matrix)


def most_responsible(rows: int) -> int:
    """How many R of one person are still reasonable among so many rows: half of them, and three in any case.

    Nobody is overloaded by three pieces of work, however short the table. Beyond that, who does the work in more
    than half of all initiatives holds most of them up when ill or busy. Teams can share work and are not counted.
    """
    return max(_A_FEW, rows // 2)


def _of_row(matrix: Matrix, row_id: int, title: str) -> list[Finding]:
    accountable, responsible = _holders(matrix, row_id, "A"), _holders(matrix, row_id, "R")
    found = []
    if not accountable:
        found.append(Finding(row_id, None, FindingKind.GAP, f"{title}: no one is accountable. Choose one."))
    if len(accountable) > 1:
        words = f"{title}: {listed(accountable)} are all accountable. Keep one."
        words = words.replace(" all ", " both ") if len(accountable) == 2 else words
        found.append(Finding(row_id, None, FindingKind.OVERLAP, words))
    if not responsible:
        found.append(Finding(row_id, None, FindingKind.GAP, f"{title}: no one is responsible. Who does the work?"))
    return found


def _of_columns(matrix: Matrix) -> list[Finding]:
    if not matrix.rows:
        return []
    found = []
    by_column = list(zip(*matrix.grid(), strict=True))
    for column, name, letters in zip(matrix.columns, matrix.names, by_column, strict=True):
        load = sum("R" in cell for cell in letters)
        if column.person_id is not None and load > most_responsible(len(matrix.rows)):
            words = f"{name} is responsible in {load} of {counted(len(matrix.rows), 'row')}. Who can take some over?"
            found.append(Finding(None, column.id, FindingKind.OVERLAP, words))
        if not any(letters):
            words = f"{name} has no part in anything. Give a letter, or take the column out."
            found.append(Finding(None, column.id, FindingKind.GAP, words))
    return found


def _holders(matrix: Matrix, row_id: int, letter: str) -> list[str]:
    return [name for name, letters in zip(matrix.names, matrix.letters(row_id), strict=True) if letter in letters]


def _spelled(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
