"""What is done with findings beyond keeping them: onto the board, into the agenda, into a plan."""

from facilitator.core.assess.figures.results import WaveResults
from facilitator.core.assess.findings import Finding, findings_of
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.proposing import improve_finding, plan_for
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run.board import Note, add_note, add_standard_lanes
from facilitator.core.run.raising import raised_in
from facilitator.ui.parts.assess.results.taking import put_on_board, workshop_words


def finding_to_board(document: Document, workshop_id: int | None, finding_id: int, results: WaveResults) -> Note:
    """Put a finding on a workshop's board: with its statement's origin, or in the facilitator's own words.

    UserError if it is there already, or if there is no workshop that it could go to.
    """
    finding = document.get(Finding, finding_id)
    if finding.key:
        return put_on_board(document, workshop_id, None, finding.wave_id, finding.key, results)
    workshop = document.find(Workshop, workshop_id)
    if workshop is None or workshop.state is WorkshopState.CLOSED:
        raise UserError(workshop_words(workshop))
    if is_on_board(document, workshop.id, finding):
        raise UserError("This is on the board already.")
    with document.step("Raise to the board"):
        lanes = document.all(Lane, workshop_id=workshop.id) or add_standard_lanes(document, workshop.id)
        return add_note(document, lanes[0].id, finding.title)


def plan_of_finding(document: Document, finding_id: int) -> Improvement:
    """The plan for a finding, started now if there is none; UserError for a strength."""
    there = plan_for(document, document.get(Finding, finding_id))
    return there or improve_finding(document, finding_id)


# Questions


def is_on_board(document: Document, workshop_id: int | None, finding: Finding) -> bool:
    """Whether a workshop's board has it: by its statement, or word for word where it is in own words."""
    if workshop_id is None:
        return False
    if finding.key:
        return finding.key in raised_in(document, workshop_id).on_board
    notes = document.all(Note, workshop_id=workshop_id)
    return any(folded(note.text) == folded(finding.title) for note in notes)


def planned_in(document: Document, wave_id: int) -> dict[int, bool]:
    """Of each of a wave's findings, by its id, whether it has a plan."""
    return {
        one.id: plan_for(document, one) is not None for many in findings_of(document, wave_id).values() for one in many
    }
