"""The agenda as a table: parts and blocks with their start, typed into, dragged and nudged."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDropEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.ui.desk import Look
from facilitator.ui.parts.agenda.agenda_model import AgendaModel, Store
from facilitator.ui.parts.agenda.agenda_rows import Cell, Row, RowKind
from facilitator.ui.theme import SMALL, ui_font
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.lists import ENTER, ROW_HEIGHT, selected_rows, selection_of
from facilitator.ui.widgets.recordmodel import Index

_WIDTHS = {Cell.START: 78, Cell.MINUTES: 70, Cell.SHORTEST: 74, Cell.ACTIVITY: 140}
_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_SMALLEST_TITLE = 130


class AgendaTable(QTableView):
    """`chosen()` when the selection changes, `dropped(row)` says before which row the dragged ones were let go.

    Digits and signs type minutes at once; Enter or F2 types into the cell at hand.
    """

    chosen = Signal()
    dropped = Signal(int)

    def __init__(self, look: Look, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = AgendaModel(look, store, self)
        self._waiting: Sequence[Row] | None = None
        self._settling = False
        self.setModel(self._rows)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName("Agenda")
        self._dress()
        self.selectionModel().selectionChanged.connect(self._tell_chosen)

    # Rows

    def show_rows(self, rows: Sequence[Row], at_once: bool = False) -> None:
        """Show other rows, keeping selection and place; while a cell is typed into they wait, unless `at_once`."""
        if self.state() is QAbstractItemView.State.EditingState and not at_once:
            self._waiting = rows
        elif list(rows) != self._rows.rows:
            self._take(rows)

    def rows(self) -> list[Row]:
        """The rows shown."""
        return list(self._rows.rows)

    def selected(self) -> list[Row]:
        """The selected rows from top to bottom."""
        return [self._rows.rows[row] for row in selected_rows(self)]

    def current(self) -> Row | None:
        """The row at hand, if it is selected."""
        rows, at = selected_rows(self), self.currentIndex().row()
        place = at if at in rows else next(iter(rows), None)
        return None if place is None else self._rows.rows[place]

    def choose(self, kind: RowKind, record_id: int) -> None:
        """Select the row of a part or block and go to it."""
        self._select([(kind, record_id)], (kind, record_id), Cell.TITLE)
        self.scrollTo(self.currentIndex())

    def type_into(self, cell: Cell) -> None:
        """Start typing into a cell of the row at hand."""
        index = self._rows.index(self.currentIndex().row(), cell)
        self.setCurrentIndex(index)
        self.edit(index)

    def below_current(self) -> QPoint:
        """Where on the screen the row at hand ends."""
        index = self.currentIndex().siblingAtColumn(Cell.TITLE)
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came in while a cell was typed into."""
        super().closeEditor(editor, hint)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._take(waiting)

    def _take(self, rows: Sequence[Row]) -> None:
        self._waiting = None
        keys, at = [row.key for row in self.selected()], self.currentIndex()
        current = self._rows.rows[at.row()].key if at.isValid() else None
        scrolled = self.verticalScrollBar().value()
        self._settling = True
        self._rows.set_rows(rows)
        self.clearSpans()
        for place, row in enumerate(rows):
            if row.kind is RowKind.GAP:
                self.setSpan(place, Cell.TITLE, 1, len(Cell) - 1)
        self._select(keys, current, Cell(max(0, at.column())))
        self.verticalScrollBar().setValue(scrolled)
        self._settling = False
        self.chosen.emit()

    def _select(self, keys: Sequence[tuple[RowKind, int]], current: tuple[RowKind, int] | None, cell: Cell) -> None:
        flag, model = QItemSelectionModel.SelectionFlag, self.selectionModel()
        places = [place for place, row in enumerate(self._rows.rows) if row.key in keys]
        model.select(selection_of(self._rows, places), flag.ClearAndSelect | flag.Rows)
        for place, row in enumerate(self._rows.rows):
            if row.key == current:
                model.setCurrentIndex(self._rows.index(place, cell), flag.NoUpdate)

    def _tell_chosen(self) -> None:
        if not self._settling:
            self.chosen.emit()

    # Keys and dragging

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures type minutes, Enter types into the cell; letters, Del and Alt+arrows are the page's."""
        row, current = self.current(), self.currentIndex()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() == Qt.Key.Key_Delete:
            event.ignore()
        elif event.text() and event.text() in "0123456789+-" and row and row.kind is RowKind.BLOCK:
            cell = Cell.SHORTEST if current.column() == Cell.SHORTEST else Cell.MINUTES
            index = self._rows.index(current.row(), cell)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event)
        elif event.key() in ENTER and current.isValid():
            self.edit(current)
        elif event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell before which row the dragged rows were let go; the agenda itself moves them."""
        if event.source() is not self:
            event.ignore()
            return
        index = self.indexAt(event.position().toPoint())
        below = index.isValid() and event.position().y() > self.visualRect(index).center().y()
        at = index.row() + below if index.isValid() else len(self._rows.rows)
        super().dropEvent(event)  # ends the scrolling at the edges; the model takes nothing
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(at)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked | trigger.AnyKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(60)
        for cell, width in _WIDTHS.items():
            self.setColumnWidth(cell, width)
        header.setSectionResizeMode(Cell.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setMinimumWidth(sum(_WIDTHS.values()) + _SMALLEST_TITLE)


class _CellDelegate(QStyledItemDelegate):
    """A line or a list of activities in the cell; what is refused stays open as typed."""

    def __init__(self, table: AgendaTable) -> None:
        super().__init__(table)
        self._at: Index = QModelIndex()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
        if index.column() == Cell.TITLE:
            self._paint_track(painter, option, index)
        if QStyle.StateFlag.State_HasFocus in option.state:
            painter.setPen(option.palette.accent().color())
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))

    def _paint_track(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A bar along what runs side by side, and the name of the group at the right."""
        model = index.model()
        track = model.rows[index.row()].track if isinstance(model, AgendaModel) else ""
        if not track:
            return
        rect, metrics = option.rect, option.fontMetrics
        painter.fillRect(rect.x() + 12, rect.y(), 3, rect.height(), option.palette.accent())
        words = metrics.elidedText(track, Qt.TextElideMode.ElideRight, rect.width() // 3)
        width = metrics.horizontalAdvance(words) + 18
        chip = QRectF(rect.right() - width - 6, rect.center().y() - 10.5, width, 22)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.mid().color(), 1))
        painter.setBrush(option.palette.base())
        painter.drawRoundedRect(chip, 11, 11)
        painter.setFont(ui_font(SMALL))
        painter.setPen(option.palette.text().color())
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._at = QPersistentModelIndex(index)
        if index.column() == Cell.ACTIVITY:
            choice = Combo(parent)
            choice.fill([(words, activity.value) for activity, words in ACTIVITY_WORDS.items()])
            choice.picked.connect(lambda _value: self._leave(choice))
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()
        elif isinstance(editor, Combo):
            editor.setCurrentText(str(index.data()))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, QLineEdit | Combo):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
                self._leave(editor)
                return True
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                if event.reason() is not Qt.FocusReason.PopupFocusReason:
                    self._leave(editor)
                return False
        return super().eventFilter(editor, event)

    def _leave(self, editor: QLineEdit | Combo) -> None:
        """Close the editor if what is in it was taken."""
        model = self._at.model()
        typed = editor.text() if isinstance(editor, QLineEdit) else str(editor.currentData())
        if isinstance(model, AgendaModel) and model.store(self._at, typed):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
