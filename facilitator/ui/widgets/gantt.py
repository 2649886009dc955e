"""The Gantt strip: tasks over days, walked through with the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font
from facilitator.ui.widgets.ganttmodel import GanttBar, GanttChart, Scale, Tick
from facilitator.ui.widgets.ganttpaint import GanttPainter
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import paint_mark

_ROW, _HEAD, _EDGE, _MARK = 24.0, 26.0, 12.0, 11.0
_LABELS, _LEAST_LABELS, _MOST_LABELS = 0.32, 110.0, 280.0
_NARROWEST_TICK = 52.0


class GanttView(QAbstractScrollArea):
    """Shows a chart over its whole width. `picked(key)` when another bar is at hand, `opened(key)` on Enter."""

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._painter = tokens, GanttPainter(tokens)
        self._chart: GanttChart | None = None
        self._places: dict[int, int] = {}
        self._at: int | None = None
        self._font, self._figures = ui_font(SMALL), tabular(ui_font(SMALL))
        self._strong = ui_font(SMALL, QFont.Weight.DemiBold)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Gantt strip")

    def show_chart(self, chart: GanttChart) -> None:
        """Show other tasks; the one at hand stays at hand while it is there."""
        if chart == self._chart:
            return
        self._chart = chart
        self._places = {bar.key: place for place, bar in enumerate(chart.bars)}
        if self._at not in self._places:
            self._at = None
        self._fit()
        self.viewport().update()

    def at(self) -> int | None:
        """The task at hand."""
        return self._at

    def go_to(self, key: int) -> None:
        """Put a task at hand, as a table beside the strip may ask."""
        if key in self._places and key != self._at:
            self._at = key
            self._into_view()
            self._speak()
            self.viewport().update()

    def chart(self) -> GanttChart | None:
        """What is shown."""
        return self._chart

    def row_rect(self, key: int) -> QRectF:
        """Where a task's row lies in the viewport."""
        y = _HEAD + self._places[key] * _ROW - self.verticalScrollBar().value()
        return QRectF(0, y, self.viewport().width(), _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go from task to task; Enter opens it."""
        keys = list(self._places)
        here = -1 if self._at is None else self._places[self._at]
        page = max(1, int((self.viewport().height() - _HEAD) // _ROW) - 1)
        goals = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_PageUp: here - page,
            Qt.Key.Key_PageDown: here + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(keys) - 1,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and keys and (goal := goals.get(Qt.Key(event.key()))) is not None:
            self._pick(keys[min(max(goal, 0), len(keys) - 1)])
        elif plain and event.key() in ENTER and self._at is not None:
            self.opened.emit(self._at)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts the task at hand."""
        bar = self._bar_at(event.position())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(bar.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click was ours."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens it."""
        bar = self._bar_at(event.position())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(bar.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where none is at hand, the first is."""
        super().focusInEvent(event)
        if self._at is None and self._places:
            self._pick(next(iter(self._places)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame around the task at hand goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        """What is said of the task under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self._bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), bar.words if bar else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days, then every row that can be seen."""
        chart = self._chart
        if chart is None or not chart.bars:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, width, height = self._scale(chart), self.viewport().width(), self.viewport().height()
        ticks = scale.ticks(_NARROWEST_TICK)
        bottom = min(float(height), _HEAD + len(chart.bars) * _ROW)
        plot = QRectF(scale.left, _HEAD, width - scale.left, bottom - _HEAD)
        self._painter.paint_ground(painter, plot.adjusted(0, -6, 0, 0), scale, ticks)
        painter.setClipRect(QRectF(0, _HEAD, width, height - _HEAD))
        first = int(self.verticalScrollBar().value() // _ROW)
        for bar in chart.bars[first : first + int(height // _ROW) + 2]:
            self._paint_row(painter, scale, bar)
        painter.setClipping(False)
        self._paint_head(painter, scale, ticks)
        painter.end()

    def _paint_row(self, painter: QPainter, scale: Scale, bar: GanttBar) -> None:
        row = self.row_rect(bar.key)
        if bar.key == self._at:
            painter.setPen(QPen(QColor(self._tokens.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            ground = QColor(self._tokens.accent_soft)
            ground.setAlphaF(0.55)
            painter.setBrush(ground)
            painter.drawRect(row.adjusted(1, 0.5, -1, -0.5))
        if bar.mark:
            mark = QRectF(_EDGE - 2, row.center().y() - _MARK / 2, _MARK, _MARK)
            paint_mark(painter, bar.mark, QColor(bar.colour), mark)
        font = self._strong if bar.critical else self._font
        room = QRectF(_EDGE + 16, row.top(), scale.left - _EDGE - 24, row.height())
        words = QFontMetricsF(font).elidedText(bar.title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
        self._painter.paint_bar(painter, row, scale, bar)

    def _paint_head(self, painter: QPainter, scale: Scale, ticks: list[Tick]) -> None:
        """The days above the plot; the launch day and today go before a tick that stands in their way."""
        chart, figures = scale.chart, QFontMetricsF(self._figures)
        painter.setFont(self._figures)
        taken: list[QRectF] = []
        marked = [
            (chart.launch, "launch", self._tokens.accent, True),
            (chart.today, "today", self._tokens.muted, False),
        ]
        words = [
            (scale.evening(d) if late else scale.morning(d), w, c) for d, w, c, late in marked if d and scale.has(d)
        ]
        words += [(scale.morning(tick.day), tick.words, self._tokens.muted) for tick in ticks]
        for x, said, colour in words:
            wide = figures.horizontalAdvance(said)
            left = min(max(x - wide / 2, scale.left), self.viewport().width() - wide - 2)
            room = QRectF(left, 0, wide + 1, _HEAD - 6)
            if not any(room.adjusted(-5, 0, 5, 0).intersects(other) for other in taken):
                taken.append(room)
                painter.setPen(QColor(colour))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), said)

    def _scale(self, chart: GanttChart) -> Scale:
        width = self.viewport().width()
        left = min(max(width * _LABELS, _LEAST_LABELS), _MOST_LABELS)
        return Scale(chart, left, max(1.0, width - left - _EDGE))

    def _bar_at(self, at: QPointF) -> GanttBar | None:
        if self._chart is None or at.y() < _HEAD:
            return None
        place = int((at.y() - _HEAD + self.verticalScrollBar().value()) // _ROW)
        return self._chart.bars[place] if place < len(self._chart.bars) else None

    def _pick(self, key: int) -> None:
        if key != self._at:
            self.go_to(key)
            self.picked.emit(key)

    def _fit(self) -> None:
        room = self.viewport().height() - _HEAD
        self.verticalScrollBar().setPageStep(int(room))
        self.verticalScrollBar().setSingleStep(int(_ROW))
        self.verticalScrollBar().setRange(0, max(0, int(len(self._places) * _ROW - room)))

    def _into_view(self) -> None:
        if self._at is None:
            return
        bar, row = self.verticalScrollBar(), self.row_rect(self._at)
        if row.top() < _HEAD:
            bar.setValue(int(bar.value() - (_HEAD - row.top())))
        elif row.bottom() > self.viewport().height():
            bar.setValue(int(bar.value() + row.bottom() - self.viewport().height()) + 1)

    def _speak(self) -> None:
        if self._chart is None or self._at is None:
            return
        bar = self._chart.bars[self._places[self._at]]
        self.setAccessibleName(f"{bar.title}: {bar.words}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
