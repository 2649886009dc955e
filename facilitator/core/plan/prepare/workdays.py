"""Working days: which days are worked, by the week and by the public holidays the programme goes by.

Light to import. The `holidays` package takes a third of a second, so `public_holidays`, which is made of it, is loaded
only for a programme that names a country.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.plan.workshops import programme_of

ONE_DAY = timedelta(days=1)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SATURDAY = 5


@dataclass(frozen=True)
class YearOff:
    """What is not worked in one year: all days off, the weekends among them, and the names of the holidays."""

    days: frozenset[date]
    holidays: Mapping[date, str] = field(default_factory=dict)


def weekends(year: int) -> YearOff:
    """A year in which Saturdays and Sundays are off and nothing else."""
    first = date(year, 1, 1)
    days = (date.fromordinal(first.toordinal() + i) for i in range(date(year, 12, 31).timetuple().tm_yday))
    return YearOff(frozenset(day for day in days if day.weekday() >= _SATURDAY))


class Workdays:
    """A calendar of working days. `year_off` says what is off in a year; without one it is Saturdays and Sundays."""

    def __init__(self, year_off: Callable[[int], YearOff] = weekends) -> None:
        self._year_off = year_off
        self._years: dict[int, YearOff] = {}

    def is_workday(self, day: date) -> bool:
        """Whether a day is worked."""
        return day not in self._off(day.year).days

    def holiday(self, day: date) -> str:
        """The name of the public holiday on a day, in English where it is known; "" if there is none."""
        return self._off(day.year).holidays.get(day, "")

    def on_or_before(self, day: date) -> date:
        """The day itself if it is worked, else the last working day before it."""
        while not self.is_workday(day):
            day -= ONE_DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The day itself if it is worked, else the next working day."""
        while not self.is_workday(day):
            day += ONE_DAY
        return day

    def add(self, day: date, number: int) -> date:
        """The working day so many working days after a day, or before it if negative; 0 is `on_or_after`."""
        if number == 0:
            return self.on_or_after(day)
        one = ONE_DAY if number > 0 else -ONE_DAY
        for _ in range(abs(number)):
            day += one
            while not self.is_workday(day):
                day += one
        return day

    def between(self, first: date, last: date) -> int:
        """How many working days lie after `first`, up to and with `last`; negative if `last` is the earlier one."""
        if last < first:
            return -self.between(last, first)
        days = (date.fromordinal(number) for number in range(first.toordinal() + 1, last.toordinal() + 1))
        return sum(self.is_workday(day) for day in days)

    def day_remark(self, day: date) -> str:
        """What is to be said of a day on which people are off, in one sentence; "" for a working day."""
        if self.is_workday(day):
            return ""
        name = self.holiday(day)
        if name:
            return f"This is a public holiday: {name}."
        return f"This is a {_WEEKDAYS[day.weekday()]}, when most people are off."

    def _off(self, year: int) -> YearOff:
        if year not in self._years:
            self._years[year] = self._year_off(year)
        return self._years[year]


# Questions


def workdays_of(document: Document) -> Workdays:
    """The working days of the programme: by the public holidays it names, else all but Saturdays and Sundays."""
    code = programme_of(document).holidays
    if not code:
        return Workdays()
    from facilitator.core.plan.prepare.public_holidays import year_off  # loads as long as the window takes to open

    return Workdays(year_off(code))
