"""The solutions of a workshop as a list: whose it is, and what it still needs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.core.run.actions import Action
from facilitator.core.run.solutions import Solution, missing
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import selected_rows
from facilitator.ui.widgets.richlist import RichList, RichRow


class SolutionList(RichList):
    """One row a solution. Letters typed over it are the page's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("No solutions yet.", parent)
        self.setAccessibleName("Solutions")
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        KeysThrough(self).spare(self)

    def show_solutions(self, solutions: Sequence[Solution], actions: Sequence[Action], *, presenting: bool) -> None:
        """Show these; while presenting the small line says what was presented, else what is missing."""
        self.show_rows(_row(solution, actions, presenting) for solution in solutions)

    def chosen_id(self) -> int | None:
        """The id of the solution at hand."""
        keys = self.selected_keys()
        return keys[0] if keys and isinstance(keys[0], int) else None

    def choose(self, solution_id: int | None) -> None:
        """Put the selection on a solution."""
        if solution_id != self.chosen_id():
            self.select([] if solution_id is None else [solution_id])

    def step(self, by: int) -> None:
        """Go to the next solution (1) or the one before (-1)."""
        rows = self.rows()
        at = selected_rows(self)
        to = min(max((at[0] if at else -1) + by, 0), len(rows) - 1)
        if rows:
            self.select([rows[to].key])


def _row(solution: Solution, actions: Sequence[Action], presenting: bool) -> RichRow:
    table = f"Table {solution.table_no}" if solution.table_no else "No table"
    lacks = missing(solution, actions)
    if presenting:
        return RichRow(solution.id, table, solution.title, "presented" if solution.presented else "to be presented")
    return RichRow(solution.id, table, solution.title, " · ".join(lacks) or "complete", warn=bool(lacks))
