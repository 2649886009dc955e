"""The days that the rhythm suggests, to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.ui.local import year_day_words
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.labels import label

_MOST = 3


class SuggestedDays(QWidget):
    """A button for each day, with the reason beside it. `picked(Suggested)` is the user's choice."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Suggested] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_XS)

    def show_days(self, suggested: Sequence[Suggested]) -> None:
        """Offer other days, the nearest few."""
        wanted = list(suggested[:_MOST])
        if wanted != self._shown:
            for row in self._rows:
                row.hide()
                row.deleteLater()
            self._shown, self._rows = wanted, [self._row(one) for one in wanted]
        self.setVisible(bool(wanted))

    def buttons(self) -> list[ActionButton]:
        """The buttons, from top to bottom."""
        return [button for row in self._rows for button in row.findChildren(ActionButton)]

    def _row(self, one: Suggested) -> QWidget:
        button = ActionButton(year_day_words(one.day))
        button.setAutoDefault(False)
        button.setAccessibleDescription(one.reason)
        button.clicked.connect(lambda: self.picked.emit(one))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_S)
        line.addWidget(button)
        line.addWidget(label(one.reason, "small", wrap=True), 1)
        self._column.addWidget(row)
        return row
