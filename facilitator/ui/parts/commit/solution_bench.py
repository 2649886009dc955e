"""Where solutions are worked out: the list of them, and the one at hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.presenting import give_to_tables, tables_of
from facilitator.core.run.solutions import Solution, add_solution, move_solutions, progress_words, remove_solution
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.solution_form import SolutionForm
from facilitator.ui.parts.commit.solution_list import SolutionList
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_EMPTY = (
    "Tables turn opportunities into solutions",
    "Give the chosen opportunities to the tables. For each, note what will be different, the actions, "
    "and how success will show.",
    "Give to tables",
)
_NEW = "New solution"
_GROUP = "Solutions"
_LIST_SHARE = (2, 3)
_WIDEST_LIST = 340


class SolutionBench(View):
    """Solutions by table, what each still needs in words, and a form for the one at hand."""

    watches = (Solution, Action, Opportunity, Participant, Person)

    def build(self) -> None:
        """The words and buttons above, the list at the left, the form at the right."""
        self._solutions: list[Solution] = []
        self._actions: list[Action] = []
        self.words = label("", "muted", wrap=True)
        self.list = SolutionList()
        self.form = SolutionForm(self.desk)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.give)
        self.form.left.connect(self.list.setFocus)
        self.list.opened.connect(lambda _key: self.form.what.setFocus())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._bench())
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        for text, key, act in (("Give to tables", "G", self.give), (_NEW, "S", self.add)):
            button = live_button(text, key)
            button.clicked.connect(lambda _on, do=act: do())
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the solutions as they are now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._solutions = document.all(Solution, workshop_id=workshop_id) if workshop_id else []
        self._actions = document.all(Action, workshop_id=workshop_id) if workshop_id else []
        self.words.setText(progress_words(self._solutions, self._actions))
        self.list.show_solutions(self._solutions, self._actions, presenting=False)
        self._stack.setCurrentIndex(1 if self._solutions else 0)
        if self._solutions and self.list.chosen_id() is None:
            self.list.choose(self._solutions[0].id)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done to solutions."""
        return [
            Command("Give to tables", _GROUP, self.give, "G", bound=True),
            Command(_NEW, _GROUP, self.add, "S", bound=True),
            Command("Next solution", _GROUP, lambda: self.list.step(1), "Ctrl+PgDown", bound=True),
            Command("Solution before", _GROUP, lambda: self.list.step(-1), "Ctrl+PgUp", bound=True),
            Command("Move solution up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move solution down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            *self.form.promised.commands(),
            *self.form.lookup.commands(_GROUP),
            Command("Back to the list of solutions", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bench, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and self.list.hasFocus():
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The list; while there is nothing the bench itself, so that its keys work."""
        return self.list if self._stack.currentIndex() else self

    def choose(self, solution_id: int | None) -> None:
        """Put one solution at hand; None: nothing."""
        self.list.choose(solution_id)

    def give(self) -> None:
        """Give the chosen opportunities to the tables."""
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        dealt = self.desk.run(give_to_tables, workshop_id)
        if dealt:
            tables = len(tables_of(self.desk.document, workshop_id))
            self.desk.said.emit(f"{counted(len(dealt), 'solution')} at {counted(tables, 'table')}.")
            self.list.setFocus()

    def add(self) -> None:
        """Begin a solution and name it."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(add_solution, self.desk.workshop_id, _NEW)
        if made is not None:
            self.list.choose(made.id)
            self.form.name_it()

    def remove(self) -> None:
        """Remove the solution at hand; its actions stay."""
        chosen = self._chosen()
        if chosen and self.desk.bridge.succeeds(remove_solution, chosen.id):
            self.desk.said.emit(f"Removed “{chosen.title}”. Its actions stay in the list of actions.")

    def shift(self, by: int) -> None:
        """Move the solution at hand up or down the list."""
        chosen = self._chosen()
        ids = [solution.id for solution in self._solutions]
        if chosen is not None and can_shift(ids, chosen.id, by):
            self.desk.run(move_solutions, chosen.workshop_id, [chosen.id], shifted_before(ids, chosen.id, by))

    def _chosen(self) -> Solution | None:
        chosen_id = self.list.chosen_id()
        return next((solution for solution in self._solutions if solution.id == chosen_id), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.form.setEnabled(chosen is not None)
        if chosen is not None:
            self.form.show_solution(chosen, self._actions)

    def _bench(self) -> QWidget:
        self.form.setContentsMargins(2, 2, GAP, 2)
        scroll = scrolled(self.form)
        bench = QWidget()
        row = QHBoxLayout(bench)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.list.setMaximumWidth(_WIDEST_LIST)
        elastic(self.list)
        elastic(scroll)
        row.addWidget(self.list, _LIST_SHARE[0])
        row.addWidget(scroll, _LIST_SHARE[1])
        return bench
