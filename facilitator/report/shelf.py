"""Documents of the whole programme that are made of the same, and what reads it.

Reading the programme comes first, on the window's thread; what that returns draws without it, and may do so in a worker
thread, one document at a time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Generic, TypeVar

from facilitator.core.document import Document
from facilitator.report.fonts import FontBook
from facilitator.report.printed import Printed, maker

T = TypeVar("T")
Drawing = Callable[[FontBook], bytes]
"""Draws a document out of what was read."""


@dataclass(frozen=True)
class Shelf(Generic[T]):
    """Documents that are made of the same, and what reads it: the document, today (the local day), maybe a workshop.

    `by_workshop`: they may be asked for one workshop alone; the others are of the whole programme.
    """

    documents: tuple[Printed[T], ...]
    read: Callable[[Document, date, int | None], T]
    by_workshop: bool = False

    def find(self, name: str, suffix: str) -> Callable[[Document, date, int | None], Drawing] | None:
        """What reads and then draws the document of a name; None if it doesn't stand here."""
        if name not in (one.name for one in self.documents):
            return None
        make = maker(self.documents, name, suffix)
        return lambda document, today, workshop_id: partial(make, self.read(document, today, workshop_id))
