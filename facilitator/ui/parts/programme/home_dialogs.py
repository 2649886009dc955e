"""The dialogs that the Home page opens."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.duplicate_form import DuplicateDialog
from facilitator.ui.parts.programme.templates_sheet import TemplatesSheet
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.parts.starting.start_sheet import StartSheet


class HomeDialogs(QObject):
    """`made(id)` gives a new workshop's id, `copied(id)` that of a copy."""

    made = Signal(int)
    copied = Signal(int)

    def __init__(self, desk: Desk, house: QWidget) -> None:
        super().__init__(house)
        self._desk, self._house = desk, house
        self._start: StartSheet | None = None

    def ask_new(self) -> None:
        """Go through the guided start; one that was closed goes on where it was."""
        if self._start is None:
            self._start = self._new_start(None)
        self._start.open()

    def ask_planned(self, suggested: Suggested) -> None:
        """Go through the guided start for a day that the rhythm suggests."""
        if self._start is not None:
            self._start.deleteLater()
        self._start = self._new_start(suggested)
        self._start.open()

    def ask_details(self, workshop_id: int) -> None:
        """Change title, occasion, day, start, place and purpose of a workshop."""
        WorkshopDialog(self._desk, self._desk.document.get(Workshop, workshop_id), self._house).open()

    def ask_duplicate(self, workshop_id: int) -> None:
        """Ask for the day of a copy, and make it."""
        dialog = DuplicateDialog(self._desk, self._desk.document.get(Workshop, workshop_id), self._house)
        dialog.stored.connect(self.copied)
        dialog.open()

    def ask_templates(self) -> None:
        """Show the templates of one's own, to rename, export, import and remove."""
        TemplatesSheet(self._desk, self._house).open()

    def _new_start(self, suggested: Suggested | None) -> StartSheet:
        sheet = StartSheet(self._desk, suggested, self._house)
        sheet.made.connect(self._on_made)
        return sheet

    def _on_made(self, workshop_id: int) -> None:
        if self._start is not None:
            self._start.deleteLater()
            self._start = None
        self.made.emit(workshop_id)
