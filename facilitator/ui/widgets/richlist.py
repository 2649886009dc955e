"""A list of two-line rows: what was captured, said in bold and in words, with the small print beneath."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.theme import SMALL, TABLE, ui_font
from facilitator.ui.widgets.lists import ENTER, paint_empty, selected_rows, selection_of
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.rowmodel import ROW_ROLE, RowModel

SIDE, ABOVE, BELOW, MOST_LINES = 11, 7, 7, 3
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


@dataclass(frozen=True)
class RichRow:
    """A bold lead and the text, a small line beneath, perhaps a mark; `warn` colours the small line."""

    key: Hashable
    lead: str
    text: str
    small: str = ""
    warn: bool = False
    mark: str = ""
    colour: str = ""


class RichList(QListView):
    """Rows that wrap to three lines at most; the whole text is the tooltip.

    `opened(key)` comes on Enter or a double click, `delete_requested(keys)` on Del. The selection survives a
    refresh by key.
    """

    opened = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, empty_text: str = "Nothing here yet.", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(_spoken, _whole_text, self)
        self._empty_text = empty_text
        self.setModel(self._rows)
        self.setItemDelegate(_RichDelegate(self))
        self.setProperty("role", "rich")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].key))

    def show_rows(self, rows: Iterable[RichRow]) -> None:
        """Show other rows, keeping selection and place."""
        wanted = list(rows)
        if wanted == self._rows.rows:
            return
        selected, scrolled = self.selected_keys(), self.verticalScrollBar().value()
        self._rows.set_rows(wanted)
        self.select(selected)
        self.verticalScrollBar().setValue(scrolled)

    def set_empty_text(self, text: str) -> None:
        """Say something else while there are no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def rows(self) -> list[RichRow]:
        """The rows shown."""
        return list(self._rows.rows)

    def selected_keys(self) -> list[Hashable]:
        """The keys of the selected rows from top to bottom."""
        return [self._rows.rows[row].key for row in selected_rows(self)]

    def select(self, keys: Iterable[Hashable]) -> None:
        """Select exactly the rows with these keys; the first becomes the current one."""
        wanted, model = set(keys), self.selectionModel()
        places = [place for place, row in enumerate(self._rows.rows) if row.key in wanted]
        model.select(selection_of(self._rows, places), model.SelectionFlag.ClearAndSelect)
        if places:
            model.setCurrentIndex(self._rows.index(places[0]), model.SelectionFlag.NoUpdate)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is chosen, the row that the keys come to is: Enter opens it and Down goes on from it."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._rows.rows and not self.selected_keys():
            self.select([self._rows.rows[max(0, self.currentIndex().row())].key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del asks to delete. Letters and Alt with an arrow are left to the page around the list.

        So is Enter with Ctrl: it is the page's own.
        """
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self._rows.rows[self.currentIndex().row()].key)
        elif event.key() == Qt.Key.Key_Delete and self.selected_keys():
            self.delete_requested.emit(self.selected_keys())
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier or (
            event.text() > " " and event.text().isprintable()
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words that stand for none."""
        super().paintEvent(event)
        if not self._rows.rows:
            paint_empty(self, self._empty_text)


def _spoken(row: RichRow) -> str:
    return " ".join(part for part in (row.lead, row.text, row.small) if part)


def _whole_text(row: RichRow) -> str:
    return "\n".join(filter(None, (row.text, row.small)))


class _RichDelegate(QStyledItemDelegate):
    """Draws a row as a small card."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: RichRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        words = _height(_words(row, width - 2 * SIDE - 2))
        small = QFontMetricsF(ui_font(SMALL)).height() + 2 if row.small else 0
        return QSize(width, round(ABOVE + words + small + BELOW) + 7)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RichRow = index.data(ROW_ROLE)
        card = QRectF(option.rect).adjusted(1, 1, -1, -7)
        colours = self._view.palette()
        chosen = QStyle.StateFlag.State_Selected in option.state
        focused = chosen and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent(), 2) if focused else QPen(colours.mid(), 1))
        painter.setBrush(colours.midlight() if chosen else QApplication.palette().base())
        painter.drawRoundedRect(card, 9, 9)
        words = _words(row, card.width() - 2 * SIDE)
        painter.setPen(colours.text().color())
        words.draw(painter, QPointF(card.left() + SIDE, card.top() + ABOVE))
        if row.small:
            top = card.top() + ABOVE + _height(words) + 2
            line = QRectF(card.left() + SIDE, top, card.width() - 2 * SIDE, card.bottom() - top)
            _paint_small(painter, line, row, (colours.brightText() if row.warn else colours.placeholderText()).color())
        painter.restore()


def _paint_small(painter: QPainter, line: QRectF, row: RichRow, ink: QColor) -> None:
    font = ui_font(SMALL)
    height = QFontMetricsF(font).height()
    if row.mark:
        place = QRectF(line.left(), line.top() + (height - 9) / 2, 9, 9)
        paint_mark(painter, row.mark, QColor(row.colour), place)
        line = line.adjusted(14, 0, 0, 0)
    painter.setPen(ink)
    painter.setFont(font)
    text = QFontMetricsF(font).elidedText(row.small, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(QRectF(line.left(), line.top(), line.width(), height), Qt.AlignmentFlag.AlignVCenter, text)


def _words(row: RichRow, width: float) -> QTextLayout:
    """Lead and text laid out in at most three lines, the last one cut with an ellipsis."""
    text = " ".join(f"{row.lead} {row.text}".split())
    layout = _laid_out(text, len(row.lead), width)
    if layout.lineCount() <= MOST_LINES:
        return layout
    start = layout.lineAt(MOST_LINES - 1).textStart()
    last = QFontMetricsF(layout.font()).elidedText(text[start:], Qt.TextElideMode.ElideRight, width - 2)
    return _laid_out(text[:start] + last, len(row.lead), width)


def _laid_out(text: str, bold: int, width: float) -> QTextLayout:
    layout = QTextLayout(text, ui_font(TABLE))
    lead = QTextLayout.FormatRange()
    lead.start, lead.length = 0, bold
    lead.format = QTextCharFormat()
    lead.format.setFontWeight(QFont.Weight.DemiBold)
    layout.setFormats([lead])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    lines = min(MOST_LINES, layout.lineCount())
    return sum(layout.lineAt(number).height() for number in range(lines))
