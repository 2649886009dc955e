"""What teams say side by side: a column for each team, and at most one text of each."""

from collections.abc import Container
from typing import TypeVar

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.record import Record

R = TypeVar("R", bound=Record)


def columns(document: Document, wrote: Container[int]) -> tuple[Team, ...]:
    """The teams in use, and those retired ones (by id) that have something to show; in their order."""
    return tuple(team for team in document.all(Team) if not team.retired or team.id in wrote)


def set_only(document: Document, label: str, wanted: R, text: str, **key: object) -> R | None:
    """Store the one record of its type with these fields, in place of one that is there; without text it goes.

    Returns the record as stored, None if there is none now.
    """
    there = next(iter(document.all(type(wanted), None, **key)), None)
    with document.step(label) as step:
        if text:
            return step.put(wanted if there is None else wanted.with_(id=there.id))
        if there is not None:
            step.remove(there)
    return None
