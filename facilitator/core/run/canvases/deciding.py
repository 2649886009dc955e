"""What is agreed on a canvas, kept as a decision of the workshop."""

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import quoted
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.run.captured import Decision, add_decision


def decide_row(document: Document, row_id: int) -> Decision:
    """Make what is agreed in a row of a comparison a decision; UserError if nothing is, or if it is one already."""
    row = document.get(CompareRow, row_id)
    if not row.agreed:
        raise UserError(f"Nothing is agreed on {quoted(row.title)} yet: type what holds for all first.")
    text = f"{row.title}: {row.agreed}"
    if any(one.text == text for one in document.all(Decision, workshop_id=row.workshop_id)):
        raise UserError("This is a decision already.")
    return add_decision(document, row.workshop_id, text, block_id=row.block_id)
