"""Workshops that are over, quickly."""

from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, WorkshopState


def closed(document: Document, title: str, day: date) -> Workshop:
    """A closed workshop on a day, at 9:00 UTC, without an agenda."""
    made = Workshop(id=document.new_id(), title=title, day=day, start=time(9), zone="UTC", state=WorkshopState.CLOSED)
    with document.step("Close workshop") as step:
        return step.put(made)
