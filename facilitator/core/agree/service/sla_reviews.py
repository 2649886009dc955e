"""Looking at agreements again: how often, by whom, what came of it, and which look is due."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.slas import Sla, SlaReviewed, SlaReviewer, slas
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Person
from facilitator.core.phrases import day_words, late_words
from facilitator.core.rhythms import Every, due_after
from facilitator.core.text import free

SOON = 7
_YEAR = "A review in the year"


@dataclass(frozen=True)
class DueReview:
    """An agreement to be looked at by `due`, `late` days ago if that is over.

    `words`: "Review due tomorrow", "2 days late, was due Tue 4 May".
    """

    sla: Sla
    handoff: Handoff
    reviewers: tuple[Person, ...]
    due: date
    late: int
    words: str


# Rhythm and reviewers


def set_review_rhythm(document: Document, sla_id: int, every: Every | None, since: date | None = None) -> Sla:
    """Say how often an agreement is looked at, counted from a local day on; None: at no rhythm.

    Without a day it stays the one there is. UserError if there is none, or for a year that can't be meant.
    """
    since = since or document.get(Sla, sla_id).since
    if every is not None and since is None:
        raise UserError("Say from which day on the agreement is reviewed.")
    return change_line(document, "Set review rhythm", Sla, sla_id, every=every, since=likely_day(since, _YEAR))


def add_reviewers(document: Document, sla_id: int, person_ids: Iterable[int]) -> list[SlaReviewer]:
    """Add people who look at it, less those who are there already. Returns what was added."""
    sla = document.get(Sla, sla_id)
    there = {person.id for person in reviewers(document, sla_id)}
    new = [document.get(Person, one).id for one in dict.fromkeys(person_ids) if one not in there]
    with document.step("Add reviewers") as step:
        return [step.put(SlaReviewer(id=document.new_id(), sla_id=sla.id, person_id=one)) for one in new]


def remove_reviewer(document: Document, sla_id: int, person_id: int) -> None:
    """Take a person out of those who look at it, if they are among them."""
    with document.step("Remove reviewer") as step:
        for one in document.all(SlaReviewer, sla_id=sla_id, person_id=person_id):
            step.remove(one)


# Looks at it


def note_review(document: Document, sla_id: int, day: date, words: str = "") -> SlaReviewed:
    """Note that an agreement was looked at on a local day; a second note for the day takes the place of the first."""
    sla = document.get(Sla, sla_id)
    there = document.all(SlaReviewed, sla_id=sla_id, day=likely_day(day, _YEAR).isoformat())
    review_id = there[0].id if there else document.new_id()
    with document.step("Note review of SLA") as step:
        return step.put(SlaReviewed(id=review_id, sla_id=sla.id, day=day, words=free(words)))


def edit_review(
    document: Document, review_id: int, *, day: date | None = None, words: str | None = None
) -> SlaReviewed:
    """Correct a note; None leaves a field. UserError if there is another note of the day."""
    review = document.get(SlaReviewed, review_id)
    changes: dict[str, object] = {} if words is None else {"words": free(words)}
    if day is not None:
        others = document.all(SlaReviewed, sla_id=review.sla_id, day=likely_day(day, _YEAR).isoformat())
        if any(other.id != review_id for other in others):
            raise UserError("There is a review on that day already: change or remove that one.")
        changes["day"] = day
    return change_line(document, "Edit review of SLA", SlaReviewed, review_id, **changes)


def remove_review(document: Document, review_id: int) -> None:
    """Remove a note of a review."""
    remove_line(document, "Remove review of SLA", SlaReviewed, review_id)


# Questions


def reviewers(document: Document, sla_id: int) -> list[Person]:
    """The people who look at an agreement, in the order in which they were added."""
    return [document.get(Person, one.person_id) for one in document.all(SlaReviewer, sla_id=sla_id)]


def reviews_of(document: Document, sla_id: int) -> list[SlaReviewed]:
    """The looks at an agreement, the latest first."""
    return sorted(document.all(SlaReviewed, sla_id=sla_id), key=lambda one: one.day, reverse=True)


def next_review(sla: Sla, reviewed: Iterable[date], today: date) -> date | None:
    """The local day by which an agreement is to be looked at next; None without a rhythm.

    Counted from the last look up to today, or from `since` if there was none from then on.
    """
    if sla.every is None or sla.since is None:
        return None
    return due_after(max((day for day in reviewed if sla.since <= day <= today), default=sla.since), sla.every)


def review_due(document: Document, today: date, within: int = SOON) -> tuple[DueReview, ...]:
    """The agreements to be looked at within so many days of today, the local day, or late; the latest first."""
    days: dict[int, list[date]] = defaultdict(list)
    for one in document.all(SlaReviewed):
        days[one.sla_id].append(one.day)
    handoffs = {handoff.id: handoff for handoff in document.all(Handoff)}
    found = []
    for sla in slas(document):
        due = next_review(sla, days[sla.id], today)
        if due is not None and (due - today).days <= within:
            people = tuple(reviewers(document, sla.id))
            late = max(0, (today - due).days)
            found.append(DueReview(sla, handoffs[sla.handoff_id], people, due, late, review_words(due, today)))
    return tuple(sorted(found, key=lambda one: one.due))


def review_words(due: date, today: date) -> str:
    """When the next look is due: "Review due tomorrow", "2 days late, was due Tue 4 May"."""
    if due < today:
        return late_words(due, today)
    near = {0: "today", 1: "tomorrow"}.get((due - today).days)
    return f"Review due {near or day_words(due, today)}"
