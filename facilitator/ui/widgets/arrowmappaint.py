"""Draws a map of handoffs where it is laid out: lines with their heads, nodes with marks, numbers, warning signs."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from facilitator.charting.handoff_laying import Badge, LaidMap
from facilitator.charting.handoff_lines import Line
from facilitator.charting.handoff_map import ArrowMap
from facilitator.charting.handoff_nodes import NodeAt
from facilitator.charting.room import Box
from facilitator.ui.theme import SHAPE_CONTRAST, blend, legible
from facilitator.ui.widgets.laidpaint import LaidPainter, box_rect, paint_words
from facilitator.ui.widgets.marks import paint_mark

_TINT = 0.12


@dataclass(frozen=True)
class MapPainter(LaidPainter):
    """Paints one map."""

    def paint(self, painter: QPainter, shown: ArrowMap, where: LaidMap, at: int | None = None) -> None:
        """The whole map; `at` is the place of the arrow at hand, drawn over the others."""
        self.begin(painter)
        for line in sorted(where.lines, key=lambda one: at in one.arrows):
            self._paint_line(painter, line, at in line.arrows)
        for node in where.nodes:
            self._paint_node(painter, node)
        for title in where.titles:
            self._paint_words(painter, title.box, title.words, self.tokens.ink)
        for badge in where.badges:
            self._paint_badge(painter, badge, shown, badge.arrow == at)

    def _paint_line(self, painter: QPainter, line: Line, at_hand: bool) -> None:
        colour = QColor(self.tokens.accent if at_hand else self.tokens.edge)
        pen = QPen(colour, self.px * (0.22 if at_hand else 0.13))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(QPointF(*line.points[0]))
        for point in line.points[1:]:
            path.lineTo(*point)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in line.head]))

    def _paint_node(self, painter: QPainter, at: NodeAt) -> None:
        tokens, colour = self.tokens, legible(at.node.colour, self.tokens.card, SHAPE_CONTRAST)
        painter.setPen(QPen(QColor(colour), self.px * 0.12))
        painter.setBrush(QColor(blend(tokens.card, colour, _TINT)))
        painter.drawRoundedRect(box_rect(at.box), self.px * 0.6, self.px * 0.6)
        paint_mark(painter, at.node.mark, QColor(colour), box_rect(at.mark))
        for box, words in at.lines:
            self._paint_words(painter, box, words, tokens.ink)

    def _paint_badge(self, painter: QPainter, badge: Badge, shown: ArrowMap, at_hand: bool) -> None:
        tokens, rubs = self.tokens, badge.sign is not None
        ground, edge, ink = tokens.card, tokens.edge, tokens.ink
        if rubs:
            ground, edge, ink = tokens.warn_soft, tokens.warn, tokens.warn
        if at_hand:
            ground, edge, ink = tokens.accent, tokens.accent, tokens.on_accent
        painter.setPen(QPen(QColor(edge), self.px * 0.1))
        painter.setBrush(QColor(ground))
        inset = self.px * 0.08
        radius = badge.box.height / 2
        painter.drawRoundedRect(box_rect(badge.box).adjusted(inset, inset, -inset, -inset), radius, radius)
        self._paint_words(painter, badge.number, shown.arrows[badge.arrow].number, ink)
        if badge.sign:
            paint_warning(painter, box_rect(badge.sign), QColor(ink), QColor(ground))

    def _paint_words(self, painter: QPainter, box: Box, words: str, colour: str) -> None:
        paint_words(painter, box, words, colour, self.px * 0.4)


def paint_warning(painter: QPainter, rect: QRectF, ink: QColor, ground: QColor) -> None:
    """A triangle with a stroke and a dot in it: here it rubs."""
    side = rect.width() * 0.92
    left, top = rect.center().x() - side / 2, rect.center().y() - side / 2
    corners = [(0.5, 0.04), (1.0, 0.92), (0.0, 0.92)]
    painter.setPen(QPen(ink, side * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(left + x * side, top + y * side) for x, y in corners]))
    painter.setPen(QPen(ground, side * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = rect.center().x()
    painter.drawLine(QPointF(middle, top + 0.38 * side), QPointF(middle, top + 0.6 * side))
    painter.drawPoint(QPointF(middle, top + 0.78 * side))
