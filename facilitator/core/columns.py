"""What finding the columns of a list takes, whatever the list is of."""

import re
from collections.abc import Callable, Sequence

from facilitator.core.names import folded

Rows = Sequence[Sequence[str]]

HEADER_WITHIN = 10
_SIGNS = re.compile(r"[\s\-_/.:*()\[\]#?]+")


def words(listed: str) -> frozenset[str]:
    """Words parted by bars, as `plain` gives them."""
    return frozenset(plain(word) for word in listed.split("|"))


def plain(cell: str) -> str:
    """A cell to compare by: folded, and without the signs that people put into headings."""
    return _SIGNS.sub(" ", folded(cell)).strip()


def headed(header: Sequence[str], among: frozenset[str]) -> int | None:
    """The first column whose plain heading is one of these words."""
    return next((number for number, word in enumerate(header) if word in among), None)


def cell(row: Sequence[str], column: int | None) -> str:
    """What a row holds in a column; nothing where it has no such column."""
    return row[column] if column is not None and 0 <= column < len(row) else ""


def values_of(rows: Rows, column: int) -> list[str]:
    """All that a column holds, without empty cells."""
    return [row[column] for row in rows if column < len(row) and row[column]]


def share(found: Sequence[str], true: Callable[[str], bool]) -> float:
    """For which share of the values, from 0 to 1, something is true."""
    return sum(map(true, found)) / len(found) if found else 0.0


def by_content(rows: Rows, taken: set[int | None], fits: Callable[[list[str]], bool]) -> int | None:
    """The first column not taken yet whose values fit."""
    width = max((len(row) for row in rows), default=0)
    free = (column for column in range(width) if column not in taken)
    return next((column for column in free if fits(values_of(rows, column))), None)
