"""A workshop with nothing in it yet, for what needs no agenda."""

from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop


def bare_workshop(document: Document) -> Workshop:
    """A workshop on 12 January 2027 at 13:00 UTC, without agenda, lanes or people."""
    made = Workshop(id=document.new_id(), title="Q1", day=date(2027, 1, 12), start=time(13), zone="UTC")
    with document.step("Plan workshop") as step:
        return step.put(made)
