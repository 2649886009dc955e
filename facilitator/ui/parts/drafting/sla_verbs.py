"""What is done to the SLA of a handoff while it is drafted: it begins with whatever is said first."""

from datetime import date

from facilitator.core.agree.service import commitments, slas
from facilitator.core.agree.service.criteria import choose_framework
from facilitator.core.agree.service.sla_reviews import set_review_rhythm
from facilitator.core.agree.service.slas import Commitment, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.rhythms import Every
from facilitator.core.run.drafted import add_promise, settle_by


def answer(document: Document, handoff_id: int, key: str, text: str) -> Sla:
    """Store one answer about the SLA of a handoff; `key` names its field."""
    with document.step("Draft SLA"):
        sla = slas.start_sla(document, handoff_id)
        match key:
            case "settled":
                return settle_by(document, sla.id, text)
            case "within":
                return slas.set_within(document, sla.id, text)
            case "fit":
                return slas.edit_sla(document, sla.id, fit=text)
            case "signal":
                return slas.edit_sla(document, sla.id, signal=text)
        return slas.edit_sla(document, sla.id, contact=text)


def accept_by(document: Document, handoff_id: int, framework: Framework) -> Sla:
    """Accept by the questions of a framework."""
    with document.step("Choose framework"):
        return choose_framework(document, slas.start_sla(document, handoff_id).id, framework)


def review(document: Document, handoff_id: int, every: Every | None, today: date) -> Sla:
    """Say how often it is looked at, from today on if that is new."""
    with document.step("Set review rhythm"):
        sla = slas.start_sla(document, handoff_id)
        return set_review_rhythm(document, sla.id, every, sla.since or today)


def promise(document: Document, handoff_id: int, typed: str) -> Commitment:
    """Add a promise typed in one line."""
    with document.step("Add commitment"):
        return add_promise(document, slas.start_sla(document, handoff_id).id, typed)


def add_usual(document: Document, handoff_id: int) -> list[Commitment]:
    """Add the promises that are often made at such a handoff."""
    with document.step("Add usual commitments"):
        return commitments.add_usual_commitments(document, slas.start_sla(document, handoff_id).id)
