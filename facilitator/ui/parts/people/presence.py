"""Who is here today: how many of those who take part, and the things done with all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label


class Presence(QFrame):
    """`all_here_asked()`, `all_asked()` to let everybody take part, `walk_in_asked()` for one more who came.

    `late_asked()` to seat those who are here without a seat, `mix_asked()` for all tables.
    """

    all_here_asked = Signal()
    all_asked = Signal()
    walk_in_asked = Signal()
    late_asked = Signal()
    mix_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.words = label("", "heading", wrap=True)
        self.everyone = live_button("Everyone takes part", kind=Kind.PRIMARY)
        self.here = live_button("Everyone is here", "E")
        self.walk_in = live_button("Add walk-in…", "W")
        self.late = live_button("Seat them", "S")
        self.mix = live_button("Mix groups…", "D")
        self.everyone.clicked.connect(self.all_asked)
        self.here.clicked.connect(self.all_here_asked)
        self.walk_in.clicked.connect(self.walk_in_asked)
        self.late.clicked.connect(self.late_asked)
        self.mix.clicked.connect(self.mix_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        for button in (self.everyone, self.here, self.walk_in, self.late, self.mix):
            row.addWidget(button)

    def show_counts(self, here: int, invited: int, late: int) -> None:
        """Show how many of those who take part are here, and how many of them came late and have no seat."""
        self.words.setText(presence_words(here, invited))
        self.everyone.setVisible(not invited)
        self.here.setVisible(invited > 0)
        self.mix.setVisible(invited > 0)
        self.late.setVisible(late > 0)
        seat = "Seat 1 late" if late == 1 else f"Seat {late} late"
        if late and self.late.text() != seat:
            self.late.say(seat)
        words = "Nobody is here yet" if here == invited else "Everyone is here"
        if self.here.text() != words:
            self.here.say(words)


def presence_words(here: int, invited: int) -> str:
    """How many are here, as a sentence: "All 14 are here", "12 of 14 are here"."""
    if not invited:
        return "Nobody takes part yet"
    if here == invited:
        return f"All {invited} are here" if invited > 1 else "The one who takes part is here"
    if not here:
        return f"{invited} take part, none is here yet" if invited > 1 else "1 takes part, and is not here yet"
    return f"{here} of {invited} are here" if here > 1 else f"1 of {invited} is here"
