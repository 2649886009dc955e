"""What stands above the counts: the statement at hand, or how to count paper or pass the laptop round."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, ui_font
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_STATEMENT = 17


class RatingCard(QFrame):
    """`stepped(by)` to another statement, `pass_asked` to begin at the laptop."""

    stepped = Signal(int)
    pass_asked = Signal()

    def __init__(self, scale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.small, self.text, self.scale = label("", "small"), label("", wrap=True), label(scale, "small", wrap=True)
        self.text.setFont(ui_font(_STATEMENT, QFont.Weight.DemiBold))
        self.before, self.after = live_button("Previous", "Up"), live_button("Next", "Down", Kind.PRIMARY)
        self.pass_round = live_button("Pass the laptop round", "P", Kind.PRIMARY)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.pass_round.clicked.connect(self.pass_asked)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self.small, self.text, self.scale):
            words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        row.setSpacing(GAP_S)
        row.addLayout(words, 1)
        for button in (self.before, self.after, self.pass_round):
            row.addWidget(button)

    def show_statement(self, place: int, of: int, text: str) -> None:
        """Show the statement for which hands go up."""
        self._offer(hands=True)
        self.small.setText(f"Statement {place + 1} of {of}: how many fingers?")
        self.text.setText(text)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < of)

    def show_paper(self) -> None:
        """Say how paper is counted."""
        self._offer()
        self.small.setText("Everyone rates on paper, and you count.")
        self.text.setText("Type how many gave each rating.")

    def show_laptop(self) -> None:
        """Say how the laptop goes round."""
        self._offer(laptop=True)
        self.small.setText("One after another, without names.")
        self.text.setText("Each hands in their own ratings.")

    def _offer(self, *, hands: bool = False, laptop: bool = False) -> None:
        self.before.setVisible(hands)
        self.after.setVisible(hands)
        self.pass_round.setVisible(laptop)
