"""The Actions page: everything that was promised in any workshop or improvement plan, and how it stands."""

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement
from facilitator.core.people import Person, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.home import HomePage
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_form import ActionForm
from facilitator.ui.parts.commit.action_rows import lack_words
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.programme.programme_actions import NO_OWNER, Chosen, ProgrammeActionTable, Which, homes
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind, Segmented
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

_GROUP = "Actions"
_WIDEST = 200
_EMPTY = (
    "No actions yet",
    "What is promised in any workshop or plan comes together here:\nwho does what by when, and what lacks an owner.",
    "Show the workshops",
)


class ActionsPage(Page):
    """Filters above, the table, and the action at hand in a form below."""

    title = "Actions"
    icon = Sign.ACTIONS
    section = Section.PROGRAMME
    watches = (Action, Person, Workshop, Improvement, Solution, Opportunity, Poll)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """How many actions are open."""
        return str(len(desk.document.all(Action, state=ActionState.OPEN)) or "")

    def build(self) -> None:
        """Lay out filters, table and form."""
        self.which = Segmented(list(Which))
        self.home, self.owner = Combo(), Combo()
        self.search = SearchField("Search actions")
        self.words = label("", "muted", wrap=True)
        self.table = ProgrammeActionTable(self.desk, "No action is on this list.")
        self.form = ActionForm(self.desk)
        self.done = live_button("Done", "X")
        self.remove = live_button("Remove", "Del", Kind.DANGER)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self._filters())
        column.addLayout(self._line())
        column.addWidget(self.table, 1)
        column.addWidget(self._card())
        self._stack = QStackedWidget()
        self._stack.addWidget(inside)
        self._empty = EmptyState(*_EMPTY)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._first_step = next(iter(self._empty.findChildren(ActionButton)))
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the actions as they are now."""
        document = self.desk.document
        self.home.fill(homes(document))
        owners = {action.owner_id for action in document.all(Action)}
        named = [(p.name, p.id) for p in people(document, gone=True) if p.id in owners]
        self.owner.fill([("Everyone", None), ("No owner", NO_OWNER), *named])
        self._stack.setCurrentIndex(0 if owners else 1)
        self.setFocusProxy(self.table if owners else self._first_step)
        self._fill()

    def commands(self) -> list[Command]:
        """What can be done with the actions chosen, and which are shown."""
        return [
            Command("Mark as done, or open again", _GROUP, self.table.turn_done, "X", bound=True),
            Command("Edit the action at hand", _GROUP, self.form.ask, "Enter", bound=True),
            Command("Type into the cell", _GROUP, self.table.setFocus, "F2", bound=True),
            Command("Remove the actions chosen", _GROUP, self.remove_chosen, "Del", bound=True),
            Command("Search actions", _GROUP, self.search.start, "Ctrl+F", bound=True),
            *(Command(f"Show {which.lower()} actions", _GROUP, partial(self.show_which, which)) for which in Which),
        ]

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every action by its text."""
        names = {person.id: person.name for person in desk.document.all(Person)}
        return [
            Command(
                " ".join(a.text.split()), _GROUP, partial(desk.go_to, cls, a), detail=names.get(a.owner_id or 0, "")
            )
            for a in desk.document.all(Action)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """X marks as done, Ctrl F searches."""
        if not press([c for c in self.commands() if c.key in ("X", "Ctrl+F")], event):
            super().keyPressEvent(event)

    def show_which(self, which: Which) -> None:
        """Show the actions of another state."""
        self.which.choose(list(Which).index(which))
        self._fill()

    def remove_chosen(self) -> None:
        """Remove the actions chosen, as Del does in the table."""
        if self.table.selected():
            self.table.delete_requested.emit(self.table.selected())

    def show_record(self, record: Record) -> None:
        """Put an action at hand, whatever the filters say."""
        if isinstance(record, Action):
            self.search.clear()
            self.home.setCurrentIndex(0)
            self.owner.setCurrentIndex(0)
            self.show_which(next(which for which in Which if which is not Which.LACKING and which.shows(record)))
            self.table.select([record.id])
            self.table.scrollTo(self.table.currentIndex())
            self.table.setFocus()

    def _fill(self) -> None:
        which = list(Which)[self.which.current()]
        chosen = Chosen(which, self.home.currentData(), self.owner.currentData())
        among = chosen.among(self.desk.document.all(Action))
        self.which.set_titles([f"{one} {sum(one.shows(action) for action in among)}" for one in Which])
        self.words.setText(lack_words(action for action in among if action.state is ActionState.OPEN))
        self.table.show_actions(action for action in among if which.shows(action))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected()
        self.form.show_action(rows[0].action if len(rows) == 1 else None)
        self.done.setEnabled(bool(rows))
        self.remove.setEnabled(bool(rows))
        self.done.say("Open again" if rows and all(r.action.state is ActionState.DONE for r in rows) else "Done")

    def _filters(self) -> QWidget:
        held = QWidget()
        row = FlowLayout(held, gap=GAP_S)
        for combo, name in ((self.home, "Workshop or plan"), (self.owner, "Owner")):
            combo.setAccessibleName(name)
            combo.setMaximumWidth(_WIDEST)
            combo.picked.connect(lambda _value: self._fill())
        self.search.setFixedWidth(_WIDEST)
        for widget in (self.which, self.home, self.owner, self.search):
            row.addWidget(widget)
        return held

    def _line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        row.addWidget(self.done)
        row.addWidget(self.remove)
        return row

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        inside.addWidget(self.form)
        return card

    def _wire(self) -> None:
        self._empty.asked.connect(lambda: self.desk.page_asked.emit(HomePage))
        self.which.chosen.connect(lambda _index: self._fill())
        self.search.searched.connect(self.table.filter)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.form.ask())
        self.done.clicked.connect(self.table.turn_done)
        self.remove.clicked.connect(self.remove_chosen)
        self.desk.record_asked.connect(self.show_record)
