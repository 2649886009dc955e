"""What is coming, for all teams to see: launches, campaigns, planning, and what brings people together."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class EntryKind(StrEnum):
    """What kind of thing it is."""

    LAUNCH = "launch"
    RELEASE = "release"
    CAMPAIGN = "campaign"
    EVENT = "event"
    ANNUAL_PLANNING = "annual_planning"
    QUARTERLY_PLANNING = "quarterly_planning"
    BUSINESS_REVIEW = "business_review"
    PRE_PLANNING = "pre_planning"
    SOCIAL = "social"
    EXCHANGE_DAY = "exchange_day"
    OTHER = "other"


class Entry(Ordered):
    """One thing on the calendar, from a local day until another (the same if it is one day)."""

    table = "entry"
    kind: EntryKind
    title: Text
    day: date
    until: date
    owner_id: int | None = None
    note: Text = ""


class EntryTeam(Record):
    """A team that takes part in it or is touched by it."""

    table = "entry_team"
    entry_id: int
    team_id: int
