"""Which column of a returned spreadsheet holds what, wherever it was moved to and whatever it is called by now."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.columns import HEADER_WITHIN, Rows, plain, words
from facilitator.core.follow.returned.references import looks_like_one

_LIKE_ENOUGH = 0.8
_FEWEST = 2
_OURS, _USUAL, _BEGINS = 3.0, 2.0, 1.0


class Column(StrEnum):
    """A column; the value is how we head it."""

    ACTION = "Action"
    OWNER = "Owner"
    TEAM = "Team"
    DUE = "Due"
    STATE = "State"
    WORDS = "Owner’s words"
    MEASURE = "Success measure"
    ORIGIN = "From"
    REFERENCE = "Reference (leave as it is)"


Columns = Mapping[Column, int]
"""Where things stand, as column numbers from 0; what is not in it stands nowhere."""

_WORDS = MappingProxyType(
    {
        Column.ACTION: words("action|actions|action item|what|task|to do|todo|promise|aktion|massnahme|tache|tarea"),
        Column.OWNER: words("owner|who|responsible|assignee|assigned to|person|name|wer|qui|quien"),
        Column.TEAM: words("team|function|department"),
        Column.DUE: words("due|due date|date|deadline|due by|by|until|when|new date|termin|datum|echeance|fecha"),
        Column.STATE: words("state|status|standing|progress|stand|etat|estado"),
        Column.WORDS: words(
            "owner’s words|owner's words|owners words|words|in your words|comment|comments|note|notes|update|updates|"
            "remark|remarks|why|reason|news|kommentar|commentaire|comentario"
        ),
        Column.MEASURE: words("success measure|measure|measure of success|kpi|success"),
        Column.ORIGIN: words("from|origin|source|comes from|workshop"),
        Column.REFERENCE: words("reference leave as it is|reference|ref|leave as it is|id|key"),
    }
)


_KNOWN = frozenset[str]().union(*_WORDS.values(), (plain(column.value) for column in Column))


def header_at(rows: Rows) -> int | None:
    """The number of the row that names the columns, wherever sorting has put it; None if none does."""
    exact = [sum(plain(cell) in _KNOWN for cell in row) for row in rows]
    nearly = [len(found_in(row)) for row in rows[:HEADER_WITHIN]]
    counts = exact if max(exact, default=0) >= max(nearly, default=0) else nearly
    return counts.index(max(counts)) if max(counts, default=0) >= _FEWEST else None


def found_in(header: Sequence[str]) -> Columns:
    """The columns by what stands above them: as we head them, else in other usual words, else nearly so.

    Which is which does not depend on the order in which they stand.
    """
    named = [(plain(title), at) for at, title in enumerate(header) if title]
    fits = ((_fit(column, title), title, at, column) for title, at in named for column in Column)
    found: dict[Column, int] = {}
    for _fits, _title, at, column in sorted((fit for fit in fits if fit[0] > 0), key=lambda fit: (-fit[0], fit[1:3])):
        if column not in found and at not in found.values():
            found[column] = at
    return found


def columns_of(header: Sequence[str], rows: Rows) -> Columns:
    """The columns by what stands above them; the references also by what they look like."""
    found = dict(found_in(header))
    width = max((len(row) for row in rows), default=0)
    counts = [sum(looks_like_one(row[at]) for row in rows if at < len(row)) for at in range(width)]
    if any(counts):
        at = counts.index(max(counts))
        found = {column: place for column, place in found.items() if place != at}
        found[Column.REFERENCE] = at
    return found


def _fit(column: Column, title: str) -> float:
    """How well a heading names a column, from 0 (not at all) to `_OURS`."""
    if title == plain(column.value):
        return _OURS
    if title in _WORDS[column]:
        return _USUAL
    begun = max((len(word) for word in _WORDS[column] if title.startswith(f"{word} ")), default=0)
    if begun:
        return _BEGINS + begun / 100
    alike = max(SequenceMatcher(None, title, word).ratio() for word in _WORDS[column] if len(word) > _FEWEST)
    return alike if alike >= _LIKE_ENOUGH else 0
