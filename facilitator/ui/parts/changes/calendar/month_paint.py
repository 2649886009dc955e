"""How a day of the month is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from facilitator.ui.parts.changes.calendar.month_days import DayFace, DayItem
from facilitator.ui.theme import SMALL, TABLE, Tokens, ui_font
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.recordmodel import Index

_SIDE, _ABOVE, _NUMBER = 7, 5, 22
_MARK = 9


class DayCells(QStyledItemDelegate):
    """The number, a word where something clashes, and as many lines as there is room for."""

    def __init__(self, tokens: Tokens, face: Callable[[Index], DayFace], view: QTableView) -> None:
        super().__init__(view)
        self._tokens, self._face, self._view = tokens, face, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the day."""
        face, box = self._face(index), QRectF(option.rect)
        tokens = self._tokens
        chosen = QStyle.StateFlag.State_Selected in option.state
        ground = tokens.lane if face.off else tokens.card
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(tokens.accent_soft if chosen else ground if face.inside else tokens.canvas))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        self._paint_number(painter, box, face)
        self._paint_items(painter, box.adjusted(_SIDE, _ABOVE + _NUMBER, -_SIDE, -3), face)
        if chosen:
            painter.setPen(QPen(QColor(tokens.accent), 2 if self._view.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_number(self, painter: QPainter, box: QRectF, face: DayFace) -> None:
        tokens = self._tokens
        bold = QFont.Weight.DemiBold if face.inside else QFont.Weight.Normal
        painter.setFont(ui_font(TABLE, bold))
        number = QRectF(box.left() + _SIDE - 3, box.top() + _ABOVE - 2, _NUMBER, _NUMBER)
        if face.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(number)
        ink = tokens.on_accent if face.today else tokens.ink if face.inside else tokens.muted
        painter.setPen(QColor(ink))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(face.day.day))
        if face.clash:
            painter.setFont(ui_font(SMALL, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.warn))
            words = QRectF(number.right(), number.top(), box.right() - _SIDE - number.right(), number.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "Clash")

    def _paint_items(self, painter: QPainter, room: QRectF, face: DayFace) -> None:
        metrics = QFontMetricsF(ui_font(SMALL))
        height = metrics.height() + 3
        most = max(1, int(room.height() // height))
        shown = face.items if len(face.items) <= most else face.items[: most - 1]
        painter.setFont(ui_font(SMALL))
        for place, item in enumerate(shown):
            line = QRectF(room.left(), room.top() + place * height, room.width(), height)
            self._paint_item(painter, line, item, metrics)
        more = len(face.items) - len(shown)
        if more:
            painter.setPen(QColor(self._tokens.muted))
            line = QRectF(room.left(), room.top() + len(shown) * height, room.width(), height)
            words = f"{more} more" if shown else f"{more} on this day"
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(words, _END, line.width()))

    def _paint_item(self, painter: QPainter, line: QRectF, item: DayItem, metrics: QFontMetricsF) -> None:
        sign = QRectF(line.left(), line.top() + (line.height() - _MARK) / 2, _MARK, _MARK)
        paint_mark(painter, item.mark, QColor(item.colour), sign)
        words = line.adjusted(_MARK + 4, 0, 0, 0)
        painter.setPen(QColor(self._tokens.ink))
        text = metrics.elidedText(item.text, _END, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


_END = Qt.TextElideMode.ElideRight
