"""The list of actions: filters above, the table, the action at hand in a form below, its history beside."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.command import Command
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.actions.history_panel import HistoryPanel
from facilitator.ui.parts.actions.list_filters import ListFilters
from facilitator.ui.parts.actions.list_table import ListTable
from facilitator.ui.parts.actions.listed import ListRow, Which, list_rows
from facilitator.ui.parts.actions.sending_out import SendingOut
from facilitator.ui.parts.actions.several_line import SeveralLine
from facilitator.ui.parts.actions.taking_in import TakingIn
from facilitator.ui.parts.commit.action_form import ActionForm
from facilitator.ui.parts.commit.action_rows import lack_words
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_GROUP = "Actions"
_THE_TABLES = (*ENTER, Qt.Key.Key_F2, Qt.Key.Key_Delete)


class ListPane(PagePane):
    """Every action there is, held to a list, a workshop or plan, an owner, and words."""

    watches = (Action, Person, Workshop, Improvement, Solution, Opportunity, Poll, CheckIn, Escalation, Win)

    def build(self) -> None:
        """Lay out filters, table, form and history."""
        self.filters = ListFilters()
        self.words = label("", "muted", wrap=True)
        self.table = ListTable(self.desk, "No action is on this list.")
        self.form, self.several = ActionForm(self.desk), SeveralLine(self.desk)
        self.history = HistoryPanel(self.desk)
        self.history.hide()
        self.sending, self.taking_in = SendingOut(self.desk, self), TakingIn(self.desk, self)
        self.hand = live_button("Hand over…", "G")
        self.told = live_button("History", "H")
        self.done = live_button("Done", "X")
        self.remove = live_button("Remove", "Del", Kind.DANGER)
        self._rows: list[ListRow] = []
        self._left: list[Person] = []
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addLayout(self._line())
        column.addWidget(self.table, 1)
        column.addWidget(self._card())
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addLayout(column, 1)
        below.addWidget(self.history)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addWidget(self.filters)
        outer.addLayout(below, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the actions as they are now."""
        document = self.desk.document
        everything = document.all(Action)
        self.filters.offer(document, everything)
        among = self.filters.chosen().among(everything)
        self._rows = list_rows(document, among, today_of(self.desk))
        self._left = list({row.owner.id: row.owner for row in self._rows if row.left and row.owner}.values())
        self._fill()

    def first_focus(self) -> QWidget:
        """The table has the keys."""
        return self.table

    def commands(self) -> list[Command]:
        """What can be done with the actions chosen, which are shown, and how the list goes out and comes in."""
        hand = Command("Hand over what somebody holds…", _GROUP, self.hand_over, "G", bound=True)
        return [
            Command("Mark as done, or open again", _GROUP, self.table.turn_done, "X", bound=True),
            Command("Edit the action at hand", _GROUP, self.form.ask, "Enter", bound=True),
            Command("Type into the cell", _GROUP, self.table.setFocus, "F2", bound=True),
            Command("Remove the actions chosen", _GROUP, self.remove_chosen, "Del", bound=True),
            Command("Show the history of the action at hand, or hide it", _GROUP, self.turn_history, "H", bound=True),
            Command("Send out as a spreadsheet…", _GROUP, self.send_out, "S", bound=True),
            Command("Take in updates…", _GROUP, self.taking_in.open, "I", bound=True),
            *([hand] if self._holder() else []),
            Command("Search actions", _GROUP, self.filters.search.start, "Ctrl+F", bound=True),
            *(Command(f"Show {which.lower()} actions", _GROUP, partial(self.show_which, which)) for which in Which),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2 and Del are the table's: what the form leaves of them means nothing more."""
        if event.key() not in _THE_TABLES:
            super().keyPressEvent(event)

    def show_which(self, which: Which) -> None:
        """Show the actions of another list."""
        self.filters.show_which(which)
        self._fill()

    def remove_chosen(self) -> None:
        """Remove the actions chosen, as Del does in the table."""
        if self.table.selected():
            self.table.delete_requested.emit(self.table.selected())

    def turn_history(self) -> None:
        """Show the history beside the list, or hide it."""
        self.history.setVisible(self.history.isHidden())
        self._show_chosen()

    def send_out(self) -> None:
        """Send out the actions of the workshop shown, or all that are open."""
        self.sending.ask(self.desk.document.find(Workshop, self.filters.chosen().home_id))

    def hand_over(self) -> None:
        """Hand over what the owner of the action at hand holds, else what somebody who has left does."""
        holder = self._holder()
        if holder is not None:
            HandOverDialog(self.desk, holder, self).open()

    def show_record(self, record: Record) -> None:
        """Put an action at hand, whatever the filters say."""
        if isinstance(record, Action):
            self.filters.let_go(Which.of(record))
            self.refresh(None)
            self.table.select([record.id])
            self.table.scrollTo(self.table.currentIndex())
            self.table.setFocus()

    def _holder(self) -> Person | None:
        chosen = [row.owner for row in self.table.rows() if row.owner]
        return next(iter([*chosen[:1], *self._left]), None)

    def _fill(self) -> None:
        which = self.filters.which_now()
        self.filters.count(self._rows)
        self.words.setText(_words(self._rows, self._left))
        self.table.show_rows([row for row in self._rows if which.shows(row)])
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.rows()
        alone = rows[0].action if len(rows) == 1 else None
        self.form.show_action(alone)
        self.form.setVisible(len(rows) < 2)
        self.several.show_chosen([row.action.id for row in rows])
        self.several.setVisible(len(rows) > 1)
        if not self.history.isHidden():
            self.history.show_action(alone)
        self.hand.setVisible(bool(self._left))
        for button in (self.done, self.remove):
            button.setEnabled(bool(rows))
        self.done.say("Open again" if rows and all(r.action.state is ActionState.DONE for r in rows) else "Done")

    def _line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        for button in (self.hand, self.told, self.done, self.remove):
            row.addWidget(button)
        return row

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        inside.addWidget(self.form)
        inside.addWidget(self.several)
        return card

    def _wire(self) -> None:
        self.filters.turned.connect(lambda: self.refresh(None))
        self.filters.which_turned.connect(self._fill)
        self.filters.search.searched.connect(self.table.filter)
        self.filters.send_asked.connect(self.send_out)
        self.filters.take_asked.connect(lambda: self.taking_in.open())
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.form.ask())
        self.done.clicked.connect(self.table.turn_done)
        self.remove.clicked.connect(self.remove_chosen)
        self.told.clicked.connect(self.turn_history)
        self.hand.clicked.connect(self.hand_over)


def _words(rows: list[ListRow], left: list[Person]) -> str:
    """How many are open, what they lack, and whose owner has left."""
    words = lack_words(row.action for row in rows if row.action.state is ActionState.OPEN)
    if not left:
        return words
    names = listed([person.name for person in left[:2]]) if len(left) < 3 else counted(len(left), "person", "people")
    return f"{words} · {counted(sum(row.left for row in rows), 'action')} of {names}, who {_has(left)} left"


def _has(left: list[Person]) -> str:
    return "has" if len(left) == 1 else "have"
