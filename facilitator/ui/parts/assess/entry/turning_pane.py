"""A page between two people at the laptop: a line, a few words, and what can be done now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_S, ui_font
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_TITLE, _WIDEST = 34, 620


class TurningPane(QWidget):
    """Enter does the first thing, wherever the focus is not on another."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = label(title, wrap=True), label(words, "muted", wrap=True)
        self.title.setFont(ui_font(_TITLE, QFont.Weight.Bold))
        self.buttons: list[ActionButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_S)
        self._row.addStretch(1)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        for line in (self.title, self.words):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setFixedWidth(_WIDEST)
            line.setMinimumHeight(max(0, line.heightForWidth(_WIDEST)))
            column.addWidget(line, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GAP)
        column.addLayout(self._row)
        column.addStretch(3)

    def offer(self, text: str, act: Callable[[], object], kind: str = Kind.PLAIN) -> ActionButton:
        """Offer something to do; what is offered first is what Enter does."""
        button = ActionButton(text, "" if self.buttons else "Enter", kind)
        button.clicked.connect(lambda: act())
        self._row.insertWidget(self._row.count() - 1, button)
        self.buttons.append(button)
        return button

    def say(self, words: str) -> None:
        """Show other words below the line."""
        self.words.setText(words)
        self.words.setMinimumHeight(max(0, self.words.heightForWidth(_WIDEST)))

    def begin(self) -> None:
        """Give the first thing the keys."""
        self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the first thing."""
        if event.key() in ENTER and self.buttons:
            self.buttons[0].click()
        else:
            super().keyPressEvent(event)
