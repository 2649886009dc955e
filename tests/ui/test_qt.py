"""What we rely on in the window library itself."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_void_calls_keep_their_reference_to_none(qtbot: QtBot) -> None:
    """A binding that drops one reference a call aborts the program after half a minute of painting."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        widget.update()
    assert sys.getrefcount(None) > before - 1_000
