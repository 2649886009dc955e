"""The calendar of what is coming as a file. What draws it is loaded when it is written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.document import Document
from facilitator.ui.parts.outcome.documents_writer import Drawn


def coming_file(today: date) -> Callable[[Document], Drawn]:
    """What is coming in the year from today, the local day."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.coming_dates import coming_ics, take_coming

        return [("coming.ics", partial(coming_ics, take_coming(document, today)))]

    return read
