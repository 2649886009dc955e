"""The four perspectives of the balanced scorecard (Kaplan and Norton, Harvard Business Review, 1992)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Perspective(StrEnum):
    """From where a metric looks at the business."""

    FINANCE = "finance"
    CUSTOMER = "customer"
    PROCESS = "process"
    GROWTH = "growth"


TITLES: Final[Mapping[Perspective, str]] = MappingProxyType(
    {
        Perspective.FINANCE: "Finance",
        Perspective.CUSTOMER: "Customers",
        Perspective.PROCESS: "How we work",
        Perspective.GROWTH: "Learning and growth",
    }
)
