"""The indicators in a table: name, which way each should go, its target, the latest value, and a tiny line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import Cells, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index, RecordModel

AIM_WORDS = {Aim.UP: "Should rise", Aim.DOWN: "Should fall", Aim.NONE: "No aim"}
_EMPTY = "No indicators yet. Add the usual ones, or one of your own below."
_INSET, _DOT, _STROKE = 8.0, 2.6, 1.6


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator with its values by day."""

    indicator: Indicator
    readings: tuple[Reading, ...]

    @property
    def latest(self) -> Reading | None:
        """The last value, None if there is none."""
        return self.readings[-1] if self.readings else None


class Cell(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    LATEST = 1
    TARGET = 2
    AIM = 3
    LINE = 4


class IndicatorTable(RecordTable[IndicatorRow]):
    """Enter goes to the values of the one at hand (`opened`), Del asks to remove."""

    def __init__(self, muted: str) -> None:
        columns: list[Column[IndicatorRow]] = [
            Column("Indicator", _name, colour=lambda row: muted if row.indicator.ended else None),
            Column("Latest", _latest, 96, right=True),
            Column("Target", _target, 92, right=True),
            Column("Aim", lambda row: AIM_WORDS[row.indicator.aim], 92, colour=lambda _row: muted),
            Column("", _spoken_line, 92),
        ]
        super().__init__(columns, lambda row: row.indicator.id, _EMPTY)
        self.setAccessibleName("Indicators")
        self.setItemDelegate(_TinyLines(self))
        self.setSortingEnabled(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self._through = KeysThrough(self)
        self._through.spare(self)

    def at(self) -> IndicatorRow | None:
        """The one at hand."""
        return next(iter(self.selected()), None)

    def choose_first(self) -> None:
        """Put the first at hand where none is."""
        if not self.selected() and self.shown():
            self.select([self.shown()[0].indicator.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V is the page's: it pastes values."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_V:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _TinyLines(Cells):
    """Draws the values of a row as a line without words; they stand beside it."""

    def __init__(self, table: IndicatorTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and over an empty one the line."""
        super().paint(painter, option, index)
        model = index.model()
        if index.column() == Cell.LINE and isinstance(model, RecordModel):
            row: IndicatorRow = model.shown[index.row()]
            points = tiny_line(row.readings, QRectF(option.rect).adjusted(_INSET, _INSET, -_INSET, -_INSET))
            paint_tiny_line(painter, points, QPen(self._table.palette().accent().color(), _STROKE))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the line is drawn no words stand."""
        super().initStyleOption(option, index)
        if index.column() == Cell.LINE:
            option.text = ""


def tiny_line(readings: Sequence[Reading], room: QRectF) -> list[QPointF]:
    """Where the values lie in a room: by day from left to right, the largest at the top."""
    if not readings:
        return []
    first, last = readings[0].day, readings[-1].day
    low, high = min(one.value for one in readings), max(one.value for one in readings)

    def place(one: Reading) -> QPointF:
        along = (one.day - first).days / (last - first).days if last > first else 1.0
        up = (one.value - low) / (high - low) if high > low else 0.5
        return QPointF(room.left() + along * room.width(), room.bottom() - up * room.height())

    return [place(one) for one in readings]


def paint_tiny_line(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    """Draw the line with a dot at its end."""
    if not points:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(pen.color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(points[-1], _DOT, _DOT)
    painter.restore()


def _name(row: IndicatorRow) -> str:
    return f"{row.indicator.name} (ended)" if row.indicator.ended else row.indicator.name


def _latest(row: IndicatorRow) -> str:
    return figure_words(row.latest.value, row.indicator.unit) if row.latest else "–"


def _target(row: IndicatorRow) -> str:
    indicator = row.indicator
    return figure_words(indicator.target, indicator.unit) if indicator.target is not None else ""


def _spoken_line(row: IndicatorRow) -> str:
    return counted(len(row.readings), "value")
