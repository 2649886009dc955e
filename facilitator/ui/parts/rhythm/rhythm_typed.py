"""How often a team is asked, as it is typed and as it reads in a field."""

import re

from facilitator.core.phrases import counted

_OFTEN = re.compile(r"(?:every\s+)?(\d{1,3})?\s*(d|days?|w|weeks?|weekly|fortnight|months?|quarters?)?")
_DAYS = {"d": 1, "w": 7, "f": 14, "m": 28, "q": 91}
_WEEK = 7


def days_or_none(typed: str) -> int | None:
    """Days from "2 weeks", "10 days", "14" or "month" (four weeks), None for nothing; ValueError for anything else."""
    plain = " ".join(typed.lower().split())
    found = _OFTEN.fullmatch(plain)
    if not plain:
        return None
    if not found or not any(found.groups()):
        raise ValueError(f"“{typed.strip()}” is not a rhythm: type one such as 2 weeks or 10 days.")
    number, unit = found[1], found[2]
    return int(number or 1) * (_DAYS[unit[0]] if unit else 1)


def often_words(days: int | None) -> str:
    """Days as they read in a field, weeks where they come out even: "2 weeks"."""
    if days is None:
        return ""
    return counted(days // _WEEK, "week") if days % _WEEK == 0 else counted(days, "day")
