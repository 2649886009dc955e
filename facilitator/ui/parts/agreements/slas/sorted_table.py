"""A table sorted by hand, within a form that scrolls."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.ui.widgets.lists import RecordTable

T = TypeVar("T")


class SortedTable(RecordTable[T], Generic[T]):
    """`moved(by)` on Alt with an arrow, 1 for down: the form around would take that as a wish to scroll."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row at hand."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
