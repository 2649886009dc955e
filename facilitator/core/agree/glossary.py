"""The glossary: words that teams use differently, and what they agreed to mean by them.

After seed 003_cbf94a157524aa52.txt (a shared language). Bringing one in from a file: `glossary_import`.
"""

from datetime import date

from facilitator.core.record import Ordered, Record, Text


class Term(Ordered):
    """A word. `meaning` "" is not agreed yet. `not_this` is what it is not to be confused with; `used` is where.

    `agreed_on`: the local day on which its meaning was settled.
    """

    table = "term"
    word: Text
    meaning: Text = ""
    not_this: Text = ""
    used: Text = ""
    owner_id: int | None = None
    agreed_on: date | None = None


class TermUse(Record):
    """What one team says a word means, today. At most one a word and team."""

    table = "term_use"
    term_id: int
    team_id: int
    text: Text


class Phrase(Ordered):
    """How a feature is told: what it is, the message, and what a seller says. Maybe taken from a workshop's canvas."""

    table = "phrase"
    feature: Text
    message: Text = ""
    talking_point: Text = ""
    drafted_id: int | None = None
