"""The improvement cycle: each month what got in the way between teams, an experiment, and what it showed.

After seed 003_cbf94a157524aa52.txt (keep listening and mending).
"""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Text


class Outcome(StrEnum):
    """What an experiment showed."""

    OPEN = ""
    HELPED = "helped"
    PARTLY = "partly"
    DID_NOT = "did_not"


class Friction(Ordered):
    """Something that got in the way, found in a month (its first day). The experiment is tried until `until`.

    `handoff_id` is the handoff where it rubs, if it is one.
    """

    table = "friction"
    month: date
    text: Text
    handoff_id: int | None = None
    experiment: Text = ""
    owner_id: int | None = None
    until: date | None = None
    outcome: Outcome = Outcome.OPEN
    showed: Text = ""
