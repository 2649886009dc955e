"""What a Gantt strip shows: bars over days, and where on a line each day lies."""

from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(1)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEK, _MONTH = 7, 30.4
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)


@dataclass(frozen=True)
class GanttBar:
    """One task from the morning of `start` to the evening of `finish`; it may slip to the evening of `slips_to`.

    A milestone is the evening of `finish`. `colour` ("#rrggbb") and `mark` are its team's, `words` what is said of it.
    """

    key: int
    title: str
    start: date
    finish: date
    slips_to: date
    critical: bool = False
    milestone: bool = False
    mark: str = ""
    colour: str = ""
    words: str = ""


@dataclass(frozen=True)
class GanttChart:
    """Bars from top to bottom, over the days from `first` to `last`. `off` are days that do not count.

    `launch` and `today` are marked if they are among the days. `day_first`: 3 Mar, not Mar 3.
    """

    first: date
    last: date
    bars: tuple[GanttBar, ...] = ()
    off: frozenset[date] = frozenset()
    launch: date | None = None
    today: date | None = None
    day_first: bool = True


@dataclass(frozen=True)
class Tick:
    """A day at whose morning a line is drawn, and what is written there."""

    day: date
    words: str


@dataclass(frozen=True)
class Scale:
    """The days of a chart laid out from `left` over `width`, all of the same width."""

    chart: GanttChart
    left: float
    width: float

    @property
    def per_day(self) -> float:
        """How wide a day is."""
        return self.width / ((self.chart.last - self.chart.first).days + 1)

    def morning(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.chart.first).days * self.per_day

    def evening(self, day: date) -> float:
        """Where a day ends."""
        return self.morning(day) + self.per_day

    def has(self, day: date | None) -> bool:
        """Whether a day is one of those shown."""
        return day is not None and self.chart.first <= day <= self.chart.last

    def ticks(self, narrowest: float) -> list[Tick]:
        """Days to write, none nearer to the next than `narrowest`: every day, Mondays, or beginnings of months."""
        if self.per_day >= narrowest:
            return [self._tick(day) for day in self._days()]
        for weeks in (1, 2):
            if self.per_day * _WEEK * weeks >= narrowest:
                mondays = (day for day in self._days() if day.weekday() == 0)
                return [self._tick(day) for day in mondays if day.toordinal() // _WEEK % weeks == 0]
        step = next((n for n in _MONTH_STEPS if self.per_day * _MONTH * n >= narrowest), _MONTH_STEPS[-1])
        firsts = (day for day in self._days() if day.day == 1)
        return [self._month(day) for day in firsts if (day.year * 12 + day.month - 1) % step == 0]

    def _days(self) -> list[date]:
        count = (self.chart.last - self.chart.first).days + 1
        return [self.chart.first + number * _DAY for number in range(count)]

    def _tick(self, day: date) -> Tick:
        month = _MONTHS[day.month - 1]
        return Tick(day, f"{day.day} {month}" if self.chart.day_first else f"{month} {day.day}")

    def _month(self, day: date) -> Tick:
        return Tick(day, f"{_MONTHS[day.month - 1]} {day.year}")
