"""The statement that the room guesses, for the facilitator's eyes: the hands, and what was really answered."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.core.assess.figures.results import WaveResults
from facilitator.core.assess.instrument import instrument
from facilitator.core.phrases import counted
from facilitator.core.run.walk import Unveiled
from facilitator.core.run.walked import StopView
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.walk.hands_row import HandsRow
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import GAP, GAP_S, HEAD
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.labels import label

_SEES = {
    Unveiled.QUESTION: "The room sees the statement",
    Unveiled.GUESS: "The room sees its guess",
    Unveiled.RESULT: "The room sees the result",
}


class StopCard(QFrame):
    """Shows the stop it is given. `hands_counted(stop id, rating, hands)` comes when a count is typed."""

    hands_counted = Signal(int, int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop_id: int | None = None
        self.setProperty("role", "card")
        self.place = label("", "section")
        self.title = ClampedLabel(4, HEAD, QFont.Weight.DemiBold)
        self.state = Chip("")
        self.hands = HandsRow(instrument().labels)
        self.hands.counted.connect(self._tell)
        self.guess, self.warning = label("", "muted", wrap=True), label("", "bad", wrap=True)
        self.secret_head = label("For you alone", "strong")
        self.secret = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        for part in (self.place, self.title, self.state, self.hands, self.guess, self.warning):
            column.addWidget(part)
        column.addWidget(self.secret_head)
        column.addWidget(self.secret)
        column.addStretch(1)

    def show_stop(self, stop: StopView | None, results: WaveResults) -> None:
        """Show a stop; what is being typed is stored first if another one comes."""
        if stop is None or stop.stop.id != self._stop_id:
            self.hands.commit()
        self._stop_id = stop.stop.id if stop else None
        for part in (self.state, self.hands, self.guess, self.secret_head, self.secret):
            part.setVisible(stop is not None)
        self.warning.setVisible(stop is not None and bool(stop.warning))
        if stop is None:
            self.place.setText("Nothing to guess yet")
            self.title.setText("A statement stands here as soon as one is added.")
            return
        asked = stop.result.asked if stop.result else None
        self.place.setText(asked.section_title if asked else "")
        self.title.setText(asked.text if asked else "This wave did not ask it.")
        self.state.show_state(_SEES[stop.unveiled])
        self.hands.show_hands(stop.stop.hands)
        self.guess.setText(_guess_words(stop))
        self.warning.setText(stop.warning)
        covered = stop.unveiled is not Unveiled.RESULT
        self.secret_head.setText("For you alone, until you show it" if covered else "What the room sees")
        self.secret.setText(_answers(stop, results))

    def _tell(self, rating: int, hands: int) -> None:
        if self._stop_id is not None:
            self.hands_counted.emit(self._stop_id, rating, hands)


def _guess_words(stop: StopView) -> str:
    if stop.guess is None:
        return "Type how many hands went up for each. Enter goes on to the next."
    return f"{counted(stop.guess.count, 'hand')}, on average {stop.guess.mean:.1f}"


def _answers(stop: StopView, results: WaveResults) -> str:
    """What was answered, by team, and what it is set beside."""
    if stop.result is None:
        return stop.words
    shown = [(team, stop.result.teams[team.id]) for team in results.teams if team.id in stop.result.teams]
    teams = ", ".join(f"{team.name} {figure.mean:.1f} ({figure.count})" for team, figure in shown)
    since = stop.change.whole if stop.change else None
    change = f"Since the wave before: {since.words}." if since else ""
    return "\n".join(filter(None, (stop.words, teams, change)))
