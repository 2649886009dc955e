"""RACI: who is Responsible, Accountable, Consulted and Informed for an initiative (its checks: `raci_checks`)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team, teams
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.run.actions import Action
from facilitator.core.run.solutions import Solution
from facilitator.core.text import one_line, required


class RaciRow(Ordered):
    """An initiative or a component of one."""

    table = "raci_row"
    workshop_id: int
    title: Text
    solution_id: int | None = None


class RaciColumn(Ordered):
    """A person or a team (exactly one of the two)."""

    table = "raci_column"
    workshop_id: int
    person_id: int | None = None
    team_id: int | None = None


class RaciCell(Record):
    """The letters of one cell, in the order R A C I; a cell without letters is not stored."""

    table = "raci_cell"
    row_id: int
    column_id: int
    letters: str


CYCLE = ("", "R", "A", "C", "I")
ALLOWED = ("", "R", "A", "C", "I", "RA")
_NO_TITLE = "The row has no title yet: type the initiative or component."


@dataclass(frozen=True)
class Matrix:
    """A whole RACI table: rows and columns in their order, the name of each column, and the letters."""

    rows: tuple[RaciRow, ...]
    columns: tuple[RaciColumn, ...]
    names: tuple[str, ...]
    cells: tuple[RaciCell, ...]

    def letters(self, row_id: int) -> list[str]:
        """The letters of one row, column by column, "" for none."""
        found = {cell.column_id: cell.letters for cell in self.cells if cell.row_id == row_id}
        return [found.get(column.id, "") for column in self.columns]

    def grid(self) -> list[list[str]]:
        """The letters row by row, column by column."""
        return [self.letters(row.id) for row in self.rows]


# Rows


def add_row(document: Document, workshop_id: int, title: str, solution_id: int | None = None) -> RaciRow:
    """Add an initiative at the end of the table, maybe one that comes from a solution."""
    row = RaciRow(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=one_line(required(title, _NO_TITLE)),
        solution_id=solution_id,
        position=document.end_of(RaciRow, workshop_id=workshop_id),
    )
    with document.step("Add RACI row") as step:
        return step.put(row)


def add_rows_from_solutions(document: Document, workshop_id: int) -> list[RaciRow]:
    """Add a row for every solution that has none yet, as one step. Returns the new rows.

    Where several tables answer the same opportunity, the row says which table's answer it is.
    """
    there = {row.solution_id for row in document.all(RaciRow, workshop_id=workshop_id)}
    solutions = document.all(Solution, workshop_id=workshop_id)
    titles = Counter(solution.title for solution in solutions)
    with document.step("Add rows from solutions"):
        return [
            add_row(document, workshop_id, _row_title(solution, titles[solution.title] > 1), solution.id)
            for solution in solutions
            if solution.id not in there
        ]


def _row_title(solution: Solution, shared: bool) -> str:
    return f"{solution.title} (table {solution.table_no})" if shared and solution.table_no else solution.title


def rename_row(document: Document, row_id: int, title: str) -> RaciRow:
    """Give a row another title."""
    row = document.get(RaciRow, row_id).with_(title=one_line(required(title, _NO_TITLE)))
    with document.step("Rename RACI row") as step:
        return step.put(row)


def move_rows(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[RaciRow]:
    """Put rows, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(RaciRow, workshop_id=workshop_id), ids, before_id, "Move RACI row")


def remove_row(document: Document, row_id: int) -> None:
    """Remove a row with its letters."""
    row = document.get(RaciRow, row_id)
    with document.step("Remove RACI row") as step:
        step.remove(row)


# Columns


def add_column(
    document: Document, workshop_id: int, person_id: int | None = None, team_id: int | None = None
) -> RaciColumn:
    """Add a person or a team, exactly one of the two, as a column; UserError if it is one already."""
    if (person_id is None) == (team_id is None):
        raise UserError("A column is a person or a team: choose one of the two.")
    named = document.get(Person, person_id) if person_id is not None else document.get(Team, team_id or 0)
    if document.all(RaciColumn, workshop_id=workshop_id, person_id=person_id, team_id=team_id):
        raise UserError(f"{named.name} has a column already.")
    column = RaciColumn(
        id=document.new_id(),
        workshop_id=workshop_id,
        person_id=person_id,
        team_id=team_id,
        position=document.end_of(RaciColumn, workshop_id=workshop_id),
    )
    with document.step("Add RACI column") as step:
        return step.put(column)


def add_participants(document: Document, workshop_id: int) -> list[RaciColumn]:
    """Add a column for every participant that has none yet, in the order of the teams. Returns the new columns."""
    return _add_people(document, workshop_id, [s.person.id for s in participants(document, workshop_id)])


