"""Where metrics pull apart: pairs of what teams are measured by, and why. The records are in `metrics`.

Subject of seed 000_304b59033e062cb6.txt (modules).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Team
from facilitator.core.run.canvases.metrics import MetricConflict, TeamMetric
from facilitator.core.run.canvases.team_metrics import by_team
from facilitator.core.text import required


@dataclass(frozen=True)
class Pull:
    """A conflict with its two metrics in the order of their teams, and the teams that they belong to."""

    conflict: MetricConflict
    first: TeamMetric
    second: TeamMetric
    first_team: Team
    second_team: Team


_NO_REASON = "There is no reason yet: type why these two metrics pull apart."


def mark_conflict(document: Document, first_id: int, second_id: int, reason: str) -> MetricConflict:
    """Mark that two metrics pull apart, and why; a pair that is marked already gets the new reason.

    They may be of the same team: what one team is measured by can pull it in two directions.
    """
    first, second = (document.get(TeamMetric, metric_id) for metric_id in sorted((first_id, second_id)))
    if first.id == second.id:
        raise UserError("A metric does not conflict with itself: choose two.")
    if first.workshop_id != second.workshop_id:
        raise UserError("These metrics belong to two workshops: choose two of the same.")
    reason = required(reason, _NO_REASON)
    there = document.all(MetricConflict, first_id=first.id, second_id=second.id)
    if there:
        return change_line(document, "Edit conflict", MetricConflict, there[0].id, reason=reason)
    with document.step("Mark conflict") as step:
        return step.put(MetricConflict(id=document.new_id(), first_id=first.id, second_id=second.id, reason=reason))


def unmark_conflict(document: Document, conflict_id: int) -> None:
    """Two metrics do not conflict after all."""
    remove_line(document, "Unmark conflict", MetricConflict, conflict_id)


def unmark_conflicts(document: Document, ids: Sequence[int]) -> None:
    """Take several marks back as one step."""
    with document.step("Unmark conflicts" if len(ids) > 1 else "Unmark conflict"):
        for conflict_id in ids:
            unmark_conflict(document, conflict_id)


def conflicts(document: Document, workshop_id: int) -> list[Pull]:
    """The conflicts between the metrics of a workshop, in the order of the first metric, then of the second."""
    shown = [(metric, column.team) for column in by_team(document, workshop_id) for metric in column.metrics]
    marked = {(c.first_id, c.second_id): c for c in document.all(MetricConflict)}
    return [
        Pull(marked[pair], first, second, first_team, second_team)
        for number, (first, first_team) in enumerate(shown)
        for second, second_team in shown[number + 1 :]
        if (pair := (min(first.id, second.id), max(first.id, second.id))) in marked
    ]
