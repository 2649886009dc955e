"""A text of a few lines in which Enter means it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.lists import ENTER


class WordsEdit(AutoTextEdit):
    """`entered` on Enter; Shift with Enter begins another line."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(least=1, most=4, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone means it."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
