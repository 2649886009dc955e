"""Draws the impact and effort grid: for the console, the stage and picture files alike."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextOption

from facilitator.ui.theme import Tokens, tabular, ui_font
from facilitator.ui.widgets.gridlayout import GridLayout, ItemData, Spot, place_of_name, quadrant
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.notecard import cut_to_lines

_ROUND = 14.0


class GridPainter:
    """Colours and sizes of one grid, and the drawing of it."""

    def __init__(self, tokens: Tokens, px: int) -> None:
        self.unit = px / 13
        self._tokens = tokens
        self._font = ui_font(px)
        self._bold = ui_font(px, QFont.Weight.DemiBold)
        self._badge = tabular(ui_font(max(round(px * 0.86), min(px, 28)), QFont.Weight.Bold))

    def paint(self, painter: QPainter, layout: GridLayout, note: str, marked: int | None) -> None:
        """Draw all but what is being dragged. `note` stands under the plot, `marked` has the focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, layout, note)
        self._paint_names(painter, layout)
        for spot in layout.spots:
            self._paint_leader(painter, spot)
        for spot in sorted(layout.spots, key=lambda s: s.item.id == marked):
            self.paint_card(painter, spot.item, spot.rect, spot.item.id == marked)
        for item, rect in layout.tray:
            self.paint_card(painter, item, rect, item.id == marked)
        shown = [(spot.item, spot.rect) for spot in layout.spots] + list(layout.tray)
        for item, rect in shown:
            self.paint_badge(painter, item, rect)

    def paint_card(self, painter: QPainter, item: ItemData, rect: QRectF, marked: bool) -> None:
        """One card with its team's bar and mark and its title."""
        u, tokens = self.unit, self._tokens
        body = QPainterPath()
        body.addRoundedRect(rect, 8 * u, 8 * u)
        painter.setPen(QPen(QColor(tokens.accent if marked else tokens.line), 2.5 * u if marked else 1))
        painter.setBrush(QColor(tokens.accent_soft if marked else tokens.card))
        painter.drawPath(body)
        bar = QPainterPath()
        bar.addRect(QRectF(rect.left(), rect.top(), 5 * u, rect.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(item.colour))
        painter.drawPath(body.intersected(bar))
        side = 9 * u
        paint_mark(
            painter,
            item.mark,
            QColor(item.colour),
            QRectF(rect.left() + 11 * u, rect.center().y() - side / 2, side, side),
        )
        self._paint_title(painter, item.title, rect.adjusted(25 * u, 0, -8 * u, 0))

    def _paint_title(self, painter: QPainter, title: str, room: QRectF) -> None:
        figures = QFontMetricsF(self._font)
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.ink))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if room.height() >= figures.lineSpacing() * 2:
            painter.drawText(room, cut_to_lines(title[:200], self._font, room.width(), 2), option)
            return
        line = " ".join(title[:200].split())
        painter.drawText(room, figures.elidedText(line, Qt.TextElideMode.ElideRight, room.width()), option)

    def paint_badge(self, painter: QPainter, item: ItemData, card: QRectF) -> None:
        """The card's number, standing out at its upper right corner."""
        if item.badge is None:
            return
        text, corner = str(item.badge), card.topRight()
        figures = QFontMetricsF(self._badge)
        height = figures.height() + 3 * self.unit
        width = max(height, figures.horizontalAdvance(text) + 10 * self.unit)
        rect = QRectF(corner.x() - width * 0.62, corner.y() - height * 0.45, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.accent))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.setPen(QColor(self._tokens.on_accent))
        painter.setFont(self._badge)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ground(self, painter: QPainter, layout: GridLayout, note: str) -> None:
        u, tokens, plot = self.unit, self._tokens, layout.plot
        frame = QPainterPath()
        frame.addRoundedRect(plot, _ROUND * u, _ROUND * u)
        middle = plot.center()
        grounds = {
            (0, 100): tokens.ok_soft,
            (100, 100): tokens.accent_soft,
            (0, 0): tokens.card,
            (100, 0): tokens.bad_soft,
        }
        painter.save()
        painter.setClipPath(frame)
        for (effort, impact), ground in grounds.items():
            left = plot.left() if effort < 50 else middle.x()
            top = plot.top() if impact >= 50 else middle.y()
            painter.fillRect(QRectF(left, top, plot.width() / 2, plot.height() / 2), QColor(ground))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawPath(frame)
        self._paint_axes(painter, plot, note)

    def _paint_names(self, painter: QPainter, layout: GridLayout) -> None:
        u, figures = self.unit, QFontMetricsF(self._bold)
        painter.setFont(self._bold)
        painter.setPen(QColor(self._tokens.muted))
        for effort, impact in ((0, 100), (100, 100), (0, 0), (100, 0)):
            name = quadrant(effort, impact)
            size = QSizeF(figures.horizontalAdvance(name) + 1, figures.height())
            place = place_of_name(layout, effort, impact, size, QSizeF(14 * u, 9 * u))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, name)

    def _paint_axes(self, painter: QPainter, plot: QRectF, note: str) -> None:
        u = self.unit
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.muted))
        below = QRectF(plot.left(), plot.bottom(), plot.width(), 26 * u)
        words = f"effort →   {note}" if note else "effort →"
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.save()
        painter.translate(plot.left() - 13 * u, plot.center().y())
        painter.rotate(-90)
        upright = QRectF(-plot.height() / 2, -13 * u, plot.height(), 24 * u)
        painter.drawText(upright, Qt.AlignmentFlag.AlignCenter, "impact →")
        painter.restore()

    def _paint_leader(self, painter: QPainter, spot: Spot) -> None:
        """A thin line from a card that had to make room to the point it stands for."""
        if spot.rect.adjusted(4, 4, -4, -4).contains(spot.point):
            return
        painter.setPen(QPen(QColor(spot.item.colour), 1.5 * self.unit))
        painter.drawLine(spot.point, spot.rect.center())
        painter.setBrush(QColor(spot.item.colour))
        painter.drawEllipse(spot.point, 3 * self.unit, 3 * self.unit)
