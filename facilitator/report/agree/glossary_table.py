"""The glossary for spreadsheets, a row for each word, in a form that comes in again as it went out."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from facilitator.core.agree.language.glossary_columns import Column, heading_of
from facilitator.core.agree.language.term_conflicts import Looked
from facilitator.core.guarding import looks_guarded
from facilitator.core.names import folded
from facilitator.report.agree.glossary_taken import TakenGlossary
from facilitator.report.fonts import FontBook
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.workbook import Heading, workbook_bytes

Cell = str | date | None

_WIDTHS = {
    Column.TERM: 24, Column.MEANING: 60, Column.NOT_THIS: 32, Column.USED: 28, Column.OWNER: 22, Column.AGREED: 12,
}  # fmt: skip
_SAYS = 36


def glossary_csv(taken: TakenGlossary, _fonts: FontBook) -> bytes:
    """The glossary as CSV: days as in ISO 8601."""
    titles = [heading.title for heading in _headings(taken)]
    return csv_bytes(titles, [[_flat(value) for value in row] for row in _rows(taken)])


def glossary_xlsx(taken: TakenGlossary, _fonts: FontBook) -> bytes:
    """The glossary as a workbook, the words kept in sight."""
    return workbook_bytes("Glossary", _headings(taken), _rows(taken), taken.taken_at, kept=1)


def _headings(taken: TakenGlossary) -> list[Heading]:
    fixed = [Heading(column.value, width) for column, width in _WIDTHS.items()]
    return [*fixed, *(Heading(heading_of(team), _SAYS) for team in taken.teams)]


def _rows(taken: TakenGlossary) -> Iterator[list[Cell]]:
    namesakes = Counter(folded(person.name) for person in taken.people.values())
    for one in taken.words:
        said = {use.team_id: use.text for use in taken.uses.get(one.term.id, ())}
        fixed = _fixed(taken, one, namesakes)
        yield [*fixed, *(said.get(team.id) for team in taken.teams)]


def _fixed(taken: TakenGlossary, one: Looked, namesakes: Counter[str]) -> list[Cell]:
    term = one.term
    owner = taken.people.get(term.owner_id or 0)
    name = owner.name if owner else ""
    if owner and owner.email and namesakes[folded(owner.name)] > 1:
        name = owner.email
    return [term.word, term.meaning, term.not_this, term.used, name, term.agreed_on]


def _flat(value: Cell) -> Cell:
    # Of the two apostrophes that then stand there, one is taken off when it comes in again.
    return f"'{value}" if isinstance(value, str) and looks_guarded(value) else value
