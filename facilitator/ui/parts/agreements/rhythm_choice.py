"""How often something comes round, and from which day on it is counted."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.rhythms import WORDS, Every
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.past_days import past_day
from facilitator.ui.parts.typed import for_field, show_day
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo, ParsedEdit
from facilitator.ui.widgets.labels import label

_NEVER = "no rhythm yet"


class RhythmChoice(QWidget):
    """`changed(every or None, since)` when either is chosen. Until a day is set, it counts from today."""

    changed = Signal(object, object)

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.every = Combo()
        self.every.setAccessibleName(name)
        self.every.fill([(_NEVER, None), *((words, every) for every, words in WORDS.items())])
        self.since = ParsedEdit[date](for_field(self._read), show_day, today_of(desk))
        self.since.line.setAccessibleName("Counted from")
        self.since.set_line_width(150)
        self.every.picked.connect(lambda every: self.changed.emit(every, self.since.value()))
        self.since.committed.connect(lambda day: self.changed.emit(self.every.currentData(), day))
        self._from = label("counted from", "muted")
        self._from.setContentsMargins(0, 7, 0, 7)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for part in (self.every, self._from, self.since):
            row.addWidget(part, alignment=Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setFocusProxy(self.every)

    def show_rhythm(self, every: Every | None, since: date | None) -> None:
        """Show a rhythm, or that there is none; the day counts only with one."""
        self.every.pick(every)
        self.since.set_value(since or today_of(self._desk))
        self._from.setVisible(every is not None)
        self.since.setVisible(every is not None)

    def commit(self) -> None:
        """Tell a day that is typed and not stored yet."""
        self.since.commit()

    def _read(self, typed: str) -> date:
        return past_day(typed, today_of(self._desk))
