"""What was taken in, said once it is done."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.assess.intake.shapes import SheetVerdict, What
from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label


class TakenPane(QWidget):
    """A sentence, and for a wave that may be over `close_asked`."""

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.rest, self.so_far = label("", "heading"), label("", "muted"), label("", "muted")
        self.close_wave = live_button("Close the wave and see the results", kind=Kind.QUIET)
        self.close_wave.clicked.connect(self.close_asked)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        for part in (self.title, self.rest, self.so_far, self.close_wave):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_taken(self, count: int, told: Sequence[SheetVerdict], so_far: str, *, closes: bool) -> None:
        """Say how many answers were taken in, and what became of the other rows; `closes` offers to close the wave."""
        self.title.setText(f"{counted(count, 'answer')} {'was' if count == 1 else 'were'} taken in.")
        self.rest.setText(_rest_words(told))
        self.rest.setVisible(bool(self.rest.text()))
        self.so_far.setText(so_far)
        self.close_wave.setVisible(closes)


def _rest_words(told: Sequence[SheetVerdict]) -> str:
    """What became of the rows that were not taken: "12 were here already, 1 was refused."."""
    counts = Counter(one.what for one in told)
    said = [
        f"{counts[what]} {'was' if counts[what] == 1 else 'were'} {words}"
        for what, words in ((What.ALREADY_THERE, "here already"), (What.REFUSE, "refused"))
        if counts[what]
    ]
    return f"{', '.join(said)}." if said else ""
