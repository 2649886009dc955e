"""A profile: for every section the teams' means as their marks on one scale from 1 to 5, and where all lie together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import SMALL, TABLE, Tokens, tabular, ui_font
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import MarkLabel, paint_mark
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.rowmodel import ROW_ROLE, RowModel

_LOW, _HIGH = 1.0, 5.0
_ROW, _TITLE_SHARE, _SIDE, _GAP = 38, 0.32, 12.0, 56.0
_DOT = 13.0
_STROKE = "Each mark is the mean of a team, the stroke that of all"


@dataclass(frozen=True)
class Dot:
    """A team's mean as its mark, in its colour."""

    value: float
    mark: str
    colour: str


@dataclass(frozen=True)
class ProfileRow:
    """A section: the teams' means, that of all, the gap in words, and everything as it is read out."""

    key: str
    title: str
    dots: tuple[Dot, ...]
    whole: float | None
    gap: str = ""
    strong: bool = False
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True)
class ProfileTeam:
    """A team in the legend."""

    name: str
    mark: str
    colour: str


class DotProfile(QWidget):
    """The legend and the scale above, a row for each section below. `chosen(key)`, `opened(key)` as in a heat map."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, tokens: Tokens, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._legend = QWidget()
        self._legend_row = FlowLayout(self._legend, 10)
        self._remark = label(_STROKE, "small", wrap=True)
        self.list = _Rows(tokens)
        self._scale = _Scale(tokens, self.list)
        self.list.setAccessibleName(name)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._legend)
        column.addWidget(self._scale)
        column.addWidget(self.list, 1)
        column.addWidget(self._remark)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.at()))
        self.list.resized.connect(self._scale.update)
        self.list.opened.connect(lambda: self.opened.emit(self.at()))

    def show_profile(self, teams: Sequence[ProfileTeam], rows: Sequence[ProfileRow], held: str = "") -> None:
        """Show these sections, the one at hand staying so; `held` says why marks are missing, if some are."""
        key = self.at()
        self._remark.setText(f"{_STROKE}. Missing: {held}" if held else _STROKE)
        self._show_legend(teams)
        if list(rows) != self.list.held.rows:
            self.list.held.set_rows(list(rows))
            self.go_to(key if key in {row.key for row in rows} else next((row.key for row in rows), ""))

    def to_top(self) -> None:
        """Put the first section at hand."""
        self.list.setCurrentIndex(self.list.held.index(0))

    def at(self) -> str:
        """The key of the section at hand, or ""."""
        index = self.list.currentIndex()
        return self.list.held.rows[index.row()].key if index.isValid() else ""

    def go_to(self, key: str) -> bool:
        """Put a section at hand; False if it is not shown."""
        for place, row in enumerate(self.list.held.rows):
            if row.key == key:
                self.list.setCurrentIndex(self.list.held.index(place))
                return True
        return False

    def rows(self) -> list[ProfileRow]:
        """The rows shown."""
        return self.list.held.rows

    def _show_legend(self, teams: Sequence[ProfileTeam]) -> None:
        held = [item.widget() for item in map(self._legend_row.itemAt, range(self._legend_row.count())) if item]
        labels = [widget for widget in held if isinstance(widget, MarkLabel)]
        for spare in labels[len(teams) :]:
            self._legend_row.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        for place, team in enumerate(teams):
            if place < len(labels):
                labels[place].show_team(team.mark, team.colour, team.name)
            else:
                self._legend_row.addWidget(MarkLabel(team.mark, team.colour, team.name))


class _Rows(QListView):
    """The sections; Enter and a double click open the one at hand, signs typed are the page's."""

    opened = Signal()
    resized = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.held: RowModel[ProfileRow] = RowModel(lambda row: row.spoken, lambda row: row.tip, self)
        self.setModel(self.held)
        self.setItemDelegate(_RowPainter(tokens, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _RowPainter(QStyledItemDelegate):
    """Draws a section: its title, the scale with the marks, and the gap."""

    def __init__(self, tokens: Tokens, view: QListView) -> None:
        super().__init__(view)
        self._tokens, self._view = tokens, view
        self._font, self._bold = ui_font(TABLE), tabular(ui_font(TABLE, QFont.Weight.Bold))
        self._small = tabular(ui_font(TABLE))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProfileRow = index.data(ROW_ROLE)
        tokens, rect = self._tokens, QRectF(option.rect)
        at_hand = self._view.currentIndex() == index
        painter.fillRect(rect, QColor(tokens.accent_soft if at_hand else tokens.card))
        title = QRectF(rect.left() + _SIDE, rect.top(), rect.width() * _TITLE_SHARE - _SIDE, rect.height())
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.ink))
        words = QFontMetricsF(self._font).elidedText(row.title, Qt.TextElideMode.ElideRight, title.width() - 8)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, words)
        paint_dots(painter, scale_of(rect), row.dots, row.whole, tokens, _DOT)
        painter.setFont(self._bold if row.strong else self._small)
        painter.setPen(QColor(tokens.ink))
        gap = QRectF(rect.right() - _GAP, rect.top(), _GAP - _SIDE, rect.height())
        painter.drawText(gap, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.gap)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if at_hand and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))


