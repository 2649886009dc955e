"""The values of one indicator by day, the latest first."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Reading
from facilitator.core.phrases import day_words
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "No values yet. Type one above, or copy two columns of a spreadsheet, day and value, and press Ctrl V."
_LEAST = 84


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    VALUE = 1
    NOTE = 2


class ReadingTable(RecordTable[Reading]):
    """F2 or Enter types into the cell at hand; `store(reading, column, typed)` says whether it was taken."""

    def __init__(self, store: Callable[[Reading, int, object], bool]) -> None:
        self._today, self._unit = date.min, ""

        columns: list[Column[Reading]] = [
            Column("Day", lambda one: day_words(one.day, self._today), 136, edit=by_delegate),
            Column("Value", lambda one: figure_words(one.value, self._unit), 110, right=True, edit=by_delegate),
            Column("Note", lambda one: one.note, edit=by_delegate),
        ]
        super().__init__(columns, lambda one: one.id, _EMPTY)
        self.setAccessibleName("Values by day")
        self.setItemDelegate(CellDelegate[Reading](self, store))
        self.setSortingEnabled(False)
        self.opened.connect(lambda _reading: self.edit(self.currentIndex()))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self, _LEAST)

    def show_readings(self, readings: list[Reading], unit: str, today: date) -> None:
        """Show values of a unit; days are named as seen from today."""
        if (unit, today) != (self._unit, self._today):
            self._unit, self._today = unit, today
            self.viewport().update()
        self.show_records(sorted(readings, key=lambda one: one.day, reverse=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V is the page's: it pastes values."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_V:
            event.ignore()
        else:
            super().keyPressEvent(event)
