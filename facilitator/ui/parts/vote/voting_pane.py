"""Dot voting: set up, under way, closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.core.run.vote import voting
from facilitator.core.run.vote.ballots import turnout
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, PollItem, TeamDots
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.vote.vote_open import VoteOpen
from facilitator.ui.parts.vote.vote_setup import VoteSetup
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_EMPTY, _SETUP, _OPEN, _CLOSED = range(4)
_CTRL = Qt.KeyboardModifier.ControlModifier
_GROUP = "Prioritise"


class VotingPane(View):
    """`review_asked` when there is nothing to vote on, `results_asked` once there is something to look at."""

    watches = (Opportunity, Poll, PollItem, Ballot, Dots, TeamDots, Participant, Person, Team)
    review_asked = Signal()
    results_asked = Signal()

    def build(self) -> None:
        """A pane for each state of the vote."""
        self._again = False
        self.empty = EmptyState(
            "Nothing to vote on yet",
            "A vote needs at least two opportunities. Take clusters and notes of the board in the review.",
            "Go to the review",
        )
        self.empty.asked.connect(self.review_asked)
        self.setup = VoteSetup(self.desk)
        self.open = VoteOpen(self.desk)
        self.closed = ClosedRound()
        self.closed.reveal.clicked.connect(self._reveal)
        self.closed.again.clicked.connect(self._vote_again)
        self.stack = QStackedWidget()
        for pane in (self.empty, self.setup, self.open, self.closed):
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def refresh(self, changes: Changes | None) -> None:
        """Show the state the vote is in."""
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        before = self.stack.currentIndex()
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._show_state(workshop_id)
        if held and self.stack.currentIndex() != before:
            self.first_focus().setFocus()

    def press(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter does the next thing: start, pass the laptop, reveal."""
        at = self.stack.currentIndex()
        if at == _OPEN:
            return self.open.press(event)
        if event.modifiers() == _CTRL and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if at == _SETUP:
                self.setup.open_round()
            elif at == _CLOSED:
                self._reveal()
            return True
        return False

    def commands(self) -> list[Command]:
        """What can be done here."""
        at = self.stack.currentIndex()
        if at == _SETUP:
            return [Command("Start voting", _GROUP, self.setup.open_round, "Ctrl+Enter", bound=True)]
        if at == _CLOSED:
            return [
                Command(self.closed.reveal.text(), _GROUP, self._reveal, "Ctrl+Enter", bound=True),
                Command("Vote again", _GROUP, self._vote_again),
            ]
        return self.open.commands() if at == _OPEN else []

    def first_focus(self) -> QWidget:
        """Where the keys should go."""
        at = self.stack.currentIndex()
        if at == _OPEN:
            return self.open.first_focus()
        return self.setup.rules.dots if at == _SETUP else self.closed.reveal

    def _show_state(self, workshop_id: int) -> None:
        document = self.desk.document
        under_way = voting.open_round(document, workshop_id)
        last = self._last()
        if under_way is not None:
            self._again = False
            self.open.show_poll(under_way)
            self.stack.setCurrentIndex(_OPEN)
        elif last is not None and not self._again:
            count = turnout(document, last)
            self.closed.show_round(last, f"{count.done} of {count.of} voted.")
            self.stack.setCurrentIndex(_CLOSED)
        elif len(document.all(Opportunity, workshop_id=workshop_id)) > 1:
            self.setup.show_opportunities()
            self.stack.setCurrentIndex(_SETUP)
        else:
            self.stack.setCurrentIndex(_EMPTY)

    def _last(self) -> Poll | None:
        rounds = voting.rounds(self.desk.document, self.desk.workshop_id) if self.desk.workshop_id else []
        return rounds[-1] if rounds else None

    def _reveal(self) -> None:
        last = self._last()
        if last is not None and (last.revealed or self.desk.bridge.succeeds(voting.reveal, last.id)):
            self.results_asked.emit()

    def _vote_again(self) -> None:
        self._again = True
        self.refresh(None)
        self.first_focus().setFocus()


class ClosedRound(QWidget):
    """A round that has ended: to be revealed, looked at, or followed by another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text = label("", "heading"), label("", "muted", wrap=True)
        self.reveal = live_button("Reveal results", "Ctrl Enter", Kind.PRIMARY)
        self.again = live_button("Vote again")
        middle = Qt.AlignmentFlag.AlignHCenter
        self.text.setAlignment(middle)
        self.text.setFixedWidth(EmptyState.WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.reveal)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self.title, alignment=middle)
        column.addWidget(self.text, alignment=middle)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_round(self, poll: Poll, turnout_in_words: str) -> None:
        """Show a closed round."""
        secret = "Nobody sees the results before you reveal them."
        known = "The results are revealed."
        self.title.setText(f"{poll.title} is closed")
        self.text.setText(f"{turnout_in_words} {known if poll.revealed else secret}")
        self.reveal.say("See the top issues" if poll.revealed else "Reveal results")
