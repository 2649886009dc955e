"""What must be asked for before the room breaks up."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Question, queue
from facilitator.core.run.raci import matrix
from facilitator.core.run.raci_checks import findings
from facilitator.core.run.solutions import Solution, incomplete


class OpenEndKind(StrEnum):
    """What is still open."""

    OWNER = "owner"
    DATE = "date"
    MEASURE = "measure"
    QUESTION = "question"
    SOLUTION = "solution"
    RACI = "raci"


@dataclass(frozen=True)
class OpenEnd:
    """One sort of open end: how many, in words, and the ids of what it is about (for RACI the rows and columns)."""

    kind: OpenEndKind
    count: int
    words: str
    ids: tuple[int, ...]


def open_ends(document: Document, workshop_id: int) -> list[OpenEnd]:
    """What is still open, most pressing first, and only what there is.

    Open actions that lack an owner, a date or a success measure, questions without an answer, incomplete solutions,
    gaps and overlaps in the RACI table.
    """
    actions = document.all(Action, workshop_id=workshop_id)
    under_way = [action for action in actions if action.state is ActionState.OPEN]
    no_owner = [action.id for action in under_way if action.owner_id is None]
    no_date = [action.id for action in under_way if action.due is None]
    no_measure = [action.id for action in under_way if not action.measure]
    unanswered = [question.id for question in queue(document.all(Question, workshop_id=workshop_id))]
    unfinished = [s.id for s in incomplete(document.all(Solution, workshop_id=workshop_id), actions)]
    wrong = [f.row_id or f.column_id or 0 for f in findings(matrix(document, workshop_id))]
    ends = (
        _end(OpenEndKind.OWNER, no_owner, "action has no owner", "actions have no owner"),
        _end(OpenEndKind.DATE, no_date, "action has no date", "actions have no date"),
        _end(OpenEndKind.MEASURE, no_measure, "action has no success measure", "actions have no success measure"),
        _end(OpenEndKind.QUESTION, unanswered, "question is still open", "questions are still open"),
        _end(OpenEndKind.SOLUTION, unfinished, "solution is incomplete", "solutions are incomplete"),
        _end(OpenEndKind.RACI, wrong, "gap or overlap in the RACI table", "gaps or overlaps in the RACI table"),
    )
    return [end for end in ends if end.count]


def _end(kind: OpenEndKind, ids: Sequence[int], one: str, many: str) -> OpenEnd:
    return OpenEnd(kind, len(ids), f"{len(ids)} {one if len(ids) == 1 else many}", tuple(ids))
