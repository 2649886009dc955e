"""Lengths of time as people type and read them. Inside, a length is always whole seconds."""

import re
from collections.abc import Sequence
from decimal import Decimal

from facilitator.core.errors import UserError

LONGEST = 24 * 3600
_LONGEST_TYPED = 40

_NUMBER = r"\d+(?:[.,]\d+)?|[.,]\d+"
_PLAIN = re.compile(rf"({_NUMBER})")
_CLOCK = re.compile(r"(\d+):([0-5]?\d)(?::([0-5]\d))?")
_AND = r"(?:\s*and)?\s*"
_HOURS = r"hours?|hrs?|h|std\.?|stunden?|heures?|horas?|or[ae]|uur|uren"
_MINUTES = r"minutes?|mins?|min\.|m|'|′|minuten|minut[oi]s?"
_WORDS = re.compile(
    rf"(?:(?P<hours>{_NUMBER})\s*(?:{_HOURS}))?{_AND}"
    rf"(?:(?P<minutes>{_NUMBER})\s*(?:{_MINUTES}))?{_AND}"
    rf"(?:(?P<seconds>\d+)\s*(?:seconds?|secs?|s))?"
    r"(?P<bare>[0-5]?\d)?"
)


def parse(typed: str, current_seconds: int | None = None) -> int:
    """Seconds from a typed length: 45, 45 min, 1h15, 1:15 (hours and minutes), 1.5h, 90s, or +5 and −5.

    A bare number is minutes; words may be those of the languages whose headings lists come with. A sign adds to or
    takes from `current_seconds`.
    UserError if it is no length, would be less than nothing, or is longer than a day.
    """
    plain = " ".join(typed.lower().replace("−", "-").replace("–", "-").split())
    sign, rest = (plain[0], plain[1:].lstrip()) if plain[:1] in ("+", "-") else ("", plain)
    if not plain:
        raise UserError("Type a length in minutes, such as 45, or 1h15.")
    length = _absolute(rest)
    if length is None:
        raise UserError(f"“{typed.strip()}” is not a length: type minutes, such as 45, or 1h15.")
    if sign and current_seconds is None:
        raise UserError("There is no length yet to add to or take from: type minutes, such as 45.")
    if sign:
        length = (current_seconds or 0) + (length if sign == "+" else -length)
    if length < 0:
        raise UserError(f"That takes away more than there is: {spoken(current_seconds or 0)}.")
    if length > LONGEST:
        raise UserError("That is longer than a day: type minutes, such as 45, or 1h15.")
    return length


def spoken(seconds: int) -> str:
    """A length in words: "1 h 15 min", "45 min", "1 min 30 s". Of a negative one the size; the words say the rest."""
    size = abs(seconds)
    units = ((size // 3600, "h"), (size % 3600 // 60, "min"), (size % 60, "s"))
    return " ".join(f"{count} {unit}" for count, unit in units if count) or "0 min"


def short(seconds: int) -> str:
    """A length as it stands in a field or a narrow column: "45", "75", or "1m30s" where minutes do not do."""
    minutes, rest = divmod(abs(seconds), 60)
    if not rest:
        return str(minutes)
    return f"{minutes}m{rest}s" if minutes else f"{rest}s"


def _absolute(typed: str) -> int | None:
    if len(typed) > _LONGEST_TYPED:
        return None
    if found := _PLAIN.fullmatch(typed):
        return _seconds(found[1], 60)
    if found := _CLOCK.fullmatch(typed):
        return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0)
    found = _WORDS.fullmatch(typed)
    if not found or not any(found.groupdict().values()):
        return None
    hours, minutes, seconds, bare = found.group("hours", "minutes", "seconds", "bare")
    total = _seconds(hours, 3600) + _seconds(minutes, 60) + _seconds(seconds, 1)
    if not bare:
        return total
    if seconds or not (hours or minutes):
        return None
    return total + _seconds(bare, 1 if minutes else 60)


def _seconds(number: str | None, unit: int) -> int:
    return round(Decimal((number or "0").replace(",", ".")) * unit)


def shares(total: int, weights: Sequence[int]) -> list[int]:
    """`total` cut into whole shares in proportion to weights; they add up to it exactly, if any weight is above 0.

    What rounding leaves goes to the largest remainders, the earlier first (Hamilton's method). So none gets more than
    its weight as long as `total` is not more than all weights.
    """
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    cut = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in by_remainder[: total - sum(cut)]:
        cut[i] += 1
    return cut
