"""How fast something must happen, as people type it: `4h`, `2 days`, `within 1 working day`."""

import re
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.phrases import quoted
from facilitator.core.text import one_line


class Unit(StrEnum):
    """What a window is counted in. A working day is one that is not a weekend or a holiday."""

    MINUTE = "minute"
    HOUR = "hour"
    WORKING_HOUR = "working hour"
    DAY = "day"
    WORKING_DAY = "working day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Window:
    """A length of time, of which there is some: at least a hundredth of its unit."""

    number: float
    unit: Unit


_UNITS = (
    (Unit.MINUTE, r"min(?:ute)?s?"),
    (Unit.HOUR, r"h|hrs?|hours?"),
    (Unit.WORKING_HOUR, r"(?:work(?:ing)?|business|office) ?(?:h|hrs?|hours?)"),
    (Unit.DAY, r"d|days?|calendar days?"),
    (Unit.WORKING_DAY, r"(?:work(?:ing)?|business) ?(?:d|days?)|wd|bd|weekdays?"),
    (Unit.WEEK, r"w|wks?|weeks?"),
    (Unit.MONTH, r"mo(?:n(?:th)?)?s?"),
)
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"half(?: an?)?|an?|{'|'.join(_WORDS)}|[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?"
_WINDOW = re.compile(
    r"(?:(?:within|in|under|up to|at most|no later than|max(?:imum)?\.?|<=?|≤) ?)?"
    rf"(?P<number>(?:{_NUMBER})(?![0-9.,]))[ -]?(?P<unit>{'|'.join(rule for _unit, rule in _UNITS)})"
    r"(?: (?:at most|max(?:imum)?))?\.?"
)


def read_window(typed: str) -> Window | None:
    """The window that was typed, None for an empty field; UserError if it is not clear how long it is.

    A range ("2-3 days"), a bare number and "m" (minutes or months) are not clear.
    """
    line = one_line(typed)
    if not line:
        return None
    match = _WINDOW.fullmatch(folded(line))
    number = _number(match["number"]) if match else 0.0
    if match is None or not number:
        raise UserError(f"{quoted(line)} is not a clear time: type one such as 4 hours, 2 days or 1 working day.")
    return Window(number, next(unit for unit, rule in _UNITS if re.fullmatch(rule, match["unit"])))


def window_words(window: Window) -> str:
    """A window as it is read, and read again by `read_window`: "4 hours", "1 working day", "half a day"."""
    if window.number == 0.5:
        return f"half {'an' if window.unit is Unit.HOUR else 'a'} {window.unit}"
    number = f"{window.number:.2f}".rstrip("0").rstrip(".")
    return f"{number} {window.unit}" if window.number == 1 else f"{number} {window.unit}s"


def _number(said: str) -> float:
    if said.startswith("half"):
        return 0.5
    if said in ("a", "an"):
        return 1.0
    return _WORDS.index(said) + 1.0 if said in _WORDS else float(said.replace(",", "."))
