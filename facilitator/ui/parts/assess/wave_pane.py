"""What stands behind one tab of the Assessments page."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.tabbed_page import PagePane


class WavePane(PagePane):
    """Shows something of the wave at hand, and again when another is chosen or its results have come.

    `place_asked(place, key)` asks the page for another tab, with a statement or section at hand there, or "".
    """

    def __init__(self, desk: Desk, reading: WaveReading, parent: QWidget | None = None) -> None:
        self.reading = reading
        super().__init__(desk, parent)
        reading.turned.connect(self._on_workshop)
        reading.counted.connect(self._on_workshop)

    def take_file(self, path: Path | None = None) -> None:
        """Take answers in from a file, this one or one to be chosen, where the tab is for that."""

    def show_asked(self, what: object) -> None:
        """Put at hand what another tab asked for, by its key."""
        self.show_key(str(what))

    def show_key(self, key: str) -> None:
        """Put a statement or a section at hand."""
