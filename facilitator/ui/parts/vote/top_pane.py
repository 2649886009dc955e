"""The top issues: a round's results by dots and by team side by side, its cut line, and ties settled in the open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.core.run.vote import ties, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import results_for_stage
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, PollItem, Settlement, TeamDots
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.vote.decide import DecideSheet
from facilitator.ui.parts.vote.top_rows import (
    Shown,
    agreement_in_words,
    rounds_to_choose,
    settled_in_words,
    shown,
    total_in_words,
)
from facilitator.ui.parts.vote.vote_rules import whole
from facilitator.ui.parts.vote.vote_setup import random_seed
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.bars import VoteBars
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_EMPTY, _SECRET, _OPEN, _BARS = range(4)


class TopPane(View):
    """`voting_asked` when there is a vote to be held, or one under way."""

    watches = (Opportunity, Poll, PollItem, Ballot, Dots, TeamDots, Settlement, Team)
    voting_asked = Signal()

    def build(self) -> None:
        """The round's choice and line above, then the bars."""
        self._poll: Poll | None = None
        self._shown: Shown | None = None
        self._newest: int | None = None
        self.rounds = Combo()
        self.rounds.setAccessibleName("Round")
        self.rounds.picked.connect(lambda _round: self.refresh(None))
        self.given = label("", "muted", wrap=True)
        self.cut = ParsedEdit(whole("how many are taken"), str, 1)
        self.cut.setAccessibleName("How many are taken")
        self.cut.line.setAccessibleName("How many are taken")
        self.cut.setFixedWidth(64)
        self.cut.committed.connect(self._change_cut)
        self.tie = Notice(Tone.WARN)
        self.run_off = live_button("Hold a run-off")
        self.decide = live_button("Decide…")
        self.run_off.clicked.connect(self._run_off)
        self.decide.clicked.connect(self._decide)
        self.by_dots, self.by_team = VoteBars(self.desk.look.tokens), VoteBars(self.desk.look.tokens)
        self.agreement, self.remarks = label("", "strong", wrap=True), label("", wrap=True)
        self._lay_out()

    def refresh(self, changes: Changes | None) -> None:
        """Show the chosen round, or why there is nothing to show."""
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        document = self.desk.document
        polls = voting.rounds(document, workshop_id)
        self._offer(polls)
        self._poll = poll = document.find(Poll, self._picked())
        self._head.setVisible(poll is not None)
        if poll is None:
            self.stack.setCurrentIndex(_EMPTY)
            return
        self.cut.set_value(poll.cut)
        counted = results_for_stage(document, poll.id)
        if counted is None:
            self.given.setText("")
            self.stack.setCurrentIndex(_SECRET if poll.closed_at else _OPEN)
            return
        self._shown = found = shown(document, poll, counted, self.desk.look.tokens.edge)
        self.given.setText(total_in_words(counted, poll))
        self.by_dots.show_bars(found.by_dots, found.cut, found.legend)
        self.by_team.show_bars(found.by_team, found.cut, found.legend)
        self.agreement.setText(agreement_in_words(found.remarks))
        self.agreement.setVisible(bool(found.remarks))
        self.remarks.setText("\n".join(found.remarks))
        self.remarks.setVisible(len(found.remarks) > 1)
        self._show_tie(found)
        self.stack.setCurrentIndex(_BARS)

    def commands(self) -> list[Command]:
        """What can be done here."""
        shown_tie = self.decide.isVisibleTo(self)
        tie = [
            Command("Hold a run-off among the tied", "Prioritise", self._run_off),
            Command("Settle the tie by a decision…", "Prioritise", self._decide),
        ]
        return tie if shown_tie else []

    def first_focus(self) -> QWidget:
        """The choice of the round."""
        return self.rounds

    def show_round(self, poll_id: int) -> None:
        """Turn to a round."""
        self.rounds.pick(poll_id)
        self.refresh(None)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP_S)
        head.addWidget(self.rounds)
        head.addWidget(self.given, 1)
        head.addWidget(label("Take the top", "muted"))
        head.addWidget(self.cut)
        self.stack = QStackedWidget()
        states = (
            ("No vote yet", "Once a vote is closed and revealed, the top issues stand here.", "Go to dot voting"),
            ("Closed, not revealed yet", "Nobody sees the results before you reveal them.", "Reveal results"),
            (
                "Voting is under way",
                "The results can be seen once the vote is closed and revealed.",
                "Go to dot voting",
            ),
        )
        for place, words in enumerate(states):
            pane = EmptyState(*words)
            pane.asked.connect(self._reveal if place == _SECRET else self.voting_asked)
            self.stack.addWidget(pane)
        self.stack.addWidget(self._bars())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._head)
        column.addWidget(self.stack, 1)

    def _bars(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP_S, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tie)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.run_off)
        buttons.addWidget(self.decide)
        buttons.addStretch(1)
        column.addLayout(buttons)
        sides = QHBoxLayout()
        sides.setSpacing(2 * GAP)
        for title, bars in (("By dots", self.by_dots), ("By team, each with the same weight", self.by_team)):
            bars.setAccessibleName(title)
            side = QVBoxLayout()
            side.setSpacing(GAP)
            side.addWidget(label(title, "strong"))
            side.addWidget(bars)
            side.addStretch(1)
            sides.addLayout(side, 1)
        column.addWidget(self.agreement)
        column.addLayout(sides)
        column.addWidget(self.remarks)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _offer(self, polls: list[Poll]) -> None:
        """Offer the rounds; a new one, or the first look, turns to the newest."""
        choices = rounds_to_choose(polls)
        if [(self.rounds.itemText(n), self.rounds.itemData(n)) for n in range(self.rounds.count())] != choices:
            self.rounds.fill(choices)
        newest = polls[-1].id if polls else None
        if newest != self._newest:
            self._newest = newest
            self.rounds.pick(newest)

    def _picked(self) -> int | None:
        picked = self.rounds.currentData()
        return picked if isinstance(picked, int) else None

    def _show_tie(self, found: Shown) -> None:
        tie, settlement = found.outcome.tie, found.outcome.settlement
        open_tie = tie is not None and settlement is None
        if tie is not None:
            told = settled_in_words(settlement) if settlement else tie.in_words(found.titles)
            self.tie.say(Tone.GOOD if settlement else Tone.WARN, told)
        self.tie.setVisible(tie is not None)
        self.run_off.setVisible(open_tie)
        self.decide.setVisible(tie is not None)
        self.decide.say("Decide…" if open_tie else "Decide otherwise…")

    # Verbs

    def _reveal(self) -> None:
        if self._poll:
            self.desk.run(voting.reveal, self._poll.id)

    def _change_cut(self, cut: int) -> None:
        if self._poll and not self.desk.bridge.succeeds(voting.change_cut, self._poll.id, cut):
            self.cut.set_value(self._poll.cut)

    def _run_off(self) -> None:
        if self._poll and self.desk.bridge.succeeds(ties.open_runoff, self._poll.id, random_seed()):
            self.voting_asked.emit()

    def _decide(self) -> None:
        poll, found = self._poll, self._shown
        if poll is None or found is None or found.outcome.tie is None:
            return
        DecideSheet(self.desk.document, poll.id, found.outcome.tie, found.titles, self.window()).open()
