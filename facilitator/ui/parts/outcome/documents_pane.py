"""Every document by itself: written on Enter into the workshop's folder, without a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.outcome.documents_writer import folder_for
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_WHAT = MappingProxyType(
    {
        ".pdf": "PDF, to print or send",
        ".csv": "CSV, for a spreadsheet",
        ".xlsx": "XLSX, for a spreadsheet",
        ".md": "Markdown, for a wiki or a chat",
        ".ics": "ICS, for a calendar",
        ".eml": "Draft for the mail program",
    }
)
CAME_OF_IT = ("action-plan", "raci", "summary", "agenda", "agenda-facilitator", "actions", "day-log")
"""What is written of a workshop once it was held; what prepares it is saved on the Prepare page."""


@dataclass(frozen=True)
class Paper:
    """One document in one format."""

    name: str
    title: str
    suffix: str


class DocumentsPane(QWidget):
    """`asked(Paper)` for the document to write, of those with these names, in that order."""

    asked = Signal(object)

    def __init__(self, desk: Desk, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names = desk, names
        self.words = label("", "muted", wrap=True)
        self.table = RecordTable[Paper](
            [
                Column("Document", lambda paper: paper.title),
                Column("Format", lambda paper: _WHAT.get(paper.suffix, paper.suffix), 240),
                Column("File", lambda paper: f"{paper.name}{paper.suffix}", 220),
            ],
            lambda paper: (paper.name, paper.suffix),
        )
        self.table.setAccessibleName("Documents")
        self.table.opened.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_for(self, workshop: Workshop) -> None:
        """Show the documents that can be written for a workshop."""
        from facilitator.report.documents import DOCUMENTS  # ReportLab loads as long as the window takes to open

        folder = folder_for(self._desk.document, workshop)
        self.words.setText(f"Enter or a double click writes one document into {folder}.")
        by_name = {one.name: one for one in DOCUMENTS}
        printed = [by_name[name] for name in self._names]
        self.table.show_records(Paper(one.name, one.title, form.suffix) for one in printed for form in one.formats)