class _Scale(QWidget):
    """The figures of the scale, over the rows, which leave room for their scroll bar."""

    def __init__(self, tokens: Tokens, rows: QListView) -> None:
        super().__init__()
        self._tokens, self._rows, self._font = tokens, rows, ui_font(SMALL, QFont.Weight.DemiBold)
        self.setFixedHeight(22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.muted))
        inside = self._rows.viewport().geometry()
        row = QRectF(inside.left(), 0, inside.width(), self.height())
        scale = scale_of(row)
        painter.drawText(QRectF(row.left() + _SIDE, 0, 200, self.height()), Qt.AlignmentFlag.AlignVCenter, "Section")
        for point in range(int(_LOW), int(_HIGH) + 1):
            place = QRectF(x_of(scale, point) - 12, 0, 24, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(point))
        right = QRectF(row.right() - _GAP, 0, _GAP - _SIDE, self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "Gap")


def scale_of(row: QRectF) -> QRectF:
    """The part of a row that the scale from 1 to 5 takes."""
    left = row.left() + row.width() * _TITLE_SHARE + _DOT
    return QRectF(left, row.top(), row.right() - _GAP - _DOT - left, row.height())


def x_of(scale: QRectF, value: float) -> float:
    """Where a mean stands on the scale."""
    return scale.left() + scale.width() * (value - _LOW) / (_HIGH - _LOW)


def paint_dots(
    painter: QPainter, scale: QRectF, dots: Sequence[Dot], whole: float | None, tokens: Tokens, size: float
) -> None:
    """Draw the scale's five lines, a bar from the lowest mark to the highest, a stroke for all, and the marks."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.line), 1))
    for point in range(int(_LOW), int(_HIGH) + 1):
        x = x_of(scale, point)
        painter.drawLine(QPointF(x, scale.top()), QPointF(x, scale.bottom()))
    middle = scale.center().y()
    if len(dots) > 1:
        low, high = (x_of(scale, pick(dot.value for dot in dots)) for pick in (min, max))
        painter.fillRect(QRectF(low, middle - 1.5, high - low, 3), QColor(tokens.edge))
    if whole is not None:
        x = x_of(scale, whole)
        painter.setPen(QPen(QColor(tokens.ink), 2))
        painter.drawLine(QPointF(x, middle - size * 0.95), QPointF(x, middle + size * 0.95))
    for dot, centre in _apart(dots, scale, size):
        place = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        paint_mark(painter, dot.mark, QColor(tokens.card), place.adjusted(-2, -2, 2, 2))
        paint_mark(painter, dot.mark, QColor(dot.colour), place)
    painter.restore()


def _apart(dots: Sequence[Dot], scale: QRectF, size: float) -> Iterator[tuple[Dot, QPointF]]:
    """Where the marks go: on the middle line, and by turns above and below it where they would hide each other."""
    lifts = (0.0, -1.0, 1.0)
    right_ends = dict.fromkeys(lifts, scale.left() - 2 * size)
    step = min(size * 0.92, (scale.height() - size) / 2)
    for dot in sorted(dots, key=lambda dot: dot.value):
        x = x_of(scale, dot.value)
        lift = next((lift for lift in lifts if x - right_ends[lift] >= size), None)
        lift = min(lifts, key=lambda one: right_ends[one]) if lift is None else lift
        right_ends[lift] = x
        yield dot, QPointF(x, scale.center().y() + lift * step)
