"""What a plan may begin with: a finding, and the practice that helps with the statement or section behind it."""

from facilitator.core.assess.findings import Finding, FindingKind
from facilitator.core.assess.improving import Improvement, improvements, start_improvement
from facilitator.core.assess.instrument import by_key, helps_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.practices import Practice, practice


def improve_finding(document: Document, finding_id: int) -> Improvement:
    """Start a plan for an opportunity or the foundational issue of a wave, with the practice that helps proposed.

    UserError for a strength, and where the finding has its plan already.
    """
    finding = document.get(Finding, finding_id)
    if finding.kind is FindingKind.STRENGTH:
        raise UserError("This is a strength: choose an opportunity or the foundational issue to improve.")
    if plan_for(document, finding):
        raise UserError("There is a plan for this already: go on with that one.")
    helps = proposed_practice(document, finding.key)
    return start_improvement(
        document,
        finding.title,
        wave_id=finding.wave_id,
        key=finding.key,
        why=finding.reason,
        practice=helps.key if helps else "",
    )


# Questions


def plan_for(document: Document, finding: Finding) -> Improvement | None:
    """The plan that was started for a finding of this wave, if there is one: known by its key, else by its name."""
    about = (folded(finding.title), finding.key)
    return next(
        (
            plan
            for plan in improvements(document)
            if plan.wave_id == finding.wave_id
            and (plan.key == finding.key if finding.key else (folded(plan.area), plan.key) == about)
        ),
        None,
    )


def proposed_practice(document: Document, key: str) -> Practice | None:
    """The practice that helps with a statement, one of the programme's own too, or with a section; None for others."""
    statement = by_key(document, key)
    return practice(statement.practice if statement else helps_of(key).practice)
