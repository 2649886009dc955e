"""The way in for a spreadsheet of actions that comes back from their owners."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.ui.desk import Desk


class TakingIn:
    """Opens the dialog that shows what would become of each row."""

    def __init__(self, desk: Desk, place: QWidget) -> None:
        self._desk, self._place = desk, place

    def open(self, path: Path | None = None) -> None:
        """Show the dialog, with a file that was dropped or without one."""
        from facilitator.ui.parts.actions.returned.returned_import import (  # the spreadsheet reader is slow to load
            ReturnedImport,
        )

        dialog = ReturnedImport(self._desk, self._place)
        if path is None:
            dialog.open()
        else:
            dialog.start_with(path)
