"""The ten practices as a file. What draws it is loaded when it is written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.document import Document
from facilitator.ui.parts.outcome.documents_writer import Drawn


def practices_file(today: date) -> Callable[[Document], Drawn]:
    """The practices as they stand on a local day, as PDF."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.practices_page import practices_page, take_practices

        return [("practices.pdf", partial(practices_page, take_practices(document, today)))]

    return read
