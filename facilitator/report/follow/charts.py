"""Charts over time and bars of shares as vectors, as the window shows them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from facilitator.charting.chart import Chart, ChartLine, ChartRule
from facilitator.charting.laying import TARGET, Laid, Placed, Spot, Stroke, laid
from facilitator.charting.room import Type
from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark
from facilitator.report.paper import Paper
from facilitator.report.styles import CANVAS, CARD, CELL_LEADING, CELL_SIZE, INK, LINE, MUTED, OK
from facilitator.report.text import draw, one_line, wrap_short

SIZE = 6.8
_HIGH = 9.0
_BASE = 2.6
"""How far above the foot of its box a line of words stands."""

_RULE = HexColor("#b4bcc9")
_BAR, _ROW, _TITLE, _COUNT = 8.0, 14.0, 0.36, 0.2


class TrendDrawing(Flowable):
    """A chart `high` points high over the width offered. Values that will still move are hollow, their line dashed."""

    def __init__(self, paper: Paper, chart: Chart, high: float) -> None:
        super().__init__()
        self._fonts, self._chart = paper.fonts, _shown(chart)
        self.height = high

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Draw from the ground up: scale, marked days, target, lines, marks, figures, names."""
        where = laid(self._chart, self.width, self.height, Type(lambda words: self._fonts.width(words, SIZE), _HIGH))
        self._draw_ground(where)
        for leader in where.leaders:
            if leader.line != TARGET:
                self._stroke(leader, 0.5, (0.8, 1.4))
        for stroke in where.strokes:
            self._stroke(stroke, 1.2, (3, 2) if stroke.early else ())
        for spot in where.spots:
            self._draw_spot(spot, where.mark)
        for value in where.values:
            self.canv.setFillColor(CARD)
            self.canv.rect(value.box.left, self._up(value.box.bottom) + 1, value.box.width, _HIGH - 2, stroke=0, fill=1)
            self._words(value, INK)
        for end in where.ends:
            self._draw_end(end, where.mark)

    def _draw_ground(self, where: Laid) -> None:
        plot, foot = where.plot, where.plot.bottom
        for y, words in where.levels:
            self._line(plot.left, y, plot.right, y, LINE, 0.5)
            self._words(words, MUTED)
        if where.unit:
            self._words(where.unit, MUTED)
        for x, name in where.rules:
            self._line(x, plot.top, x, name.box.top if name else foot + 3, _RULE, 0.5)
            if name:
                self._words(name, INK)
        for x, month in where.months:
            self._line(x, foot, x, foot + 2, MUTED, 0.5)
            if month:
                self.canv.setFillColor(CARD)
                self.canv.rect(month.box.left, self._up(month.box.bottom), month.box.width, _HIGH, stroke=0, fill=1)
                self._words(month, MUTED)
        if where.target is not None:
            self._line(plot.left, where.target, plot.right, where.target, OK, 0.9, (3, 2))

    def _draw_spot(self, spot: Spot, side: float) -> None:
        mark, colour = self._chart.lines[spot.line].mark, self._colour(spot.line)
        y = self._up(spot.y)
        draw_mark(self.canv, mark, spot.x, y, side + 2, CARD)
        draw_mark(self.canv, mark, spot.x, y, side, colour)
        if spot.early:
            draw_mark(self.canv, mark, spot.x, y, side * 0.5, CARD)

    def _draw_end(self, end: Placed, side: float) -> None:
        middle, x = end.box.top + end.box.height / 2, end.box.left - 3 - side / 2
        if end.line == TARGET:
            self._line(x - side / 2, middle, x + side / 2, middle, OK, 0.9, (3, 2))
            self._words(end, OK)
        else:
            draw_mark(self.canv, self._chart.lines[end.line].mark, x, self._up(middle), side, self._colour(end.line))
            self._words(end, INK)

    def _stroke(self, stroke: Stroke, wide: float, dash: tuple[float, ...]) -> None:
        self._line(stroke.x1, stroke.y1, stroke.x2, stroke.y2, self._colour(stroke.line), wide, dash)

    def _line(
        self, x1: float, y1: float, x2: float, y2: float, colour: Color, wide: float, dash: tuple[float, ...] = ()
    ) -> None:
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(wide)
        self.canv.setDash(list(dash))
        self.canv.line(x1, self._up(y1), x2, self._up(y2))

    def _words(self, placed: Placed, colour: Color) -> None:
        draw(self.canv, placed.box.left, self._up(placed.box.bottom) + _BASE, placed.words, self._fonts, SIZE, colour)

    def _colour(self, line: int) -> Color:
        return HexColor(self._chart.lines[line].colour)

    def _up(self, y: float) -> float:
        """From the top down to the bottom up."""
        return self.height - y


@dataclass(frozen=True, slots=True)
class Share:
    """One bar: `share` is 0 to 1, None where there is nothing to take one of; `count` is told behind it ("7 of 9")."""

    title: str
    share: float | None
    count: str
    mark: str = ""
    colour: str = ""


class ShareBars(Flowable):
    """Bars on one scale from 0 to 100 %, one below the other, with their numbers."""

    def __init__(self, paper: Paper, rows: Sequence[Share]) -> None:
        super().__init__()
        self._fonts, self._rows = paper.fonts, tuple(rows)
        self.height, self.spaceAfter = _ROW * len(self._rows), 6

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Draw each row: mark, title, bar, figures."""
        for place, row in enumerate(self._rows):
            self._draw_row(row, self.height - _ROW * (place + 1) + (_ROW - CELL_LEADING) / 2)

    def _draw_row(self, row: Share, foot: float) -> None:
        canvas, fonts, baseline = self.canv, self._fonts, foot + 2.4
        if row.mark:
            draw_mark(canvas, row.mark, 4, baseline + 3.1, 7.5, HexColor(row.colour))
        titles, counts = self.width * _TITLE, self.width * _COUNT
        title = wrap_short(one_line(row.title), titles - 18, CELL_SIZE, fonts)[0]
        draw(canvas, 12, baseline, title, fonts, CELL_SIZE, INK)
        room = self.width - titles - counts - 8
        canvas.setFillColor(CANVAS)
        canvas.rect(titles, foot + 1, room, _BAR, stroke=0, fill=1)
        canvas.setFillColor(HexColor(row.colour) if row.colour else MUTED)
        canvas.rect(titles, foot + 1, room * min(1.0, row.share or 0), _BAR, stroke=0, fill=1)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.4)
        canvas.rect(titles, foot + 1, room, _BAR, stroke=1, fill=0)
        figure = "–" if row.share is None else f"{round(100 * row.share)}%"
        end = draw(canvas, titles + room + 8, baseline, figure, fonts, CELL_SIZE, INK, Face.BOLD)
        draw(canvas, end + 4, baseline, row.count, fonts, CELL_SIZE, MUTED)


def _shown(chart: Chart) -> Chart:
    """The chart with its words as paper can draw them."""
    lines = tuple(ChartLine(one_line(line.title), line.points, line.colour, line.mark) for line in chart.lines)
    rules = tuple(ChartRule(rule.day, one_line(rule.title)) for rule in chart.rules)
    return replace(chart, lines=lines, rules=rules, unit=one_line(chart.unit))
