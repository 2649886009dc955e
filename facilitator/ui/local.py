"""How days and times are said: in English words, in the order and with the clock of the system's locale."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime

from facilitator.core.plan.workshops import Workshop, local

_ENGLISH = QLocale.c()  # British English shortens September to four letters, and what is printed to three


def time_words(moment: time) -> str:
    """A time of day: "16:10", or "4:10 PM" where that is the custom."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def room_time(workshop: Workshop, instant: datetime) -> str:
    """An instant as the clock on the wall of the room shows it."""
    return time_words(local(workshop, instant).time())


def day_words(day: date) -> str:
    """A day in short: "Fri 15 Jan", or "Fri Jan 15"."""
    return _english(day, "ddd d MMM", "ddd MMM d")


def year_day_words(day: date) -> str:
    """A day in short with its year: "Tue 12 Jan 2027"."""
    return _english(day, "ddd d MMM yyyy", "ddd MMM d, yyyy")


def long_day_words(day: date) -> str:
    """A day in full: "Tuesday 12 January 2027"."""
    return _english(day, "dddd d MMMM yyyy", "dddd, MMMM d, yyyy")


def day_first() -> bool:
    """Whether the system's locale writes the day before the month; it also decides how "3/4" is read."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M")


def _english(day: date, european: str, american: str) -> str:
    return _ENGLISH.toString(QDate(day.year, day.month, day.day), european if day_first() else american)
