"""The documents of shared metrics, ready for a shelf: what is printed, and what reads it."""

from datetime import date

from facilitator.core.document import Document
from facilitator.report.agree.readings_out import READINGS, ReadingsTaken, readings_taken
from facilitator.report.agree.scorecard_page import SCORECARD, ScorecardTaken, scorecard_taken

SCORECARD_DOCUMENTS = (SCORECARD,)
READINGS_DOCUMENTS = (READINGS,)


def read_scorecard(document: Document, today: date, _workshop_id: int | None) -> ScorecardTaken:
    """What the scorecard is made of."""
    return scorecard_taken(document, today)


def read_readings(document: Document, _today: date, _workshop_id: int | None) -> ReadingsTaken:
    """What the list of values is made of."""
    return readings_taken(document)
