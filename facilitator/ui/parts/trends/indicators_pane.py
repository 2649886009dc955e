"""Figures of the programme, and their values by day."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.measures.indicators import (
    Indicator,
    Reading,
    add_indicator,
    add_usual,
    end_indicator,
    indicators,
    move_indicators,
    remove_indicator,
)
from facilitator.core.measures.readings import edit_reading, paste_readings, remove_reading, set_reading
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.trends.indicator_card import IndicatorCard
from facilitator.ui.parts.trends.indicator_table import IndicatorRow, IndicatorTable
from facilitator.ui.parts.trends.past_days import past_day
from facilitator.ui.parts.trends.reading_line import ReadingLine
from facilitator.ui.parts.trends.reading_table import Cell, ReadingTable
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_GROUP = "Indicators"
_EMPTY = (
    "Which figures should move?",
    "Alignment shows late and elsewhere: in what goes up to management, in the time to market, in launches that come "
    "on the day. Follow a few such figures, type a value now and then, and see them beside the workshops.",
    "Add the usual ones",
    "U",
)


class IndicatorsPane(PagePane):
    """The indicators at the left; what the one at hand is and was at the right."""

    watches = (Indicator, Reading, Workshop)

    def build(self) -> None:
        """Two columns; while there is nothing, what this is for."""
        self.table = IndicatorTable(self.desk.look.tokens.muted)
        self.line = AddLine("One of your own, such as Win rate")
        self.usual = live_button("Add the usual ones", "U")
        self.end = live_button("End", "E")
        self.card = IndicatorCard(self.desk)
        self.reading_line = ReadingLine(self.desk)
        self.readings = ReadingTable(self._store)
        self.empty = EmptyState(*_EMPTY)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the indicators, and the one at hand."""
        by_id: dict[int, list[Reading]] = {}
        for reading in self.desk.document.all(Reading, "day"):
            by_id.setdefault(reading.indicator_id, []).append(reading)
        rows = [IndicatorRow(one, tuple(by_id.get(one.id, ()))) for one in indicators(self.desk.document)]
        self.table.show_records(rows)
        self.table.choose_first()
        self._stack.setCurrentIndex(1 if rows else 0)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the indicator at hand and its values."""
        usual = Command("Add the usual indicators", _GROUP, self.add_usual, "U", bound=True)
        if self._is_empty:
            return [usual, Command("Add an indicator of your own", _GROUP, self.start_own, "N", bound=True)]
        return [
            Command("Add an indicator", _GROUP, self.line.start, "N", bound=True),
            Command("Add a value", _GROUP, self.reading_line.start, "V", bound=True),
            Command("Paste values from a spreadsheet", _GROUP, self.paste, "Ctrl+V", bound=True),
            Command("Name it anew", _GROUP, self.card.name.setFocus, "R", bound=True),
            Command("Set the target", _GROUP, self.card.target.setFocus, "T", bound=True),
            Command("End it, or follow it again", _GROUP, self.end_or_back, "E", bound=True),
            Command("Move it up", _GROUP, lambda: self._shift(-1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, lambda: self._shift(1), "Alt+Down", bound=True),
            usual,
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.empty if self._is_empty else self.table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Enter in a line has been heard already."""
        fields = (self.line.field, self.reading_line.value, self.reading_line.note)
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.table.setFocus()
        elif event.key() not in ENTER or not any(field.hasFocus() for field in fields):
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put an indicator at hand."""
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def add_usual(self) -> None:
        """Add the indicators that come with the program."""
        added = self.desk.run(add_usual)
        if added == []:
            self.desk.told.emit("The usual indicators are on the list already.")
        elif added:
            self.table.select([added[0].id])
            self.table.setFocus()

    def start_own(self) -> None:
        """Begin to type an indicator of one's own."""
        self._stack.setCurrentIndex(1)
        self.line.start()

    def end_or_back(self) -> None:
        """Follow the indicator at hand no longer, or again."""
        row = self.table.at()
        if row is not None:
            self.desk.run(end_indicator, row.indicator.id, not row.indicator.ended)

    def paste(self, pasted: str | None = None) -> None:
        """Take values from what was copied out of a spreadsheet."""
        row = self.table.at()
        text = QGuiApplication.clipboard().text() if pasted is None else pasted
        if row is not None:
            found = self.desk.run(paste_readings, row.indicator.id, text, today_of(self.desk))
            if found is not None:
                self.desk.said.emit(f"Pasted {counted(len(found), 'value')} into {quoted(row.indicator.name)}.")

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _show_chosen(self) -> None:
        row, today = self.table.at(), today_of(self.desk)
        held = [one for one in workshops(self.desk.document) if one.state is WorkshopState.CLOSED]
        self.card.show_indicator(row, held, today)
        for part in (self.card, self.reading_line, self.readings):
            part.setEnabled(row is not None)
        self.end.setEnabled(row is not None)
        self.end.say("Follow again" if row is not None and row.indicator.ended else "End")
        self.readings.show_readings(list(row.readings) if row else [], row.indicator.unit if row else "", today)

    def _add(self, name: str, _choice: object) -> None:
        made = self.desk.run(add_indicator, name)
        if made is not None:
            self.line.clear()
            self.table.select([made.id])

    def _add_reading(self, day: date, typed: str, note: str) -> None:
        row = self.table.at()
        if row is not None and self.desk.run(set_reading, row.indicator.id, day, typed, note) is not None:
            self.reading_line.clear()

    def _store(self, reading: Reading, column: int, value: object) -> bool:
        return self.desk.bridge.succeeds(_edit, reading.id, Cell(column), str(value), today_of(self.desk))

    def _remove(self, rows: list[IndicatorRow]) -> None:
        if rows and self.desk.bridge.succeeds(remove_indicator, rows[0].indicator.id):
            self.desk.said.emit(f"Removed {quoted(rows[0].indicator.name)}.")

    def _remove_readings(self, readings: list[Reading]) -> None:
        if self.desk.bridge.succeeds(_remove_all, [one.id for one in readings]):
            self.desk.said.emit(f"Removed {counted(len(readings), 'value')}.")

    def _shift(self, by: int) -> None:
        row, ids = self.table.at(), [one.indicator.id for one in self.table.shown()]
        if row is not None and can_shift(ids, row.indicator.id, by):
            self.desk.run(move_indicators, [row.indicator.id], shifted_before(ids, row.indicator.id, by))

    def _filled(self) -> QWidget:
        held = QWidget()
        left, right, tools = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        tools.setSpacing(GAP_S)
        tools.addWidget(label("Figures that should move", "heading"), 1)
        for button in (self.end, self.usual):
            tools.addWidget(button)
        for column in (left, right):
            column.setSpacing(GAP_S)
        left.addLayout(tools)
        left.addWidget(self.table, 1)
        left.addWidget(self.line)
        right.addWidget(self.card, 3)
        right.addWidget(self.reading_line)
        right.addWidget(self.readings, 2)
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        return held

    def _wire(self) -> None:
        self.empty.asked.connect(self.add_usual)
        self.usual.clicked.connect(self.add_usual)
        self.end.clicked.connect(self.end_or_back)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.reading_line.start())
        self.table.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)
        self.reading_line.added.connect(self._add_reading)
        self.reading_line.pasted.connect(self.paste)
        self.readings.delete_requested.connect(self._remove_readings)


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
