"""The practice that is to help: why, and what it suggests, each one click from being an action."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.core.practices import practice, practices
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

_NONE = "No practice yet"
_CHOOSE = "Choose one of ten practices to see why it helps and what to do."
_ALL_TAKEN = "All that it suggests is among the actions."


class PracticeBox(QWidget):
    """`picked(key)` for another practice, "" for none; `wanted(text)` for a suggestion that is to become an action."""

    picked = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested: tuple[str, ...] = ()
        self.choice = Combo()
        self.choice.setAccessibleName("Practice that helps")
        self.choice.fill([(_NONE, ""), *((one.title, one.key) for one in practices())])
        self.why = label("", wrap=True)
        self.told = label(_ALL_TAKEN, "small")
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setVerticalSpacing(GAP_XS)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.choice, alignment=Qt.AlignmentFlag.AlignLeft)
        for part in (self.why, self._rows, self.told):
            column.addWidget(part)
        self.choice.picked.connect(lambda key: self.picked.emit(str(key)))

    def show_practice(self, key: str, suggested: Sequence[str]) -> None:
        """Show a practice by its key, and what it suggests that is not among the actions yet."""
        one = practice(key)
        self.choice.pick(one.key if one else "")
        self.why.setText(one.why.strip() if one else _CHOOSE)
        self.why.setToolTip(one.example if one else "")
        self.told.setVisible(one is not None and not suggested)
        self._rows.setVisible(bool(suggested))
        if tuple(suggested) != self._suggested:
            self._suggested = tuple(suggested)
            self._fill()

    @property
    def suggested(self) -> tuple[str, ...]:
        """What is suggested and not among the actions yet."""
        return self._suggested

    def take(self, place: int) -> None:
        """Ask for a suggestion by its place, from 0; nothing happens where there is none."""
        if place < len(self._suggested):
            self.wanted.emit(self._suggested[place])

    def _fill(self) -> None:
        while (held := self._grid.takeAt(0)) is not None:
            if (part := held.widget()) is not None:
                part.hide()
                part.deleteLater()
        for row, text in enumerate(self._suggested):
            button = live_button("Add", str(row + 1))
            button.setAccessibleName(f"Add action: {text}")
            button.clicked.connect(partial(self.take, row))
            self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            words = label(text, wrap=True)
            words.setContentsMargins(0, 7, 0, 4)
            self._grid.addWidget(words, row, 1)
