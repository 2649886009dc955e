"""Opens the ways in which answers come, each over the page, and lets it go when it is done."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.laptop_entry import LaptopEntry
from facilitator.ui.parts.assess.entry.paper_entry import PaperEntry
from facilitator.ui.widgets.overlay import Overlay


class WaysOpened(QObject):
    """Each covers the window of `house` until it is closed. `results_asked()` to see what the answers say."""

    results_asked = Signal()

    def __init__(self, desk: Desk, house: QWidget) -> None:
        super().__init__(house)
        self._desk, self._house = desk, house

    def take_file(self, wave_id: int, path: Path | None = None) -> None:
        """Take answers in from a file: this one, or one that is chosen there."""
        from facilitator.ui.parts.assess.intake.answer_import import AnswerImport  # loads a spreadsheet reader

        dialog = AnswerImport(self._desk, wave_id, self._house.window())
        dialog.results_asked.connect(self.results_asked)
        if path is None:
            dialog.open()
        else:
            dialog.start_with(path)

    def answer_at_laptop(self, wave_id: int) -> None:
        """Let one person after another answer, or go on with what they have begun."""
        _open(LaptopEntry(self._desk, wave_id, self._house))

    def type_forms(self, wave_id: int) -> None:
        """Type forms that were filled in on paper, or go on with one that was begun."""
        _open(PaperEntry(self._desk, wave_id, self._house))

    def go_on(self, sheet: AnswerSheet) -> None:
        """Go on with a sheet that was begun, the way it came."""
        way = PaperEntry if sheet.way is SheetWay.PAPER else LaptopEntry
        overlay = way(self._desk, sheet.wave_id, self._house)
        overlay.closed.connect(overlay.deleteLater)
        overlay.go_on(sheet.id)


def _open(overlay: Overlay) -> None:
    overlay.closed.connect(overlay.deleteLater)
    overlay.open()
