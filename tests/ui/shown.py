"""Widgets on the screen as a user finds them: of a known size, in front, with the keys."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)

PAGE = (1170, 818)


def bring_up(qtbot: QtBot, widget: W, width: int, height: int) -> W:
    """Show a widget in a window of its own, in front, with the keys; it is closed with the test."""
    # Held until it is closed: nothing else holds it once the test has ended, and the collector could take it while it
    # paints.
    qtbot.addWidget(widget, before_close_func=lambda _widget: held.clear())
    held = [widget]
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()
    return widget
