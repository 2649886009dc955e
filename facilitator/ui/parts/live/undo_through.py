"""A field that has nothing of its own to undo leaves Undo and Redo to the programme."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

Field = QLineEdit | QPlainTextEdit


class UndoThrough(QObject):
    """Watches one field; a field emptied after storing must be emptied without a way back (`clear_for_good`)."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that the key is not the field's, so that the window's own action gets it."""
        return _is_spare(watched, event)


class UndoEverywhere(QObject):
    """Watches every field of the program as it gets the keys."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As `UndoThrough` does."""
        return _is_spare(watched, event)

    def _follow(self, _former: QWidget | None, field: QWidget | None) -> None:
        if isinstance(field, Field):
            field.installEventFilter(self)  # a second time changes nothing


def clear_for_good(field: QLineEdit) -> None:
    """Empty a line so that Undo does not bring the stored words back into it."""
    field.setText("")


def _is_spare(field: QObject, event: QEvent) -> bool:
    """Whether a key asks for an undo or redo that the field does not have; the event then says so, too."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not isinstance(field, Field):
        return False
    kept = field.document() if isinstance(field, QPlainTextEdit) else field
    undo = event.matches(QKeySequence.StandardKey.Undo) and not kept.isUndoAvailable()
    redo = event.matches(QKeySequence.StandardKey.Redo) and not kept.isRedoAvailable()
    if undo or redo:
        event.ignore()
    return undo or redo
