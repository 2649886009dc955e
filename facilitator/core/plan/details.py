"""The details of a workshop that is there: title, purpose, place, and when it is."""

from datetime import date, time

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.plan.sessions import Session, check_first
from facilitator.core.plan.workshops import NO_TITLE, Occasion, Workshop, known_day, known_zone, local_start


def edit_workshop(
    document: Document,
    workshop_id: int,
    *,
    title: str | None = None,
    purpose: str | None = None,
    place: str | None = None,
    day: date | None = None,
    start: time | None = None,
    zone: str | None = None,
    occasion: Occasion | None = None,
) -> Workshop:
    """Change the details that are given; None leaves one as it is.

    On another day, its further sessions that have not begun move by the same number of days. UserError if it would
    start after one of them.
    """
    typed: dict[str, object | None] = {
        "title": None if title is None else text.one_line(text.required(title, NO_TITLE)),
        "purpose": None if purpose is None else text.free(purpose),
        "place": None if place is None else text.one_line(place),
        "day": None if day is None else known_day(day),
        "start": None if start is None else local_start(start),
        "zone": None if zone is None else known_zone(zone),
        "occasion": occasion,
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    workshop = document.get(Workshop, workshop_id)
    later = (day or workshop.day) - workshop.day
    with document.step("Edit workshop") as step:
        for session in document.all(Session, workshop_id=workshop_id, began_at=None):
            step.put(session.with_(day=session.day + later))
        edited = step.put(workshop.with_(**changes))
        if start is not None:
            check_first(document, workshop_id)
        return edited
