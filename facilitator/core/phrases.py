"""Small turns of phrase for sentences: names one after another, people's text, numbers with their nouns, days."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.text import one_line

_LONGEST = 60
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names as they are said: "A", "A and B", "A, B and C"."""
    return f" {last} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def quoted(text: str) -> str:
    """People's text inside a sentence: on one line, not too long, in quotation marks."""
    return f"“{shortened(one_line(text), _LONGEST)}”"


def shortened(line: str, longest: int) -> str:
    """A line cut after a word to at most `longest` characters, with an ellipsis if it was."""
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip(" ,;:.") + "…"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 block", "3 blocks", "12,000 blocks", and with a plural of its own "2 people"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"


def day_words(day: date, today: date) -> str:
    """A day in English words, whatever the system's language: "Fri 15 Jan", with the year if it is another."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"


def due_words(due: date | None, today: date) -> str:
    """When something open is or was due: "12 days overdue", "due today", "due Fri 15 Jan", "no date"."""
    if due is None:
        return "no date"
    if due < today:
        return f"{counted((today - due).days, 'day')} overdue"
    return "due today" if due == today else f"due {day_words(due, today)}"


def late_words(due: date, today: date) -> str:
    """How late something is: "2 days late, was due Tue 4 May"."""
    return f"{counted((today - due).days, 'day')} late, was due {day_words(due, today)}"
