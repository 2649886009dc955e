"""The ways in and out of the glossary. What reads and draws it is loaded when it is wanted."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter, Drawn


class GlossaryFiles(QObject):
    """Takes a glossary in through a dialog over `place`, and writes the one there is into the programme's folder."""

    def __init__(self, desk: Desk, place: QWidget) -> None:
        super().__init__(place)
        self._desk, self._place = desk, place
        self.writer = DocumentsWriter(desk, place)

    def take_in(self, path: Path | None = None) -> None:
        """Show what a file would do; without one it is asked for."""
        from facilitator.ui.parts.language.glossary.glossary_import import (  # the spreadsheet reader is slow to load
            GlossaryImport,
        )

        dialog = GlossaryImport(self._desk, self._place)
        if path is None:
            dialog.open()
        else:
            dialog.start_with(path)

    def save_sheet(self) -> None:
        """Write the glossary in the form that comes in again."""
        self.writer.write_drawn(_drawn(today_of(self._desk), ".xlsx"))

    def save_pdf(self) -> None:
        """Write the glossary to hand out."""
        self.writer.write_drawn(_drawn(today_of(self._desk), ".pdf"))


def _drawn(today: date, suffix: str) -> Callable[[Document], Drawn]:
    def read(document: Document) -> Drawn:
        from facilitator.report.agree.glossary_documents import GLOSSARY, glossary_taken
        from facilitator.report.printed import maker

        make = maker((GLOSSARY,), GLOSSARY.name, suffix)
        return [(f"{GLOSSARY.name}{suffix}", partial(make, glossary_taken(document, today, None)))]

    return read
