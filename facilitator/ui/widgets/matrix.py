"""The responsibility matrix: who is responsible, accountable, consulted, informed, filled in by click or key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QScrollBar, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.matrixmodel import WORDS, ColumnData, Id, MatrixModel, RowData
from facilitator.ui.widgets.matrixpaint import MatrixLook
from facilitator.ui.widgets.matrixpane import Pane, link_bars

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -1_000_000),
    Qt.Key.Key_End: (0, 1_000_000),
    Qt.Key.Key_PageUp: (-10, 0),
    Qt.Key.Key_PageDown: (10, 0),
}
_NARROWEST = 66
_TITLE_SHARE, _CHECK_SHARE = 0.28, 0.2
_Flag = QItemSelectionModel.SelectionFlag


class MatrixView(QWidget):
    """Shows the matrix and says what was asked for; it changes nothing itself.

    Headings, titles and checks stay in sight while the people scroll. Not `editable`, it is a picture for
    the stage.
    """

    cell_cycled = Signal(object, object)  # row id, column id
    letter_pressed = Signal(object, object, str)  # row id, column id, one of R A C I
    cell_cleared = Signal(object, object)  # row id, column id
    row_renamed = Signal(object, str)  # row id, title
    pasted = Signal(object, object, str)  # row id, column id or None for the title, the clipboard's text

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 13, editable: bool = True) -> None:
        super().__init__(parent)
        self._look = MatrixLook(tokens, px)
        self._editable = editable
        self._model = MatrixModel(editable, self)
        self._model.renamed.connect(self.row_renamed)
        self._titles, self._people, self._checks = self._panes = tuple(
            Pane(self._look, self._model, self) for _ in range(3)
        )
        self._picked = QItemSelectionModel(self._model, self)
        self._picked.currentChanged.connect(self._show_current)
        for pane in self._panes:
            pane.setSelectionModel(self._picked)
            pane.setFocusProxy(self)
        self._began = QPersistentModelIndex()
        self._across = QScrollBar(Qt.Orientation.Horizontal, self)
        self._down = QScrollBar(Qt.Orientation.Vertical, self)
        self._arrange()
        self.setAccessibleName("Responsibility matrix")
        if editable:
            self._give_hands()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_matrix(
        self, rows: Sequence[RowData], columns: Sequence[ColumnData], cells: Mapping[tuple[Id, Id], str]
    ) -> None:
        """Show these. `cells` holds letters like "R" or "RA" by (row id, column id); the rest is empty."""
        where, scrolled = self.current(), (self._down.value(), self._across.value())
        if not self._model.show_matrix(rows, columns, cells):
            self._speak()
            return
        for column in range(self._model.columnCount()):
            self._titles.setColumnHidden(column, column != 0)
            self._people.setColumnHidden(column, not 0 < column < self._model.last)
            self._checks.setColumnHidden(column, column != self._model.last)
        self._share_width()
        self._go(where)
        for pane in self._panes:
            pane.updateGeometries()
        self._down.setValue(scrolled[0])
        self._across.setValue(scrolled[1])

    def current(self) -> tuple[Id, Id | None] | None:
        """Row and column id of the current cell; the column is None in the title and the check."""
        index = self._picked.currentIndex()
        if not index.isValid():
            return None
        person = 0 < index.column() < self._model.last
        return self._model.rows[index.row()].id, self._model.columns[index.column() - 1].id if person else None

    def go_to(self, row_id: Id, column_id: Id | None) -> None:
        """Make a cell the current one and bring it into sight; column None is the row's title."""
        self._go((row_id, column_id))
        self.setFocus()

    def rename_row(self, row_id: Id) -> None:
        """Open the title of a row for typing."""
        self.go_to(row_id, None)
        self._titles.edit(self._picked.currentIndex())

    def selected_text(self) -> str:
        """The picked cells as lines of tab-separated text, as a spreadsheet takes them."""
        indexes = self._picked.selectedIndexes() or [self._picked.currentIndex()]
        if not indexes[0].isValid():
            return ""
        rows = range(min(i.row() for i in indexes), max(i.row() for i in indexes) + 1)
        columns = range(min(i.column() for i in indexes), max(i.column() for i in indexes) + 1)
        return "\n".join(
            "\t".join(" ".join(self._model.text(self._model.index(r, c)).split()) for c in columns) for r in rows
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among titles, people and checks."""
        super().resizeEvent(event)
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With no current cell yet, begin at the first."""
        super().focusInEvent(event)
        if not self._picked.currentIndex().isValid() and self._model.rows:
            self._set_current(self._model.index(0, min(1, self._model.last)), extend=False)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, toggle a letter, cycle, clear, type a title, copy and paste."""
        index = self._picked.currentIndex()
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if not index.isValid() or not self._editable:
            event.ignore()
        elif arrow is not None and not event.modifiers() & ~_MOVING:
            self._step(index, *arrow, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            where = self.current()
            if where is not None:
                self.pasted.emit(*where, QGuiApplication.clipboard().text())
        elif index.column() == 0:
            self._title_key(event, index)
        elif index.column() == self._model.last or not self._cell_key(event, index):
            event.ignore()

    def _title_key(self, event: QKeyEvent, index: QModelIndex) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._titles.edit(index)
        elif event.text().isprintable() and event.text().strip():
            self._titles.keyPressEvent(event)
        else:
            event.ignore()

    def _cell_key(self, event: QKeyEvent, index: QModelIndex) -> bool:
        row_id, column_id = self._model.rows[index.row()].id, self._model.columns[index.column() - 1].id
        if event.modifiers() & ~_MOVING:
            return False
        if event.text().upper() in WORDS:
            self.letter_pressed.emit(row_id, column_id, event.text().upper())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self._model.letters(index):
                self.cell_cleared.emit(row_id, column_id)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cell_cycled.emit(row_id, column_id)
        else:
            return False
        return True

    def _pressed(self, index: QModelIndex) -> None:
        self._began = QPersistentModelIndex(index)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _tapped(self, index: QModelIndex) -> None:
        if 0 < index.column() < self._model.last:
            self.cell_cycled.emit(self._model.rows[index.row()].id, self._model.columns[index.column() - 1].id)

    def _step(self, index: QModelIndex, down: int, right: int, extend: bool) -> None:
        row = min(max(index.row() + down, 0), len(self._model.rows) - 1)
        column = min(max(index.column() + right, 0), self._model.last)
        self._set_current(self._model.index(row, column), extend)

    def _set_current(self, index: QModelIndex, extend: bool) -> None:
        """Move to a cell; extending picks the block from where picking began."""
        if not extend or not self._began.isValid():
            self._began = QPersistentModelIndex(index)
        began = self._model.index(self._began.row(), self._began.column())
        self._picked.setCurrentIndex(index, _Flag.NoUpdate)
        self._picked.select(QItemSelection(began, index), _Flag.ClearAndSelect)
        self._into_sight(index)

    def _go(self, where: tuple[Id, Id | None] | None) -> None:
        if where is None:
            return
        row = next((n for n, r in enumerate(self._model.rows) if r.id == where[0]), None)
        column = next((n + 1 for n, c in enumerate(self._model.columns) if c.id == where[1]), 0)
        if row is not None:
            self._set_current(self._model.index(row, column), extend=False)

    def _into_sight(self, index: QModelIndex) -> None:
        pane = self._titles if index.column() == 0 else self._people
        if index.column() == self._model.last:
            pane = self._checks
        pane.scrollTo(index)

    def _show_current(self) -> None:
        index = self._picked.currentIndex() if self.hasFocus() else QModelIndex()
        for pane in self._panes:
            pane.painter_of_cells.set_current(index)
            pane.viewport().update()
        self._speak()

    def _speak(self) -> None:
        index = self._picked.currentIndex()
        said = f"Matrix. {self._model.spoken(index)}" if index.isValid() else "Responsibility matrix"
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _give_hands(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        trigger = QAbstractItemView.EditTrigger
        self._titles.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self._people.tapped.connect(self._tapped)
        for pane in self._panes:
            pane.pressed.connect(self._pressed)

    def _arrange(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for column, pane in enumerate(self._panes):
            layout.addWidget(pane, 0, column)
        layout.addWidget(self._across, 1, 1)
        layout.addWidget(self._down, 0, 3)
        layout.setColumnStretch(1, 1)
        link_bars(self._across, self._people.horizontalScrollBar())
        link_bars(self._down, self._people.verticalScrollBar())
        self._people.verticalScrollBar().rangeChanged.connect(self._share_width)
        for pane in (self._titles, self._checks):
            pane.verticalScrollBar().valueChanged.connect(self._down.setValue)
            self._down.valueChanged.connect(pane.verticalScrollBar().setValue)

    def _share_width(self) -> None:
        look, width = self._look, self.width()
        titles = max(look.of(150), int(width * _TITLE_SHARE))
        checks = max(look.of(130), int(width * _CHECK_SHARE))
        self._titles.setFixedWidth(titles)
        self._titles.setColumnWidth(0, titles)
        self._checks.setFixedWidth(checks)
        self._checks.setColumnWidth(self._model.last, checks)
        count = max(1, len(self._model.columns))
        bar = 0 if self._down.isHidden() else self._down.sizeHint().width()
        room = width - titles - checks - bar
        narrowest = look.of(_NARROWEST)
        whole = max(1, min(count, room // narrowest))  # as many as can be seen whole: half a column looks like an end
        each = max(narrowest, room // whole)
        for column in range(1, self._model.last):
            rest = room - each * (count - 1)
            self._people.setColumnWidth(column, max(each, rest) if column == count else each)


_MOVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
