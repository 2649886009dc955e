"""What the facilitator takes away from a wave: strengths, opportunities, one foundational issue, as the seed asks."""

from enum import StrEnum

from facilitator.core.record import Ordered, Text


class FindingKind(StrEnum):
    """What a finding is: something to keep, something to mend, or what would lift much else."""

    STRENGTH = "strength"
    OPPORTUNITY = "opportunity"
    FOUNDATION = "foundation"


class Finding(Ordered):
    """One finding that was confirmed or chosen. `key` is that of its statement or section, "" for one in own words."""

    table = "finding"
    wave_id: int
    kind: FindingKind
    key: str = ""
    title: Text
    reason: Text = ""
