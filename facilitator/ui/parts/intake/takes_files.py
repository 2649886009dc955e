"""A widget that a file may be dropped on."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from facilitator.ui.parts.intake.chosen_file import dropped_file


class TakesFiles:
    """Stands before the widget's own class; a file may then be dropped anywhere on it, once it accepts drops."""

    def takes_files(self) -> bool:
        """Whether a file is of use now."""
        return True

    def take_file(self, path: Path) -> None:
        """Do with a file that was dropped what is done with it here."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that a file may be dropped."""
        if self.takes_files() and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        path = dropped_file(event.mimeData())
        if self.takes_files() and path is not None:
            event.acceptProposedAction()
            self.take_file(path)
