"""The values of one indicator: a line for one more, and all of them by day, typed over or pasted."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.measures.readings import edit_reading, paste_readings, readings_of, remove_reading, set_reading
from facilitator.core.phrases import counted, day_words, quoted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.begun_lines import BegunLines
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.past_days import past_day
from facilitator.ui.parts.measures.reading_line import ReadingLine
from facilitator.ui.parts.measures.reading_table import Cell, ReadingTable
from facilitator.ui.theme import GAP_S

Put = Callable[[Document, int, date, str, str], Reading]
"""Stores the value of an indicator (by its id) on a day, as typed, with a note."""


class ReadingsBench(QWidget):
    """`put` stores a value that was typed. The page binds the keys."""

    def __init__(self, desk: Desk, put: Put = set_reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._put = desk, put
        self._indicator: Indicator | None = None
        self.line = ReadingLine(desk)
        self._begun = BegunLines(self.line.value, self.line.note)
        self.table = ReadingTable(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.line)
        column.addWidget(self.table, 1)
        self.line.added.connect(self._add)
        self.line.pasted.connect(self.paste)
        self.table.delete_requested.connect(self._remove)

    def show_readings(self, indicator: Indicator | None, readings: Sequence[Reading]) -> None:
        """Show the values of an indicator. What was begun in the line waits for its own indicator to come back."""
        self._begun.turn_to(indicator.id if indicator else None)
        self._indicator = indicator
        self.setEnabled(indicator is not None)
        self.table.show_readings(list(readings), indicator.unit if indicator else "", today_of(self._desk))

    def types_here(self) -> bool:
        """Whether the keys are in a field of the line, which has heard Enter already."""
        return any(field.hasFocus() for field in (self.line.value, self.line.note))

    def paste(self, pasted: str | None = None) -> None:
        """Take values from what was copied out of a spreadsheet."""
        text = QGuiApplication.clipboard().text() if pasted is None else pasted
        if self._indicator is not None:
            found = self._desk.run(paste_readings, self._indicator.id, text, today_of(self._desk))
            if found is not None:
                self._desk.said.emit(f"Pasted {counted(len(found), 'value')} into {quoted(self._indicator.name)}.")

    def _add(self, day: date, typed: str, note: str) -> None:
        at = self._indicator
        if at is None:
            return
        before = next((one for one in readings_of(self._desk.document, at.id) if one.day == day), None)
        made = self._desk.run(self._put, at.id, day, typed, note)
        if made is not None:
            self.line.clear()
        if made is not None and before is not None and made != before:
            replaced = figure_words(before.value, at.unit)
            self._desk.said.emit(f"Replaced {replaced} of {day_words(day, today_of(self._desk))}.")

    def _store(self, reading: Reading, column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(_edit, reading.id, Cell(column), str(value), today_of(self._desk))

    def _remove(self, readings: list[Reading]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [one.id for one in readings]):
            self._desk.said.emit(f"Removed {counted(len(readings), 'value')}.")


def _edit(document: Document, reading_id: int, cell: Cell, typed: str, today: date) -> Reading:
    """Correct what was typed into a cell; UserError if it cannot be read."""
    match cell:
        case Cell.DAY:
            return edit_reading(document, reading_id, day=past_day(typed, today))
        case Cell.VALUE:
            return edit_reading(document, reading_id, typed=typed)
        case Cell.NOTE:
            return edit_reading(document, reading_id, note=typed)


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step(f"Remove {counted(len(ids), 'value')}"):
        for reading_id in ids:
            remove_reading(document, reading_id)
