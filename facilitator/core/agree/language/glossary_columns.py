"""Which column of a glossary from elsewhere holds what: by its heading, and for a team by the team's name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.columns import HEADER_WITHIN, Rows, headed, plain, words
from facilitator.core.people import Team


class Column(StrEnum):
    """A column; the value is how we head it. A team's is headed by `heading_of`."""

    TERM = "Term"
    MEANING = "Meaning"
    NOT_THIS = "Not to be confused with"
    USED = "Used"
    OWNER = "Owner"
    AGREED = "Agreed on"


@dataclass(frozen=True)
class Columns:
    """Where things stand, as column numbers from 0: the fixed columns, teams by their ids, and headings of neither."""

    fixed: Mapping[Column, int]
    teams: Mapping[int, int]
    unknown: tuple[str, ...] = ()


_SAYS = " says"
_WORDS = MappingProxyType(
    {
        Column.TERM: words("term|terms|word|words|expression|name|acronym|abbreviation|begriff|wort|terme|mot|termino"),
        Column.MEANING: words(
            "meaning|agreed meaning|definition|agreed definition|means|what it means|description|"
            "bedeutung|beschreibung|signification|definicion|significado"
        ),
        Column.NOT_THIS: words("not to be confused with|not this|not|is not|what it is not|confused with"),
        Column.USED: words("used|used in|where used|where it is used|where|context|usage"),
        Column.OWNER: words("owner|who|responsible|looked after by|person"),
        Column.AGREED: words("agreed on|agreed|date|day|since"),
    }
)


def heading_of(team: Team) -> str:
    """What stands above what a team says."""
    return f"{team.name}{_SAYS}"


def header_at(rows: Rows) -> int | None:
    """The number of the row, among the first ten, that names the column of the words; None if none does.

    What stands alone in a row of several columns is a title.
    """
    for number, row in enumerate(rows[:HEADER_WITHIN]):
        titles = [plain(cell) for cell in row if cell]
        if headed(titles, _WORDS[Column.TERM]) is not None and (len(titles) > 1 or len(row) == 1):
            return number
    return None


def columns_of(header: Sequence[str], teams: Iterable[Team]) -> Columns:
    """The columns by their headings. Without a header the first holds the words and the second their meanings."""
    if not header:
        return Columns({Column.TERM: 0, Column.MEANING: 1}, {})
    named = [plain(title) for title in header]
    says = {plain(heading_of(team)): team.id for team in teams}
    by_team = {says[title]: at for at, title in reversed(list(enumerate(named))) if title in says}
    fixed: dict[Column, int] = {}
    for column, among in _WORDS.items():
        free = ["" if at in (*by_team.values(), *fixed.values()) else title for at, title in enumerate(named)]
        found = headed(free, among)
        if found is not None:
            fixed[column] = found
    bare = {title.removesuffix(_SAYS): team_id for title, team_id in says.items()}
    for at, title in enumerate(named):
        if title in bare and at not in fixed.values():
            by_team.setdefault(bare[title], at)
    taken = {*fixed.values(), *by_team.values()}
    return Columns(fixed, by_team, tuple(title for at, title in enumerate(header) if title and at not in taken))
