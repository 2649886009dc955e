"""What is coming for all teams in the year ahead, for calendars.

Drafts of change notices stay out: nobody is to learn of a change from a calendar. Regular meetings and waves bear the
names that they have in their own calendars (`rhythm_dates`, `review_dates`), so that nobody sees them twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from facilitator.core.agree.changes.coming import Entry
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.coming_up import COMING_WORDS, Coming, coming
from facilitator.core.follow.regular_meetings import RegularMeeting, starts_at
from facilitator.core.phrases import listed
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook


@dataclass(frozen=True)
class TakenComing:
    """What is coming, read at the instant `taken_at`."""

    taken_at: datetime
    programme: Programme
    found: tuple[Coming, ...]


def take_coming(document: Document, today: date) -> TakenComing:
    """Read what is coming from today, the local day, to a year on, less what nobody has been told of."""
    found = (one for one in coming(document, today, today + relativedelta(years=1)) if not one.draft)
    return TakenComing(document.now(), programme_of(document), tuple(found))


def coming_ics(taken: TakenComing, _fonts: FontBook) -> bytes:
    """All of it; days without alarms, for most of it is somebody else's. A later edition moves the same events."""
    return calendar_bytes(taken, map(_happening, taken.found))


def _happening(one: Coming) -> Happening:
    if isinstance(one.record, RegularMeeting):
        start = starts_at(one.record, one.day)
        end = start + timedelta(seconds=one.record.length)
        return Happening(_name(one), one.title, start, end, one.record.place, one.record.who)
    title = one.title if isinstance(one.record, Entry) else f"{COMING_WORDS[one.kind]}: {one.title}"
    return Happening(_name(one), title, one.day, description="\n".join(_described(one)), until=one.until)


def _name(one: Coming) -> str:
    """A name of its own in all editions; only what stands on several days bears its day."""
    if isinstance(one.record, RegularMeeting):
        return f"regular-{one.record.id}-{one.day:%Y%m%d}"
    if isinstance(one.record, Wave):
        return f"wave-{one.record.id}"
    return f"coming-{one.record.table}-{one.record.id}"


def _described(one: Coming) -> Iterator[str]:
    if isinstance(one.record, Entry):
        yield COMING_WORDS[one.kind]
    if one.teams:
        yield f"Teams: {listed([team.name for team in one.teams])}"
    if isinstance(one.record, Entry) and one.record.note:
        yield one.record.note
