"""The agenda as a file: asks where, writes it, and says where it went."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.notice import Toast


@dataclass(frozen=True)
class Paper:
    """One form of the agenda: what the menu calls it, the document and its suffix, and what its file is called."""

    title: str
    name: str
    suffix: str
    stem: str

    @property
    def filter(self) -> str:
        """What the file dialog looks for."""
        return f"{self.suffix[1:].upper()} (*{self.suffix})"


HANDOUT = Paper("Agenda as PDF…", "agenda", ".pdf", "Agenda")
EDITION = Paper("Facilitator's edition as PDF…", "agenda-facilitator", ".pdf", "Agenda with guide")
PAPERS = (
    HANDOUT,
    EDITION,
    Paper("Agenda as XLSX…", "agenda", ".xlsx", "Agenda"),
    Paper("Agenda as CSV…", "agenda", ".csv", "Agenda"),
    Paper("Facilitator's edition as XLSX…", "agenda-facilitator", ".xlsx", "Agenda with guide"),
    Paper("Facilitator's edition as CSV…", "agenda-facilitator", ".csv", "Agenda with guide"),
    Paper("Agenda as ICS for the calendar…", "agenda", ".ics", "Agenda"),
    Paper("Invitation as ICS…", "invitation", ".ics", "Invitation"),
)


class AgendaPaper(Toast):
    """Writes the agenda in any of its forms; says so at the head of the page."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._folder = Path.home()
        self.asked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))

    def ask(self, workshop: Workshop, paper: Paper) -> None:
        """Ask where the agenda should go, and write it there."""
        path = self._desk.document.path
        folder = path.parent if path else Path.home()
        name = f"{paper.stem} {workshop.day.isoformat()}{paper.suffix}"
        title = paper.title.removesuffix("…")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(folder / name), paper.filter)
        if chosen:
            self.write(workshop, paper, Path(chosen).with_suffix(paper.suffix))

    def write(self, workshop: Workshop, paper: Paper, path: Path) -> None:
        """Write the agenda to a file. A refusal is shown where the keys are."""
        if self._desk.bridge.succeeds(_write, workshop.id, paper.name, path):
            self._folder = path.parent
            self.say(f"Written to {path.name}.", "Open folder")


def _write(document: Document, workshop_id: int, name: str, path: Path) -> None:
    from facilitator.report import documents  # reportlab loads as long as the window takes to open

    documents.write(document, workshop_id, name, path)
