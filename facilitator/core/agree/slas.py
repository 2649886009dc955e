"""Service level agreements: what both sides of a handoff promise each other.

After the SLA draft of seed 004_2b920f03eb247414.txt. The verbs on commitments: `commitments`.
"""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text
from facilitator.core.rhythms import Every


class Framework(StrEnum):
    """By which questions what is handed over is accepted; of their own if none of the known ones."""

    BANT = "bant"
    MEDDIC = "meddic"
    SPICED = "spiced"
    OWN = "own"


class Sla(Ordered):
    """The agreement about one handoff; at most one each.

    What qualifies: `fit` (what kind of customer), `signal` (what they did), `contact` (who it is). When the sides
    disagree it goes to a person (`escalate_id`) or a role (`escalate_to`), who settles it `within` some time.
    Reviewed `every` so often since `since`; by whom are `SlaReviewer`s.
    """

    table = "sla"
    handoff_id: int
    fit: Text = ""
    signal: Text = ""
    contact: Text = ""
    framework: Framework = Framework.OWN
    escalate_id: int | None = None
    escalate_to: Text = ""
    within: Text = ""
    every: Every | None = None
    since: date | None = None


class Criterion(Ordered):
    """One thing that is confirmed before the other side accepts. `letter` is its part of the framework, or ""."""

    table = "criterion"
    sla_id: int
    letter: Text = ""
    text: Text = ""


class Commitment(Ordered):
    """What one team promises. Its number, unit, direction and readings are those of its indicator, once it has one."""

    table = "commitment"
    sla_id: int
    team_id: int | None = None
    text: Text
    owner_id: int | None = None
    indicator_id: int | None = None


class SlaReviewer(Record):
    """Somebody who looks at the agreement at its rhythm. At most one an agreement and person."""

    table = "sla_reviewer"
    sla_id: int
    person_id: int


class SlaReviewed(Record):
    """One look at the agreement, on a local day, and what came of it."""

    table = "sla_reviewed"
    sla_id: int
    day: date
    words: Text = ""
