"""The documents of what happens after the room, and the one way to write them.

Reading the programme comes first (`prepare`, on the window's thread); what that returns draws without it, and may do so
in a worker thread, one document at a time. This loads ReportLab: import it when a document is wanted.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.returned.going_out import SheetOut, sheet_out
from facilitator.report.files import write_whole
from facilitator.report.follow.action_workbook import actions_workbook
from facilitator.report.follow.checkpoint_reminders import CHECKPOINTS, checkpoints_taken
from facilitator.report.follow.handover_page import handover_page
from facilitator.report.follow.handover_words import HandoverTaken, handover_markdown, handover_taken
from facilitator.report.follow.rhythm_dates import RhythmTaken, rhythm_dates, rhythm_taken
from facilitator.report.follow.trackers import TRACKERS, TakenItems, Tracker, take_items, tracker_csv
from facilitator.report.follow.trend_documents import TRENDS, TrendsTaken, trends_taken
from facilitator.report.follow.wins_page import WINS, TakenWins, take_wins
from facilitator.report.fonts import FontBook
from facilitator.report.printed import Format, Printed, maker, no_document

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


def _tracked(tracker: Tracker) -> Printed[TakenItems]:
    return Printed(
        f"actions-{tracker.name}",
        f"Actions for {tracker.title}",
        (Format(".csv", lambda taken, _fonts: tracker_csv(taken, tracker)),),
    )


_TRENDS: Shelf[TrendsTaken] = Shelf((TRENDS,), lambda document, today, _of: trends_taken(document, today))
_WINS: Shelf[TakenWins] = Shelf((WINS,), lambda document, _today, _of: take_wins(document))
_HANDOVER: Shelf[HandoverTaken] = Shelf(
    (Printed("hand-over", "Hand-over", (Format(".pdf", handover_page), Format(".md", handover_markdown))),),
    lambda document, today, _of: handover_taken(document, today),
)
_RHYTHM: Shelf[RhythmTaken] = Shelf(
    (Printed("rhythm", "Rounds and regular meetings", (Format(".ics", rhythm_dates),)),),
    lambda document, today, _of: rhythm_taken(document, today),
)
_CHECKPOINTS = Shelf((CHECKPOINTS,), checkpoints_taken, by_workshop=True)
_SHEET: Shelf[SheetOut] = Shelf(
    (Printed("open-actions", "Open actions", (Format(".xlsx", lambda out, _fonts: actions_workbook(out)),)),),
    lambda document, _today, workshop_id: sheet_out(document, workshop_id),
    by_workshop=True,
)
_TRACKERS: Shelf[TakenItems] = Shelf(tuple(map(_tracked, TRACKERS)), take_items, by_workshop=True)

SHELVES = (_TRENDS, _WINS, _HANDOVER, _RHYTHM, _CHECKPOINTS, _SHEET, _TRACKERS)


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
