"""All actions of a workshop: the table, the one at hand in a form, and the walk through what is missing."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Person
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_form import ActionForm
from facilitator.ui.parts.commit.action_rows import ActionRow, lack_words
from facilitator.ui.parts.commit.action_table import ActionTable
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_EMPTY = "No actions yet. Capture one with ! or note it in a solution: all of them come together here."
_GROUP = "Actions"


class ActionBench(TabPane):
    """What lacks an owner or a date stands first, and "Ask next" asks for it."""

    watches = (Action, Person, Solution, Opportunity, Poll)

    def build(self) -> None:
        """Words and buttons above, the table, and the form of the action at hand below."""
        self.words = label("", "muted", wrap=True)
        self.table = ActionTable(self.desk, _EMPTY)
        elastic(self.table, 108)
        self.form = ActionForm(self.desk)
        self.ask = live_button("Ask next", "A", Kind.PRIMARY)
        self.done = live_button("Done", "X")
        self.ask.clicked.connect(self.ask_next)
        self.done.clicked.connect(self.table.turn_done)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        head.addWidget(self.done)
        head.addWidget(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._below = self._card()
        column.addWidget(self._below)

    def refresh(self, changes: Changes | None) -> None:
        """Show the actions as they are now."""
        workshop_id = self.desk.workshop_id
        actions = self.desk.document.all(Action, workshop_id=workshop_id) if workshop_id else []
        self.words.setText(lack_words(actions))
        self.table.show_actions(actions)
        self.ask.setEnabled(any(_asked_for(action) for action in actions))
        self.done.setEnabled(bool(actions))
        self._below.setVisible(bool(actions))
        if actions and not self.table.selected():
            self.table.select([self.table.shown()[0].action.id])
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done to actions."""
        return [
            Command("Ask for what the next action lacks", _GROUP, self.ask_next, "A", bound=True),
            Command("Mark as done, or open again", _GROUP, self.table.turn_done, "X", bound=True),
            Command("Type into the cell", _GROUP, self._type, "F2", bound=True),
            Command("Back to the table", _GROUP, self.table.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bench, for whatever in it does not need them."""
        if not press(self.commands()[:2], event):
            if self.form.isAncestorOf(self.focusWidget() or self) and press(self.commands()[3:], event):
                return
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table

    def choose(self, action_id: int) -> None:
        """Put one action at hand and ask for what it lacks."""
        self.table.select([action_id])
        self.table.scrollTo(self.table.currentIndex())
        self._show_chosen()
        self.form.ask()

    def ask_next(self) -> None:
        """Go to the next action that lacks an owner, a date or else a measure, and put the keys where it is typed."""
        self.form.commit()
        rows = self.table.shown()
        wanting = [row.action for row in rows if row.lacks] or [row.action for row in rows if _asked_for(row.action)]
        if not wanting:
            self.desk.told.emit("Every open action has an owner, a date and a success measure.")
            self.table.setFocus()
            return
        ids = [action.id for action in wanting]
        at = self.form.action()
        following = ids.index(at.id) + 1 if at is not None and at.id in ids else 0
        self.choose(ids[following % len(ids)])

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        inside.addWidget(self.form)
        return card

    def _show_chosen(self) -> None:
        selected = self.table.selected()
        self.form.show_action(selected[0].action if len(selected) == 1 else None)

    def _open(self, row: ActionRow) -> None:
        self.choose(row.action.id)

    def _type(self) -> None:
        if self.table.currentIndex().isValid():
            self.table.edit(self.table.currentIndex())


def _asked_for(action: Action) -> bool:
    """Whether there is something to ask for: an owner, a date, or at least a measure."""
    return action.state is ActionState.OPEN and bool(lacking(action) or not action.measure)
