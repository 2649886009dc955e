"""A ballot that the facilitator fills in for a named person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.run.vote.voting import Way
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.passing import BallotFilling
from facilitator.ui.parts.vote.ballot_pane import BallotPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label


class ProxyBallot(QWidget):
    """`left` once the ballot is handed in, or given up for now."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ballot = BallotPane(desk.look)
        self._filling = BallotFilling(desk, self.ballot, Way.PROXY, self)
        self._filling.handed_in.connect(self.left)
        self.title = label("", "strong")
        self.done = live_button("Done", "Ctrl Enter", Kind.PRIMARY)
        self.back = live_button("Back to the voters", "Esc")
        self.done.clicked.connect(self.hand_in)
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        head.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.ballot, 1)

    def begin(self, poll_id: int, participant_id: int, name: str) -> None:
        """Begin a person's ballot."""
        self.title.setText(f"For {name}")
        self._filling.begin(poll_id, participant_id)

    def show_standing(self) -> None:
        """Show the dots as they stand."""
        self._filling.show_standing()

    def hand_in(self) -> None:
        """The ballot is done."""
        self._filling.hand_in()
