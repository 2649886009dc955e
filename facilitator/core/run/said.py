"""What the latest review said, for the workshop that comes after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.review import (
    WORKED_WORDS,
    Judgement,
    PointKind,
    ReviewPoint,
    judgements,
    points_of,
    promised,
)
from facilitator.core.run.solutions import Solution


@dataclass(frozen=True)
class Judged:
    """A solution, and what the review said of it."""

    solution: Solution
    judgement: Judgement

    @property
    def words(self) -> str:
        """Whether it worked, and why: "Worked in part: nobody knew of the page"."""
        worked = WORKED_WORDS[self.judgement.worked]
        return f"{worked}: {self.judgement.words}" if self.judgement.words else worked


@dataclass(frozen=True)
class Said:
    """What the review in `review` said; None: there was none.

    `points` stand as keep, change, stop. `waiting` are those to change or to stop that nobody has made an action:
    they still need somebody, the others are for memory.
    """

    review: Workshop | None = None
    points: tuple[ReviewPoint, ...] = ()
    waiting: tuple[ReviewPoint, ...] = ()
    judged: tuple[Judged, ...] = ()


SAID_NOTHING: Final = Said()


def said_by(document: Document, lately: Sequence[Workshop]) -> Said:
    """What the latest of these workshops in which anything was judged or wanted has said."""
    for workshop in reversed(lately):
        points, judged = points_of(document, workshop.id), judged_in(document, workshop.id)
        if points or judged:
            actions = document.all(Action, workshop_id=workshop.id)
            waiting = (one for one in points if one.kind is not PointKind.KEEP and not promised(one, actions))
            return Said(workshop, tuple(points), tuple(waiting), tuple(judged))
    return SAID_NOTHING


def judged_in(document: Document, workshop_id: int) -> list[Judged]:
    """The solutions that a review has judged, in their order."""
    said = judgements(document, workshop_id)
    solutions = [document.get(Solution, solution_id) for solution_id in said]
    in_order = sorted(solutions, key=lambda one: (one.workshop_id, one.position, one.id))
    return [Judged(solution, said[solution.id]) for solution in in_order]
