"""The laptop going from hand to hand: one person after another votes behind the privacy screen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.run.vote import ballots
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Way, ballot_order, items_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.vote.ballot_pane import BallotPane
from facilitator.ui.parts.vote.voters import voters
from facilitator.ui.widgets.privacy import PrivacyScreen


class BallotFilling(QObject):
    """Fills in one person's ballot on a pane. `handed_in` once it is done or empty on purpose."""

    handed_in = Signal()

    def __init__(self, desk: Desk, pane: BallotPane, way: Way, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self.pane, self._way = desk, pane, way
        self.poll_id = self.participant_id = 0
        pane.asked.connect(self._put)
        pane.abstained.connect(self._abstain)

    def begin(self, poll_id: int, participant_id: int) -> None:
        """Lay out this person's ballot in their own random order."""
        self.poll_id, self.participant_id = poll_id, participant_id
        document = self._desk.document
        poll = document.get(Poll, poll_id)
        order = ballot_order(poll, items_of(document, poll_id), participant_id)
        self.pane.begin([(item, document.get(Opportunity, item).title) for item in order])
        self.show_standing()

    def show_standing(self) -> None:
        """Show the dots as they stand."""
        poll = self._desk.document.find(Poll, self.poll_id)
        if poll is not None:
            now = ballots.standing(self._desk.document, poll, self.participant_id)
            self.pane.show_counts(now.counts, now.left, now.over, poll.most_per_item)

    def hand_in(self) -> None:
        """The ballot is done."""
        if self._desk.bridge.succeeds(ballots.finish_ballot, self.poll_id, self.participant_id, self._way):
            self.handed_in.emit()

    def _put(self, opportunity_id: int, count: int) -> None:
        self._desk.run(ballots.put_dots, self.poll_id, self.participant_id, opportunity_id, count, self._way)
        self.show_standing()

    def _abstain(self) -> None:
        if self._desk.bridge.succeeds(ballots.abstain, self.poll_id, self.participant_id, self._way):
            self.handed_in.emit()


class Passing(QObject):
    """Goes from one waiting person to the next until all have voted or the facilitator stops."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        """The window of the widget `over` is covered meanwhile."""
        super().__init__(over)
        self._desk, self._over = desk, over
        self._screen: PrivacyScreen | None = None
        self._filling: BallotFilling | None = None
        self._poll_id = self._participant_id = 0
        self._order: tuple[int, ...] = ()

    @property
    def screen(self) -> PrivacyScreen | None:
        """The cover, once it has been needed."""
        return self._screen

    def start(self, poll_id: int, participant_id: int | None = None) -> None:
        """Ask for a person by name, or for the first who is waited for."""
        self._poll_id = poll_id
        waiting = self._waiting()
        self._order = waiting
        if waiting:
            self._ask_for(participant_id if participant_id in waiting else waiting[0])

    def _ask_for(self, participant_id: int) -> None:
        screen = self._screen or self._make_screen()
        self._participant_id = participant_id
        poll = self._desk.document.get(Poll, self._poll_id)
        screen.pass_to(voters(self._desk.document, poll).names[participant_id])

    def _make_screen(self) -> PrivacyScreen:
        pane = BallotPane(self._desk.look)
        self._filling = BallotFilling(self._desk, pane, Way.LAPTOP, self)
        self._screen = PrivacyScreen(pane, self._over.window())
        self._screen.started.connect(self._begin)
        self._screen.done.connect(self._filling.hand_in)
        self._filling.handed_in.connect(self._go_on)
        return self._screen

    def _begin(self) -> None:
        if self._filling:
            self._filling.begin(self._poll_id, self._participant_id)

    def _go_on(self) -> None:
        waiting = self._waiting()
        if waiting:
            passed = self._order.index(self._participant_id) if self._participant_id in self._order else 0
            later = [one for one in self._order[passed:] if one in waiting]
            self._ask_for((later or waiting)[0])
        elif self._screen:
            self._screen.dismiss()
            self._desk.told.emit("Everyone has voted.")

    def _waiting(self) -> tuple[int, ...]:
        return voters(self._desk.document, self._desk.document.get(Poll, self._poll_id)).waiting_ids
