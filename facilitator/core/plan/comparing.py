"""Comparisons: how each team sees, names or does the same thing, side by side, and what is agreed.

For the terms, processes and cultures of teams that come together (seed 000_304b59033e062cb6.txt, variations).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.lines import Missing, add_line, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.people import Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.side_by_side import columns, set_only
from facilitator.core.text import free, one_line, required


class CompareRow(Ordered):
    """One thing compared in a block: a term, a step, a habit. `differs` marks a difference that matters."""

    table = "compare_row"
    workshop_id: int
    block_id: int
    title: Text
    differs: bool = False
    agreed: Text = ""
    owner_id: int | None = None


class CompareCell(Record):
    """What one team says to a row. At most one a row and team."""

    table = "compare_cell"
    row_id: int
    team_id: int
    text: Text


@dataclass(frozen=True)
class Compared:
    """A row with what the teams of the comparison say to it, in their order; "" for nothing yet."""

    row: CompareRow
    said: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """All that is compared in a block. The teams are those in use, and retired ones that have said something."""

    teams: tuple[Team, ...]
    rows: tuple[Compared, ...]


_NO_TITLE = "The row has no title yet: type what is compared."

# Rows


def add_row(document: Document, block_id: int, title: str) -> CompareRow:
    """Add something to compare at the end of a block's rows."""
    block = document.get(Block, block_id)
    title = one_line(required(title, _NO_TITLE))
    row = CompareRow(id=document.new_id(), workshop_id=block.workshop_id, block_id=block_id, title=title)
    return add_line(document, "Add row", row, block_id=block_id)


def rename_row(document: Document, row_id: int, title: str) -> CompareRow:
    """Give a row another title."""
    return change_line(document, "Rename row", CompareRow, row_id, title=one_line(required(title, _NO_TITLE)))


def move_rows(document: Document, block_id: int, ids: Sequence[int], before_id: int | None) -> list[CompareRow]:
    """Put rows of a block, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(CompareRow, block_id=block_id), ids, before_id, "Move row")


def remove_row(document: Document, row_id: int) -> None:
    """Remove a row with what the teams said to it."""
    remove_line(document, "Remove row", CompareRow, row_id)


def remove_rows(document: Document, row_ids: Sequence[int]) -> None:
    """Remove several rows as one step."""
    with document.step("Remove row" if len(row_ids) == 1 else f"Remove {len(row_ids)} rows"):
        for row_id in row_ids:
            remove_row(document, row_id)


# What is said and agreed


def set_cell(document: Document, row_id: int, team_id: int, text: str) -> CompareCell | None:
    """Store what a team says to a row, in place of what it said before; "" removes it."""
    document.get(CompareRow, row_id)
    document.get(Team, team_id)
    cell = CompareCell(id=document.new_id(), row_id=row_id, team_id=team_id, text=free(text))
    return set_only(
        document, "Edit cell" if cell.text else "Clear cell", cell, cell.text, row_id=row_id, team_id=team_id
    )


def set_differs(document: Document, row_id: int, differs: bool = True) -> CompareRow:
    """The teams differ in a way that matters, or do not."""
    label = "Mark as different" if differs else "Mark as not different"
    return change_line(document, label, CompareRow, row_id, differs=differs)


def set_agreed(document: Document, row_id: int, agreed: str) -> CompareRow:
    """Store what the teams agree on in a row; "" empties it."""
    return change_line(document, "Set what is agreed", CompareRow, row_id, agreed=free(agreed))


def set_owner(document: Document, row_id: int, owner_id: int | None) -> CompareRow:
    """Say who sees to a row; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", CompareRow, row_id, owner_id=owner_id)


# Questions


def comparison(document: Document, block_id: int) -> Comparison:
    """All that is compared in a block, row by row and team by team."""
    rows = document.all(CompareRow, block_id=block_id)
    cells = {(c.row_id, c.team_id): c.text for row in rows for c in document.all(CompareCell, row_id=row.id)}
    teams = columns(document, {team_id for _row_id, team_id in cells})
    said = (tuple(cells.get((row.id, team.id), "") for team in teams) for row in rows)
    return Comparison(teams, tuple(map(Compared, rows, said)))


def comparisons(document: Document, workshop_id: int) -> list[tuple[Block, Comparison]]:
    """The blocks of a workshop in which something is compared, in the order of the agenda."""
    begun = {row.block_id for row in document.all(CompareRow, workshop_id=workshop_id)}
    blocks = [one.block for one in agenda_of(document, workshop_id).schedule().blocks]
    return [(block, comparison(document, block.id)) for block in blocks if block.id in begun]


def open_rows(found: Comparison) -> list[Missing]:
    """What is still open, in words: differences for which nothing is agreed, and teams that have not said yet."""
    lines = []
    for compared in found.rows:
        row = compared.row
        silent = [team.name for team, said in zip(found.teams, compared.said, strict=True) if not said]
        if row.differs and not row.agreed:
            seen_to = "" if row.owner_id is not None else ", and nobody sees to it"
            lines.append(Missing(row, f"“{row.title}”: the teams differ. Nothing is agreed yet{seen_to}."))
        elif not row.agreed and len(silent) == len(found.teams):
            lines.append(Missing(row, f"“{row.title}”: no team has said anything yet."))
        elif not row.agreed and silent:
            lines.append(Missing(row, f"“{row.title}”: not said yet by {', '.join(silent)}."))
    return lines
