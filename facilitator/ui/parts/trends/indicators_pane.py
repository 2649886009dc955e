"""Figures of the programme, and their values by day."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.agree.figures.resting import resting_words
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
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.readings_bench import ReadingsBench
from facilitator.ui.parts.measures.readings_intake import ReadingsIntake
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.trends.indicator_card import IndicatorCard
from facilitator.ui.parts.trends.indicator_table import IndicatorRow, IndicatorTable
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER

_GROUP = "Indicators"
_EMPTY = (
    "Which figures should move?",
    "Alignment shows late and elsewhere: in what goes up to management, in the time to market, in launches that come "
    "on the day. Follow a few such figures, type a value now and then, and see them beside the workshops.",
    "Add the usual ones",
    "U",
)


class IndicatorsPane(TakesFiles, PagePane):
    """The indicators at the left; what the one at hand is and was at the right."""

    watches = (Indicator, Reading, Workshop)

    def build(self) -> None:
        """Two columns; while there is nothing, what this is for."""
        self.table = IndicatorTable(self.desk.look.tokens.muted)
        self.line = AddLine("One of your own, such as Win rate")
        self.usual = live_button("Add the usual ones", "U")
        self.end, self.bring = live_button("End", "E"), live_button("Bring in readings…", "I")
        self.intake = ReadingsIntake(self.desk, self, self._indicator)
        self.card = IndicatorCard(self.desk)
        self.readings = ReadingsBench(self.desk)
        self.empty = EmptyState(*_EMPTY)
        self._stack = either(self._filled(), self.empty)
        fill(self, self._stack)
        self.setAcceptDrops(True)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the indicators, and the one at hand."""
        by_id: dict[int, list[Reading]] = {}
        for reading in self.desk.document.all(Reading, "day"):
            by_id.setdefault(reading.indicator_id, []).append(reading)
        rows = [IndicatorRow(one, tuple(by_id.get(one.id, ()))) for one in indicators(self.desk.document)]
        self.table.show_records(rows)
        self.table.choose_first()
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the indicator at hand and its values."""
        usual = Command("Add the usual indicators", _GROUP, self.add_usual, "U", bound=True)
        if self._is_empty:
            return [usual, Command("Add an indicator of your own", _GROUP, self.start_own, "N", bound=True)]
        return [
            Command("Add an indicator", _GROUP, self.line.start, "N", bound=True),
            Command("Add a value", _GROUP, self.readings.line.start, "V", bound=True),
            Command("Paste values from a spreadsheet", _GROUP, self.readings.paste, "Ctrl+V", bound=True),
            Command("Bring in readings from a file…", _GROUP, self.intake.ask, "I", bound=True),
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
        typing = self.line.field.hasFocus() or self.readings.types_here()
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.table.setFocus()
        elif event.key() not in ENTER or not typing:
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

    def take_file(self, path: Path) -> None:
        """Bring in values from a file that was dropped."""
        self.intake.take(path)

    def start_own(self) -> None:
        """Begin to type an indicator of one's own."""
        self._stack.setCurrentIndex(0)
        self.line.start()

    def end_or_back(self) -> None:
        """Follow the indicator at hand no longer, or again."""
        row = self.table.at()
        if row is not None:
            self.desk.run(end_indicator, row.indicator.id, not row.indicator.ended)

    def _indicator(self) -> Indicator | None:
        row = self.table.at()
        return row.indicator if row else None

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _show_chosen(self) -> None:
        row, today = self.table.at(), today_of(self.desk)
        held = [one for one in workshops(self.desk.document) if one.state is WorkshopState.CLOSED]
        self.card.show_indicator(row, held, today)
        self.card.setEnabled(row is not None)
        self.end.setEnabled(row is not None)
        self.end.say("Follow again" if row is not None and row.indicator.ended else "End")
        self.readings.show_readings(row.indicator if row else None, row.readings if row else ())

    def _add(self, name: str, _choice: object) -> None:
        made = self.desk.run(add_indicator, name)
        if made is not None:
            self.line.clear()
            self.table.select([made.id])

    def _remove(self, rows: list[IndicatorRow]) -> None:
        resting = resting_words(self.desk.document, rows[0].indicator.id) if rows else ""
        if rows and self.desk.bridge.succeeds(remove_indicator, rows[0].indicator.id):
            along = f", and with it {resting}" if resting else ""
            self.desk.said.emit(f"Removed {quoted(rows[0].indicator.name)}{along}.")

    def _shift(self, by: int) -> None:
        row, ids = self.table.at(), [one.indicator.id for one in self.table.shown()]
        if row is not None and can_shift(ids, row.indicator.id, by):
            self.desk.run(move_indicators, [row.indicator.id], shifted_before(ids, row.indicator.id, by))

    def _filled(self) -> QWidget:
        acts = ((self.bring, self.intake.ask), (self.end, self.end_or_back), (self.usual, self.add_usual))
        left = column_of(button_row(acts), (self.table, 1), self.line)
        return row_of((left, 1), (column_of((self.card, 3), (self.readings, 2)), 1))

    def _wire(self) -> None:
        self.empty.asked.connect(self.add_usual)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.readings.line.start())
        self.table.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)
