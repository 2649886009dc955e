"""The review of a version by a colleague: who is asked, what they say to two questions, and what became of it.

The records are in `plan_versions`. After seed 004_2b920f03eb247414.txt: somebody of another team, two questions, and
what is made of the answers is the real exercise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.plan.plan_versions import (
    Asks,
    PlanReview,
    PlanVersion,
    ReviewRemark,
    Verdict,
    check_day,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, change_line, remove_line
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words
from facilitator.core.text import required

QUESTIONS: Final[Mapping[Asks, str]] = MappingProxyType(
    {
        Asks.SURPRISE: "What in this plan surprises you, or will not work the way it is written?",
        Asks.MISSING: "What would it have to say as well for your own team to get some use out of it?",
    }
)
_NO_POINT = "The point is empty: type what was said."
_NO_REASON = "There is no reason yet: type why this point is declined, so that it can be told to who made it."


@dataclass(frozen=True)
class Reviewed:
    """A review with the person asked, their team, and their points in their order."""

    review: PlanReview
    person: Person
    team: Team | None
    remarks: tuple[ReviewRemark, ...]

    @property
    def open(self) -> int:
        """How many points are neither taken nor declined."""
        return sum(one.verdict is Verdict.OPEN for one in self.remarks)

    def words(self, today: date) -> str:
        """How far it is: "Asked on Tue 12 Jan", "Answered on Thu 14 Jan, 2 of 3 points settled"."""
        if self.review.answered_on is None:
            return f"Asked on {day_words(self.review.asked_on, today)}, no answer yet"
        said = f"Answered on {day_words(self.review.answered_on, today)}"
        if not self.remarks:
            return f"{said}, no points"
        count = len(self.remarks)
        settled = f"{count - self.open} of {count}" if self.open else "all" if count > 1 else "its one"
        return f"{said}, {settled} {'point' if count == 1 else 'points'} settled"


# Asking


def ask(document: Document, version_id: int, person_id: int, day: date) -> PlanReview:
    """Note that somebody was asked, on a local day, to look at a version.

    UserError if they were asked already, are gone, or for a day that can't be meant. Whether they are a good choice:
    `doubts_about`.
    """
    version, person = document.get(PlanVersion, version_id), document.get(Person, person_id)
    if person.gone:
        raise UserError(f"{person.name} is marked as gone: ask somebody else.")
    if document.all(PlanReview, version_id=version.id, person_id=person.id):
        raise UserError(f"{person.name} has been asked about version {version.number} already.")
    check_day(version, day)
    with document.step("Ask for review") as step:
        return step.put(PlanReview(id=document.new_id(), version_id=version.id, person_id=person.id, asked_on=day))


def set_answered(document: Document, review_id: int, day: date | None) -> PlanReview:
    """Say on which local day the answer came; None: it is awaited still. UserError if that is before it was asked."""
    review = document.get(PlanReview, review_id)
    if day is not None:
        _check_answer(document, review, day)
    return change_line(document, "Note answer to review", PlanReview, review_id, answered_on=day)


def remove_review(document: Document, review_id: int) -> None:
    """Remove a review with its points, such as one asked for by mistake."""
    remove_line(document, "Remove review", PlanReview, review_id)


# Points


def add_remark(document: Document, review_id: int, asks: Asks, text: str, day: date) -> ReviewRemark:
    """Note a point that answers one of the two questions. The first one says, too, that the answer came, on `day`."""
    review = document.get(PlanReview, review_id)
    text = required(text, _NO_POINT)
    line = ReviewRemark(id=document.new_id(), review_id=review.id, asks=asks, text=text)
    with document.step("Add point of review") as step:
        if review.answered_on is None:
            _check_answer(document, review, day)
            step.put(review.with_(answered_on=day))
        return add_line(document, "Add point of review", line, review_id=review.id)


def reword_remark(document: Document, remark_id: int, text: str) -> ReviewRemark:
    """Word a point anew; what became of it stays."""
    text = required(text, _NO_POINT)
    return change_line(document, "Reword point of review", ReviewRemark, remark_id, text=text)


def take(document: Document, remark_id: int) -> ReviewRemark:
    """A point is taken: the plan is, or will be, changed for it."""
    return change_line(document, "Take point", ReviewRemark, remark_id, verdict=Verdict.TAKEN, reason="")


def decline(document: Document, remark_id: int, reason: str) -> ReviewRemark:
    """A point is declined, for a reason; UserError without one."""
    reason = required(reason, _NO_REASON)
    return change_line(document, "Decline point", ReviewRemark, remark_id, verdict=Verdict.DECLINED, reason=reason)


def reopen(document: Document, remark_id: int) -> ReviewRemark:
    """A point is neither taken nor declined after all."""
    return change_line(document, "Reopen point", ReviewRemark, remark_id, verdict=Verdict.OPEN, reason="")


def remove_remark(document: Document, remark_id: int) -> None:
    """Remove a point."""
    remove_line(document, "Remove point of review", ReviewRemark, remark_id)


def _check_answer(document: Document, review: PlanReview, day: date) -> None:
    check_day(document.get(PlanVersion, review.version_id), day)
    if day < review.asked_on:
        raise UserError(f"That is before the review was asked for, {day_words(review.asked_on, day)}: check the day.")


# Questions


def reviews_of(document: Document, version_id: int) -> list[Reviewed]:
    """The reviews of a version in the order in which they were asked for."""
    return [_reviewed(document, one) for one in document.all(PlanReview, "asked_on", version_id=version_id)]


def reviewed(document: Document, review_id: int) -> Reviewed:
    """One review; UserError if it is gone."""
    return _reviewed(document, document.get(PlanReview, review_id))


def open_remarks(document: Document) -> list[ReviewRemark]:
    """The points of all reviews that are neither taken nor declined."""
    return document.all(ReviewRemark, "id", verdict=Verdict.OPEN.value)


def doubts_about(document: Document, person_id: int, owner_id: int | None) -> list[Missing]:
    """Why somebody is not the best choice to review the plan of its owner (None: nobody owns it); nothing if they are.

    Somebody of another team sees what its authors do not.
    """
    person, owner = document.get(Person, person_id), document.find(Person, owner_id)
    if owner is not None and owner.id == person.id:
        return [Missing(person, f"{person.name} owns the plan: somebody of another team sees more.")]
    team = document.find(Team, person.team_id)
    if team is None:
        return [Missing(person, f"{person.name} is on no team: a team's own use of the plan can't be asked of them.")]
    if owner is not None and owner.team_id == team.id:
        return [Missing(person, f"{person.name} is on {team.name} like {owner.name}: another team sees more.")]
    return []


def _reviewed(document: Document, review: PlanReview) -> Reviewed:
    person = document.get(Person, review.person_id)
    remarks = document.all(ReviewRemark, review_id=review.id)
    return Reviewed(review, person, document.find(Team, person.team_id), tuple(remarks))