def add_owners(document: Document, workshop_id: int) -> list[RaciColumn]:
    """Add a column for everyone who owns an action and has none yet, by name. Returns the new columns."""
    owner_ids = {action.owner_id for action in document.all(Action, workshop_id=workshop_id)}
    owners = [person for person in document.all(Person) if person.id in owner_ids]
    return _add_people(document, workshop_id, [p.id for p in sorted(owners, key=lambda p: (folded(p.name), p.id))])


def add_teams(document: Document, workshop_id: int) -> list[RaciColumn]:
    """Add a column for every team in use that has none yet. Returns the new columns."""
    there = {column.team_id for column in document.all(RaciColumn, workshop_id=workshop_id)}
    new = [team.id for team in teams(document) if team.id not in there]
    with document.step("Add team columns"):
        return [add_column(document, workshop_id, team_id=team_id) for team_id in new]


def move_columns(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[RaciColumn]:
    """Put columns, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(RaciColumn, workshop_id=workshop_id), ids, before_id, "Move RACI column")


def remove_column(document: Document, column_id: int) -> None:
    """Remove a column with its letters."""
    column = document.get(RaciColumn, column_id)
    with document.step("Remove RACI column") as step:
        step.remove(column)


def _add_people(document: Document, workshop_id: int, person_ids: Iterable[int]) -> list[RaciColumn]:
    there = {column.person_id for column in document.all(RaciColumn, workshop_id=workshop_id)}
    new = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in there]
    with document.step("Add RACI columns"):
        return [add_column(document, workshop_id, person_id=person_id) for person_id in new]


# Cells


def cycle(document: Document, row_id: int, column_id: int) -> str:
    """Turn a cell to its next letter: none, R, A, C, I, none (R and A together go on to C). Returns the letters."""
    now = letters_at(document, row_id, column_id)
    following = CYCLE[(CYCLE.index(now[-1:]) + 1) % len(CYCLE)]
    return set_cell(document, row_id, column_id, following)


def toggle(document: Document, row_id: int, column_id: int, letter: str) -> str:
    """Put a letter into a cell, or take it out if it is there. R and A may stand together, C and I stand alone."""
    letter = read_letters(letter)
    now = letters_at(document, row_id, column_id)
    if letter in now:
        return set_cell(document, row_id, column_id, now.replace(letter, ""))
    return set_cell(document, row_id, column_id, "RA" if {now, letter} == {"R", "A"} else letter)


def set_cell(document: Document, row_id: int, column_id: int, letters: str) -> str:
    """Put letters into a cell, "" to clear it; however typed, they are stored in the order R A C I. Returns them."""
    letters = read_letters(letters)
    document.get(RaciRow, row_id)
    document.get(RaciColumn, column_id)
    cells = document.all(RaciCell, row_id=row_id, column_id=column_id)
    with document.step("Set RACI cell" if letters else "Clear RACI cell") as step:
        if not letters:
            for cell in cells:
                step.remove(cell)
        elif cells:
            step.put(cells[0].with_(letters=letters))
        else:
            step.put(RaciCell(id=document.new_id(), row_id=row_id, column_id=column_id, letters=letters))
    return letters


def read_letters(typed: str) -> str:
    """Letters as people type them ("a/r", "R, A") in the order R A C I; UserError if a cell can't hold them."""
    found = {letter for letter in typed.upper() if letter not in " ,;/+&|-–.\t\n"}
    letters = "".join(letter for letter in "RACI" if letter in found)
    if len(letters) != len(found) or letters not in ALLOWED:
        raise UserError("A cell holds R, A, C or I, or R and A together: choose one of them.")
    return letters


# Questions


def letters_at(document: Document, row_id: int, column_id: int) -> str:
    """The letters of one cell now, "" for none."""
    cells = document.all(RaciCell, row_id=row_id, column_id=column_id)
    return cells[0].letters if cells else ""


def matrix(document: Document, workshop_id: int) -> Matrix:
    """The whole table of a workshop."""
    rows = document.all(RaciRow, workshop_id=workshop_id)
    columns = document.all(RaciColumn, workshop_id=workshop_id)
    people = {person.id: person.name for person in document.all(Person)}
    team_names = {team.id: team.name for team in document.all(Team)}
    names = [people.get(c.person_id or 0) or team_names.get(c.team_id or 0, "") for c in columns]
    cells = [cell for row in rows for cell in document.all(RaciCell, row_id=row.id)]
    return Matrix(tuple(rows), tuple(columns), tuple(names), tuple(cells))
