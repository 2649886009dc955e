"""Asking before a begun sheet is thrown away, which nothing brings back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.dialogs import SheetDialog, question

_TEXT = "What was typed on it is lost for good: it cannot be undone."


def ask_discard(parent: QWidget, discard: Callable[[], object]) -> SheetDialog:
    """Ask, and discard only if that is really meant."""
    asked = question("Discard this sheet?", _TEXT, "Discard the sheet", "Keep it", parent.window())
    asked.accepted.connect(lambda: discard())
    asked.finished.connect(asked.deleteLater)
    asked.open()
    return asked
