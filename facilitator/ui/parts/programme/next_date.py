"""One quiet line with the next day that the rhythm suggests."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.phrases import day_words
from facilitator.core.plan.propose.occasions import occasion_words
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import Chip


class NextDate(QWidget):
    """The day, what for and why. `asked(Suggested)` comes with the button."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested: Suggested | None = None
        self._day, self._why = Chip(""), ClampedLabel(1, role=self.palette().ColorRole.PlaceholderText)
        self.button = ActionButton("Plan it…", kind=Kind.QUIET)
        self.button.clicked.connect(lambda: self.asked.emit(self._suggested))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GAP_S)
        row.setSpacing(GAP)
        row.addWidget(self._day)
        row.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)

    def show_dates(self, suggested: Sequence[Suggested], today: date) -> None:
        """Show the nearest of these; with none it is out of sight."""
        self._suggested = suggested[0] if suggested else None
        self.setVisible(self._suggested is not None)
        if self._suggested:
            name = occasion_words(self._suggested.occasion).title
            self._day.show_state(f"Next: {name}, {day_words(self._suggested.day, today)}")
            self._day.setMinimumWidth(self._day.sizeHint().width())
            self._why.setText(self._suggested.reason)

    def suggested(self) -> Suggested | None:
        """What is shown."""
        return self._suggested
