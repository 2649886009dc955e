"""Drafting the collaboration plan: a workshop of forty-five minutes, for a group or for one person.

Source: seed 004_2b920f03eb247414.txt (15, 15, 10 and 5 minutes). What is drafted is the programme's own: `agree`.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.starting_out import Beginning, start_out

TEMPLATE: Final = "collaboration-plan"
_TITLE: Final = "Drafting the collaboration plan"


def start_drafting(
    document: Document, day: date, start: time, zone: str, *, person_ids: Sequence[int] = ()
) -> Workshop:
    """Make a workshop in which the plan is drafted, as one step; its clock can be started at once, with nobody in it.

    `day` and `start` are local to `zone` (IANA name). UserError for a zone that is none, or for somebody who has gone.
    """
    beginning = Beginning(_TITLE, day, start, zone, template(TEMPLATE), person_ids=tuple(person_ids), prepared=False)
    with document.step("Draft collaboration plan"):
        return start_out(document, beginning).workshop


def drafts_plan(document: Document, workshop_id: int) -> bool:
    """Whether the agenda of a workshop has a block in which the plan is drafted."""
    return any(block.activity is Activity.COLLABORATE for block in document.all(Block, workshop_id=workshop_id))
