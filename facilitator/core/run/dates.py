"""Dates as people type them at the end of a sentence: `fri`, `15 jan`, `in 2 weeks`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FRIDAY = 4
_LEAP_CYCLE = 9

_DAY = r"(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>20[0-9]{2}))?"
_NUMERIC_YEAR = r"(?P<year>20[0-9]{2}|[0-9]{2})"
_WEEKDAY_FIRST = rf"(?:{_DAY},?\s+)?"

_WORD = re.compile(r"(?P<word>today|tomorrow|tmrw|eow|eom|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?(?:week|month))")
_WEEKDAY = re.compile(rf"(?P<which>(?:next|this)\s+)?(?P<weekday>{_DAY})")
_AHEAD = re.compile(
    rf"in\s+(?P<number>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})\s+(?P<unit>day|week|month)s?(?:['’]?\s+time)?"
)
_ISO = re.compile(r"(?P<year>20[0-9]{2})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DAY_MONTH = re.compile(rf"{_WEEKDAY_FIRST}(?:the\s+)?(?P<day>{_NTH})\s+(?:of\s+)?(?P<month>{_MONTH}){_YEAR}")
_MONTH_DAY = re.compile(rf"{_WEEKDAY_FIRST}(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_NTH}){_YEAR}")
_DOTTED = re.compile(rf"{_WEEKDAY_FIRST}(?P<day>[0-9]{{1,2}})\.\s?(?P<month>[0-9]{{1,2}})\.{_NUMERIC_YEAR}?")
_SLASHED = re.compile(rf"{_WEEKDAY_FIRST}(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})(?:/{_NUMERIC_YEAR})?")

_LEAD = r"(?P<lead>(?:due\s+(?:by\s+|on\s+)?|by\s+|until\s+))"
_GRAMMAR = (_ISO, _DAY_MONTH, _MONTH_DAY, _DOTTED, _SLASHED, _AHEAD, _WEEKDAY, _WORD)
_ANY = "|".join(re.sub(r"\?P<\w+>", "?:", rule.pattern) for rule in _GRAMMAR)
_BEFORE = r"(?:(?<=\s)[,;:–—-]\s*|(?<=\S)[,;:]\s+|(?<![^\s(])\(?)"
_AT_END = re.compile(rf"{_BEFORE}(?:{_LEAD}|on\s+)?(?P<date>{_ANY})(?P<stop>[.,;!?]*)[\s.,;!?)\ufffc]*$", re.IGNORECASE)
_AFTER_LEAD = re.compile(rf"(?<!\S){_LEAD}(?P<date>{_ANY})(?P<stop>)(?=[\s.,;:)]|$)", re.IGNORECASE)
_NAME = "\ufffc"
_LONGEST = 60
_CLOSING = " \t\n.,;!?)\ufffc"
_NUMBERED = re.compile(r"\b(?:version|release|v|part|section|phase|step|page|item|point|option)\s*$", re.IGNORECASE)
_IN_SENTENCE = re.compile(
    r"\b(?:to|for|from|of|at|since|before|after|and|or|than|between|every|each|the|last)\s+$", re.IGNORECASE
)
_ALSO_A_WORD = {"sat", "sun"}


@dataclass(frozen=True)
class DateFound:
    """A date in a text, and the stretch of text (start, end) that says it, its "by" included."""

    start: int
    end: int
    day: date


def find_date(
    text: str, today: date, day_first: bool = True, names: Sequence[tuple[int, int]] = ()
) -> DateFound | None:
    """The due date a text names, or None.

    Taken only at the end of the text, or after "by", "due" or "until", so that "Friday report" stays text; nor is
    what the sentence itself speaks of ("moved to 15 jan"). `names` are stretches (start, end) to look past.
    A weekday is the coming one, never today; "next fri" is Friday of next week; a day without a year is the
    coming one. `day_first` says how 3/4 is read (the locale's order); it yields where only the other order works.
    """
    bare = text
    for start, end in names:
        bare = bare[:start] + _NAME * (end - start) + bare[end:]
    at_end = _AT_END.search(bare, max(0, len(bare.rstrip(_CLOSING)) - _LONGEST))
    for match in filter(None, (at_end, *reversed(list(_AFTER_LEAD.finditer(bare))))):
        if match["lead"] is None and _is_content(text, match.start(), match["date"].casefold()):
            continue
        day = read_date(match["date"], today, day_first)
        if day is not None:
            end = match.end("stop")
            bracketed = bare[match.start()] == "(" and bare[end : end + 1] == ")"
            return DateFound(match.start(), end + bracketed, day)
    return None


def _is_content(text: str, start: int, said: str) -> bool:
    """Whether a date at the end belongs to the sentence: "moved to 15 jan", "release 2.1.", "where we sat"."""
    before = text[max(0, start - _LONGEST) : start]
    numbered = said[0].isdigit() and _NUMBERED.search(before)
    return said in _ALSO_A_WORD or bool(numbered or _IN_SENTENCE.search(before))


def read_date(said: str, today: date, day_first: bool = True) -> date | None:
    """The day that a date expression and nothing else means; None if it is none, such as 31 February."""
    said = said.strip().casefold()
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
        (_ISO, _dated),
        (_DAY_MONTH, _dated),
        (_MONTH_DAY, _dated),
        (_DOTTED, _dated),
        (_SLASHED, _day_first if day_first else _month_first),
        (_AHEAD, _ahead),
        (_WEEKDAY, _weekday),
        (_WORD, _word),
    )
    for rule, reader in readers:
        match = rule.fullmatch(said)
        if match:
            return reader(match, today)
    return None


def _word(match: re.Match[str], today: date) -> date:
    word = match["word"]
    if word == "today":
        return today
    if word in ("tomorrow", "tmrw"):
        return today + timedelta(days=1)
    if word == "eom" or word.endswith("month"):
        return today + relativedelta(day=31)
    return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)


def _weekday(match: re.Match[str], today: date) -> date:
    index = next(i for i, name in enumerate(_DAYS) if name.startswith(match["weekday"][:3]))
    if (match["which"] or "").startswith("next"):
        return today + timedelta(days=7 - today.weekday() + index)
    return today + timedelta(days=(index - today.weekday() - 1) % 7 + 1)


def _ahead(match: re.Match[str], today: date) -> date:
    said = match["number"]
    number = int(said) if said.isdigit() else max(1, _NUMBERS.index(said))
    unit = match["unit"]
    if unit == "month":
        return today + relativedelta(months=number)
    return today + timedelta(days=number * (7 if unit == "week" else 1))


def _dated(match: re.Match[str], today: date) -> date | None:
    return _on(match["day"], match["month"], match["year"], today)


def _day_first(match: re.Match[str], today: date) -> date | None:
    day, month, year = match["day"], match["month"], match["year"]
    return _on(day, month, year, today) or _on(month, day, year, today)


def _month_first(match: re.Match[str], today: date) -> date | None:
    day, month, year = match["day"], match["month"], match["year"]
    return _on(month, day, year, today) or _on(day, month, year, today)


def _on(day: str, month: str, year: str | None, today: date) -> date | None:
    day_number = int(day.rstrip("stndrh"))
    month_number = int(month) if month[0].isdigit() else _month(month)
    if year:
        return _valid(int(year) if len(year) > 2 else 2000 + int(year), month_number, day_number)
    coming = (_valid(today.year + ahead, month_number, day_number) for ahead in range(_LEAP_CYCLE))
    return next((found for found in coming if found and found >= today), None)


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name[:3]))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
