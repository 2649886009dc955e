"""What a canvas still lacks, one after another, in the sentences of core."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.core.lines import Missing
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.notice import Tone


class MissingWalk(QFrame):
    """Says which of the open ends is looked at; `went(Missing)` tells to which the walk has come.

    `complete` is the sentence for when nothing is missing, `key` the key by which the pane walks.
    """

    went = Signal(object)

    def __init__(self, complete: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complete = complete
        self._open: tuple[Missing, ...] = ()
        self._at: Missing | None = None
        self._place = -1
        self.setProperty("role", "notice")
        self.lead = label("", "strong")
        self.words = ClampedLabel(2)
        self.next = live_button("Next", key)
        self.next.clicked.connect(lambda: self.walk(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(GAP_S)
        row.addWidget(self.lead)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next)

    def show_missing(self, found: Sequence[Missing]) -> None:
        """Show what is missing now. What is settled drops out, and the walk stays where it was."""
        if self._at is not None:
            about = _key(self._at)
            self._at = next((one for one in found if _key(one) == about), None)
            self._place = list(found).index(self._at) if self._at else self._place - 1
        self._open = tuple(found)
        self._say()

    def walk(self, by: int) -> None:
        """Go to the next open end (1) or the one before (-1), and round at the end."""
        if self._open:
            self._place = (self._place + by) % len(self._open)
            self._at = self._open[self._place]
            self._say()
            self.went.emit(self._at)

    def _say(self) -> None:
        number, at = len(self._open), self._at
        restyle(self, "kind", (Tone.WARN if number else Tone.GOOD).value)
        if at is not None:
            self.lead.setText(f"{self._place + 1} of {number}")
        else:
            self.lead.setText(f"{number} open" if number else "Complete")
        self.words.setText(at.words if at else (self._open[0].words if number else self._complete))
        self.setAccessibleName(f"{self.lead.text()}: {self.words.text()}")
        self.next.setVisible(number > 0)


def _key(missing: Missing) -> tuple[str, object]:
    about = missing.about
    return (about.table, about.id) if about is not None else ("", missing.words)
