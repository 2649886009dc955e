"""What the assessment says to a practice: the statements it would help with, how low they are rated, and when."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.core.follow.practice_proposals import Asking
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label


class LowLines(QWidget):
    """All together in a line, then two lines for each: what is rated, and how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted", wrap=True)
        self.words.setContentsMargins(0, 0, 0, GAP_S)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.words)

    def show_asking(self, asking: Asking) -> None:
        """Show the statements, the lowest first."""
        self.words.setText(f"{asking.words}.")
        while len(self._lines) < len(asking.statements):
            line = (label("", wrap=True), label("", "small", wrap=True))
            line[1].setContentsMargins(0, 0, 0, GAP_S)
            for part in line:
                self._column.addWidget(part)
            self._lines.append(line)
        for place, line in enumerate(self._lines):
            for part in line:
                part.setVisible(place < len(asking.statements))
        for (text, small), one in zip(self._lines, asking.statements, strict=False):
            text.setText(f"“{one.text}”")
            small.setText(one.words)
