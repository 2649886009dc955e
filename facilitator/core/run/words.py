"""Times and lengths as sentences say them. A signed number is never said: "4 min behind", not "−4"."""

from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from facilitator.core.phrases import counted

MINUTE = 60
ShowTime = Callable[[time], str]


def plain_time(moment: time) -> str:
    """A time of day as 18:16. The window hands in its own, which follows the system's locale."""
    return f"{moment:%H:%M}"


def local_time(instant: datetime, zone: str) -> time:
    """The wall clock's time of an instant in a zone (IANA name)."""
    return instant.astimezone(ZoneInfo(zone)).time()


def whole_minutes(seconds: float) -> int:
    """Seconds cut to whole minutes, still in seconds, without their sign: −350 is 300."""
    return int(abs(seconds)) // MINUTE * MINUTE


def spelled(seconds: float) -> str:
    """A length in full words: "1 minute", "1 hour 5 minutes". The sign and what is under a minute are dropped."""
    hours, minutes = divmod(int(abs(seconds)) // MINUTE, 60)
    parts = [counted(hours, "hour") if hours else "", counted(minutes, "minute") if minutes or not hours else ""]
    return " ".join(part for part in parts if part)
