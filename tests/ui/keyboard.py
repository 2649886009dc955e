"""The keyboard as somebody uses it: every key goes to whatever has the keys by then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key, with others held."""
    QTest.keyClick(_with_the_keys(), key, held)


def type_words(words: str) -> None:
    """Type letter by letter: the first may open an editor, which takes the others."""
    for letter in words:
        QTest.keyClicks(_with_the_keys(), letter)


def enter(words: str) -> None:
    """Type something, and Enter."""
    type_words(words)
    press(Qt.Key.Key_Return)


def _with_the_keys() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus
