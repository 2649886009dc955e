"""The RACI table in the shape its widget shows: with the teams' marks, and the checks in words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.run.raci import Matrix, RaciColumn, matrix
from facilitator.core.run.raci_checks import COMPLETE, Finding, findings, row_words
from facilitator.ui.widgets.matrixmodel import ColumnData, Id, RowData


@dataclass(frozen=True)
class RaciReading:
    """A workshop's RACI table as it is now, what its widget shows of it, and what is to be settled."""

    table: Matrix
    rows: tuple[RowData, ...]
    columns: tuple[ColumnData, ...]
    cells: Mapping[tuple[Id, Id], str]
    findings: tuple[Finding, ...]

    @property
    def words(self) -> str:
        """How large it is, in words."""
        if not self.rows and not self.columns:
            return "No rows yet"
        return f"{counted(len(self.rows), 'row')} · {counted(len(self.columns), 'column')}"


def read_raci(document: Document, workshop_id: int) -> RaciReading:
    """Read the whole table of a workshop."""
    table = matrix(document, workshop_id)
    rows = []
    for row in table.rows:
        words = row_words(table, row.id)
        rows.append(RowData(row.id, row.title, () if words == COMPLETE else (words,), words == COMPLETE))
    cells: dict[tuple[Id, Id], str] = {(cell.row_id, cell.column_id): cell.letters for cell in table.cells}
    return RaciReading(table, tuple(rows), _columns(document, table), cells, tuple(findings(table)))


def _columns(document: Document, table: Matrix) -> tuple[ColumnData, ...]:
    people = {person.id: person for person in document.all(Person)}
    teams = {team.id: team for team in document.all(Team)}
    first_names = Counter(name.split()[0] for name in table.names if name)
    made = []
    for column, name in zip(table.columns, table.names, strict=True):
        person = people.get(column.person_id or 0)
        team = teams.get((person.team_id if person else column.team_id) or 0)
        short = name.split()[0] if person and first_names[name.split()[0]] == 1 else name
        made.append(
            ColumnData(
                column.id,
                short,
                team.name if person and team else _sort_of(column),
                team.mark if team else "",
                team.colour if team else "",
            )
        )
    return tuple(made)


def _sort_of(column: RaciColumn) -> str:
    return "team" if column.team_id else "no team"
