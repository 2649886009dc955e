"""Actions as cards of one height, in a list that is quick however long it is, and from which they can be dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.theme import SMALL, TABLE, ui_font
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.richlist import RichList, RichRow
from facilitator.ui.widgets.rowmodel import ROW_ROLE

_SIDE, _ABOVE, _BETWEEN, _APART, _LINES = 11, 8, 3, 7, 2
_MARK, _ASIDE = 9, 6
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True)
class CardRow(RichRow):
    """An action as a card: its text, then the owner (`lead`) with the mark, and at the right `due`, coloured if `warn`.

    `rest` is the small print beneath. `small` says both for whoever listens, and in the tooltip.
    """

    due: str = ""
    rest: str = ""


class CardList(RichList):
    """Rows of one height, each a `CardRow`.

    `walked(by)` on an arrow to a side, `carried(by)` with Ctrl: what is there is for the page to know. `entered` when
    the keys come here. Cards dragged out of another list come as `dropped(keys)`.
    """

    walked = Signal(int)
    carried = Signal(int)
    entered = Signal()
    dropped = Signal(object)

    def __init__(self, empty_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(empty_text, parent)
        self._grip: QPoint | None = None
        self.setItemDelegate(_CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to a side lead out of the list; Backspace is the page's."""
        by = _SIDEWAYS.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.carried.emit(by)
        elif by is not None:
            self.walked.emit(by)
        elif event.key() == Qt.Key.Key_Backspace:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are here."""
        super().focusInEvent(event)
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        held = event.button() is Qt.MouseButton.LeftButton and self.indexAt(at).isValid()
        self._grip = at if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the chosen cards out of the list."""
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._grip).manhattanLength() >= QApplication.startDragDistance():
            self._drag(self._grip)
            self._grip = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards of another list may come in."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """They may be let go anywhere in it."""
        self._weigh(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which cards were let go here; whoever holds the lists moves them."""
        source = event.source()
        if isinstance(source, CardList) and source is not self:
            event.acceptProposedAction()
            self.dropped.emit(source.selected_keys())

    def _weigh(self, event: QDragMoveEvent) -> None:
        source = event.source()
        if isinstance(source, CardList) and source is not self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _drag(self, grip: QPoint) -> None:
        place = self.visualRect(self.indexAt(grip))
        drag = QDrag(self)
        drag.setMimeData(QMimeData())
        drag.setPixmap(self.viewport().grab(place))
        drag.setHotSpot(grip - place.topLeft())
        drag.exec(Qt.DropAction.MoveAction)


class _CardDelegate(QStyledItemDelegate):
    """Draws a card. All are of one height, so that none has to be measured."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = _LINES * _height(TABLE) + 2 * (_height(SMALL) + _BETWEEN) + _BETWEEN
        return QSize(self._view.viewport().width(), round(2 * _ABOVE + lines) + _APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CardRow = index.data(ROW_ROLE)
        card = QRectF(option.rect).adjusted(1, 1, -1, -_APART)
        colours = self._view.palette()
        chosen = QStyle.StateFlag.State_Selected in option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent(), 2) if chosen and self._view.hasFocus() else QPen(colours.mid(), 1))
        painter.setBrush(colours.midlight() if chosen else QApplication.palette().base())
        painter.drawRoundedRect(card, 9, 9)
        room = card.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        painter.setPen(colours.text().color())
        _paint_text(painter, row.text, room)
        _paint_lines(painter, row, room, colours)
        painter.restore()


def _paint_text(painter: QPainter, text: str, room: QRectF) -> None:
    """Draw the text in two lines at most, the last one cut with an ellipsis."""
    font = ui_font(TABLE, QFont.Weight.Medium)
    flat = " ".join(text.split())
    layout = QTextLayout(flat, font)
    layout.beginLayout()
    top = 0.0
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        start = line.textStart()
        last = number == _LINES - 1
        words = flat[start:] if last else flat[start : start + line.textLength()]
        shown = QFontMetricsF(font).elidedText(words.strip(), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.drawText(QPointF(room.left(), room.top() + top + QFontMetricsF(font).ascent()), shown)
        top += _height(TABLE)
    layout.endLayout()


def _paint_lines(painter: QPainter, row: CardRow, room: QRectF, colours: QPalette) -> None:
    """Draw the owner with the mark and the date, and beneath them the small print, at the foot of the card."""
    font = ui_font(SMALL)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    small = QRectF(room.left(), room.bottom() - metrics.height(), room.width(), metrics.height())
    line = small.translated(0, -metrics.height() - _BETWEEN)
    due = QRectF(line)
    due.setLeft(max(line.left(), line.right() - metrics.horizontalAdvance(row.due) - 1))
    owner = line.adjusted(0, 0, -due.width() - _ASIDE if row.due else 0, 0)
    if row.mark:
        place = QRectF(owner.left(), owner.center().y() - _MARK / 2, _MARK, _MARK)
        paint_mark(painter, row.mark, QColor(row.colour), place)
        owner.setLeft(owner.left() + _MARK + _ASIDE)
    quiet, loud = colours.placeholderText().color(), colours.brightText().color()
    for words, place, ink in ((row.lead, owner, quiet), (row.due, due, loud if row.warn else quiet)):
        _paint_words(painter, words, place, ink)
    _paint_words(painter, row.rest, small, quiet)


def _paint_words(painter: QPainter, words: str, place: QRectF, ink: QColor) -> None:
    painter.setPen(ink)
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def _height(px: int) -> float:
    return QFontMetricsF(ui_font(px)).height()
