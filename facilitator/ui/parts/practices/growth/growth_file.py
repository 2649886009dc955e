"""The growth plan of one person as a file. What draws it is loaded when it is written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.document import Document
from facilitator.core.file_names import file_name
from facilitator.core.people import Person
from facilitator.ui.parts.outcome.documents_writer import Drawn


def growth_file(person: Person, today: date) -> Callable[[Document], Drawn]:
    """The plan of a person as PDF."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.growth_page import growth_page, take_growth

        taken = take_growth(document, today, person.id)
        return [(f"{file_name(f'Growth plan {person.name}')}.pdf", partial(growth_page, taken))]

    return read
