"""Change notices: nobody is surprised. What changes, why, from when, and what it means for each team.

After seed 003_cbf94a157524aa52.txt (no surprises).
"""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class Tier(StrEnum):
    """Whether somebody has to do something."""

    INFORMATION = "information"
    ACTION = "action"


class NoticePeriod(Ordered):
    """A kind of change, how many days ahead it is told, and where. `key` names one that comes with the program."""

    table = "notice_period"
    key: Text = ""
    title: Text
    days: int
    channel: Text = ""


class ChangeNotice(Ordered):
    """One change. `told_on`: the local day it was sent; None while it is a draft. `starts`: when it takes effect."""

    table = "change_notice"
    period_id: int | None = None
    what: Text
    why: Text = ""
    starts: date | None = None
    tier: Tier = Tier.INFORMATION
    owner_id: int | None = None
    told_on: date | None = None


class Impact(Record):
    """What a change means for a team, and what it must do by when. At most one a notice and team."""

    table = "impact"
    notice_id: int
    team_id: int
    text: Text = ""
    to_do: Text = ""
    by: date | None = None


class Acknowledged(Record):
    """That a person has taken note, on a local day. At most one a notice and person."""

    table = "acknowledged"
    notice_id: int
    person_id: int
    day: date
