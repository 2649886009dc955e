"""Before a round: its rules, what is on the ballot, and the key that opens it."""

from collections.abc import Callable
from random import SystemRandom

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Participant
from facilitator.core.run.vote import voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.vote.vote_rules import BallotItems, Rules, VoteRules
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_USUAL_CUT, _SEEDS = 3, 2**31 - 1


def random_seed() -> int:
    """A seed for the order of the ballots."""
    return SystemRandom().randrange(1, _SEEDS)


class VoteSetup(QWidget):
    """Rules on the left, the ballot on the right. `seed` gives the random order of the ballots."""

    def __init__(self, desk: Desk, seed: Callable[[], int] = random_seed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._seed = desk, seed
        self._touched = False
        self.title = label("", "heading")
        self.rules = VoteRules()
        self.rules.changed.connect(self._touch)
        self.items = BallotItems()
        self.items.ticked.connect(self._suggest)
        self.start = live_button("Start voting", "Ctrl Enter", Kind.PRIMARY)
        self.start.clicked.connect(self.open_round)
        self._lay_out()

    def show_opportunities(self) -> None:
        """Offer what there is; figures that were typed stay, others follow the suggestion."""
        workshop_id = self._desk.workshop_id
        if workshop_id is None:
            return
        document = self._desk.document
        found = document.all(Opportunity, workshop_id=workshop_id)
        self.items.show_items([(one.id, one.title) for one in found])
        rounds = [poll for poll in voting.rounds(document, workshop_id) if poll.runoff_of is None]
        self.title.setText(f"Round {len(rounds) + 1}" if rounds else "Set up the vote")
        self._suggest()

    def open_round(self) -> None:
        """Open the round with these rules."""
        workshop_id = self._desk.workshop_id
        if workshop_id is None or not self.rules.commit():
            return
        rules = self.rules.rules()
        opened = self._desk.bridge.succeeds(
            voting.open_poll,
            workshop_id,
            self.items.chosen(),
            rules.dots,
            rules.most,
            rules.cut,
            seed=self._seed(),
        )
        if opened:
            self._touched = False

    def _touch(self, _rules: Rules) -> None:
        self._touched = True

    def _suggest(self) -> None:
        number = len(self.items.chosen())
        here = self._desk.document.all(Participant, workshop_id=self._desk.workshop_id, present=True)
        suggestion = voting.suggested_dots(number, len(here))
        if not self._touched:
            cut = max(1, min(_USUAL_CUT, number - 1))
            self.rules.show_rules(Rules(suggestion.dots, suggestion.most_per_item, cut))
        self.rules.suggest(suggestion)
        self.start.setEnabled(number > 1)

    def _lay_out(self) -> None:
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, GAP_S, 0)
        left.setSpacing(GAP_S)
        left.addWidget(self.title)
        left.addWidget(self.rules)
        left.addStretch(1)
        scroll = scrolled(inside)
        one, other = QVBoxLayout(), QVBoxLayout()
        one.addWidget(scroll, 1)
        one.addWidget(self.start)
        other.addWidget(label("On the ballot (Enter ticks)", "strong"))
        other.addWidget(self.items, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(one, 1)
        row.addLayout(other, 1)
