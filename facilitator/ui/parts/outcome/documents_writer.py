"""Writes a workshop's documents without stopping the window, and says where they went.

ReportLab loads as long as the window takes to open: it is imported when something is written.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.core import faults
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.notice import Toast

if TYPE_CHECKING:
    from facilitator.report.snapshot import Snapshot

Tell = Callable[[int, int], None]
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80


class DocumentsWriter(QObject):
    """`progressed(done, of)` while it writes, `written(paths)` at the end, also after a refusal (then empty).

    It works on what was read at the start, in a thread of its own; one piece of work at a time.
    """

    progressed = Signal(int, int)
    written = Signal(object)

    def __init__(self, desk: Desk, place: QWidget) -> None:
        super().__init__(place)
        self._desk = desk
        self._work: _Work | None = None
        self._folder = Path()
        self.toast = Toast(place)
        self.toast.asked.connect(self.open_folder)

    @property
    def busy(self) -> bool:
        """Whether it is writing."""
        return self._work is not None

    def write_all(self, workshop: Workshop) -> None:
        """Write every document into the workshop's folder."""
        from facilitator.report.documents import draw_all

        self._begin(workshop, draw_all)

    def write(self, workshop: Workshop, name: str, suffix: str) -> None:
        """Write one document, by its name and the suffix of its format, into the workshop's folder."""
        self.write_these(workshop, [(name, suffix)])

    def write_these(self, workshop: Workshop, files: Sequence[tuple[str, str]]) -> None:
        """Write documents, each by its name and the suffix of its format, into the workshop's folder."""
        from facilitator.report.documents import draw

        def draw_each(taken: "Snapshot", folder: Path, tell: Tell) -> list[Path]:
            paths = [folder / f"{name}{suffix}" for name, suffix in files]
            for done, path in enumerate(paths, 1):
                draw(taken, path.stem, path)
                tell(done, len(paths))
            return paths

        self._begin(workshop, draw_each)

    def stop(self) -> None:
        """Give up what is not written yet; what is there stays whole."""
        if self._work is not None:
            self._work.requestInterruption()

    def open_folder(self) -> None:
        """Show the folder of the last documents."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _begin(self, workshop: Workshop, draw: Callable[["Snapshot", Path, Tell], list[Path]]) -> None:
        if self.busy:
            return
        folder = folder_for(self._desk.document, workshop)
        taken = self._desk.run(_prepare, workshop.id, folder)
        if taken is None:
            return
        self._folder = folder
        work = self._work = _Work(lambda tell: draw(taken, folder, tell), self)
        work.progressed.connect(self.progressed)
        work.finished.connect(self._end)
        self.destroyed.connect(work.wait)
        work.start()

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        if work.refusal:
            self._desk.bridge.refused.emit(work.refusal)
        elif work.paths:
            self.toast.say(written_words(work.paths, self._folder), "Open folder")
        self.written.emit(work.paths)
        work.deleteLater()


class _Work(QThread):
    """One piece of drawing. `paths` is what came of it; `refusal` is the plain sentence if nothing did."""

    progressed = Signal(int, int)

    def __init__(self, draw: Callable[[Tell], list[Path]], parent: QObject) -> None:
        super().__init__(parent)
        self._draw = draw
        self.paths: list[Path] = []
        self.refusal = ""

    def run(self) -> None:
        """Draw, in this thread."""
        try:
            self.paths = self._draw(self._tell)
        except UserError as refusal:
            self.refusal = str(refusal)

    def _tell(self, done: int, of: int) -> None:
        self.progressed.emit(done, of)
        if self.isInterruptionRequested():
            raise UserError("Stopped: the documents written so far are complete, the others are as they were.")


def folder_for(document: Document, workshop: Workshop) -> Path:
    """Where a workshop's documents go: a folder of its own beside the programme."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    beside = document.path.parent if document.path else Path(home)
    title = " ".join(_UNFIT.sub(" ", workshop.title).split())[:_LONGEST].strip(" .")
    return beside / f"{title} {workshop.day.isoformat()}".strip()


def written_words(paths: Sequence[Path], folder: Path) -> str:
    """What was written, in a sentence."""
    what = paths[0].name if len(paths) == 1 else f"{len(paths)} documents"
    return f"Written {what} to “{folder.name}”."


def _prepare(document: Document, workshop_id: int, folder: Path) -> "Snapshot":
    """What the documents need to know, and a folder for them."""
    from facilitator.report.snapshot import snapshot

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.in_plain_words(error, folder) from error
    return snapshot(document, workshop_id)
