"""A dated list as rows: its items under their headings, each with when it is due and who sees to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from facilitator.core.phrases import day_words
from facilitator.core.plan.prepare.dated import D_co, DatedItem, DatedView
from facilitator.core.plan.prepare.readiness import Share

V = TypeVar("V", bound=DatedView[DatedItem])


@dataclass(frozen=True)
class DatedRow(Generic[D_co]):
    """An item as it stands today, or without one a heading: "4 weeks before (Tue 15 Dec) · 1 of 5 done"."""

    heading: str
    view: DatedView[D_co] | None = None
    owner: str = ""
    today: date = date.min

    @property
    def item(self) -> D_co:
        """The item; ValueError for a heading."""
        if self.view is None:
            raise ValueError("A heading has no item.")
        return self.view.item

    @property
    def title(self) -> str:
        """What is to be done; "" for a heading."""
        return self.view.item.title if self.view else ""

    @property
    def key(self) -> int | str:
        """What tells the row from the others."""
        return self.view.item.id if self.view else self.heading

    @property
    def done(self) -> bool | None:
        """Whether the item is ticked off; None for a heading."""
        return self.view.done if self.view else None

    @property
    def when(self) -> str:
        """When it is due, in a few words: "2 days late, was due Tue 4 May"."""
        return self.view.words if self.view else ""

    @property
    def day(self) -> str:
        """The day it is due, as it can be typed."""
        return day_words(self.view.due, date.min) if self.view else ""


def by_heading(views: Sequence[V]) -> Iterator[tuple[str, list[V]]]:
    """What stands under each heading, in the order of the list."""
    for heading in dict.fromkeys(view.heading for view in views):
        yield heading, [view for view in views if view.heading == heading]


def done_words(views: Iterable[DatedView[DatedItem]]) -> str:
    """How many of some items are ticked off: "12 of 21 done"."""
    done = [view.done for view in views]
    return Share(sum(done), len(done)).words("done")


def state_words(rows: Iterable[DatedRow[DatedItem]]) -> str:
    """How the list stands: "12 of 21 done, 2 late"."""
    views = [row.view for row in rows if row.view]
    late = sum(view.late > 0 for view in views)
    return done_words(views) + (f", {late} late" if late else "")
