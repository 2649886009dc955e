"""One conversation, below the list: what was heard, and the theme that may go to the board."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.workshops import Lane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, ParsedEdit
from facilitator.ui.widgets.labels import label

_CARRIED = "The theme is on the board."
_HOW = "Worded so that it names nobody: this alone goes to the board."
_NO_LANE = "The board has no lanes yet."


class TalkCard(QFrame):
    """`heard(talk id, text)`, `worded(talk id, text)` when typed; `carried(talk id, lane id)` by the button."""

    heard = Signal(int, str)
    worded = Signal(int, str)
    carried = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._talk: OneToOne | None = None
        self.concern = AutoTextEdit(least=3, most=3)
        self.concern.setPlaceholderText("What worries them, in your words")
        self.concern.setAccessibleName("Concern heard")
        self.theme = ParsedEdit[str](str.strip, str, "")
        self.theme.line.setPlaceholderText("What may be said in the room")
        self.theme.line.setAccessibleName("Theme for the board")
        self.lane = Combo()
        self.lane.setAccessibleName("Lane of the board")
        self.carry = live_button("Carry to the board", "B")
        self.how = label(_HOW, "small", wrap=True)
        self.concern.committed.connect(self._tell_heard)
        self.theme.committed.connect(self._tell_worded)
        self.carry.clicked.connect(self.carry_theme)
        self._lay_out()

    def show_talk(self, talk: OneToOne | None, lanes: Sequence[Lane]) -> None:
        """Show a conversation, or an empty card that can't be typed into; `lanes` are those of the board."""
        if self._talk is not None and (talk is None or talk.id != self._talk.id):
            self.settle()
        self._talk = talk
        self.lane.fill([(lane.title, lane.id) for lane in lanes])
        self.concern.set_text(talk.concern if talk else "")
        self.theme.set_value(talk.theme if talk else "")
        carried = talk is not None and talk.carried
        for field in (self.concern, self.theme):
            field.setEnabled(talk is not None)
        for control in (self.lane, self.carry):
            control.setEnabled(talk is not None and not carried and bool(lanes))
        self.how.setText(_CARRIED if carried else _HOW if lanes else _NO_LANE)

    def settle(self) -> None:
        """Store what is being typed."""
        self.concern.commit()
        self.theme.commit()

    def carry_theme(self) -> None:
        """Ask for the theme to go to the lane chosen."""
        self.settle()
        if self._talk is not None and isinstance(self.lane.currentData(), int):
            self.carried.emit(self._talk.id, self.lane.currentData())

    def _tell_heard(self, text: str) -> None:
        if self._talk is not None:
            self.heard.emit(self._talk.id, text)

    def _tell_worded(self, text: str) -> None:
        if self._talk is not None:
            self.worded.emit(self._talk.id, text)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_S)
        grid.addWidget(label("Concern heard", "muted"), 0, 0)
        grid.addWidget(self.concern, 0, 1)
        grid.addWidget(label("Theme", "muted"), 1, 0)
        carrying = QHBoxLayout()
        carrying.setSpacing(GAP_S)
        carrying.addWidget(self.theme, 1)
        carrying.addWidget(self.lane)
        carrying.addWidget(self.carry)
        grid.addLayout(carrying, 1, 1)
        grid.addWidget(self.how, 2, 1)
        grid.setColumnStretch(1, 1)
