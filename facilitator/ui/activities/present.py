"""Solution presentations: table after table, with what the room asks and suggests."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.clock.rotation import begin_turn
from facilitator.core.run.clock.timekeeping import Live
from facilitator.core.run.clock.turns import Turn, turns_of
from facilitator.core.run.presenting import presented, presented_now, turn_on
from facilitator.core.run.solutions import Solution, set_presented
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.presenting import Presenting
from facilitator.ui.parts.commit.solution_list import SolutionList
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_EMPTY = (
    "Nothing to present yet",
    "Solutions appear here table by table once they are noted in solution design.",
)
_GROUP = "Presentations"
_WIDEST_LIST = 300


class Present(Activity):
    """Follows the table that has the floor; any solution can be looked at meanwhile."""

    kind = agenda.Activity.PRESENT
    watches = (Solution, Action, Live, Turn)

    def build(self) -> None:
        """Words and buttons above, the solutions at the left, the one presented at the right."""
        self._solutions: list[Solution] = []
        self._due: tuple[int | None, int | None] = (None, None)
        self.words = label("", "muted", wrap=True)
        self.list = SolutionList()
        self.list.setMaximumWidth(_WIDEST_LIST)
        elastic(self.list)
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.give_floor())
        self.shown = Presenting(self.desk, self.block_id)
        self.floor = live_button("Give the floor", "F")
        self.undo = live_button("Not presented", "U")
        self.done = live_button("Presented", "D", Kind.PRIMARY)
        self.floor.clicked.connect(self.give_floor)
        self.undo.clicked.connect(self.take_back)
        self.done.clicked.connect(self.go_on)
        head, body = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((head, (self.words, self.floor, self.undo, self.done)), (body, (self.list, self.shown))):
            row.setSpacing(GAP_S if row is head else GAP)
            for part in parts:
                row.addWidget(part)
        head.setStretch(0, 1)
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(body, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(*_EMPTY))
        self._stack.addWidget(bench)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def refresh(self, changes: Changes | None) -> None:
        """Show the solutions; go to the one that is due when that is another one."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        if workshop_id is None:
            return
        self._solutions = document.all(Solution, workshop_id=workshop_id)
        self.list.show_solutions(self._solutions, document.all(Action, workshop_id=workshop_id), presenting=True)
        self._stack.setCurrentIndex(1 if self._solutions else 0)
        now, turn = presented_now(document, workshop_id), turn_on(document, workshop_id)
        due = (now.id if now else None, turn.id if turn else None)
        if due != self._due or self.list.chosen_id() is None:
            self._due = due
            self.list.choose(due[0])
        self._show_chosen()
        done = sum(solution.presented for solution in self._solutions)
        whose = f"{turn.title} has the floor · " if turn else ""
        self.words.setText(f"{whose}{done} of {len(self._solutions)} presented")

    def commands(self) -> list[Command]:
        """What can be done while solutions are presented."""
        return [
            Command("Presented, on to the next", _GROUP, self.go_on, "D", bound=True),
            Command("Not presented after all", _GROUP, self.take_back, "U", bound=True),
            Command("Give the table the floor", _GROUP, self.give_floor, "F", bound=True),
            Command("Note a question", _GROUP, self.shown.question.setFocus, "Q", bound=True),
            Command("Note a suggestion", _GROUP, self.shown.suggestion.setFocus, "S", bound=True),
            Command("Next solution", _GROUP, lambda: self.list.step(1), "Ctrl+PgDown", bound=True),
            Command("Solution before", _GROUP, lambda: self.list.step(-1), "Ctrl+PgUp", bound=True),
            Command("Back to the list of solutions", _GROUP, self.list.setFocus, "Esc", bound=True),
            *self.shown.heard.commands(),
            *self.shown.promised.commands(),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the presentations, for whatever does not need them."""
        if event.key() == Qt.Key.Key_Escape and self.list.hasFocus():
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget | None:
        """The list of solutions."""
        return self.list

    def go_on(self) -> None:
        """The solution shown is presented and the next is due; from one that was, only go to the next."""
        chosen, following = self._chosen(), self._following()
        if chosen is not None and not chosen.presented:
            self.desk.run(presented, chosen.id)
        elif following is not None:
            self.list.choose(following.id)
            turn, now = self._turn_of(following), turn_on(self.desk.document, following.workshop_id)
            if turn is not None and (now is None or turn.id != now.id):
                self.desk.run(begin_turn, turn.id)

    def take_back(self) -> None:
        """The solution shown was not presented after all."""
        chosen = self._chosen()
        if chosen is not None and chosen.presented:
            self.desk.run(set_presented, chosen.id, False)

    def give_floor(self) -> None:
        """Give the table of the solution shown the floor."""
        chosen = self._chosen()
        turn = self._turn_of(chosen) if chosen else None
        if turn is None:
            self.desk.bridge.refused.emit("This solution’s table has no turn in this block: add one beside the clock.")
        else:
            self.desk.run(begin_turn, turn.id)

    def _chosen(self) -> Solution | None:
        chosen_id = self.list.chosen_id()
        return next((solution for solution in self._solutions if solution.id == chosen_id), None)

    def _following(self) -> Solution | None:
        """The first still to be presented."""
        return next((solution for solution in self._solutions if not solution.presented), None)

    def _turn_of(self, solution: Solution) -> Turn | None:
        """The turn of a solution's table in this block."""
        turns = turns_of(self.desk.document, self.block_id)
        return next((turn for turn in turns if turn.table_no and turn.table_no == solution.table_no), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.shown.show_solution(chosen.id if chosen else None)
        was = chosen is not None and chosen.presented
        self.undo.setVisible(was)
        self.done.say("On to the next" if was else "Presented")
        self.done.setVisible(not was or self._following() is not None)
