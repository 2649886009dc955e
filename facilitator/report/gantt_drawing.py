"""A Gantt strip drawn as vectors. Each task is its own flowable, so that a long list runs over pages by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer

from facilitator.report.dates import MONTHS, Dates
from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark
from facilitator.report.paper import Paper
from facilitator.report.styles import ACCENT, ACCENT_SOFT, CANVAS, CARD, INK, LINE, MUTED
from facilitator.report.text import draw, one_line, wrap_short

SMALL = 8.5
ROW = 16.0
HEAD = 16.0
TITLE = 0.32
NARROWEST_TICK = 42.0
SHADED_FROM = 1.0
KEY_GAP = 5.0
KEY = "Dark and framed: the critical path. Light tail: how far a task may slip. Diamond: a milestone."


@dataclass(frozen=True, slots=True)
class GanttRow:
    """One task from the morning of `start` to the evening of `finish`; it may slip to the evening of `slips_to`.

    A milestone is the evening of `finish`. Colour as "#rrggbb"; mark as in `marks.draw_mark`, or nothing.
    """

    title: str
    start: date
    finish: date
    slips_to: date
    critical: bool
    milestone: bool
    mark: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class GanttDays:
    """The days of a strip from first to last: which of them do not count, and which is the launch day, if any."""

    first: date
    last: date
    off: frozenset[date] = frozenset()
    launch: date | None = None

    @property
    def count(self) -> int:
        """How many days are shown."""
        return (self.last - self.first).days + 1

    def mondays(self, per_day: float) -> list[date]:
        """Mondays to write, none nearer to the next than can be read; a day is so many points wide."""
        step = max(1, ceil(NARROWEST_TICK / (7 * per_day)))
        days = (self.first + timedelta(number) for number in range(self.count))
        return [day for day in days if day.weekday() == 0 and day.toordinal() // 7 % step == 0]


def gantt_strip(paper: Paper, dates: Dates, days: GanttDays, rows: Sequence[GanttRow]) -> list[Flowable]:
    """The days, then a line for each task, and a key."""
    if not rows:
        return []
    lines = (GanttLine(paper, days, row) for row in rows)
    return [GanttHead(paper, dates, days), *lines, Spacer(1, KEY_GAP), paper.muted(KEY)]


class _Strip(Flowable):
    """Where the days lie: titles take their share of the width at the left."""

    def __init__(self, paper: Paper, days: GanttDays, height: float) -> None:
        super().__init__()
        self.keepWithNext = 0
        self._paper, self._days = paper, days
        self.height = height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return self.width, self.height

    @property
    def per_day(self) -> float:
        """How wide a day is, in points."""
        return self.width * (1 - TITLE) / self._days.count

    def morning(self, day: date) -> float:
        """Where a day begins."""
        return self.width * TITLE + (day - self._days.first).days * self.per_day

    def evening(self, day: date) -> float:
        """Where a day ends."""
        return self.morning(day) + self.per_day


class GanttHead(_Strip):
    """Mondays and the launch day in words."""

    def __init__(self, paper: Paper, dates: Dates, days: GanttDays) -> None:
        super().__init__(paper, days, HEAD)
        self.keepWithNext = 1
        self._dates = dates

    def draw(self) -> None:
        """The launch day goes before a Monday that stands in its way."""
        fonts, taken = self._paper.fonts, list[tuple[float, float]]()
        words = [(self.morning(day), self._short(day), MUTED, Face.REGULAR) for day in self._days.mondays(self.per_day)]
        launch = self._days.launch
        if launch is not None:
            words.insert(0, (self.evening(launch), "launch", ACCENT, Face.BOLD))
        for x, said, colour, face in words:
            wide = fonts.width(said, SMALL, face)
            left = min(max(x - wide / 2, self.width * TITLE), self.width - wide)
            if not any(left < end + 4 and begin - 4 < left + wide for begin, end in taken):
                taken.append((left, left + wide))
                draw(self.canv, left, 5, said, fonts, SMALL, colour, face)

    def _short(self, day: date) -> str:
        month = MONTHS[day.month - 1]
        return f"{month} {day.day}" if self._dates.month_first else f"{day.day} {month}"


class GanttLine(_Strip):
    """One task: its title, and its bar over the days."""

    def __init__(self, paper: Paper, days: GanttDays, row: GanttRow) -> None:
        super().__init__(paper, days, ROW)
        self._row = row

    def draw(self) -> None:
        """Days off and Mondays behind, the bar before them."""
        self._draw_ground()
        self._draw_title()
        self._draw_bar()

    def _draw_ground(self) -> None:
        canvas, days = self.canv, self._days
        if self.per_day >= SHADED_FROM:
            canvas.setFillColor(CANVAS)
            for day in days.off:
                canvas.rect(self.morning(day), 0, self.per_day, self.height, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        for day in days.mondays(self.per_day):
            canvas.line(self.morning(day), 0, self.morning(day), self.height)
        if days.launch is not None:
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(1.4)
            canvas.line(self.evening(days.launch), 0, self.evening(days.launch), self.height)

    def _draw_title(self) -> None:
        row, fonts = self._row, self._paper.fonts
        if row.mark:
            draw_mark(self.canv, row.mark, 4, self.height / 2, 7, HexColor(row.colour))
        face = Face.BOLD if row.critical else Face.REGULAR
        title = wrap_short(one_line(row.title), self.width * TITLE - 22, SMALL, fonts, face)[0]
        draw(self.canv, 12, self.height / 2 - SMALL * 0.34, title, fonts, SMALL, INK, face)

    def _draw_bar(self) -> None:
        canvas, row, middle = self.canv, self._row, self.height / 2
        end = self.evening(row.finish)
        if row.slips_to > row.finish:
            canvas.setFillColor(CARD)
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.4)
            canvas.rect(end, middle - 1.6, self.evening(row.slips_to) - end, 3.2, stroke=1, fill=1)
        if row.milestone:
            draw_mark(canvas, "diamond", end, middle, 10.5, INK if row.critical else ACCENT)
            draw_mark(canvas, "diamond", end, middle, 7.5, ACCENT if row.critical else ACCENT_SOFT)
            return
        canvas.setFillColor(ACCENT if row.critical else ACCENT_SOFT)
        canvas.setStrokeColor(INK if row.critical else ACCENT)
        canvas.setLineWidth(1.2 if row.critical else 0.5)
        left = self.morning(row.start)
        canvas.roundRect(left, middle - 4.5, max(end - left, 2.0), 9, 1.5, stroke=1, fill=1)
