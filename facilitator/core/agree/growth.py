"""Growing T-shaped: rotations, training and shadowing, planned and done (seed 003_cbf94a157524aa52.txt)."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Text


class GrowthKind(StrEnum):
    """By what somebody learns the work of others."""

    ROTATION = "rotation"
    TRAINING = "training"
    SHADOWING = "shadowing"
    EXCHANGE = "exchange"


class GrowthStep(Ordered):
    """One step of a person's plan, maybe with another team. `day` is when it is planned, `done_on` when it was done."""

    table = "growth_step"
    person_id: int
    kind: GrowthKind
    what: Text
    team_id: int | None = None
    day: date | None = None
    done_on: date | None = None
    words: Text = ""
