"""What the quarter's review looks at: promised against done, each solution, the measures, and what has been won.

Source: seed 000_304b59033e062cb6.txt (follow-through, quarterly; measuring). What the room says of it: `run/review`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing, looks_by_action, standing_of
from facilitator.core.follow.figures.completion import Completion, Promised, completion, promised
from facilitator.core.follow.reviewed_measures import MeasureSeen, measures
from facilitator.core.follow.wins import ToldWin, wins
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words, due_words
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.last_time import is_overdue
from facilitator.core.run.review import Judgement, ReviewPoint, judgements, points_of, review_of, reviewed_workshop
from facilitator.core.run.solutions import Solution

_ORDER: Final = (ActionState.DONE, ActionState.OPEN, ActionState.DROPPED)


@dataclass(frozen=True)
class PromiseSeen:
    """One action of the workshop reviewed.

    `standing` is as it was last told, None where nobody has told; `said` are its owner's last words. `words` tell when
    it was done, or when it is due: "done Fri 15 Jan, 3 days late", "stuck, 12 days overdue, moved from Mon 4 Jan".
    """

    action: Action
    owner: Person | None
    standing: Standing | None
    overdue: bool
    words: str
    said: str
    promised: Promised


@dataclass(frozen=True)
class SolutionSeen:
    """One solution of the workshop reviewed, what became of its actions, and what the review says of it."""

    solution: Solution
    promises: tuple[PromiseSeen, ...]
    completion: Completion
    judgement: Judgement | None

    @property
    def words(self) -> str:
        """What became of its actions: "2 of 3 actions done (67%), 1 open, overdue"."""
        return self.completion.words


@dataclass(frozen=True)
class Reviewed:
    """All that the review in `review` looks at; `of` None: there is no workshop to look back at.

    Promises are in the order done, open (what is most overdue first), dropped; measures as in `reviewed_measures`;
    wins are those since the workshop, the latest first; points stand as keep, change, stop.
    """

    review: Workshop
    of: Workshop | None
    promises: tuple[PromiseSeen, ...]
    completion: Completion
    solutions: tuple[SolutionSeen, ...]
    measures: tuple[MeasureSeen, ...]
    wins: tuple[ToldWin, ...]
    points: tuple[ReviewPoint, ...]


def reviewed(document: Document, workshop_id: int, today: date) -> Reviewed:
    """What the review in a workshop looks at, on a local day. UserError if the workshop is gone."""
    review, of = document.get(Workshop, workshop_id), reviewed_workshop(document, workshop_id)
    found = promises(document, of, today)
    return Reviewed(
        review,
        of,
        tuple(found),
        completed(found, today),
        tuple(solutions_seen(document, workshop_id, of, found, today)),
        tuple(measures(document, workshop_id, of, today)),
        tuple(wins_since(document, of)),
        tuple(points_of(document, workshop_id)),
    )


def review_if_any(document: Document, workshop_id: int, today: date) -> Reviewed | None:
    """The same for a workshop that is a review: by its agenda, or by what was said in it; None for any other."""
    by_agenda = any(block.activity is Activity.REVIEW for block in document.all(Block, workshop_id=workshop_id))
    said = review_of(document, workshop_id) or judgements(document, workshop_id) or points_of(document, workshop_id)
    return reviewed(document, workshop_id, today) if by_agenda or said else None


# Promised against done


def promises(document: Document, of: Workshop | None, today: date) -> list[PromiseSeen]:
    """The actions of a workshop as they stand on a local day: done, open (the most overdue first), dropped."""
    if of is None:
        return []
    people = {person.id: person for person in document.all(Person)}
    actions = sorted(document.all(Action, workshop_id=of.id), key=_place)
    return [_seen(document, of, action, people, today) for action in actions]


def completed(found: Iterable[PromiseSeen], today: date) -> Completion:
    """What became of them, in sum."""
    return completion([one.promised for one in found], today)


def wins_since(document: Document, of: Workshop | None) -> list[ToldWin]:
    """What has got better since a workshop was held, the latest first."""
    return wins(document, of.day) if of else []


def _place(action: Action) -> tuple[int, date, float, int]:
    return _ORDER.index(action.state), action.due or date.max, action.position, action.id


def _seen(document: Document, of: Workshop, action: Action, people: Mapping[int, Person], today: date) -> PromiseSeen:
    check_ins = document.all(CheckIn, action_id=action.id)
    looks = looks_by_action(check_ins).get(action.id)
    last = looks[-1] if looks else None
    settled_on = local(of, action.settled_at).date() if action.settled_at else None
    (one,) = promised([action], check_ins, lambda _action: settled_on)
    standing = standing_of(action, last)
    late = action.state is ActionState.OPEN and is_overdue(action, today)
    return PromiseSeen(
        action,
        people.get(action.owner_id or 0),
        standing,
        late,
        _words(one, standing, today),
        last.words if last else "",
        one,
    )


def _words(one: Promised, standing: Standing | None, today: date) -> str:
    action, day = one.action, one.settled_on
    if action.state is not ActionState.OPEN:
        words = f"{action.state.value} {day_words(day, today)}" if day else action.state.value
        late = (day - one.first_due).days if day and one.first_due and action.state is ActionState.DONE else 0
        return f"{words}, {counted(late, 'day')} late" if late > 0 else words
    parts = ["stuck"] if standing is Standing.STUCK else []
    parts.append(due_words(action.due, today))
    if one.moves and one.first_due:
        often = "moved" if one.moves == 1 else "moved twice," if one.moves == 2 else f"moved {one.moves} times,"
        parts.append(f"{often} from {day_words(one.first_due, today)}")
    return ", ".join(parts)


# Solutions


def solutions_seen(
    document: Document, workshop_id: int, of: Workshop | None, found: Sequence[PromiseSeen], today: date
) -> list[SolutionSeen]:
    """The solutions of the workshop reviewed, in their order; `found` are its promises."""
    if of is None:
        return []
    said = judgements(document, workshop_id)
    seen = []
    for solution in document.all(Solution, workshop_id=of.id):
        own = tuple(one for one in found if one.action.solution_id == solution.id)
        seen.append(SolutionSeen(solution, own, completed(own, today), said.get(solution.id)))
    return seen
