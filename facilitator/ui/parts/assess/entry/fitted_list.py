"""A list that is no higher than its rows."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent

from facilitator.ui.widgets.richlist import RichList, RichRow

_LEAST, _MEASURED = 64, 60


class FittedList(RichList):
    """One row can be chosen at a time. It scrolls where there is less room than its rows would take."""

    def __init__(self, empty_text: str = "Nothing here yet.") -> None:
        super().__init__(empty_text)
        self.setSelectionMode(RichList.SelectionMode.SingleSelection)

    def show_rows(self, rows: Iterable[RichRow]) -> None:
        """Show other rows."""
        super().show_rows(rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        measured = range(min(_MEASURED, len(self.rows())))
        wanted = sum(self.sizeHintForRow(row) for row in measured) + 2 * self.frameWidth() + 4
        self.setMaximumHeight(max(_LEAST, wanted))
