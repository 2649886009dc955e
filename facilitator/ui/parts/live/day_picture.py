"""The log of the day as a drawing: planned above, actual below, on one time axis."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock.daylog import LogRow
from facilitator.ui.local import room_time
from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font

_SIDE, _LABEL, _LANE, _BETWEEN, _AXIS = 8, 64, 34, 8, 26
_HEIGHT = 2 * _LANE + _BETWEEN + _AXIS + 2 * _SIDE
_PICTURE_WIDTH, _DENSITY = 1400, 2
_STEPS = (15, 30, 60, 120, 240)


class DayPicture(QWidget):
    """Blocks as bars to scale. A block that took over a minute longer than planned is marked with a frame."""

    def __init__(self, tokens: Tokens, workshop: Workshop, rows: Sequence[LogRow], now: datetime) -> None:
        super().__init__()
        self._tokens, self._workshop, self._rows, self._now = tokens, workshop, tuple(rows), now
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Planned and actual times as bars; the table beneath has the figures")

    def to_image(self, width: int = _PICTURE_WIDTH) -> QImage:
        """The drawing as a picture for files and slides, sharp at double density."""
        image = QImage(width * _DENSITY, _HEIGHT * _DENSITY, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(_DENSITY)
        image.fill(QColor(self._tokens.card))
        painter = QPainter(image)
        self._draw(painter, width)
        painter.end()
        return image

    def sizeHint(self) -> QSize:
        """As wide as the table."""
        return QSize(860, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._draw(QPainter(self), self.width())

    def _draw(self, painter: QPainter, width: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spans = [*self._planned(), *self._actual()]
        if not spans:
            return
        start, end = min(s for s, _, _ in spans), max(e for _, e, _ in spans)
        left, right = _SIDE + _LABEL, width - _SIDE
        scale = (right - left) / max(60.0, (end - start).total_seconds())

        def x(at: datetime) -> float:
            return left + (at - start).total_seconds() * scale

        top = float(_SIDE)
        for words, lane in (("planned", self._planned()), ("actual", self._actual())):
            painter.setFont(ui_font(SMALL))
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(QRectF(_SIDE, top, _LABEL, _LANE), Qt.AlignmentFlag.AlignVCenter, words)
            for begins, ends, row in lane:
                bar = QRectF(x(begins), top, max(2.0, x(ends) - x(begins) - 1.5), _LANE)
                self._draw_bar(painter, bar, row, actual=words == "actual")
            top += _LANE + _BETWEEN
        self._draw_axis(painter, top - 2, start, end, x)

    def _draw_bar(self, painter: QPainter, bar: QRectF, row: LogRow, *, actual: bool) -> None:
        tokens = self._tokens
        longer = actual and row.difference is not None and row.difference >= 60
        painter.setPen(QPen(QColor(tokens.warn if longer else tokens.line), 1.5 if longer else 1))
        painter.setBrush(QColor(tokens.warn_soft if longer else tokens.accent_soft if actual else tokens.lane))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        font = ui_font(SMALL, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        inside = bar.adjusted(6, 0, -4, 0)
        words = QFontMetricsF(font).elidedText(" ".join(row.title.split()), Qt.TextElideMode.ElideRight, inside.width())
        if len(words) > 2:
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_axis(
        self, painter: QPainter, top: float, start: datetime, end: datetime, x: Callable[[datetime], float]
    ) -> None:
        font = tabular(ui_font(SMALL))
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.muted))
        room = QFontMetricsF(font).horizontalAdvance("00:00 pm") + 14
        for minutes in _STEPS:
            step = timedelta(minutes=minutes)
            if x(start + step) - x(start) >= room:
                break
        at = start
        while at <= end:
            painter.drawLine(round(x(at)), round(top), round(x(at)), round(top) + 4)
            words = room_time(self._workshop, at)
            painter.drawText(QRectF(x(at) - 1, top + 5, room, 18), Qt.AlignmentFlag.AlignLeft, words)
            at += step

    def _planned(self) -> list[tuple[datetime, datetime, LogRow]]:
        return [
            (row.planned_start, row.planned_start + timedelta(seconds=row.planned_length), row)
            for row in self._rows
            if row.planned_start is not None and row.planned_length is not None
        ]

    def _actual(self) -> list[tuple[datetime, datetime, LogRow]]:
        return [(row.started_at, row.ended_at or self._now, row) for row in self._rows if row.started_at is not None]
