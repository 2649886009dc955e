"""Writes the documents of a workshop or a wave without stopping the window, and says where they went.

ReportLab loads as long as the window takes to open: it is imported when something is written.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.core import faults
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop, programme_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.outcome.work import Work
from facilitator.ui.widgets.notice import Toast

if TYPE_CHECKING:
    from facilitator.report.fonts import FontBook
    from facilitator.report.snapshot import Snapshot

Tell = Callable[[int, int], None]
Files = Sequence[tuple[str, str]]
"""Documents, each by its name and the suffix of its format."""

Drawn = Sequence[tuple[str, Callable[["FontBook"], bytes]]]
"""Files by their names, each with what draws it out of what was read."""

Job = Callable[[Tell], list[Path]]
"""Draws what was read; the files that came of it."""
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
        self._work: Work[list[Path]] | None = None
        self._folder = Path()
        self.toast = Toast(place)
        self.toast.asked.connect(self.open_folder)

    @property
    def busy(self) -> bool:
        """Whether it is writing."""
        return self._work is not None

    def write_all(self, workshop: Workshop) -> None:
        """Write every document into the workshop's folder."""
        folder = folder_for(self._desk.document, workshop)
        self._begin(folder, lambda document: _all_of_workshop(document, workshop.id, folder))

    def write(self, workshop: Workshop, name: str, suffix: str) -> None:
        """Write one document, by its name and the suffix of its format, into the workshop's folder."""
        self.write_these(workshop, [(name, suffix)])

    def write_these(self, workshop: Workshop, files: Files) -> None:
        """Write documents into the workshop's folder."""
        folder = folder_for(self._desk.document, workshop)
        self._begin(folder, lambda document: _of_workshop(document, workshop.id, folder, files))

    def write_wave(self, wave: Wave, files: Files) -> None:
        """Write documents of an assessment into the wave's folder."""
        folder = wave_folder(self._desk.document, wave)
        self._begin(folder, lambda document: _of_wave(document, wave.id, folder, files))

    def write_programme(self, today: date, files: Files) -> None:
        """Write documents about the whole programme, as of the local day, into its folder."""
        self.write_drawn(lambda document: _of_programme(document, today, files))

    def write_drawn(self, read: Callable[[Document], Drawn]) -> None:
        """Write what is read in a way of its own, such as one round or one meeting, into the programme's folder."""
        folder = programme_folder(self._desk.document)
        self._begin(folder, lambda document: _drawn(read(document), folder))

    def stop(self) -> None:
        """Give up what is not written yet; what is there stays whole."""
        if self._work is not None:
            self._work.requestInterruption()

    def open_folder(self) -> None:
        """Show the folder of the last documents."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _begin(self, folder: Path, read: Callable[[Document], Job]) -> None:
        if self.busy:
            return
        job = self._desk.run(read)
        if job is None or self._desk.run(_with_folder, folder) is None:
            return
        self._folder = folder
        work = self._work = Work[list[Path]](lambda work: job(partial(_tell, work)), self)
        work.progressed.connect(lambda done, of, _name: self.progressed.emit(done, of))
        work.finished.connect(self._end)
        self.destroyed.connect(work.wait)
        work.start()

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        if work.refusal:
            self._desk.bridge.refused.emit(work.refusal)
        elif work.result:
            self.toast.say(written_words(work.result, self._folder), "Open folder")
        self.written.emit(work.result or [])
        work.deleteLater()


def folder_for(document: Document, workshop: Workshop) -> Path:
    """Where a workshop's documents go: a folder of its own beside the programme."""
    return _folder(document, f"{_fit(workshop.title)} {workshop.day.isoformat()}")


def wave_folder(document: Document, wave: Wave) -> Path:
    """Where a wave's documents go: a folder of its own beside the programme."""
    return _folder(document, f"Assessment {_fit(wave.title)}")


def programme_folder(document: Document) -> Path:
    """Where the documents about the whole programme go: a folder of its own beside it."""
    return _folder(document, f"{_fit(programme_of(document).name)} documents")


def written_words(paths: Sequence[Path], folder: Path) -> str:
    """What was written, in a sentence."""
    what = paths[0].name if len(paths) == 1 else f"{len(paths)} documents"
    return f"Written {what} to “{folder.name}”."


def _folder(document: Document, name: str) -> Path:
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    beside = document.path.parent if document.path else Path(home)
    return beside / name.strip()


def _fit(title: str) -> str:
    """A title as it may stand in the name of a folder."""
    return " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST].strip(" .")


def _with_folder(document: Document, folder: Path) -> Path:
    """The folder, made if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.in_plain_words(error, folder) from error
    return folder


def _tell(work: Work[list[Path]], done: int, of: int) -> None:
    work.tell(done, of)
    if work.stopped():
        raise UserError("Stopped: the documents written so far are complete, the others are as they were.")


def _all_of_workshop(document: Document, workshop_id: int, folder: Path) -> Job:
    from facilitator.report.documents import draw_all

    taken = _snapshot(document, workshop_id)
    return lambda tell: draw_all(taken, folder, tell)


def _of_workshop(document: Document, workshop_id: int, folder: Path, files: Files) -> Job:
    from facilitator.report.documents import draw

    taken = _snapshot(document, workshop_id)
    jobs = [(folder / f"{name}{suffix}", partial(draw, taken, name)) for name, suffix in files]
    return lambda tell: _each(jobs, tell)


def _of_wave(document: Document, wave_id: int, folder: Path, files: Files) -> Job:
    from facilitator.report.assess.documents import PLAN_DOCUMENTS, prepare
    from facilitator.report.files import write_whole
    from facilitator.report.fonts import FontBook

    def draw(drawing: Callable[[FontBook], bytes], path: Path) -> None:
        write_whole(path, drawing(FontBook()))

    over_all = {one.name for one in PLAN_DOCUMENTS}
    jobs = []
    for name, suffix in files:
        drawing = prepare(document, name, suffix, None if name in over_all else wave_id)
        jobs.append((folder / f"{name}{suffix}", partial(draw, drawing)))
    return lambda tell: _each(jobs, tell)


def _of_programme(document: Document, today: date, files: Files) -> Drawn:
    from facilitator.report.programme_documents import prepare

    return [(f"{name}{suffix}", prepare(document, name, suffix, today)) for name, suffix in files]


def _drawn(files: Drawn, folder: Path) -> Job:
    from facilitator.report.files import write_whole
    from facilitator.report.fonts import FontBook

    def draw(drawing: Callable[[FontBook], bytes], path: Path) -> None:
        write_whole(path, drawing(FontBook()))

    jobs = [(folder / name, partial(draw, drawing)) for name, drawing in files]
    return lambda tell: _each(jobs, tell)


def _each(jobs: Sequence[tuple[Path, Callable[[Path], None]]], tell: Tell) -> list[Path]:
    for done, (path, draw) in enumerate(jobs, 1):
        draw(path)
        tell(done, len(jobs))
    return [path for path, _draw in jobs]


def _snapshot(document: Document, workshop_id: int) -> "Snapshot":
    from facilitator.report.snapshot import snapshot

    return snapshot(document, workshop_id)
