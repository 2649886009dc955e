"""Draws a Gantt strip without its words: for the console and the stage alike."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from facilitator.ui.theme import Tokens, blend
from facilitator.ui.widgets.ganttmodel import GanttBar, Scale, Tick
from facilitator.ui.widgets.marks import Mark, paint_mark

_SHADED_FROM = 2.0


@dataclass(frozen=True)
class GanttPainter:
    """`unit` is 1 on the console and grows with the type."""

    tokens: Tokens
    unit: float = 1.0

    def paint_ground(self, painter: QPainter, plot: QRectF, scale: Scale, ticks: list[Tick]) -> None:
        """What lies behind the bars: days off, lines at the ticks, today (dashed) and the launch day (strong)."""
        tokens, chart = self.tokens, scale.chart
        if scale.per_day >= _SHADED_FROM * self.unit:
            for day in chart.off:
                shade = QRectF(scale.morning(day), plot.top(), scale.per_day, plot.height())
                painter.fillRect(shade, QColor(tokens.lane))
        painter.setPen(QPen(QColor(tokens.line), self.unit))
        for tick in ticks:
            _upright(painter, scale.morning(tick.day), plot)
        if chart.today is not None and scale.has(chart.today):
            painter.setPen(QPen(QColor(tokens.muted), 1.5 * self.unit, Qt.PenStyle.DashLine))
            _upright(painter, scale.morning(chart.today), plot)
        if chart.launch is not None and scale.has(chart.launch):
            painter.setPen(QPen(QColor(tokens.accent), 2.5 * self.unit))
            _upright(painter, scale.evening(chart.launch), plot)

    def paint_bar(self, painter: QPainter, row: QRectF, scale: Scale, bar: GanttBar) -> None:
        """One bar in the middle of its row: light tail for slack, strong colour and a thick outline if critical."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, u = self.tokens, self.unit
        middle, height = row.center().y(), min(row.height() * 0.56, 16 * u)
        end = scale.evening(bar.finish)
        if bar.slips_to > bar.finish:
            tail = QRectF(end, middle - height * 0.2, scale.evening(bar.slips_to) - end, height * 0.4)
            painter.setPen(QPen(QColor(tokens.edge), 0.8 * u))
            painter.setBrush(QColor(tokens.lane))
            painter.drawRect(tail)
        fill = tokens.accent if bar.critical else blend(tokens.accent, tokens.card, 0.62)
        edge = tokens.ink if bar.critical else tokens.accent
        if bar.milestone:
            side = height * 1.35
            box = QRectF(end - side / 2, middle - side / 2, side, side)
            paint_mark(painter, Mark.DIAMOND, QColor(edge), box)
            inset = (2.2 if bar.critical else 1.4) * u
            paint_mark(painter, Mark.DIAMOND, QColor(fill), box.adjusted(inset, inset, -inset, -inset))
            return
        left = scale.morning(bar.start)
        painter.setPen(QPen(QColor(edge), (2.0 if bar.critical else 1.0) * u))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(left, middle - height / 2, max(end - left, 3 * u), height), 3 * u, 3 * u)


def _upright(painter: QPainter, x: float, plot: QRectF) -> None:
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
