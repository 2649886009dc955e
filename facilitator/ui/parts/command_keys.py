"""A page's or an activity's own keys: those that come up unused from whatever has the focus."""

from collections.abc import Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator.ui.command import Command


def press(commands: Iterable[Command], event: QKeyEvent) -> bool:
    """Run the first command whose key was pressed, on either part of the keyboard; False if there is none."""
    key = Qt.Key.Key_Enter if event.key() == Qt.Key.Key_Return else Qt.Key(event.key())
    pressed = QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key))
    found = next((c for c in commands if c.key and pressed in _sequences(c.key)), None)
    if found is None:
        return False
    found.run()
    return True


def _sequences(keys: str) -> list[QKeySequence]:
    return [QKeySequence(key.replace("Return", "Enter")) for key in keys.split(" or ")]
