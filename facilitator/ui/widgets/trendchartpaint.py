"""Draws a chart over time where it is laid out: scale, marked days, lines with their marks, names at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from facilitator.charting.chart import Chart
from facilitator.charting.laying import TARGET, Laid, Placed, Spot
from facilitator.ui.theme import GAP_S, RADIUS_S, SHAPE_CONTRAST, TINY, blend, legible
from facilitator.ui.widgets.laidpaint import LaidPainter, box_rect, paint_words
from facilitator.ui.widgets.marks import paint_mark

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_WIDEST_BUBBLE = 280.0
_BEYOND = 4


@dataclass(frozen=True)
class ChartPainter(LaidPainter):
    """Paints one chart."""

    px: int = TINY

    def paint(self, painter: QPainter, chart: Chart, where: Laid) -> None:
        """Everything but what is at hand."""
        self.begin(painter)
        self._paint_ground(painter, where)
        self._paint_target(painter, where)
        for leader in where.leaders:
            if leader.line != TARGET:
                painter.setPen(QPen(self._colour(chart, leader.line), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QLineF(leader.x1, leader.y1, leader.x2, leader.y2))
        for stroke in where.strokes:
            style = Qt.PenStyle.DashLine if stroke.early else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._colour(chart, stroke.line), 2, style))
            painter.drawLine(QLineF(stroke.x1, stroke.y1, stroke.x2, stroke.y2))
        for spot in where.spots:
            self._paint_spot(painter, chart, spot, where.mark)
        for value in where.values:
            painter.fillRect(box_rect(value.box).adjusted(0, 1, 0, -1), QColor(self.tokens.card))
        self._paint_words(painter, where.values, self.tokens.ink)
        self._paint_ends(painter, chart, where)

    def paint_at_hand(self, painter: QPainter, spot: Spot, words: str, where: Laid, within: QRectF) -> None:
        """A ring around a value and a bubble that says it, beside it and within the chart."""
        tokens, reach = self.tokens, where.mark * 0.95
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.ink), 2))
        painter.drawEllipse(QPointF(spot.x, spot.y), reach, reach)
        if not words:
            return
        room = QRectF(0, 0, min(_WIDEST_BUBBLE, within.width() - 4 * GAP_S), 10_000)
        text = QFontMetricsF(self.font).boundingRect(room, int(_WRAPPED), words)
        bubble = QRectF(0, 0, text.width() + 2 * GAP_S, text.height() + 1.5 * GAP_S)
        above = spot.y - reach - 4 - bubble.height()
        top = above if above >= within.top() else spot.y + reach + 4
        top = max(within.top(), min(top, within.bottom() - bubble.height()))
        left = max(within.left(), min(spot.x - bubble.width() / 2, within.right() - bubble.width()))
        bubble.moveTo(left, top)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(bubble.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_S, RADIUS_S)
        painter.setFont(self.font)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(bubble.adjusted(GAP_S, 0.75 * GAP_S, 1 - GAP_S, 0), int(_WRAPPED), words)

    def _paint_ground(self, painter: QPainter, where: Laid) -> None:
        tokens, plot = self.tokens, where.plot
        for y, words in where.levels:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QLineF(plot.left, _sharp(y), plot.right, _sharp(y)))
            self._paint_words(painter, (words,), tokens.muted)
        if where.unit:
            self._paint_words(painter, (where.unit,), tokens.muted)
        foot = _sharp(plot.bottom)
        for x, name in where.rules:
            painter.setPen(QPen(QColor(blend(tokens.edge, tokens.card, 0.4)), 1))
            end = name.box.top if name else foot + where.mark * 0.6
            painter.drawLine(QLineF(_sharp(x), plot.top, _sharp(x), end))
            self._paint_words(painter, (name,) if name else (), tokens.ink)
        for x, month in where.months:
            painter.setPen(QPen(QColor(tokens.muted), 1))
            painter.drawLine(QLineF(_sharp(x), foot, _sharp(x), foot + 3))
            if month:
                painter.fillRect(box_rect(month.box), QColor(tokens.card))
                self._paint_words(painter, (month,), tokens.muted)

    def _paint_target(self, painter: QPainter, where: Laid) -> None:
        if where.target is not None:
            painter.setPen(QPen(QColor(self.tokens.ok), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(where.plot.left, where.target, where.plot.right, where.target))

    def _paint_spot(self, painter: QPainter, chart: Chart, spot: Spot, side: float) -> None:
        line = chart.lines[spot.line]
        place = QRectF(spot.x - side / 2, spot.y - side / 2, side, side)
        paint_mark(painter, line.mark, QColor(self.tokens.card), place.adjusted(-2, -2, 2, 2))
        paint_mark(painter, line.mark, self._colour(chart, spot.line), place)
        if spot.early:
            inset = side * 0.24
            paint_mark(painter, line.mark, QColor(self.tokens.card), place.adjusted(inset, inset, -inset, -inset))

    def _paint_ends(self, painter: QPainter, chart: Chart, where: Laid) -> None:
        side = where.mark
        for end in where.ends:
            self._paint_words(painter, (end,), self.tokens.ink if end.line != TARGET else self.tokens.ok)
            place = QRectF(end.box.left - side - 3, end.box.top + (end.box.height - side) / 2, side, side)
            if end.line == TARGET:
                painter.setPen(QPen(QColor(self.tokens.ok), 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(QLineF(place.left(), place.center().y(), place.right(), place.center().y()))
            else:
                paint_mark(painter, chart.lines[end.line].mark, self._colour(chart, end.line), place)

    def _paint_words(self, painter: QPainter, placed: tuple[Placed, ...], colour: str) -> None:
        for one in placed:
            paint_words(painter, one.box, one.words, colour, _BEYOND)

    def _colour(self, chart: Chart, line: int) -> QColor:
        return QColor(legible(chart.lines[line].colour, self.tokens.card, SHAPE_CONTRAST))


def _sharp(at: float) -> float:
    """The middle of the pixel, so that a hairline is one pixel wide."""
    return int(at) + 0.5
