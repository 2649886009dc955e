"""How often a team is asked, and from which day on."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.follow.rounds import TeamRhythm
from facilitator.ui.parts.rhythm.rhythm_typed import days_or_none, often_words
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label


class RhythmLine(QWidget):
    """`changed(days, first)` when either is typed; `cleared` when the rhythm is emptied."""

    changed = Signal(int, object)
    cleared = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.every = ParsedEdit[int | None](days_or_none, often_words, None)
        self.first = ParsedEdit[date](for_field(day_reader(today)), show_day, today)
        self.every.line.setAccessibleName("How often")
        self.every.line.setPlaceholderText("such as 2 weeks")
        self.first.line.setAccessibleName("First day")
        self.every.set_line_width(130)
        self.first.set_line_width(150)
        self.every.committed.connect(self._tell)
        self.first.committed.connect(lambda _day: self._tell(self.every.value()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        top = Qt.AlignmentFlag.AlignTop
        for part in (self._word("Every"), self.every, self._word("from"), self.first):
            row.addWidget(part, alignment=top)
        key = KeyCap("E")
        key.setContentsMargins(0, 8, 0, 0)
        row.addWidget(key)
        row.addStretch(1)

    def show_rhythm(self, rhythm: TeamRhythm | None) -> None:
        """Show a rhythm, or that there is none: then the day offered is today."""
        self.every.set_value(rhythm.every if rhythm else None)
        self.first.set_value(rhythm.first if rhythm else self._today)

    def _word(self, text: str) -> QWidget:
        word = label(text, "muted")
        word.setContentsMargins(0, 7, 0, 7)
        return word

    def _tell(self, days: int | None) -> None:
        if days is None:
            self.cleared.emit()
        else:
            self.changed.emit(days, self.first.value())
