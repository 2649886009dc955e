"""Satisfaction at the close: a few statements rated 1 to 5 by show of hands, paper totals, or at the laptop."""

from enum import StrEnum

from facilitator.core.record import Ordered, Text


class SatisfactionWay(StrEnum):
    """How the ratings came in."""

    HANDS = "hands"
    PAPER = "paper"
    LAPTOP = "laptop"


class Satisfied(Ordered):
    """One statement of a workshop's close. `counts` is how many rated it 1, 2, 3, 4 and 5; nobody's name is kept."""

    table = "satisfied"
    workshop_id: int
    key: Text
    text: Text
    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    way: SatisfactionWay = SatisfactionWay.HANDS


class ClosingComment(Ordered):
    """One answer to the open question at the close; nobody's name is kept."""

    table = "closing_comment"
    workshop_id: int
    text: Text
