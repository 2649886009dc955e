"""Faults of ours: written to a log that keeps its size, told in one dialog, never shown as a traceback in the room."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QMessageBox


def start() -> Path:
    """Begin to log; returns the log's path."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    place.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        place / "facilitator.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return place / "facilitator.log"


class FaultBox(QObject):
    """The exception hook: logs what nobody caught, tells it once at a time, and lets the program go on."""

    caught = Signal()

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._box: QMessageBox | None = None

    def install(self) -> None:
        """Take over `sys.excepthook`."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log one exception and show the dialog unless it is open already."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("facilitator").error("Uncaught", exc_info=(kind, error, trace))
        if self._box is None:
            self._box = QMessageBox(
                QMessageBox.Icon.Warning,
                "Facilitator",
                "Something went wrong in the program. What you had confirmed is safe in the file, "
                f"and you can go on.\n\nWhat happened is written in {self._log}.",
                QMessageBox.StandardButton.Ok,
            )
            self._box.finished.connect(self._forget)
            self._box.open()
        self.caught.emit()

    def _forget(self) -> None:
        self._box = None
