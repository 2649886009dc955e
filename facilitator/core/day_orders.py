"""Dates in a list from elsewhere: whether the day or the month stands first, found out from all of them together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.core.names import folded

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_CENTURY_TURNS = 69
_THOUSANDS = 1000

_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_CLOCK = r"(?:[t\s]\s*\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<year>\d{{4}})(?P<between>[-/.])(?P<month>\d{{1,2}})(?P=between)(?P<day>\d{{1,2}}){_CLOCK}"
)
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,2}})\s?(?P<between>[-/.])\s?(?P<b>\d{{1,2}})"
    rf"(?:(?P<point>\.)|\s?(?P=between)\s?(?P<year>\d{{4}}|\d{{2}}))?{_CLOCK}"
)
_YEAR = r"(?:[,\s.\-/]+(?P<year>\d{4}|\d{2}))?"
_DAY_NAMED = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s\-/]*(?:of\s+)?(?P<month>[a-z]{{3,9}})\.?{_YEAR}"
)
_NAMED_DAY = re.compile(rf"{_WEEKDAY}(?P<month>[a-z]{{3,9}})\.?[\s\-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}")


class DayOrder(StrEnum):
    """What stands first in dates written with numbers. ISO: the year, or a month by its name; nothing is open."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    ISO = "iso"
    IN_DOUBT = "in doubt"


_EITHER = (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)


@dataclass(frozen=True)
class _Numbers:
    """A date of two or three numbers: the first two, in the order in which they stand."""

    first: int
    second: int
    year: int | None
    weekday: int | None
    dotted: bool

    def day(self, order: DayOrder, near: date) -> date | None:
        day, month = (self.first, self.second) if order is DayOrder.DAY_FIRST else (self.second, self.first)
        return _valid(self.year, month, day, near)

    def fits(self, order: DayOrder) -> bool:
        """Whether it is a date in this order, and on the weekday that is named with it."""
        # A leap year takes 29 February too, where none is written.
        found = self.day(order, date(self.year or 2000, 1, 1))
        named = self.weekday if self.year is not None else None
        return found is not None and (named is None or found.weekday() == named)


def order_of(texts: Iterable[str]) -> DayOrder:
    """The order in which the dates of a column are written, from all of its texts together.

    A number above 12, or a weekday's name, settles it; so do points between the numbers (day first in every country
    that writes them, CLDR). In doubt if both orders fit all of them and differ in one, or if neither fits all.
    What is a date in neither order has no say.
    """
    open_ones = [numbers for numbers in map(_numbers, texts) if numbers and any(map(numbers.fits, _EITHER))]
    if not open_ones:
        return DayOrder.ISO
    fitting = [order for order in _EITHER if all(numbers.fits(order) for numbers in open_ones)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting and all(numbers.dotted or numbers.first == numbers.second for numbers in open_ones):
        return DayOrder.DAY_FIRST
    return DayOrder.IN_DOUBT


def doubtful(texts: Iterable[str]) -> str:
    """The first text that means two days, to ask with; nothing if none does."""
    for text in texts:
        numbers = _numbers(text)
        if numbers and numbers.first != numbers.second and all(map(numbers.fits, _EITHER)):
            return text
    return ""


def read_day(text: str, order: DayOrder, near: date) -> date | None:
    """The day that a text says, a time behind it passed over; None if it says none, or if it is in doubt.

    Without a year it is in the one that puts it closest to `near`; of a year of two digits 69 to 99 are in the
    twentieth century (POSIX strptime).
    """
    numbers = _numbers(text)
    if numbers is not None:
        if order in _EITHER:
            return numbers.day(order, near)
        found = {day for day in (numbers.day(either, near) for either in _EITHER) if day}
        return found.pop() if len(found) == 1 else None
    for match in _spelled(text):
        month = match["month"]
        number = int(month) if month.isdigit() else _month(month)
        found_day = _valid(_full_year(match["year"]), number, int(match["day"]), near) if number else None
        if found_day:
            return found_day
    return None


def day_words(day: date) -> str:
    """A day in English words, whatever the system's language: "12 January 2027"."""
    return f"{day.day} {_MONTHS[day.month - 1].title()} {day.year}"


def _numbers(text: str) -> _Numbers | None:
    match = _NUMBERS.fullmatch(folded(text))
    if match is None or not (match["year"] or match["point"] or match["between"] == "/"):
        return None
    weekday = _DAYS.index(match["weekday"]) if match["weekday"] else None
    dotted = match["between"] == "."
    return _Numbers(int(match["a"]), int(match["b"]), _full_year(match["year"]), weekday, dotted)


def _spelled(text: str) -> Iterator[re.Match[str]]:
    plain = folded(text)
    return (match for rule in (_YEAR_FIRST, _DAY_NAMED, _NAMED_DAY) if (match := rule.fullmatch(plain)))


def _month(name: str) -> int | None:
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), None)


def _full_year(year: str | None) -> int | None:
    if year is None or int(year) >= _THOUSANDS:
        return None if year is None else int(year)
    return int(year) + (1900 if int(year) >= _CENTURY_TURNS else 2000)


def _valid(year: int | None, month: int, day: int, near: date) -> date | None:
    years = (near.year - 1, near.year, near.year + 1) if year is None else (year,)
    found = [one for one in (_on(y, month, day) for y in years) if one]
    return min(found, key=lambda one: abs(one - near)) if found else None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
