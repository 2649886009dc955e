"""The head of the calendar: which month, the way to others, and what can be done."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_TITLE_WIDTH = 170


class MonthHead(QWidget):
    """Buttons for the pane to wire."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "heading")
        self.title.setMinimumWidth(_TITLE_WIDTH)
        self.before, self.after = live_button("Earlier", "PgUp"), live_button("Later", "PgDn")
        self.today = live_button("Today", "T")
        self.add = live_button("Add", "N", Kind.PRIMARY)
        self.year = live_button("Planning year…", "Y")
        self.save = live_button("Save calendar", "S")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for part in (self.title, self.before, self.after, self.today):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.save, self.year, self.add):
            row.addWidget(part)

    def show_month(self, day: date) -> None:
        """Name the month of a day."""
        self.title.setText(f"{_MONTHS[day.month - 1]} {day.year}")
