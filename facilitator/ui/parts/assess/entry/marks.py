"""The marks of a sheet by the keys that give them and the words that stand beside them."""

from typing import Final

from facilitator.core.assess.answers import BLANK, UNSURE
from facilitator.core.assess.instrument import instrument
from facilitator.ui.widgets.ratingpad import Point

DONT_KNOW: Final = "Don’t know"


def points() -> tuple[Point, ...]:
    """The five ratings with their labels, then “don't know”."""
    ratings = (Point(str(rating), str(rating), words) for rating, words in enumerate(instrument().labels, 1))
    return (*ratings, Point(UNSURE, f"0{UNSURE}", DONT_KNOW))


def mark_words(mark: str) -> str:
    """A mark as it is said: "4, working well", "don’t know", "blank"."""
    if mark == BLANK:
        return "blank"
    if mark == UNSURE:
        return f"{DONT_KNOW[0].lower()}{DONT_KNOW[1:]}"
    words = instrument().labels[int(mark) - 1]
    return f"{mark}, {words[0].lower()}{words[1:]}"
