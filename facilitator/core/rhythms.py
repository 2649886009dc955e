"""How often something comes round: a meeting, a look at an agreement, a feedback loop."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dateutil.relativedelta import relativedelta


class Every(StrEnum):
    """How often it comes."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"


WORDS: Final[Mapping[Every, str]] = MappingProxyType(
    {
        Every.WEEK: "every week",
        Every.FORTNIGHT: "every two weeks",
        Every.MONTH: "every month",
        Every.QUARTER: "every quarter",
    }
)
_SPANS = MappingProxyType(
    {
        Every.WEEK: relativedelta(weeks=1),
        Every.FORTNIGHT: relativedelta(weeks=2),
        Every.MONTH: relativedelta(months=1),
        Every.QUARTER: relativedelta(months=3),
    }
)


def due_after(day: date, every: Every) -> date:
    """The local day by which something that came round on a day is due again; a month after 31 January is the 28th."""
    return day + _SPANS[every]
