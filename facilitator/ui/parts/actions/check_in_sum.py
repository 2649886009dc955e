"""What came of a pass: how many are done, on track, stuck, changed and dropped, and where to go from there."""

from collections.abc import Iterable
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.check_ins import STANDING_WORDS, Standing
from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S, TITLE, tabular, ui_font
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_ROLES = MappingProxyType({Standing.DONE: "ok", Standing.STUCK: "bad", Standing.CHANGED: "warn"})
_BOX = 104


class CheckInSum(QFrame):
    """`gone_on` with the button of what comes next, `back_asked` with the other."""

    gone_on = Signal()
    back_asked = Signal()

    def __init__(self, following: str, parent: QWidget | None = None) -> None:
        """`following`: the words of the button that leads on."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.heading, self.words = label("", "title", wrap=True), label("", "muted", wrap=True)
        self.figures = {standing: label("") for standing in Standing}
        self.boxes = {standing: _box(standing, figure) for standing, figure in self.figures.items()}
        on, back = live_button(following, "Enter", Kind.PRIMARY), live_button("Back to the last one", "←")
        on.clicked.connect(self.gone_on)
        back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_L)
        column.addStretch(2)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        for line, gap, parts in ((row, GAP, self.boxes.values()), (buttons, GAP_S, (on, back))):
            line.setSpacing(gap)
            line.addStretch(1)
            for part in parts:
                line.addWidget(part)
            line.addStretch(1)
        for words in (self.heading, self.words):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_sum(self, standings: Iterable[Standing], wins: int) -> None:
        """Show how what was looked at today stands, and how many wins of it there are."""
        found = list(standings)
        self.heading.setText(f"{counted(len(found), 'action')} looked at today")
        for standing, figure in self.figures.items():
            figure.setText(str(found.count(standing)))
            self.boxes[standing].setVisible(standing in found)
        self.words.setText(f"{counted(wins, 'win')} to share." if wins else "Nothing is left to look at today.")


def _box(standing: Standing, figure: QWidget) -> QFrame:
    box = QFrame()
    box.setProperty("role", "lane")
    box.setFixedWidth(_BOX)
    figure.setFont(tabular(ui_font(TITLE + 8, QFont.Weight.Bold)))
    figure.setProperty("role", _ROLES.get(standing, ""))
    column = QVBoxLayout(box)
    column.setContentsMargins(GAP, GAP, GAP, GAP)
    for part in (figure, label(STANDING_WORDS[standing], "muted")):
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    return box
