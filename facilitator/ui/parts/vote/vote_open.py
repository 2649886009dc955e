"""A round under way: who is waited for, who is done, and the three ways a vote comes in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run.vote import ballots, ties
from facilitator.core.run.vote.voting import Poll, Way, items_of
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.rules_sheet import RulesSheet
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.passing import Passing
from facilitator.ui.parts.two_lists import TwoLists
from facilitator.ui.parts.vote.proxy_ballot import ProxyBallot
from facilitator.ui.parts.vote.team_totals import TeamTotals
from facilitator.ui.parts.vote.voters import Voters, voters
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_CTRL = Qt.KeyboardModifier.ControlModifier
_GROUP, _MOST_WARNINGS = "Prioritise", 3
_VOTERS, _PROXY, _TOTALS = range(3)


class VoteOpen(QWidget):
    """Shows an open round. `closed(poll id)` once its voting has ended."""

    closed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._poll: Poll | None = None
        self._voters: Voters | None = None
        self.title, self.rules, self.turnout = label("", "heading"), label("", "muted", wrap=True), label("", "strong")
        self.over = Notice(Tone.WARN)
        self.lists = TwoLists(("Not yet", "Everyone has voted. Close the voting."), ("Done", "Nobody yet."))
        self.pass_on = live_button("Pass the laptop", "Ctrl Enter", Kind.PRIMARY)
        self.proxy = live_button("Enter for them", "Enter")
        self.abstain = live_button("Abstains")
        self.reopen = live_button("Reopen")
        self.count = live_button("Count by team…", "Ctrl T")
        self.change = live_button("Change…")
        self.close_voting = live_button("Close voting", "Ctrl Shift Enter")
        self.passing = Passing(desk, self)
        self.proxy_ballot = ProxyBallot(desk)
        self.totals = TeamTotals(desk)
        self.stack = QStackedWidget()
        self._lay_out()
        self._wire()

    def show_poll(self, poll: Poll) -> None:
        """Show a round as it is: names, never what was chosen."""
        if self._poll is None or self._poll.id != poll.id:
            self.stack.setCurrentIndex(_VOTERS)
        self._poll = poll
        document = self._desk.document
        self._voters = found = voters(document, poll)
        most = f", at most {poll.most_per_item} on one" if poll.most_per_item else ""
        items = len(items_of(document, poll.id))
        self.title.setText(poll.title)
        self.rules.setText(f"{counted(poll.dots, 'dot')} each{most} · top {poll.cut} of {items} taken")
        self.turnout.setText(found.in_words)
        more = len(found.warnings) - _MOST_WARNINGS
        told = [*found.warnings[:_MOST_WARNINGS], *([f"And {more} more."] if more > 0 else [])]
        self.over.say(Tone.WARN, " ".join(told))
        self.over.setVisible(bool(found.warnings))
        self.lists.left.show_rows(found.waiting)
        self.lists.right.show_rows(found.done)
        self.lists.left_title.setText(f"Not yet {len(found.waiting)}" if found.waiting else "Not yet")
        self.lists.right_title.setText(f"Done {len(found.done)}" if found.done else "Done")
        self.totals.show_poll(poll)
        self.proxy_ballot.show_standing()
        self._show_buttons()

    def press(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter passes the laptop or hands a proxy's ballot in, Esc comes back to the voters."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        at = self.stack.currentIndex()
        if event.key() == Qt.Key.Key_Escape and at != _VOTERS:
            self._back()
        elif enter and held == _CTRL and at == _PROXY:
            self.proxy_ballot.hand_in()
        elif enter and held == _CTRL and at == _VOTERS:
            self._pass()
        elif enter and held == _CTRL | Qt.KeyboardModifier.ShiftModifier:
            self._close()
        elif held == _CTRL and event.key() == Qt.Key.Key_T:
            self._count()
        else:
            return False
        return True

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Pass the laptop to the next voter", _GROUP, self._pass, "Ctrl+Enter", bound=True),
            Command("Enter dots for the chosen person", _GROUP, self._enter_for, "Enter", bound=True),
            Command("Count dots by team…", _GROUP, self._count, "Ctrl+T", bound=True),
            Command("Close voting", _GROUP, self._close, "Ctrl+Shift+Enter", bound=True),
            Command("Change the rules of the vote…", _GROUP, self._change),
        ]

    def first_focus(self) -> QWidget:
        """The list of those who are waited for."""
        panes = (self.lists.left, self.proxy_ballot.ballot, self.totals.first_focus())
        return panes[self.stack.currentIndex()]

    # Laying out

    def _lay_out(self) -> None:
        def flow(*parts: QWidget) -> FlowLayout:
            made = FlowLayout()
            for part in parts:
                made.addWidget(part)
            return made

        self.lists.left_foot.addWidget(self.pass_on)
        self.lists.left_foot.addLayout(flow(self.proxy, self.abstain))
        self.lists.right_foot.addLayout(flow(self.reopen, self.count))
        self.lists.right_foot.addWidget(self.close_voting)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.title)
        head.addWidget(self.rules, 1)
        head.addWidget(self.turnout)
        head.addWidget(self.change)
        for pane in (self.lists, self.proxy_ballot, self.totals):
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.over)
        column.addWidget(self.stack, 1)

    def _wire(self) -> None:
        self.pass_on.clicked.connect(self._pass)
        self.proxy.clicked.connect(self._enter_for)
        self.abstain.clicked.connect(self._abstain)
        self.reopen.clicked.connect(self._reopen)
        self.count.clicked.connect(self._count)
        self.change.clicked.connect(self._change)
        self.close_voting.clicked.connect(self._close)
        self.lists.left.opened.connect(lambda _key: self._enter_for())
        self.lists.right.opened.connect(lambda _key: self._reopen())
        for rows in (self.lists.left, self.lists.right):
            rows.selectionModel().selectionChanged.connect(self._show_buttons)
        self.proxy_ballot.left.connect(self._back)
        self.totals.left.connect(self._back)

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        self.pass_on.setEnabled(bool(self._voters and self._voters.waiting))
        self.proxy.setEnabled(len(chosen) == 1)
        self.abstain.setEnabled(bool(chosen))
        self.reopen.setEnabled(bool(self.lists.right.selected_keys()))

    def _chosen(self) -> list[int]:
        return [key for key in self.lists.left.selected_keys() if isinstance(key, int)]

    def _back(self) -> None:
        self.stack.setCurrentIndex(_VOTERS)
        self.lists.left.setFocus()

    # Verbs

    def _pass(self) -> None:
        if self._poll:
            self.passing.start(self._poll.id, next(iter(self._chosen()), None))

    def _enter_for(self) -> None:
        chosen = self._chosen()
        if self._poll and self._voters and len(chosen) == 1:
            self.proxy_ballot.begin(self._poll.id, chosen[0], self._voters.names[chosen[0]])
            self.stack.setCurrentIndex(_PROXY)
            self.proxy_ballot.ballot.setFocus()

    def _abstain(self) -> None:
        self._for_each(self._chosen(), ballots.abstain, "Hand in ballots")

    def _reopen(self) -> None:
        chosen = [key for key in self.lists.right.selected_keys() if isinstance(key, int)]
        self._for_each(chosen, ballots.reopen_ballot, "Reopen ballots")

    def _for_each(
        self, chosen: Sequence[int], verb: Callable[[Document, int, int, Way], object], step_label: str
    ) -> None:
        poll = self._poll

        def run(document: Document) -> None:
            with document.step(step_label):
                for participant_id in chosen:
                    verb(document, poll.id if poll else 0, participant_id, Way.PROXY)

        if poll and chosen:
            self._desk.run(run)

    def _count(self) -> None:
        self.stack.setCurrentIndex(_TOTALS)
        self.totals.first_focus().setFocus()

    def _close(self) -> None:
        if self._poll:
            poll_id = self._poll.id
            if self._desk.bridge.succeeds(ties.close_poll, poll_id):
                self._desk.said.emit("Voting is closed.")
                self.closed.emit(poll_id)

    def _change(self) -> None:
        if self._poll is not None:
            RulesSheet(self._desk.document, self._poll, self.window()).open()
