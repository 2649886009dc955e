"""Local days that people type."""

from datetime import date

_FIRST_YEAR, _LAST_YEAR = 2000, 2199


def is_likely(day: date) -> bool:
    """Whether something may be meant for a day; a year far off is a slip of the keys."""
    return _FIRST_YEAR <= day.year <= _LAST_YEAR
