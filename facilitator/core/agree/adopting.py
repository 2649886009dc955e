"""The ten practices as this programme lives them: adopted or not, by whom, since when, and how it is going.

What each of them is: `facilitator.core.practices` (seed 003_cbf94a157524aa52.txt).
"""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Record, Text


class Adoption(StrEnum):
    """How far a practice has come."""

    OPEN = ""
    ADOPTED = "adopted"
    NOT_NOW = "not_now"


class Going(StrEnum):
    """How it is going."""

    WELL = "well"
    MIXED = "mixed"
    POORLY = "poorly"


class AdoptedPractice(Record):
    """What was decided about a practice; `key` is that of `practices`. At most one each."""

    table = "adopted_practice"
    key: str
    adoption: Adoption = Adoption.OPEN
    owner_id: int | None = None
    since: date | None = None
    why: Text = ""


class PracticeLook(Record):
    """How a practice went, seen on a local day."""

    table = "practice_look"
    practice_id: int
    day: date
    going: Going
    words: Text = ""
