"""The sections of the preparation, each with how far it has come."""

from enum import IntEnum
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.people import Reply
from facilitator.core.plan.prepare.checklist import Checklist, Tool
from facilitator.core.plan.prepare.due import ItemView, checklist_view
from facilitator.core.plan.prepare.readiness import Share, readiness
from facilitator.core.plan.workshops import Workshop, today
from facilitator.ui.parts.outcome.outcome_nav import NavRow

HEAD_HEIGHT = 34
"""Of a section's first line, as high as a button, so that the lines of all sections stand at one height."""


class Place(IntEnum):
    """The sections, in the order in which they stand."""

    CHECKLIST = 0
    INVITATIONS = 1
    DOCUMENTS = 2
    ONE_TO_ONES = 3
    MATERIALS = 4
    TECHNOLOGY = 5
    PRINTABLES = 6

    @property
    def title(self) -> str:
        """As it reads in the list."""
        return "One-to-ones" if self is Place.ONE_TO_ONES else self.name.capitalize()


PLACE_OF = MappingProxyType(
    {
        Tool.INVITATIONS: Place.INVITATIONS,
        Tool.DOCUMENTS: Place.DOCUMENTS,
        Tool.ONE_TO_ONES: Place.ONE_TO_ONES,
        Tool.PRE_READ: Place.PRINTABLES,
        Tool.PRINTABLES: Place.PRINTABLES,
        Tool.MATERIALS: Place.MATERIALS,
        Tool.TECHNOLOGY: Place.TECHNOLOGY,
    }
)


def nav_rows(document: Document, workshop: Workshop) -> list[NavRow]:
    """The sections with their counts, as "12/21", or "2 late" in red."""
    day = today(document, workshop.zone)
    state = readiness(document, workshop.id, day)
    lists = {which: checklist_view(document, workshop.id, day, which) for which in Checklist}
    shares = {
        Place.CHECKLIST: _done(lists[Checklist.PREPARATION]),
        Place.INVITATIONS: Share(state.replies.total() - state.replies[Reply.OPEN], state.replies.total()),
        Place.DOCUMENTS: state.documents,
        Place.ONE_TO_ONES: state.conversations,
        Place.MATERIALS: state.supplies,
        Place.TECHNOLOGY: _done(lists[Checklist.TECHNOLOGY]),
        Place.PRINTABLES: Share(0, 0),
    }
    late = {
        Place.CHECKLIST: sum(view.late > 0 for view in lists[Checklist.PREPARATION]),
        Place.TECHNOLOGY: sum(view.late > 0 for view in lists[Checklist.TECHNOLOGY]),
    }
    return [_nav_row(place, share, late.get(place, 0)) for place, share in shares.items()]


def due_count(document: Document, workshop: Workshop) -> int:
    """How many items are late or due today."""
    day = today(document, workshop.zone)
    views = [view for which in Checklist for view in checklist_view(document, workshop.id, day, which)]
    return sum(not view.done and view.due <= day for view in views)


def _nav_row(place: Place, share: Share, late: int) -> NavRow:
    count = f"{late} late" if late else f"{share.done}/{share.total}" if share.total else ""
    return NavRow(place, place.title, count, late > 0)


def _done(views: list[ItemView]) -> Share:
    return Share(sum(view.done for view in views), len(views))
