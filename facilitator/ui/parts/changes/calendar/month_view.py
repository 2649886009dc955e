"""The calendar as it is seen: the head, the month, and beside it what is coming and what clashes."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.coming_up import Coming
from facilitator.ui.parts.changes.calendar.coming_reading import Ahead
from facilitator.ui.parts.changes.calendar.coming_rows import clash_rows, coming_rows, on_days
from facilitator.ui.parts.changes.calendar.coming_side import ComingSide
from facilitator.ui.parts.changes.calendar.month_grid import MonthGrid, first_shown, last_shown
from facilitator.ui.parts.changes.calendar.month_head import MonthHead
from facilitator.ui.theme import GAP, GAP_S, Tokens


class MonthView(QWidget):
    """Shows what was read; the pane acts."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._found: tuple[Coming, ...] = ()
        self.head, self.grid, self.side = MonthHead(), MonthGrid(tokens), ComingSide()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.grid, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addLayout(row, 1)

    def show_day(self, ahead: Ahead, day: date, today: date) -> None:
        """Show the month of a day, with that day at hand."""
        self._found = ahead.found
        days = on_days(ahead.found, first_shown(day), last_shown(day), self._tokens)
        self.head.show_month(day)
        self.grid.show_days(day, today, days, ahead.off, ahead.clashing)
        rows = coming_rows(ahead.found, day, today, self._tokens)
        on_day = {one.key for one in ahead.found if one.day <= day <= one.until}
        self.side.show_coming(day, today, rows, clash_rows(ahead.clashes), on_day)

    def at(self) -> Coming | None:
        """What is at hand: what is chosen in the list."""
        keys = self.side.list.selected_keys()
        return next((one for one in self._found if keys and one.key == keys[0]), None)

    def choose(self, one: tuple[str, int, date]) -> None:
        """Put something at hand by its key."""
        self.side.list.select([one])
