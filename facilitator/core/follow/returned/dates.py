"""The due dates of a returned spreadsheet: in which order their numbers stand, and which day each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.day_orders import DayOrder, doubtful, order_of, read_day
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.matching import Matched


@dataclass(frozen=True)
class Dates:
    """How the dates of a file are written. In doubt, `doubtful` is one that can be read in two ways."""

    order: DayOrder
    doubtful: str = ""

    def in_doubt(self, text: str) -> bool:
        """Whether a text means two days, and nobody has said which."""
        return self.order is DayOrder.IN_DOUBT and bool(doubtful([text]))

    def day(self, text: str, near: date) -> date | None:
        """The day that a text says, without a year the one closest to `near`; None if it says none."""
        return read_day(text, self.order, near)


def dates_of(rows: Sequence[Matched], order: DayOrder | None = None) -> Dates:
    """How the due dates of these rows are written, unless `order` says so.

    Where their numbers leave it open, the dates that nobody has touched tell: they are those that went out.
    """
    texts = [row.cells[Column.DUE] for row in rows if row.cells[Column.DUE]]
    order = order or order_of(texts)
    asking = doubtful(texts)
    if order is not DayOrder.IN_DOUBT or not asking:
        return Dates(DayOrder.ISO if order is DayOrder.IN_DOUBT else order)
    fits = {each: _as_sent(rows, each) for each in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)}
    settled = [each for each, count in fits.items() if count]
    return Dates(settled[0]) if len(settled) == 1 else Dates(order, asking)


def _as_sent(rows: Sequence[Matched], order: DayOrder) -> int:
    """How many doubtful dates are those that went out, if they are read in this order."""
    sent = [(row.cells[Column.DUE], row.sent.due) for row in rows if row.sent and row.sent.due]
    return sum(bool(doubtful([text])) and read_day(text, order, due) == due for text, due in sent)
