"""Solutions: a table's answer to an opportunity."""

from facilitator.core.record import Ordered, Text


class Solution(Ordered):
    """What a table proposes. Its actions are `Action` records with its id."""

    table = "solution"
    workshop_id: int
    opportunity_id: int | None = None
    table_no: int | None = None
    title: Text
    what: Text = ""
    measure: Text = ""
    presented: bool = False


class Refinement(Ordered):
    """A suggestion heard while a solution was presented."""

    table = "refinement"
    solution_id: int
    text: Text
