"""The quarter's review: what was promised against what was done, what worked, and what to keep, change and stop.

Source: seed 000_304b59033e062cb6.txt (follow-through, quarterly). What it says in sum: `follow/reviewed`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_lines, change_line, move_lines, remove_line
from facilitator.core.names import folded
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.board import lines_of
from facilitator.core.run.solutions import Solution
from facilitator.core.text import free, required


class Worked(StrEnum):
    """Whether a solution did what it was for."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    TOO_EARLY = "too_early"


class PointKind(StrEnum):
    """What is to become of a way of working."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class Review(Record):
    """Which workshop a workshop looks back at. One for each workshop at most."""

    table = "review"
    workshop_id: int
    of_id: int


class Judgement(Record):
    """What the review in `workshop_id` says of a solution: whether it worked, and why."""

    table = "judgement"
    workshop_id: int
    solution_id: int
    worked: Worked
    words: Text = ""


class ReviewPoint(Ordered):
    """Something that the review in `workshop_id` wants to keep, change or stop; of a solution, if it is about one."""

    table = "review_point"
    workshop_id: int
    kind: PointKind
    text: Text
    solution_id: int | None = None


WORKED_WORDS: Final[Mapping[Worked, str]] = MappingProxyType(
    {
        Worked.YES: "Worked",
        Worked.PARTLY: "Worked in part",
        Worked.NO: "Did not work",
        Worked.TOO_EARLY: "Too early to say",
    }
)
POINT_WORDS: Final[Mapping[PointKind, str]] = MappingProxyType(
    {PointKind.KEEP: "Keep", PointKind.CHANGE: "Change", PointKind.STOP: "Stop"}
)
_NO_POINT = "The point has no text yet: type it first."
_NOT_JUDGED = "Say first whether it worked, then why."


# What is looked back at


def look_back(document: Document, workshop_id: int, of_id: int) -> Review:
    """Choose the workshop that is reviewed; UserError unless it is an earlier one, and closed."""
    of, everything = document.get(Workshop, of_id), [workshop.id for workshop in workshops(document)]
    document.get(Workshop, workshop_id)
    if everything.index(of_id) >= everything.index(workshop_id):
        raise UserError("A review looks back: choose a workshop that was held before this one.")
    if of.state is not WorkshopState.CLOSED:
        raise UserError(f"“{of.title}” has not been closed yet: close it, then look back at it.")
    found = review_of(document, workshop_id) or Review(id=document.new_id(), workshop_id=workshop_id, of_id=of_id)
    with document.step("Choose what is reviewed") as step:
        return step.put(found.with_(of_id=of_id))


# What worked


def judge(
    document: Document, workshop_id: int, solution_id: int, worked: Worked, words: str | None = None
) -> Judgement:
    """Say whether a solution worked, and why; without `words` what was said before stays."""
    document.get(Workshop, workshop_id)
    document.get(Solution, solution_id)
    there = judgement_of(document, workshop_id, solution_id)
    found = there or Judgement(
        id=document.new_id(), workshop_id=workshop_id, solution_id=solution_id, worked=worked, words=""
    )
    why = found.words if words is None else free(words)
    with document.step("Judge solution") as step:
        return step.put(found.with_(worked=worked, words=why))


def say_why(document: Document, workshop_id: int, solution_id: int, words: str) -> Judgement:
    """Say why a solution worked or did not; UserError if it has not been judged."""
    there = judgement_of(document, workshop_id, solution_id)
    if there is None:
        raise UserError(_NOT_JUDGED)
    return change_line(document, "Say why", Judgement, there.id, words=free(words))


def clear_judgement(document: Document, workshop_id: int, solution_id: int) -> None:
    """Take back what was said of a solution, if anything was."""
    there = judgement_of(document, workshop_id, solution_id)
    if there is not None:
        remove_line(document, "Take judgement back", Judgement, there.id)


# Keep, change, stop


def add_points(
    document: Document, workshop_id: int, kind: PointKind, typed: str, solution_id: int | None = None
) -> list[ReviewPoint]:
    """Add a point to keep, change or stop for each line typed or pasted, bullets taken off."""
    document.get(Workshop, workshop_id)
    if solution_id is not None:
        document.get(Solution, solution_id)
    new = [
        ReviewPoint(id=document.new_id(), workshop_id=workshop_id, kind=kind, text=line, solution_id=solution_id)
        for line in lines_of(typed)
    ]
    label = "Add point" if len(new) == 1 else f"Add {len(new)} points"
    return add_lines(document, label, new, workshop_id=workshop_id, kind=kind)


def edit_point(document: Document, point_id: int, text: str) -> ReviewPoint:
    """Word a point anew; UserError if nothing is left of it."""
    return change_line(document, "Edit point", ReviewPoint, point_id, text=required(text, _NO_POINT))


def move_points(
    document: Document, workshop_id: int, kind: PointKind, ids: Sequence[int], before_id: int | None
) -> list[ReviewPoint]:
    """Put points, in the order of `ids`, among those of a kind, before one of them; None: at the end."""
    moving = [document.get(ReviewPoint, point_id) for point_id in ids]
    label = "Move point" if len(moving) == 1 else f"Move {len(moving)} points"
    return move_lines(document, label, moving, before_id, workshop_id=workshop_id, kind=kind)


def remove_point(document: Document, point_id: int) -> None:
    """Remove a point."""
    remove_line(document, "Remove point", ReviewPoint, point_id)


def point_to_action(document: Document, point_id: int, due: date | None = None, block_id: int | None = None) -> Action:
    """Make a point an action of the review; it remembers the solution that the point is about.

    UserError if it is one already.
    """
    point = document.get(ReviewPoint, point_id)
    if promised(point, document.all(Action, workshop_id=point.workshop_id)):
        raise UserError("This point is an action already.")
    with document.step("Make point an action"):
        return add_action(
            document,
            point.workshop_id,
            point_words(point),
            due=due,
            block_id=block_id,
            solution_id=point.solution_id,
        )


# Questions


def review_of(document: Document, workshop_id: int) -> Review | None:
    """What was chosen to be reviewed in a workshop, if anything was."""
    return next(iter(document.all(Review, workshop_id=workshop_id)), None)


def reviewed_workshop(document: Document, workshop_id: int) -> Workshop | None:
    """The workshop that is reviewed in this one: the one chosen, else the one proposed."""
    chosen = review_of(document, workshop_id)
    return document.get(Workshop, chosen.of_id) if chosen else proposed_review(document, workshop_id)


def to_review(document: Document, workshop_id: int) -> list[Workshop]:
    """The workshops that can be reviewed in this one, the latest first: those closed before it."""
    everything = workshops(document)
    earlier = everything[: [workshop.id for workshop in everything].index(workshop_id)]
    return [workshop for workshop in reversed(earlier) if workshop.state is WorkshopState.CLOSED]


def proposed_review(document: Document, workshop_id: int) -> Workshop | None:
    """The latest workshop with actions that was closed before this one and was not a review itself; None without."""
    reviews = {review.workshop_id for review in document.all(Review)}
    among = (workshop for workshop in to_review(document, workshop_id) if workshop.id not in reviews)
    return next((workshop for workshop in among if document.all(Action, workshop_id=workshop.id)), None)


def judgement_of(document: Document, workshop_id: int, solution_id: int) -> Judgement | None:
    """What a review says of a solution, if anything."""
    return next(iter(document.all(Judgement, workshop_id=workshop_id, solution_id=solution_id)), None)


def judgements(document: Document, workshop_id: int) -> dict[int, Judgement]:
    """What a review says of each solution: solution id → judgement."""
    return {one.solution_id: one for one in document.all(Judgement, workshop_id=workshop_id)}


def points_of(document: Document, workshop_id: int, *kinds: PointKind) -> list[ReviewPoint]:
    """The points of these kinds, one kind after the other; without any named all: keep, change, stop."""
    points = document.all(ReviewPoint, workshop_id=workshop_id)
    return [point for kind in (kinds or PointKind) for point in points if point.kind is kind]


def promised(point: ReviewPoint, actions: Iterable[Action]) -> bool:
    """Whether a point is one of these actions."""
    words = folded(point_words(point))
    return any(folded(action.text) == words for action in actions)


def point_words(point: ReviewPoint) -> str:
    """A point with what is to become of it, where it does not say so itself: "Stop: the weekly status mail"."""
    kind = POINT_WORDS[point.kind]
    says_so = folded(point.text).split(" ", 1)[0].rstrip(":,.") == folded(kind)
    return point.text if says_so else f"{kind}: {point.text}"
