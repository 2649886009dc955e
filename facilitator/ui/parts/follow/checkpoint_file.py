"""Saves the checkpoints for a calendar; the report is loaded when they are saved."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, today
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.notice import Toast


class CheckpointFile(Toast):
    """Asks where the file should go, writes it, and says so at the head of the pane."""

    def __init__(self, desk: Desk, pane: QWidget) -> None:
        super().__init__(pane)
        self._desk = desk
        self._folder = Path.home()
        self.asked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))

    def ask(self, workshop: Workshop) -> None:
        """Ask for the place of the file, and write it there."""
        path = self._desk.document.path
        name = f"Checkpoints {workshop.day.isoformat()}.ics"
        usual = str((path.parent if path else Path.home()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self.window(), "Save the dates", usual, "Calendar (*.ics)")
        if chosen:
            self.write(workshop, Path(chosen).with_suffix(".ics"))

    def write(self, workshop: Workshop, path: Path) -> None:
        """Write the file. A refusal is shown where the keys are."""
        if self._desk.bridge.succeeds(_write, workshop, path):
            self._folder = path.parent
            self.say(f"Written to {path.name}.", "Open folder")


def _write(document: Document, workshop: Workshop, path: Path) -> None:
    # What builds calendars takes long to load: the start of the program does without it.
    from facilitator.report.files import write_whole
    from facilitator.report.follow.checkpoint_reminders import checkpoints_ics, checkpoints_taken

    taken = checkpoints_taken(document, today(document, workshop.zone), workshop.id)
    write_whole(path, checkpoints_ics(taken))
