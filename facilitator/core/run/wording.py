"""The terminology exercise: each team writes what a word means, unseen; then all is laid side by side and agreed.

What the teams write becomes what the glossary says of them (`agree.glossary`) only when it is shown. After seed
003_cbf94a157524aa52.txt (terminology workshops).
"""

from facilitator.core.record import Instant, Ordered, Record, Text


class WordRound(Ordered):
    """A word that a workshop takes up. `shown_at` None: what the teams write is still unseen."""

    table = "word_round"
    workshop_id: int
    term_id: int
    shown_at: Instant | None = None


class Unseen(Record):
    """What a team wrote, not shown yet. At most one a word and team."""

    table = "unseen"
    round_id: int
    team_id: int
    text: Text
