"""The documents of the whole programme, and the one way to write them.

This loads ReportLab: import it when a document is wanted.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.report.agree.documents import SHELVES as AGREED
from facilitator.report.files import write_whole
from facilitator.report.follow.documents import SHELVES as FOLLOWING
from facilitator.report.fonts import FontBook
from facilitator.report.printed import no_document
from facilitator.report.shelf import Drawing

SHELVES = (*FOLLOWING, *AGREED)


def _formats() -> Iterator[tuple[str, tuple[str, ...]]]:
    for shelf in SHELVES:
        for one in shelf.documents:
            yield one.name, tuple(form.suffix for form in one.formats)


FORMATS = dict(_formats())
"""The names of these documents, each with the suffixes of its formats."""


def prepare(document: Document, name: str, suffix: str, today: date, workshop_id: int | None = None) -> Drawing:
    """Read what a document needs as of today, the local day; what it returns draws it.

    UserError if there is no such document or format, or if it is not about a workshop and one is asked for.
    """
    for shelf in SHELVES:
        found = shelf.find(name, suffix)
        if found is not None:
            if workshop_id is not None and not shelf.by_workshop:
                raise UserError(f"The document {name} is about the whole programme: choose no workshop for it.")
            return found(document, today, workshop_id)
    raise UserError(no_document(name, list(FORMATS)))


def write(document: Document, name: str, path: Path, today: date, workshop_id: int | None = None) -> None:
    """Write one document to `path`, whole or not at all; its suffix says the format. See `prepare`."""
    write_whole(path, prepare(document, name, path.suffix, today, workshop_id)(FontBook()))
