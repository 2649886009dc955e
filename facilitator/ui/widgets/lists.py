"""A table of records, made from column definitions."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.ui.theme import ui_font
from facilitator.ui.widgets.recordmodel import Column, Index, RecordModel

T = TypeVar("T")
ROW_HEIGHT = 34
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Cells(QStyledItemDelegate):
    """Draws cells in their own colour, selected or not."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The colour of a late day says as much in a selected row."""
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(colour, QColor):
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)


class RecordTable(QTableView, Generic[T]):
    """Records in columns: sorted by a click on a title, filtered by words, several selected at once.

    `opened(record)` comes on Enter or a double click, `delete_requested(records)` on Del, `chosen()` when the
    selection changes. F2 or a double click types into a cell of a column that has an `edit`. Ctrl+C copies the
    selected rows for a spreadsheet. Selection and place survive a refresh by the records' keys.
    """

    opened = Signal(object)
    delete_requested = Signal(object)
    chosen = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        empty_text: str = "Nothing here yet.",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: RecordModel[T] = RecordModel(columns, key, self)
        self._empty_text = empty_text
        self._waiting: list[T] | None = None
        self._settling = False
        self.setModel(self._rows)
        self.setItemDelegate(Cells(self))
        self._dress()
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)

    def show_records(self, records: Iterable[T]) -> None:
        """Show other records. While a cell is being typed into, they wait until that is done."""
        wanted = list(records)
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = wanted
        elif wanted != self._rows.records:
            self._keeping_place(lambda: self._rows.set_records(wanted))

    def filter(self, words: str) -> None:
        """Show only records in which every word occurs."""
        self._keeping_place(lambda: self._rows.set_filter(words))

    def shown(self) -> list[T]:
        """The records in the order they are shown."""
        return list(self._rows.shown)

    def selected(self) -> list[T]:
        """The selected records from top to bottom."""
        return [self._rows.shown[row] for row in selected_rows(self)]

    def select(self, keys: Iterable[Hashable]) -> None:
        """Select exactly the records with these keys and go to the first."""
        wanted, model = set(keys), self.selectionModel()
        rows = [row for row, record in enumerate(self._rows.shown) if self._rows.key(record) in wanted]
        flag = model.SelectionFlag
        model.select(selection_of(self._rows, rows), flag.ClearAndSelect | flag.Rows)
        if rows:
            model.setCurrentIndex(self._rows.index(rows[0], 0), flag.NoUpdate)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came in while a cell was being typed into, and tell that what is chosen may read otherwise now."""
        super().closeEditor(editor, hint)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_records(waiting)
            self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is chosen, the row that the keys come to is: it looks like it, and buttons need one."""
        super().focusInEvent(event)
        came = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason)
        if came and self.currentIndex().isValid() and not self.selected():
            flag = self.selectionModel().SelectionFlag
            self.selectionModel().select(self.currentIndex(), flag.Select | flag.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del asks to delete, Ctrl+C copies; a key held with Alt is the page's."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self._rows.shown[self.currentIndex().row()])
        elif event.key() == Qt.Key.Key_Delete and self.selected():
            self.delete_requested.emit(self.selected())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_as_text())
        else:
            super().keyPressEvent(event)

    def selected_as_text(self) -> str:
        """The selected rows with tabs between cells, as spreadsheets take them."""
        lines = ([column.text(record) for column in self._rows.columns] for record in self.selected())
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words that stand for none."""
        super().paintEvent(event)
        if not self._rows.shown:
            paint_empty(self, "Nothing matches." if self._rows.records else self._empty_text)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for place, column in enumerate(self._rows.columns):
            if column.width is None:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(place, column.width)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Make a change and put selection, current record and scroll position back by key."""
        key, current = self._rows.key, self.currentIndex()
        selected = [key(record) for record in self.selected()]
        at = key(self._rows.shown[current.row()]) if current.isValid() else None
        scrolled = self.verticalScrollBar().value()
        self._settling = True
        change()
        self.select(selected)
        for row, record in enumerate(self._rows.shown):
            if key(record) == at:
                place = self._rows.index(row, max(0, current.column()))
                self.selectionModel().setCurrentIndex(place, self.selectionModel().SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(scrolled)
        self._settling = False
        if [key(record) for record in self.selected()] != selected:
            self.chosen.emit()

    def _tell_chosen(self) -> None:
        if not self._settling:
            self.chosen.emit()

    def _open(self, index: QModelIndex) -> None:
        if self._rows.columns[index.column()].edit is None:
            self.opened.emit(self._rows.shown[index.row()])


def selection_of(model: QAbstractItemModel, rows: Sequence[int]) -> QItemSelection:
    """Rising row numbers as a selection, with neighbours joined: thousands of rows stay quick."""
    chosen, start = QItemSelection(), 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] != rows[place - 1] + 1:
            top, bottom = model.index(rows[start], 0), model.index(rows[place - 1], 0)
            chosen.append(QItemSelectionRange(top, bottom))
            start = place
    return chosen


def selected_rows(view: QAbstractItemView) -> list[int]:
    """The numbers of the selected rows, rising."""
    chosen = view.selectionModel().selection()
    parts = [chosen.at(place) for place in range(chosen.count())]
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})


def paint_empty(view: QAbstractItemView, text: str) -> None:
    """Write the words that stand for no rows into the middle of a list or table."""
    painter = QPainter(view.viewport())
    painter.setFont(ui_font())
    painter.setPen(view.palette().placeholderText().color())
    room = QRectF(view.viewport().rect()).adjusted(20, 16, -20, -16)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
