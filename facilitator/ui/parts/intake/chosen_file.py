"""A file that comes in: chosen in the system's dialog, or dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget


def chosen_file(place: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file over `place`, beginning in a folder; None if none is chosen. `kinds` is one of Qt's filters."""
    chosen, _kind = QFileDialog.getOpenFileName(place.window(), title, str(folder), kinds)
    return Path(chosen) if chosen else None


def dropped_file(dropped: QMimeData) -> Path | None:
    """The first of the files that were dropped; None if there is none that lies on this computer."""
    return next((Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()), None)
