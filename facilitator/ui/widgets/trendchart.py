"""A chart over time: lines with the marks of their teams, workshops as rules, a value at hand that is said in words."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.charting.chart import Chart
from facilitator.charting.laying import Laid, Spot, laid
from facilitator.ui.theme import SMALL, TINY, Tokens, ui_font
from facilitator.ui.widgets.trendchartpaint import ChartPainter

_REACH = 22.0
_MARGIN = 8.0
_NOTHING = Chart("")
_LAST = -1
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_COMING = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class TrendChart(QWidget):
    """Left and right go along a line, up and down to another; the pointer over a value does the same.

    `pointed(line, point)` tells which value is at hand, by their places in the chart. Without a value the chart says
    `empty` instead.
    """

    pointed = Signal(int, int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = TINY) -> None:
        super().__init__(parent)
        self._tokens, self._painter = tokens, ChartPainter(tokens, px)
        self._chart, self._empty = _NOTHING, ""
        self._laid: Laid | None = None
        self._at: tuple[int, int] | None = None
        self._hovered: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: Chart, empty: str = "") -> None:
        """Show a chart; the value at hand stays so while it is there."""
        if (chart, empty) == (self._chart, self._empty):
            return
        self._chart, self._empty, self._laid, self._hovered = chart, empty, None, None
        if self._at is not None and self._at not in self._places():
            self._at = None
        self.setAccessibleName(chart.title)
        self._say()
        self.update()

    def chart(self) -> Chart:
        """The chart shown."""
        return self._chart

    def at(self) -> tuple[int, int] | None:
        """The places of the line and the point at hand."""
        return self._at

    def point_at(self, line: int, point: int) -> bool:
        """Put a value at hand; False if it is not there."""
        if (line, point) not in self._places():
            return False
        if self._at != (line, point):
            self._at = (line, point)
            self._say()
            self.update()
            self.pointed.emit(line, point)
        return True

    def place_of(self, line: int, point: int) -> QPointF | None:
        """Where a value stands in the widget; None if it is not there."""
        spots = (spot for spot in self._where().spots if (spot.line, spot.point) == (line, point))
        return next((QPointF(spot.x + _MARGIN, spot.y + _MARGIN) for spot in spots), None)

    def sizeHint(self) -> QSize:
        """Room for a few lines and their names."""
        return QSize(480, 220)

    def minimumSizeHint(self) -> QSize:
        """Enough to see which way it goes."""
        return QSize(240, 140)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, the frame of focus, and what is at hand."""
        painter = QPainter(self)
        inside = QRectF(self.rect())
        painter.fillRect(inside, QColor(self._tokens.card))
        if self._chart.is_empty:
            painter.setFont(ui_font(SMALL))
            painter.setPen(QColor(self._tokens.muted))
            room = inside.adjusted(12, 0, -12, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
        else:
            painter.translate(_MARGIN, _MARGIN)
            self._painter.paint(painter, self._chart, self._where())
            self._paint_at_hand(painter, inside.adjusted(3, 3, -3, -3).translated(-_MARGIN, -_MARGIN))
            painter.resetTransform()
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when next painted."""
        super().resizeEvent(event)
        self._laid = None

    def _paint_at_hand(self, painter: QPainter, inside: QRectF) -> None:
        place = self._hovered or (self._at if self.hasFocus() else None)
        where = self._where()
        spot = next((one for one in where.spots if (one.line, one.point) == place), None)
        if spot is not None:
            self._painter.paint_at_hand(painter, spot, self._words(spot.line, spot.point), where, inside)

    def _where(self) -> Laid:
        if self._laid is None:
            room = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
            self._laid = laid(self._chart, *room, self._painter.kind())
        return self._laid

    # Pointing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the line or to another; other keys are the page's."""
        key, at = Qt.Key(event.key()), self._at
        if key not in _ARROWS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif at is None:
            self._begin()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._to_line(at, -1 if key == Qt.Key.Key_Up else 1)
        else:
            self._along(at, key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The latest value of the first line is at hand, unless another was."""
        super().focusInEvent(event)
        if self._at is None and event.reason() in _COMING:
            self._begin()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the value under the pointer."""
        spot = self._spot_near(event.position())
        hovered = (spot.line, spot.point) if spot else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
            if hovered:
                self.pointed.emit(*hovered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the value under the pointer in hand."""
        spot = self._spot_near(event.position())
        if event.button() == Qt.MouseButton.LeftButton and spot:
            self.point_at(spot.line, spot.point)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        super().leaveEvent(event)
        if self._hovered:
            self._hovered = None
            self.update()

    def _spot_near(self, at: QPointF) -> Spot | None:
        return self._where().nearest(at.x() - _MARGIN, at.y() - _MARGIN, _REACH)

    def _begin(self) -> None:
        lines = [place for place, line in enumerate(self._chart.lines) if line.seen]
        if lines:
            self.point_at(lines[0], self._chart.lines[lines[0]].seen[_LAST])

    def _along(self, at: tuple[int, int], key: Qt.Key) -> None:
        seen = self._chart.lines[at[0]].seen
        place = seen.index(at[1])
        to = {
            Qt.Key.Key_Left: max(0, place - 1),
            Qt.Key.Key_Right: min(len(seen) - 1, place + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(seen) - 1,
        }[key]
        self.point_at(at[0], seen[to])

    def _to_line(self, at: tuple[int, int], step: int) -> None:
        """The next line that has a value, at the day nearest to the one at hand."""
        lines = [place for place, line in enumerate(self._chart.lines) if line.seen]
        line = lines[(lines.index(at[0]) + step) % len(lines)]
        day, points = self._chart.lines[at[0]].points[at[1]].day, self._chart.lines[line].points
        self.point_at(line, min(self._chart.lines[line].seen, key=lambda place: abs((points[place].day - day).days)))

    def _places(self) -> set[tuple[int, int]]:
        return {(number, place) for number, line in enumerate(self._chart.lines) for place in line.seen}

    def _words(self, line: int, point: int) -> str:
        return self._chart.lines[line].points[point].words

    def _say(self) -> None:
        """Tell a screen reader what is at hand, else how each line ends."""
        if self._at is not None:
            self.setAccessibleDescription(self._words(*self._at))
            return
        ends = [self._words(place, line.seen[_LAST]) for place, line in enumerate(self._chart.lines) if line.seen]
        self.setAccessibleDescription(" ".join(ends) or self._empty)
