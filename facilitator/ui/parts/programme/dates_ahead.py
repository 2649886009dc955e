"""The next days for a workshop by the rhythm of the programme."""

from datetime import date

from facilitator.core.document import Document
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.propose.rhythm import Suggested, next_dates
from facilitator.core.plan.workshops import workshops
from facilitator.core.run.canvases.launch import Launch


def dates_ahead(document: Document, today: date, workdays: Workdays) -> list[Suggested]:
    """The days suggested today, the nearest first; also before the launches that workshops have planned."""
    launches = [launch.day for launch in document.all(Launch) if launch.day]
    return next_dates(workshops(document), today, launches, workdays)
