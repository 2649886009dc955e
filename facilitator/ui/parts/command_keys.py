"""A page's or an activity's own keys: those that come up unused from whatever has the focus."""

from collections.abc import Iterable

from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator.ui.command import Command


def press(commands: Iterable[Command], event: QKeyEvent) -> bool:
    """Run the first command whose key was pressed; False if there is none."""
    pressed = QKeySequence(event.keyCombination())
    found = next((c for c in commands if c.key and pressed in _sequences(c.key)), None)
    if found is None:
        return False
    found.run()
    return True


def _sequences(keys: str) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys.split(" or ")]
