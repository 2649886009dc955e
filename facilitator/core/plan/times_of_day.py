"""Times of day as they stand in lists from elsewhere: "9:00", "9.30", "2 pm", "09:00 – 09:30", a spreadsheet's own."""

import re
from datetime import time

from facilitator.core.names import folded

_HALF = re.compile(r"([ap])\.?\s?m\.?$")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2})?(?::?\d{2}(?:\.\d+)?)?)?\s*(?:h|hrs?|uhr|o'?clock)?")
_COMPACT = re.compile(r"(\d{2})(\d{2})")
_STAMPED = re.compile(r"\d{4}-\d{2}-\d{2}[t\s](.+)")
_FRACTION = re.compile(r"0?[.,]\d{3,}")
_BETWEEN = re.compile(r"\s*(?:-|–|—|−|\bto\b|\buntil\b|\bbis\b)\s*")


def read_time(text: str) -> time | None:
    """The time of day that a text says, to the minute; None if it says none.

    A fraction such as 0.375 is a part of the day, as spreadsheets store it. A bare number is an hour.
    """
    plain = folded(text).lstrip("~ ")
    if stamped := _STAMPED.fullmatch(plain):
        plain = stamped[1]
    if _FRACTION.fullmatch(plain):
        hour, minute = divmod(round(float(plain.replace(",", ".")) * 24 * 60), 60)
        return time(hour % 24, minute)
    half = _HALF.search(plain)
    plain = plain[: half.start()].strip() if half else plain
    match = _COMPACT.fullmatch(plain) or _CLOCK.fullmatch(plain)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[1] == "p" else 0)
    return time(hour % 24, minute) if hour <= 24 and minute < 60 and (hour < 24 or not minute) else None


def read_span(text: str) -> tuple[time | None, time | None]:
    """Beginning and end of "09:00 – 09:30"; of a single time the beginning alone. "9–10 pm" begins in the evening."""
    parts = _BETWEEN.split(text.strip(), maxsplit=1) if not _STAMPED.fullmatch(folded(text)) else [text]
    if len(parts) == 1:
        return read_time(text), None
    begin, end = parts
    half = _HALF.search(folded(end))
    if half and not _HALF.search(folded(begin)):
        at, until = read_time(f"{begin}{half[0]}"), read_time(end)
        # "11–1 pm" begins before noon.
        return (at if at and until and at < until else read_time(begin)), until
    return read_time(begin), read_time(end)
