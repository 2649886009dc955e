"""Comparisons: how each team sees, names or does the same thing, side by side, and what is agreed."""

from facilitator.core.record import Ordered, Record, Text


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
