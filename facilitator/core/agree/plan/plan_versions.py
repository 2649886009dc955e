"""The collaboration plan in versions: what it said when, what reviewers found, and who agreed.

A version keeps all that the plan said, as text that `plan_content` writes and reads. After seed
004_2b920f03eb247414.txt (the review by somebody of another team is the real exercise).
"""

from datetime import date, timedelta
from enum import StrEnum

from facilitator.core.agree.plan.plan_changes import PlanChange, changes_between
from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_entries import full_day
from facilitator.core.agree.plan.plan_said import PlanContent, from_text, to_text
from facilitator.core.conditions import Condition
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line
from facilitator.core.people import Person
from facilitator.core.record import Instant, Ordered, Record, Text
from facilitator.core.text import free, one_line

_LAST = Condition('"number" = (SELECT max("number") FROM "plan_version")', ("number",))
NOTHING_YET = "The plan says nothing yet: add a handoff, a feedback loop or a shared metric first."


class Asks(StrEnum):
    """The two questions of a review."""

    SURPRISE = "surprise"
    MISSING = "missing"


class Verdict(StrEnum):
    """What became of a point that a reviewer made."""

    OPEN = ""
    TAKEN = "taken"
    DECLINED = "declined"


class PlanVersion(Record):
    """One version, counted from 1. `content` is the whole plan as it was then; `why` is what it was made for."""

    table = "plan_version"
    number: int
    made_at: Instant
    why: Text = ""
    content: Text


class PlanReview(Record):
    """One person's look at a version, asked on a local day; `answered_on` None while it is awaited."""

    table = "plan_review"
    version_id: int
    person_id: int
    asked_on: date
    answered_on: date | None = None


class ReviewRemark(Ordered):
    """One point of a review; declined only with a reason."""

    table = "review_remark"
    review_id: int
    asks: Asks
    text: Text
    verdict: Verdict = Verdict.OPEN
    reason: Text = ""


class PlanAgreed(Record):
    """That a person agreed to a version, on a local day. At most one a version and person."""

    table = "plan_agreed"
    version_id: int
    person_id: int
    day: date


# Versions


def make_version(document: Document, why: str = "") -> PlanVersion:
    """Keep what the plan says now as its next version, with what it was made for.

    UserError if the plan says nothing, or just what the last version says.
    """
    content, last = content_of(document), latest(document)
    if content.empty:
        raise UserError(NOTHING_YET)
    if last is not None and not changes_between(said_in(last), content):
        raise UserError(f"Nothing has changed since version {last.number}: change the plan first.")
    version = PlanVersion(
        id=document.new_id(),
        number=last.number + 1 if last else 1,
        made_at=document.now(),
        why=one_line(free(why)),
        content=to_text(content),
    )
    with document.step("Make plan version") as step:
        return step.put(version)


def set_why(document: Document, version_id: int, why: str) -> PlanVersion:
    """Say what a version was made for; "" for nothing in particular."""
    return change_line(document, "Say what version is for", PlanVersion, version_id, why=one_line(free(why)))


# Who agreed


def agree(document: Document, version_id: int, person_id: int, day: date) -> PlanAgreed:
    """Note that somebody agreed to a version, on a local day; again: on another day.

    UserError for a day that can't be meant, or before the version was made.
    """
    version, person = document.get(PlanVersion, version_id), document.get(Person, person_id)
    check_day(version, day)
    there = document.all(PlanAgreed, version_id=version.id, person_id=person.id)
    record_id = there[0].id if there else document.new_id()
    with document.step("Note who agreed") as step:
        return step.put(PlanAgreed(id=record_id, version_id=version.id, person_id=person.id, day=day))


def withdraw(document: Document, version_id: int, person_id: int) -> None:
    """Somebody agrees to a version no longer, or never did."""
    with document.step("Take back who agreed") as step:
        for one in document.all(PlanAgreed, version_id=version_id, person_id=person_id):
            step.remove(one)


# Questions


def versions_of(document: Document) -> list[PlanVersion]:
    """All versions, the first one first."""
    return document.all(PlanVersion, "number")


def latest(document: Document) -> PlanVersion | None:
    """The version made last, or None."""
    return next(iter(document.those(PlanVersion, _LAST)), None)


def said_in(version: PlanVersion) -> PlanContent:
    """What the plan said in a version; UserError if a newer program wrote it."""
    return from_text(version.content)


def changed_since_last(document: Document) -> list[PlanChange]:
    """What changed since the last version; nothing where there is none yet."""
    last = latest(document)
    return changes_between(said_in(last), content_of(document)) if last else []


def version_before(document: Document, version: PlanVersion) -> PlanVersion | None:
    """The version that came before one, or None."""
    return next((one for one in reversed(versions_of(document)) if one.number < version.number), None)


def agreed_to(document: Document, version_id: int) -> list[PlanAgreed]:
    """Who agreed to a version, by day."""
    return document.all(PlanAgreed, "day", version_id=version_id)


def check_day(version: PlanVersion, day: date) -> None:
    """UserError for a day on which nothing can have been said of a version."""
    likely_day(day)
    # West of Greenwich the local day on which it was made may be the one before.
    if day < version.made_at.date() - timedelta(days=1):
        raise UserError(f"Version {version.number} was not made yet on {full_day(day)}: check the day.")
