"""The ways a list of people comes in: pasted, from a file, dropped onto the page."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.chosen_file import chosen_file, dropped_file

_FILES = "Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)"


class PeopleIntake:
    """Opens the dialog that shows what will happen to each row of a list."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def ask_paste(self) -> None:
        """Offer to import a list, beginning with what is on the clipboard if that looks like one."""
        copied = QGuiApplication.clipboard().text()
        self._open(text=copied if "\n" in copied.strip() or "@" in copied else "")

    def ask_file(self) -> None:
        """Ask for a file and offer to import it."""
        chosen = chosen_file(self._page, "Import people", Path.home(), _FILES)
        if chosen is not None:
            self._open(path=chosen)

    def take(self, dropped: QMimeData) -> bool:
        """Offer to import what was dropped; False if it is neither a file here nor text."""
        path = dropped_file(dropped)
        if path is not None:
            self._open(path=path)
        elif dropped.hasText():
            self._open(text=dropped.text())
        return path is not None or dropped.hasText()

    def _open(self, text: str = "", path: Path | None = None) -> None:
        from facilitator.ui.parts.people.import_form import (  # the spreadsheet reader is slow to load
            ImportDialog,
            read_file,
        )

        try:
            sheet = read_file(path) if path else None
        except UserError as refusal:
            self._desk.bridge.refused.emit(str(refusal))
            return
        dialog = ImportDialog(self._desk, text, sheet, path.name if path else "", self._page)
        dialog.accepted.connect(lambda: self._tell(dialog.count))
        dialog.open()

    def _tell(self, count: int) -> None:
        self._desk.said.emit(f"Imported {'1 person' if count == 1 else f'{count} people'}.")
