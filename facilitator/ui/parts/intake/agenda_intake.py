"""The ways an agenda comes in: from a file, or dropped onto the page."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.chosen_file import chosen_file, dropped_file

_FILES = "Agendas (*.csv *.txt *.tsv *.xlsx);;All files (*)"


class AgendaIntake:
    """Opens the dialog that shows what will happen to each row of a list."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def ask_file(self) -> None:
        """Ask for a file and offer to import it."""
        path = self._desk.document.path
        folder = path.parent if path else Path.home()
        chosen = chosen_file(self._page, "Import agenda", folder, _FILES)
        if chosen is not None:
            self.open(chosen)

    def take(self, dropped: QMimeData) -> bool:
        """Offer to import a file that was dropped; False if it is none on this computer."""
        path = dropped_file(dropped)
        if path is not None:
            self.open(path)
        return path is not None

    def open(self, path: Path) -> None:
        """Show what would come of a file. A refusal is shown where the keys are."""
        from facilitator.ui.parts.intake.agenda_import import (  # the spreadsheet reader is slow to load
            AgendaImport,
            read_file,
        )

        workshop = self._desk.workshop()
        if workshop is None:
            return
        try:
            sheet = read_file(path)
        except UserError as refusal:
            self._desk.bridge.refused.emit(str(refusal))
            return
        dialog = AgendaImport(self._desk, workshop, sheet, path.name, self._page)
        dialog.accepted.connect(lambda: self._desk.said.emit(f"Imported {counted(dialog.count, 'block')}."))
        dialog.open()
