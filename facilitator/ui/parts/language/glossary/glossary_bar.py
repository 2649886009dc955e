"""The line above the glossary: searching, how the words stand, and the ways in and out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.agree.language.term_conflicts import Looked, Standing
from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

_SEARCH_WIDTH = 230
_TO_SETTLE = 1


class GlossaryBar(QWidget):
    """`turned` when other words are wanted: another search, or all instead of those to settle."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField("Search the glossary")
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.which = Segmented(["All words", "To settle"])
        self.which.setAccessibleName("Which words")
        self.words = label("", "muted")
        self.take_in = live_button("Import…", "I")
        self.sheet, self.pdf = live_button("Save as spreadsheet", "X"), live_button("Save as PDF", "S")
        self.search.searched.connect(lambda _text: self.turned.emit())
        self.which.chosen.connect(lambda _at: self.turned.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for part in (self.search, self.which, self.words, self.take_in, self.sheet, self.pdf):
            row.addWidget(part, 1 if part is self.words else 0)

    def shows(self, one: Looked) -> bool:
        """Whether a word is among those wanted, whatever is searched for."""
        return self.which.current() != _TO_SETTLE or one.standing is not Standing.AGREED

    def turn(self) -> None:
        """All words, or only those still to be settled."""
        self.which.choose(1 - self.which.current())
        self.turned.emit()

    def clear(self) -> None:
        """Want all words."""
        self.search.clear()
        self.which.choose(0)
        self.turned.emit()

    def show_counts(self, found: Sequence[Looked]) -> None:
        """Say how many words there are, and how many are to be settled."""
        torn = sum(one.standing is Standing.CONFLICT for one in found)
        unsettled = sum(one.standing is not Standing.AGREED for one in found)
        self.words.setText(f"{counted(torn, 'conflict')}" if torn else "")
        self.which.set_titles([f"All {counted(len(found), 'word')}", f"To settle {unsettled}"])
