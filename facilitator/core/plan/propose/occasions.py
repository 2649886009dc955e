"""Occasions in words: what each is for, and the title and purpose proposed for a workshop held on one.

Source: seed 000_304b59033e062cb6.txt (when to hold the workshop, variations).
"""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from facilitator.core.plan.workshops import Occasion


@dataclass(frozen=True)
class OccasionWords:
    """The name of an occasion, what it is in one line, and the purpose proposed for it."""

    title: str
    about: str
    purpose: str


_WORDS = MappingProxyType(
    {
        Occasion.QUARTERLY: OccasionWords(
            "Quarterly",
            "Where the teams stand, and what they do together next quarter.",
            "See together where we stand, and settle what each team does for the others next quarter.",
        ),
        Occasion.LAUNCH: OccasionWords(
            "Launch",
            "Before something goes out: one story, one order, one date.",
            "Bring every team to the same story, the same order of things and the same date before we launch.",
        ),
        Occasion.NEW_PRODUCT: OccasionWords(
            "New product",
            "From what it does to how it is sold, launched and measured.",
            "Agree who the new product is for, how it goes to market and what each team does for that.",
        ),
        Occasion.MERGER: OccasionWords(
            "Merger",
            "Teams that become one: words, habits, ways of working.",
            "Get to know how the other side works, and choose together how we work from now on.",
        ),
        Occasion.MONTHLY: OccasionWords(
            "Monthly check-in",
            "Short: what changed, what is in the way, what helps at once.",
            "Look at what changed this month, and clear what stands in our way.",
        ),
        Occasion.OTHER: OccasionWords(
            "Something else",
            "Any other reason to put the teams around one table.",
            "Bring the teams to one picture of where we are, and leave with commitments they can keep.",
        ),
    }
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


# Questions


def occasion_words(occasion: Occasion) -> OccasionWords:
    """How an occasion is named and described, and the purpose proposed for it."""
    return _WORDS[occasion]


def proposed_title(occasion: Occasion, day: date) -> str:
    """A title for a workshop on a day: "Q1 2027 alignment", "March 2027 check-in", "Launch alignment"."""
    match occasion:
        case Occasion.QUARTERLY:
            return f"Q{(day.month + 2) // 3} {day.year} alignment"
        case Occasion.MONTHLY:
            return f"{_MONTHS[day.month - 1]} {day.year} check-in"
        case Occasion.OTHER:
            return "Alignment workshop"
        case _:
            return f"{_WORDS[occasion].title} alignment"
