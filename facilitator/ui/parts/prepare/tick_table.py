"""A table whose rows are ticked: done, arrived, packed, held."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from facilitator.core.people import Team
from facilitator.ui.parts.cells import CellDelegate, Choices, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import TABLE, ui_font
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.marks import Mark, paint_mark
from facilitator.ui.widgets.recordmodel import Column, Index

T = TypeVar("T")
TICK = 0
_TICK_WIDTH = 64
_BOX = 17


class TickTable(RecordTable[T], Generic[T]):
    """The first column, `title`, is a box. `ticked(rows, on)` by Space on the rows chosen or a click on a box.

    Rows that `is_ticked` is None of are headings: `heading` gives their words, across the table. Enter types into the
    cell at hand, or the first that can be typed into; other signs are the page's. What was typed or chosen goes to
    `store(row, column, value)`, which says whether it was taken; `choices(column)` are those of a column that is
    chosen from. `moved(up)` on Alt with an arrow.
    """

    ticked = Signal(object, bool)
    moved = Signal(bool)

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        is_ticked: Callable[[T], bool | None],
        store: Callable[[T, int, object], bool],
        *,
        choices: Callable[[int], Choices | None] = lambda _column: None,
        heading: Callable[[T], str] = str,
        team: tuple[int, Callable[[T], Team | None]] | None = None,
        field: Callable[[T, int], str] | None = None,
        empty_text: str = "Nothing here yet.",
        parent: QWidget | None = None,
    ) -> None:
        """`team` is the column that shows a team's mark; `field` gives what a cell is typed over, if not its text."""
        self.is_ticked = is_ticked

        def box_words(row: T) -> str:
            on = is_ticked(row)
            return heading(row) if on is None else title.lower() if on else f"not {title.lower()}"

        first = Column[T](title, box_words, _TICK_WIDTH)
        super().__init__([first, *columns], key, empty_text, parent)
        self._typed = next((at for at, column in enumerate(columns, 1) if column.edit), None)
        self.setAccessibleName(name)
        self.setItemDelegate(_TickCells(self, store, choices, team, field))
        self.setSortingEnabled(False)
        self.clicked.connect(self._on_click)
        self._rows.modelReset.connect(self._span_headings)
        self._through = KeysThrough(self)
        self._through.spare(self)

    def turn(self) -> None:
        """Tick the rows chosen; if they all are, untick them."""
        rows = [row for row in self.selected() if self.is_ticked(row) is not None]
        if rows:
            self.ticked.emit(rows, any(not self.is_ticked(row) for row in rows))

    def choose_first(self) -> None:
        """Where nothing is chosen, put the first row at hand that is not ticked, or else the first of all."""
        if not self.selected():
            rows = [row for row in self.shown() if self.is_ticked(row) is not None]
            first = next((row for row in rows if not self.is_ticked(row)), rows[0] if rows else None)
            self.select([] if first is None else [self._rows.key(first)])

    def at(self) -> T | None:
        """The row at hand: the only one chosen that is no heading."""
        rows = [row for row in self.selected() if self.is_ticked(row) is not None]
        return rows[0] if len(rows) == 1 else None

    def type_into(self, column: int | None = None) -> None:
        """Type into a cell of the row at hand; without a column, into the one at hand or else the first that can be."""
        here = self.currentIndex()
        if not here.isValid():
            return
        can = bool(here.flags() & Qt.ItemFlag.ItemIsEditable)
        wanted = column if column is not None else here.column() if can else self._typed
        if wanted is not None and self.is_ticked(self.shown()[here.row()]) is not None:
            self.setCurrentIndex(here.siblingAtColumn(wanted))
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types; Ctrl+Enter is the page's. Alt with an arrow moves the row at hand."""
        here = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.at() is not None:
            self.moved.emit(event.key() == Qt.Key.Key_Up)
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier and here.isValid():
            self.type_into()
        else:
            super().keyPressEvent(event)

    def _span_headings(self) -> None:
        self.clearSpans()
        for place, row in enumerate(self._rows.shown):
            if self.is_ticked(row) is None:
                self.setSpan(place, TICK, 1, len(self._rows.columns))

    def _on_click(self, index: QModelIndex) -> None:
        row = self.shown()[index.row()]
        on = self.is_ticked(row)
        if index.column() == TICK and on is not None:
            self.ticked.emit([row], not on)


class _TickCells(CellDelegate[T]):
    """Draws the boxes, the headings and the teams' marks."""

    def __init__(
        self,
        table: TickTable[T],
        store: Callable[[T, int, object], bool],
        choices: Callable[[int], Choices | None],
        team: tuple[int, Callable[[T], Team | None]] | None,
        field: Callable[[T, int], str] | None,
    ) -> None:
        super().__init__(table, store, choices)
        self._ticks, self._team, self._field = table, team, field

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """No words where a box is; headings bold; a mark before a team's name."""
        super().initStyleOption(option, index)
        row = self.record(index)
        if self._ticks.is_ticked(row) is None:
            option.font = ui_font(TABLE, QFont.Weight.DemiBold)
        elif index.column() == TICK:
            option.text = ""
        if self._team is not None and index.column() == self._team[0]:
            show_mark(option, self._team[1](row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and the box in the first column; a heading stands on a ground of its own."""
        ticked = self._ticks.is_ticked(self.record(index))
        if ticked is None:
            painter.fillRect(option.rect, option.palette.alternateBase())
        super().paint(painter, option, index)
        if index.column() == TICK and ticked is not None:
            box = QRectF(0, 0, _BOX, _BOX)
            box.moveCenter(QRectF(option.rect).center())
            _paint_box(painter, box, option, ticked=ticked)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what can be typed, where that is not what the cell says."""
        super().setEditorData(editor, index)
        if self._field is not None and isinstance(editor, QLineEdit):
            editor.setText(self._field(self.record(index), index.column()))
            editor.selectAll()


def _paint_box(painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, ticked: bool) -> None:
    colours = option.palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.accent() if ticked else colours.dark(), 1.2))
    painter.setBrush(colours.accent() if ticked else colours.base())
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        paint_mark(painter, Mark.CHECK, colours.base().color(), box.adjusted(3, 3, -3, -3))
    painter.restore()
