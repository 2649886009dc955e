"""Review dates: every wave with its day, proposed after the baseline, moved by typing, saved for the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.review import plan_reviews
from facilitator.core.assess.waves import Wave, WaveKind, WaveState, set_day, state_of, waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.waves.wave_words import due_words
from facilitator.ui.parts.cells import CellDelegate
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.typed import day_reader, show_day
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

DAY = 1
_TOLD = "All review dates are planned: 90 days after the baseline, then each quarter of its first year."


@dataclass(frozen=True)
class ReviewRow:
    """A wave, and in words how it stands today."""

    wave: Wave
    words: str
    late: bool


class ReviewsPanel(QWidget):
    """`opened(id)` for the wave to turn to, `calendar_asked()` for the dates as a file."""

    opened = Signal(int)
    calendar_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.propose_button, self.calendar = live_button("Propose dates", "D"), live_button("Save for a calendar", "K")
        self.table = self._table()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.propose_button)
        row.addWidget(self.calendar)
        row.addStretch(1)
        column.addLayout(row)
        self.panel = Panel("Review dates", inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panel)
        self.propose_button.clicked.connect(self.propose)
        self.calendar.clicked.connect(self.calendar_asked)

    def show_waves(self, found: Sequence[Wave], today: date) -> None:
        """Show the waves in the order of their days."""
        self.table.show_records(_row(wave, today) for wave in found)
        self.calendar.setEnabled(any(wave.day and not wave.opened_at for wave in found))

    def propose(self) -> None:
        """Plan the reviews that are missing after the first baseline."""
        made = self._desk.run(_propose)
        if made:
            self._desk.said.emit(f"Planned {listed([wave.title for wave in made])}.")
        elif made is not None:
            self._desk.told.emit(_TOLD)

    def type_day(self) -> None:
        """Type another day for the wave at hand."""
        if self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(DAY))
            self.table.edit(self.table.currentIndex())

    def _table(self) -> RecordTable[ReviewRow]:
        ink = self._desk.look.tokens.bad
        table = RecordTable[ReviewRow](
            [
                Column("Wave", lambda row: row.wave.title),
                Column("Day", _day, 128, sort=lambda row: str(row.wave.day or date.max), edit=_typed),
                Column("How it stands", lambda row: row.words, 150, colour=lambda row: ink if row.late else None),
            ],
            lambda row: row.wave.id,
            "No wave is planned yet.",
        )
        table.setAccessibleName("Review dates")
        table.setSelectionMode(table.SelectionMode.SingleSelection)
        table.setItemDelegate(CellDelegate(table, self._store))
        table.opened.connect(lambda row: self.opened.emit(row.wave.id))
        self._through = KeysThrough(self)
        self._through.spare(table)
        return table

    def _store(self, row: ReviewRow, _column: int, typed: object) -> bool:
        today = self._desk.now().astimezone().date()
        return self._desk.bridge.succeeds(_set_day, row.wave.id, str(typed), today)


def _row(wave: Wave, today: date) -> ReviewRow:
    state = state_of(wave)
    if state is not WaveState.PLANNED:
        return ReviewRow(wave, state.value.capitalize(), late=False)
    days = (wave.day - today).days if wave.day else 1
    words = f"{counted(-days, 'day')} late" if days < 0 else f"In {counted(days, 'day')}" if days > 1 else ""
    return ReviewRow(wave, words or due_words(wave, today), late=days < 0)


def _day(row: ReviewRow) -> str:
    return show_day(row.wave.day) if row.wave.day else ""


def _typed(_row: ReviewRow, _text: str) -> None:
    """What is typed is stored by the delegate, which keeps what is refused."""


def _set_day(document: Document, wave_id: int, typed: str, today: date) -> None:
    set_day(document, wave_id, day_reader(today)(typed) if typed.strip() else None)


def _propose(document: Document) -> list[Wave]:
    """Plan what is missing after the first baseline, or where there is none after the first wave that has a day."""
    dated = [wave for wave in waves(document) if wave.day is not None]
    baseline = next((wave for wave in dated if wave.kind is WaveKind.BASELINE), dated[0] if dated else None)
    if baseline is None:
        raise UserError("No wave has a day yet: type one for the baseline first.")
    return plan_reviews(document, baseline.id, workdays_of(document).on_or_after)
