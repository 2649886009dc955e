"""Whose holidays are not worked, in a quiet line."""

from PySide6.QtWidgets import QHBoxLayout

from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.core.record import Changes
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_WEEKENDS = "Saturdays and Sundays are off"


class HolidaysLine(View):
    """ "Weekends and holidays are off: Germany, Bavaria", with the way to change it."""

    watches = (Programme,)

    def build(self) -> None:
        """The words and the button."""
        self.words = label("", "muted")
        self.change = live_button("Holidays…", "H", Kind.QUIET)
        self.change.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.words)
        row.addWidget(self.change)

    def refresh(self, changes: Changes | None) -> None:
        """Say what is chosen."""
        code = programme_of(self.desk.document).holidays
        self.words.setText(f"Weekends and holidays are off: {_name_of(code)}" if code else _WEEKENDS)

    def ask(self) -> None:
        """Ask for a country and a region."""
        from facilitator.ui.parts.prepare.holidays_dialog import HolidaysDialog  # loads all the holidays there are

        HolidaysDialog(self.desk, self).open()


def _name_of(code: str) -> str:
    from facilitator.core.plan.prepare.public_holidays import name_of  # is loaded already: the days off are theirs

    return name_of(code)
