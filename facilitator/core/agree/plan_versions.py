"""The collaboration plan in versions: what it said when, what reviewers found, and who agreed.

A version keeps all that the plan said, as text that `plan_content` writes and reads. After seed
004_2b920f03eb247414.txt (the review by somebody of another team is the real exercise).
"""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Record, Text


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
