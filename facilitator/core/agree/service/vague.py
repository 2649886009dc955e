"""What a promise says that can be checked: a number, a time, and no vague words. Pure; English, as people write it."""

import re
from functools import cache, lru_cache

from facilitator.core.agree.service.sla_content import known_vague
from facilitator.core.text import one_line

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|"
    "half|thirds|a third|quarter|twice|double|triple"
)
_WHOLE = r"all|each|every|any|no(?! (?:more|less|fewer|later|longer)\b)|none|nobody|never|always|zero"
_SPAN = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|d|nights?|weekdays?|weeks?|wks?|fortnights?|months?|"
    r"quarters?(?! of\b)|half-years?|years?|sprints?)"
)
_KIND = r"(?:(?:business|working|work|calendar|full|consecutive|rolling|whole)[ -])*"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?s?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_HALF_OF_DAY = r"(?:morning|afternoon|evening|noon|midnight|midday)s?"
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]\.?m\b\.?|\d{1,2}\s?o['’]clock)"

# A length of time ("4 business hours", "rolling 90 days", "two weeks", "within a day"): its number is a promised one.
_LENGTH = rf"\b(?:\d[\d.,]*|(?:{_NUMBER_WORDS})|(?:within|in|under) (?:an?|the))[ -]?{_KIND}{_SPAN}\b"
# How often, and when: what stands here is no promised number.
_WHEN = (
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    rf"\b(?:a|an|per|each|every|the same|same|the next|next|this|the following|once a|twice a)\s"
    rf"(?:(?:other|second|third|first|last|single|\d+(?:st|nd|rd|th)?)\s)?{_KIND}"
    rf"(?:{_SPAN}|{_WEEKDAY}|{_HALF_OF_DAY})\b",
    rf"/\s?{_KIND}{_SPAN}\b",
    r"\b(?:hourly|daily|nightly|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly|half-yearly|yearly|"
    r"annually|annual|overnight|same-day|next-day)\b",
    rf"\b(?:by|before|until|till|on|in|from|after|within|inside|at|during|over)\s(?:the\s|an?\s)?"
    rf"(?:(?:end|start|close|middle|first|last|second|third)\s(?:of\s)?(?:the\s|each\s|every\s)?)?{_KIND}"
    rf"(?:{_SPAN}|{_WEEKDAY}|{_MONTH}|{_HALF_OF_DAY}|business|play)\b",
    rf"\b(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b(?:\s\d{{4}}\b)?",
    rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}}\b)?",
    r"\b(?:by|on|before|until|from)\sthe\s\d{1,2}(?:st|nd|rd|th)\b",
    r"\b(?:q[1-4]|h[12])\b(?:\s\d{4}\b)?|\b(?:in|by|until|before)\s(?:19|20)\d\d\b(?!-)",
    rf"\b{_WEEKDAY}\b(?<!\bsun)(?<!\bmon)(?<!\bwed)",
    _CLOCK,
    r"\b24\s?[/x×]\s?7\b|\b(?:round|around)\sthe\sclock\b|\b(?:business|office|working|opening)\shours\b",
    r"\b(?:eod|eow|eom|eoq|cob|end[ -]of[ -](?:day|week|month|quarter|year))\b",
)  # fmt: skip
_REMEMBERED = 2_048
"""How many texts are remembered with what was found in them: a list shows the same promises again and again."""
_ROUND_THE_CLOCK = re.compile(r"\b24\s?[/x×]\s?7\b", re.IGNORECASE)
_BLANK = re.compile(r"_{2,}|…|\.{3,}|\[[^\]]*\]|\bX+\b|\b(?:TB[ACD]|tb[acd])\b|\?{2,}")


@lru_cache(_REMEMBERED)
def has_number(text: str) -> bool:
    """Whether a promise says how many, how much or how long: in digits, in words, or as all or none of them.

    A date, a time of day or a rhythm is no such number, and neither is "each" in "each month"; "24/7" is one.
    """
    line = one_line(text)
    if _found(_length(), line) or _ROUND_THE_CLOCK.search(line):
        return True
    return bool(_number().search(_when().sub(" ", line)))


@lru_cache(_REMEMBERED)
def has_window(text: str) -> bool:
    """Whether a promise says by when, how often or over which time: "within 4 hours", "each month", "by Friday"."""
    line = one_line(text)
    return _found(_length(), line) or _found(_when(), line)


def is_time(unit: str) -> bool:
    """Whether a unit is one of time, or has one in it: "hours", "business days", "leads a month"."""
    return has_window(unit) or bool(re.fullmatch(rf"{_KIND}{_SPAN}", one_line(unit), re.IGNORECASE))


def has_blank(text: str) -> bool:
    """Whether something is still to be filled in: "___", "[number]", "X", "TBD", "…"."""
    return bool(_BLANK.search(text))


@lru_cache(_REMEMBERED)
def vague_words(text: str) -> tuple[str, ...]:
    """The words of a promise that nobody could hold it to, as they stand in it, each once."""
    found: dict[str, str] = {}
    for match in _vague().finditer(one_line(text)):
        found.setdefault(match[0].lower(), match[0])
    return tuple(found.values())


def _found(pattern: re.Pattern[str], line: str) -> bool:
    return bool(pattern.search(line))


@cache
def _length() -> re.Pattern[str]:
    return re.compile(_LENGTH, re.IGNORECASE)


@cache
def _when() -> re.Pattern[str]:
    return re.compile("|".join(_WHEN), re.IGNORECASE)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"\d|\b(?:{_NUMBER_WORDS}|{_WHOLE})\b", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    words = sorted(known_vague(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
