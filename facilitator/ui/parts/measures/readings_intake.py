"""The way in for a file of values."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.core.measures.indicators import Indicator
from facilitator.ui.desk import Desk


class ReadingsIntake:
    """Opens the dialog that shows what would become of each row; values that name nothing are of the one at hand."""

    def __init__(self, desk: Desk, place: QWidget, at: Callable[[], Indicator | None]) -> None:
        self._desk, self._place, self._at = desk, place, at

    def ask(self) -> None:
        """Show the dialog; a file is chosen there."""
        self._open(None)

    def take(self, path: Path) -> None:
        """Show the dialog with a file that was dropped."""
        self._open(path)

    def _open(self, path: Path | None) -> None:
        from facilitator.ui.parts.measures.readings_import import (  # the spreadsheet reader is slow to load
            ReadingsImport,
        )

        at = self._at()
        dialog = ReadingsImport(self._desk, at.id if at else None, self._place)
        if path is None:
            dialog.open()
        else:
            dialog.start_with(path)
