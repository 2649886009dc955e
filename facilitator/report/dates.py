"""Dates and times on paper: English words, in the order and with the clock of the system's locale."""

import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_FIRST = ("US", "PH", "United States", "Philippines")
TWELVE_HOURS = (*MONTH_FIRST, "CA", "AU", "NZ", "IN", "Canada", "Australia", "New Zealand", "India")


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates are written. `strftime` is no help: its words follow the locale, and ours are English."""

    month_first: bool = False
    twelve_hours: bool = False

    def day(self, day: date) -> str:
        """A day with its weekday: "Tue 12 Jan 2027", or "Tue Jan 12, 2027"."""
        month = MONTHS[day.month - 1]
        order = f"{month} {day.day}, {day.year}" if self.month_first else f"{day.day} {month} {day.year}"
        return f"{DAYS[day.weekday()]} {order}"

    def time(self, moment: time) -> str:
        """A time of day: "13:05", or "1:05 PM"."""
        if not self.twelve_hours:
            return f"{moment.hour:02}:{moment.minute:02}"
        return f"{moment.hour % 12 or 12}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"

    def clock(self, instant: datetime, zone: str) -> str:
        """The time of day of an instant, as the clocks in a zone (IANA name) show it."""
        return self.time(instant.astimezone(ZoneInfo(zone)).time())


def system_dates(environment: Mapping[str, str] | None = None) -> Dates:
    """The habits of this computer's locale, or of the one that `environment` names (LC_ALL, LC_TIME, LANG)."""
    named = os.environ if environment is None else environment
    name = next((named[key] for key in ("LC_ALL", "LC_TIME", "LANG") if named.get(key)), "")
    if not name and environment is None:
        name = locale.getlocale()[0] or ""
    territory = name.partition(".")[0].partition("@")[0].rpartition("_")[2]
    return Dates(territory in MONTH_FIRST, territory in TWELVE_HOURS)
