"""Connection before content: a short opener to begin the day with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import advice
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.labels import label


class OpenerCard(QWidget):
    """One suggestion at a time; another at a key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._openers = advice.openers()
        self._at = 0
        self._title, self._prompt, self._how = (
            label("", "strong", wrap=True),
            label("", wrap=True),
            label("", "muted", wrap=True),
        )
        another = ActionButton("Another", "O")
        another.clicked.connect(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for words in (self._title, self._prompt, self._how):
            column.addWidget(words)
        column.addStretch(1)
        column.addWidget(another, alignment=Qt.AlignmentFlag.AlignLeft)
        self._show()

    def another(self) -> None:
        """Suggest the next opener; after the last the first again."""
        self._at = (self._at + 1) % len(self._openers)
        self._show()

    def prompt(self) -> str:
        """What the room would be asked."""
        return self._openers[self._at].prompt

    def _show(self) -> None:
        opener = self._openers[self._at]
        self._title.setText(f"{opener.title} · {opener.minutes} min")
        self._prompt.setText(opener.prompt)
        self._how.setText(opener.how)
