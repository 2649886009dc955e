"""People who know each other: ambassadors of their teams, and pairs across teams that learn from one another.

After seed 003_cbf94a157524aa52.txt. Socials and exchange days stand on the calendar: `coming`.
"""

from datetime import date

from facilitator.core.record import Record, Text


class Ambassador(Record):
    """Whom the other teams turn to about working with a team; `until` None: still."""

    table = "ambassador"
    team_id: int
    person_id: int
    since: date
    until: date | None = None


class Pairing(Record):
    """One round of pairs, from a local day on; `until` None: open."""

    table = "pairing"
    title: Text
    since: date
    until: date | None = None


class Pair(Record):
    """A mentor and who learns from them, of different teams. `words` is what came of it."""

    table = "pair"
    pairing_id: int
    mentor_id: int
    learner_id: int
    words: Text = ""
