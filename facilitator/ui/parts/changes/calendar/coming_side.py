"""Beside the month: what is on the day at hand and after it, and what clashes."""

from collections.abc import Collection, Hashable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted, day_words
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichRow

_WIDTH = 320
_NOTHING = "Nothing is coming from this day on. N puts something on the calendar, Y lays out the planning year."


class ComingSide(QWidget):
    """Two lists. `day_asked(date)` when a clash is opened: the day on which it begins."""

    day_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.title, self.clash_title = label("", "strong"), label("", "strong")
        self.list = ChoiceList("Coming", _NOTHING)
        self.clashes = ChoiceList("Clashes", "Nothing clashes in the year ahead.")
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.title)
        column.addWidget(self.list, 3)
        column.addWidget(self.clash_title)
        column.addWidget(self.clashes, 2)
        self.clashes.opened.connect(lambda key: self.day_asked.emit(key[0]))

    def show_coming(
        self,
        day: date,
        today: date,
        coming: Sequence[RichRow],
        clashing: Sequence[RichRow],
        on_day: Collection[Hashable],
    ) -> None:
        """Show the rows; on another day the first that is on it is chosen, if there is one."""
        self.title.setText("From today" if day == today else f"From {day_words(day, today)}")
        self.list.show_rows(coming)
        chosen = self.list.selected_keys()
        if day != self._day or not chosen:
            first = [row.key for row in coming if row.key in on_day][:1]
            self.list.select(first)
            self.list.scrollToTop()
        self._day = day
        self.clash_title.setText(counted(len(clashing), "clash", "clashes") if clashing else "Clashes")
        self.clashes.show_rows(clashing)
