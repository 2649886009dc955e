"""What is drawn of a day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DayItem:
    """One thing on a day: its words, and the mark that says of what kind it is."""

    text: str
    mark: str
    colour: str


@dataclass(frozen=True)
class DayFace:
    """A day as it is drawn."""

    day: date
    items: tuple[DayItem, ...]
    inside: bool
    today: bool
    off: bool
    clash: bool
