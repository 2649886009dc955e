"""A field that has nothing of its own to undo leaves Undo and Redo to the programme."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class UndoThrough(QObject):
    """Watches one field; a field emptied after storing must be emptied without a way back (`clear_for_good`)."""

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that the key is not the field's, so that the window's own action gets it."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self._can_undo()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self._can_redo()
        if undo or redo:
            event.ignore()
        return undo or redo

    def _can_undo(self) -> bool:
        field = self._field
        return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()

    def _can_redo(self) -> bool:
        field = self._field
        return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()


def clear_for_good(field: QLineEdit) -> None:
    """Empty a line so that Undo does not bring the stored words back into it."""
    field.setText("")
