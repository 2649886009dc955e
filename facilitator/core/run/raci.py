"""RACI: who is Responsible, Accountable, Consulted and Informed for an initiative."""

from facilitator.core.record import Ordered, Record, Text


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
