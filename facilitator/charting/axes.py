"""The two scales of a chart: round values from bottom to top, months from left to right."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, isclose, log10

from facilitator.charting.chart import Chart

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ALONE = timedelta(45)
_YEAR = 12


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high`, and the round ones among them at which a line is drawn."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """How far up a value stands: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True)
class Days:
    """The days from `first` to `last`, which is later."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """How far to the right a day stands: 0 at the first, 1 at the last."""
        return (day - self.first).days / (self.last - self.first).days


@dataclass(frozen=True)
class DayTick:
    """A day on the axis and what is written there."""

    day: date
    words: str


def scale_of(chart: Chart, most: int) -> Scale:
    """The scale for a chart, in at most about so many steps. Holds every value and the target.

    Where the chart leaves its ends open they are round. Nothing (0) is the lower end unless the values are far from it.
    """
    values = [*chart.values, *(end for end in (chart.target, chart.low, chart.high) if end is not None)] or [0.0]
    low, high = min(values), max(values)
    if chart.low is None and 0 < low <= high - low:
        low = 0.0
    if isclose(low, high, rel_tol=1e-9):
        room = max(abs(low) * 0.1, 1.0)
        low, high = low if chart.low is not None or low == 0 else low - room, high + room
    step = nice_step(high - low, most)
    if all(value == int(value) for value in values):
        step = max(step, 1.0)
    if chart.low is None or low < chart.low:
        low = floor(low / step + 1e-9) * step
    if chart.high is None or high > chart.high:
        high = low + ceil((high - low) / step - 1e-9) * step
    count = floor((high - low) / step + 1e-9)
    digits = max(0, 2 - floor(log10(step)))
    return Scale(low, high, tuple(round(low + place * step, digits) for place in range(count + 1)))


def nice_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 2.5 and 5 with any power of ten that parts a span into at most so many steps.

    After P. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990. The span is above 0.
    """
    least = span / max(1, most)
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))


def days_of(chart: Chart) -> Days:
    """The days that a chart shows: those of its values and rules; a lone day stands in the middle."""
    days = [point.day for line in chart.lines for point in line.points if point.value is not None]
    days += [rule.day for rule in chart.rules]
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 1, 1))
    return Days(first, last) if first < last else Days(first - _ALONE, last + _ALONE)


def month_ticks(days: Days, most: int) -> list[DayTick]:
    """The first days of months, quarters or years, at most about so many; under two of them both ends instead."""
    for step in _MONTH_STEPS:
        found = _months(days, step)
        if len(found) <= max(2, most):
            break
    if len(found) > 1:
        return [DayTick(day, _month_words(day, step, place == 0)) for place, day in enumerate(found)]
    return [DayTick(day, f"{day.day} {_MONTHS[day.month - 1]} {day.year}") for day in (days.first, days.last)]


def _months(days: Days, step: int) -> list[date]:
    """Every `step` months from January on, as far as they lie among the days."""
    start = days.first.year * _YEAR // step * step
    numbers = range(start, days.last.year * _YEAR + _YEAR, step)
    firsts = (date(number // _YEAR, number % _YEAR + 1, 1) for number in numbers)
    return [day for day in firsts if days.first <= day <= days.last]


def _month_words(day: date, step: int, first: bool) -> str:
    if step >= _YEAR:
        return str(day.year)
    return f"{_MONTHS[day.month - 1]} {day.year}" if first or day.month == 1 else _MONTHS[day.month - 1]
