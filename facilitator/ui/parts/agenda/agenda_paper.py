"""The agenda on paper: asks where, writes it, and says where it went."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.notice import Toast

HANDOUT, EDITION = "agenda", "agenda-facilitator"


class AgendaPaper(Toast):
    """Writes the agenda as handout, or with guide and private notes; says so at the foot of the page."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._folder = Path.home()
        self.asked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))

    def ask(self, workshop: Workshop, with_guide: bool) -> None:
        """Ask where the agenda should go, and write it there."""
        path = self._desk.document.path
        folder = path.parent if path else Path.home()
        name = f"Agenda {workshop.day.isoformat()}{' with guide' if with_guide else ''}.pdf"
        title = "Facilitator's edition" if with_guide else "Agenda as PDF"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(folder / name), "PDF (*.pdf)")
        if chosen:
            self.write(workshop, with_guide, Path(chosen).with_suffix(".pdf"))

    def write(self, workshop: Workshop, with_guide: bool, path: Path) -> None:
        """Write the agenda to a file. A refusal is shown where the keys are."""
        if self._desk.bridge.succeeds(_write, workshop.id, EDITION if with_guide else HANDOUT, path):
            self._folder = path.parent
            self.say(f"Written to {path.name}.", "Open folder")


def _write(document: Document, workshop_id: int, name: str, path: Path) -> None:
    from facilitator.report import documents  # reportlab loads as long as the window takes to open

    documents.write(document, workshop_id, name, path)
