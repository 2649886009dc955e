"""What is shown before the talking starts: cards with points revealed one at a time, and business metrics."""

from enum import StrEnum

from facilitator.core.record import Ordered, Text


class CardKind(StrEnum):
    """Findings belong to the current state, the other four to the shared context."""

    ALIGNED = "aligned"
    APART = "apart"
    MARKET = "market"
    CUSTOMERS = "customers"
    COMPETITION = "competition"
    PRIORITIES = "priorities"


class ContextPoint(Ordered):
    """One bullet point of a card, prepared before and shown when its time comes."""

    table = "context_point"
    workshop_id: int
    card: CardKind
    text: Text
    shown: bool = False


class Metric(Ordered):
    """A business figure that matters to all teams. `before` is the last period's value."""

    table = "metric"
    workshop_id: int
    name: Text
    unit: Text = ""
    value: float | None = None
    before: float | None = None
    target: float | None = None
