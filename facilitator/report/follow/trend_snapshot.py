"""What the documents about trends are made of, read at once; the rest may go on in a worker thread."""

from dataclasses import dataclass
from datetime import date

from facilitator.core.assess.figures.worked import Taken
from facilitator.core.document import Document
from facilitator.core.follow.figures.minutes import KindMinutes, by_activity, held_blocks
from facilitator.core.follow.figures.trends import Trends, trends
from facilitator.core.follow.figures.wave_trends import taken_of_all
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates


@dataclass(frozen=True)
class TrendsTaken:
    """What was read. `waves` are still to be worked out, by `wave_trends`; `today` is the local day."""

    programme: str
    dates: Dates
    today: date
    trends: Trends
    waves: tuple[Taken, ...]
    minutes: tuple[KindMinutes, ...]


def trends_taken(document: Document, today: date, dates: Dates | None = None) -> TrendsTaken:
    """Read the trends as of today, the local day."""
    return TrendsTaken(
        programme=programme_of(document).name,
        dates=dates or system_dates(),
        today=today,
        trends=trends(document, today),
        waves=tuple(taken_of_all(document)),
        minutes=tuple(by_activity(held_blocks(document))),
    )
