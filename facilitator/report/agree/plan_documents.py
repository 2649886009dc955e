"""The documents of the collaboration plan, by the names that commands and file names know."""

from typing import Final

from facilitator.report.agree.plan_markdown import plan_markdown
from facilitator.report.agree.plan_page import plan_page
from facilitator.report.agree.plan_review_sheet import ReviewTaken, review_mail, review_sheet
from facilitator.report.agree.plan_told import TITLE, PlanTaken
from facilitator.report.printed import Format, Printed

PLAN: Final[Printed[PlanTaken]] = Printed(
    "collaboration-plan", TITLE, (Format(".pdf", plan_page), Format(".md", plan_markdown))
)
"""Made of what `plan_told.plan_taken(document, today)` read, or `plan_told.version_taken` of one version."""

PLAN_REVIEW: Final[Printed[ReviewTaken]] = Printed(
    "plan-review", "Review of the collaboration plan", (Format(".pdf", review_sheet), Format(".eml", review_mail))
)
"""Made of what `plan_review_sheet.reviews_taken(document, today)` read, or `plan_review_sheet.review_taken` of one."""
