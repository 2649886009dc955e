import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, comparing
from facilitator.core.plan.agenda import Activity
from facilitator.core.run.canvases.deciding import decide_row
from facilitator.core.run.captured import Decision


def test_what_is_agreed_becomes_a_decision_once(document: Document, workshop_id: int) -> None:
    part = agenda.add_part(document, workshop_id, "Coming together", "Together")
    block = agenda.add_block(document, part.id, "Terms", Activity.COMPARE)
    row = comparing.add_row(document, block.id, "Lead")
    with pytest.raises(UserError, match="Nothing is agreed on “Lead” yet"):
        decide_row(document, row.id)
    comparing.set_agreed(document, row.id, "Asked for a demo")
    decision = decide_row(document, row.id)
    assert (decision.text, decision.workshop_id, decision.block_id) == ("Lead: Asked for a demo", workshop_id, block.id)
    with pytest.raises(UserError, match="decision already"):
        decide_row(document, row.id)
    comparing.set_agreed(document, row.id, "Asked for a demo and has a budget")
    decide_row(document, row.id)
    assert len(document.all(Decision)) == 2
