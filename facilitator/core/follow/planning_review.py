"""Planning the quarter's review: a workshop from its template, with the workshop it looks back at chosen."""

from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.review import look_back
from facilitator.core.run.starting_out import Beginning, start_out

TEMPLATE = "quarterly-review"


def plan_review(document: Document, of_id: int, day: date, start: time, zone: str) -> Workshop:
    """Make a workshop that reviews another, with everyone who took part in it and has not left, as one step.

    `day` and `start` are local to `zone` (IANA name). UserError unless the other is closed and earlier.
    """
    of = document.get(Workshop, of_id)
    people = tuple(seat.person.id for seat in participants(document, of_id) if not seat.person.gone)
    beginning = Beginning(
        f"Review of {of.title}",
        day,
        start,
        zone,
        template(TEMPLATE),
        place=of.place,
        person_ids=people,
        prepared=False,
    )
    with document.step("Plan review"):
        made = start_out(document, beginning).workshop
        look_back(document, made.id, of_id)
    return made
