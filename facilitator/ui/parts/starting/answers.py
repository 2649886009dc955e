"""What is answered on the way to a new workshop, and what is proposed before anything is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from tzlocal import get_localzone_name

from facilitator.core.document import Document
from facilitator.core.plan.prepare.supplies import says_elsewhere
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.core.plan.workshops import Occasion, workshops

_START = time(13)
_LEAD = timedelta(weeks=4)
_BOTH = ("video call", "hybrid", "mixed")


class Where(StrEnum):
    """Where people are while they take part; the value is the word on the choice."""

    ROOM = "In a room"
    ONLINE = "Online"
    MIXED = "Mixed"


@dataclass(frozen=True)
class When:
    """When and where a workshop is. `seconds` is the time there is on a day, None if open; `zone` an IANA name."""

    day: date
    start: time
    seconds: int | None
    where: Where
    place: str
    zone: str

    @property
    def place_words(self) -> str:
        """The place as it is stored: it says so if people join from elsewhere (`supplies.joins_remotely`)."""
        typed = self.place.strip()
        if self.where is Where.ROOM or says_elsewhere(typed):
            return typed
        if self.where is Where.ONLINE:
            return f"{typed}, online" if typed else "Online"
        return f"{typed} and video call" if typed else "Room and video call"


@dataclass(frozen=True)
class Why:
    """What a workshop is held for."""

    occasion: Occasion
    title: str
    purpose: str


# Questions


def usual(document: Document, occasion: Occasion, today: date, workdays: Workdays, ahead: Sequence[Suggested]) -> When:
    """When and where a workshop on this occasion is, as far as that can be told beforehand.

    The day is the one that the rhythm suggests, else a working day in four weeks; the rest as it was last time.
    """
    suggested = days_for(occasion, ahead)
    day = suggested[0].day if suggested else workdays.on_or_after(today + _LEAD)
    known = workshops(document)
    last = next((one for one in reversed(known) if one.occasion is occasion), known[-1] if known else None)
    if last is None:
        return When(day, _START, None, Where.ROOM, "", get_localzone_name() or "UTC")
    same = last.occasion is occasion
    place = last.place if same else ""
    return When(day, last.start, last.available if same else None, where_of(place), place, last.zone)


def days_for(occasion: Occasion, ahead: Sequence[Suggested]) -> list[Suggested]:
    """Those of the suggested days that suit an occasion: a new product has its launch, and other reasons suit any."""
    suits = {occasion, Occasion.LAUNCH} if occasion is Occasion.NEW_PRODUCT else {occasion}
    return [one for one in ahead if occasion is Occasion.OTHER or one.occasion in suits]


def where_of(place: str) -> Where:
    """Where people are, by the words of a place."""
    if not says_elsewhere(place):
        return Where.ROOM
    return Where.MIXED if any(words in place.lower() for words in _BOTH) else Where.ONLINE
