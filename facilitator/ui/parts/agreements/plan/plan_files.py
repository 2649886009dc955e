"""Documents of the Plan tab. What draws them is loaded when they are written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.agree.plan.plan_versions import PlanVersion
from facilitator.core.document import Document
from facilitator.core.file_names import file_name
from facilitator.ui.parts.outcome.documents_writer import Drawn


def plan_file(version: PlanVersion | None, suffix: str, today: date) -> Callable[[Document], Drawn]:
    """The plan as PDF or Markdown: as it is on the local day, or as it was in a version."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.plan_documents import PLAN
        from facilitator.report.agree.plan_told import plan_taken, version_taken
        from facilitator.report.printed import maker

        taken = version_taken(document, version.id) if version else plan_taken(document, today)
        name = f"{PLAN.name}-version-{version.number}" if version else PLAN.name
        return [(f"{name}{suffix}", partial(maker((PLAN,), PLAN.name, suffix), taken))]

    return read


def review_file(review_id: int, suffix: str) -> Callable[[Document], Drawn]:
    """The sheet of a review as PDF, or the mail that asks for it."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.plan_documents import PLAN_REVIEW
        from facilitator.report.agree.plan_review_sheet import review_taken
        from facilitator.report.printed import maker

        taken = review_taken(document, review_id)
        name = file_name(f"Review of version {taken.number} by {taken.reviewers[0].name}")
        return [(f"{name}{suffix}", partial(maker((PLAN_REVIEW,), PLAN_REVIEW.name, suffix), taken))]

    return read
