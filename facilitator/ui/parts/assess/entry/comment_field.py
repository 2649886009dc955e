"""The field for a comment beside ratings: Enter stores it and gives the keys back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.lists import ENTER

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CommentField(AutoTextEdit):
    """`left` comes on Enter and on Esc, after what was typed was given away. Shift+Enter begins another line.

    Ctrl+Enter gives it away too, and is then for whoever holds the field.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(least=2, most=4, parent=parent)

    def begin(self, text: str) -> None:
        """Show what was said already; of what somebody typed here before, Ctrl+Z brings nothing back."""
        self.set_text(text)
        self.document().clearUndoRedoStacks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc leave."""
        enter = event.key() in ENTER
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape or (enter and not event.modifiers() & _HELD):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)
