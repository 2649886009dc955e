"""The heat map: what every team says to every statement, as a number on a colour."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.heatmapmodel import HeatColumn, HeatModel, HeatRow, Kind
from facilitator.ui.widgets.heatmappaint import HeatHeading, HeatPainter
from facilitator.ui.widgets.lists import ENTER, ROW_HEIGHT, paint_empty
from facilitator.ui.widgets.recordmodel import Index

_LEAST = {Kind.MEAN: 38, Kind.STRIP: 72, Kind.BAR: 42, Kind.WAY: 72}
_MOST = {Kind.MEAN: 104, Kind.STRIP: 124, Kind.BAR: 90, Kind.WAY: 104}
_TITLE, _TITLE_SHARE = 190, 0.32


class HeatMap(QTableView):
    """Rows of statements under columns of teams. The arrow keys walk over the cells.

    `chosen(key)` follows the row at hand, `opened(key)` comes on Enter or a double click. Ctrl+C copies all that is
    shown, for a spreadsheet. The row at hand stays so, by its key, whatever order the rows are put into.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, title: str, tokens: Tokens, empty_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat = HeatModel(title, self)
        self._empty_text = empty_text
        self._settling = False
        self.setModel(self._heat)
        self.setItemDelegate(HeatPainter(tokens, self._heat, self))
        self.setHorizontalHeader(HeatHeading(tokens, self._heat, self))
        self._dress()
        self.setAccessibleName(title)

    def show_columns(self, columns: Sequence[HeatColumn]) -> None:
        """Have these columns after the titles; the same again change nothing."""
        if tuple(columns) != self._heat.columns:
            self._settling = True
            self._heat.set_columns(columns)
            self._settling = False
            self._share_width()

    def show_rows(self, rows: Sequence[HeatRow]) -> None:
        """Show these rows in this order. The one at hand stays in sight; if it is gone, the first one follows."""
        if tuple(rows) == self._heat.rows:
            return
        key, column = self.at(), max(0, self.currentIndex().column())
        self._settling = True
        self._heat.set_rows(rows)
        place = self._heat.row_of(key) if key else None
        self.setCurrentIndex(self._heat.index(place or 0, column))
        self._settling = False
        if self.at() != key:
            self._tell()
        elif place is not None:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def to_top(self) -> None:
        """Put the first row at hand: what an order brings to the top is what it was asked for."""
        self.setCurrentIndex(self._heat.index(0, max(0, self.currentIndex().column())))
        self.scrollToTop()

    def at(self) -> str:
        """The key of the row at hand, "" without rows."""
        index = self.currentIndex()
        return self._heat.rows[index.row()].key if index.isValid() and index.row() < len(self._heat.rows) else ""

    def go_to(self, key: str) -> bool:
        """Put a row at hand; False if it is not shown."""
        place = self._heat.row_of(key)
        if place is not None:
            self.setCurrentIndex(self._heat.index(place, max(0, self.currentIndex().column())))
        return place is not None

    def rows(self) -> tuple[HeatRow, ...]:
        """The rows as they are shown."""
        return self._heat.rows

    def columns(self) -> tuple[HeatColumn, ...]:
        """The columns after the titles."""
        return self._heat.columns

    def as_text(self) -> str:
        """All that is shown, with tabs between cells."""
        heads = [self._heat.heading(column) for column in range(self._heat.columnCount())]
        lines = [[f"{row.number} {row.title}", *(cell.text for cell in row.cells)] for row in self._heat.rows]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in (heads, *lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens, Ctrl+C copies; signs typed and keys held with Alt are the page's."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif event.key() in ENTER and not held and self.at():
            self.opened.emit(self.at())
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw the row at hand as such, and tell."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row() and not self._settling:
            self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame comes with the keys."""
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words that stand for none."""
        super().paintEvent(event)
        if not self._heat.rows:
            paint_empty(self, self._empty_text)

    def _tell(self) -> None:
        self.chosen.emit(self.at())

    def _share_width(self) -> None:
        """Columns are as wide as does them good, and give way down to their least before titles lose their room."""
        if not self._heat.columns:
            return
        least = [_LEAST[column.kind] for column in self._heat.columns]
        most = [_MOST[column.kind] for column in self._heat.columns]
        wide = self.viewport().width()
        spare = max(0, wide - max(_TITLE, round(wide * _TITLE_SHARE)) - sum(least))
        share = min(1.0, spare / max(1, sum(most) - sum(least)))
        for place, (low, high) in enumerate(zip(least, most, strict=True), 1):
            self.setColumnWidth(place, low + int((high - low) * share))
        taken = sum(self.columnWidth(place) for place in range(1, self._heat.columnCount()))
        self.setColumnWidth(0, max(_TITLE, wide - taken))

    def _dress(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._heat.rows[index.row()].key))
