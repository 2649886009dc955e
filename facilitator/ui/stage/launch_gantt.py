"""The sequence of a launch on the stage: tasks over days, the critical path before all others."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.run.canvases.launch_plan import Timeline
from facilitator.ui.launch_look import chart_of, tasks_in_turn
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.theme import BODY_CONTRAST, lighten_for_stage
from facilitator.ui.widgets.ganttmodel import GanttBar, Scale, Tick
from facilitator.ui.widgets.ganttpaint import GanttPainter

_MOST, _TALLEST = 10, 62.0
_HEAD, _FOOT, _LABELS, _EDGE = 46.0, 52.0, 580.0, 24.0
_NARROWEST_TICK, _CONSOLE_ROW = 150.0, 24.0
_KEY = "strong, framed: critical path · light tail: may slip"


def paint_gantt(canvas: Canvas, area: QRectF, timeline: Timeline, teams: Sequence[Team], at: int) -> None:
    """Draw the page of tasks that holds the one at hand, over all the days of the launch."""
    placed = tasks_in_turn(timeline.sequence)
    shown = page(at, len(placed), _MOST)
    chosen = sorted((placed[number] for number in shown), key=lambda one: (one.start, one.finish))
    chart = chart_of(timeline, chosen, teams)
    height = min(_TALLEST, (area.height() - _HEAD - _FOOT) / max(1, len(chosen)))
    scale = Scale(chart, area.left() + _LABELS, area.width() - _LABELS - _EDGE)
    plot = QRectF(scale.left, area.top() + _HEAD, scale.width, height * len(chosen))
    painter, ticks = GanttPainter(canvas.tokens, height / _CONSOLE_ROW), scale.ticks(_NARROWEST_TICK)
    painter.paint_ground(canvas.painter, plot, scale, ticks)
    _paint_days(canvas, QRectF(scale.left, area.top() - 6, scale.width + _EDGE, _HEAD), scale, ticks)
    for place, bar in enumerate(chart.bars):
        row = QRectF(area.left(), plot.top() + place * height, area.width(), height)
        _paint_title(canvas, row, bar)
        painter.paint_bar(canvas.painter, row, scale, bar)
    words = " · ".join(part for part in (page_words(shown, len(placed), "Task"), _KEY) if part)
    canvas.text(QRectF(area.left(), plot.bottom() + 10, area.width(), 44), words, Type(28, colour=canvas.tokens.muted))


def _paint_title(canvas: Canvas, row: QRectF, bar: GanttBar) -> None:
    if bar.mark:
        mark = QRectF(row.left(), row.center().y() - 12, 24, 24)
        canvas.mark(bar.mark, lighten_for_stage(bar.colour, BODY_CONTRAST), mark)
    look = Type(30, HALF_BOLD) if bar.critical else Type(30, colour=canvas.tokens.muted)
    place = QRectF(row.left() + 38, row.center().y() - canvas.line_height(30) / 2, _LABELS - 62, 50)
    canvas.text(place, bar.title, look)


def _paint_days(canvas: Canvas, head: QRectF, scale: Scale, ticks: Sequence[Tick]) -> None:
    """The launch day's word before all, then the days of the ticks that do not stand in its way."""
    tokens, taken = canvas.tokens, list[QRectF]()
    words = [(scale.morning(tick.day), tick.words, Type(28, colour=tokens.muted, figures=True)) for tick in ticks]
    if scale.chart.launch is not None:
        words.insert(0, (scale.evening(scale.chart.launch), "launch", Type(28, HALF_BOLD, tokens.accent)))
    for x, said, look in words:
        wide = canvas.width(said, look)
        left = min(max(x - wide / 2, head.left()), head.right() - wide)
        room = QRectF(left, head.top(), wide + 2, head.height())
        if not any(room.adjusted(-16, 0, 16, 0).intersects(other) for other in taken):
            taken.append(room)
            canvas.text(room, said, look)
