"""Objectives with their key results."""

from functools import partial

from facilitator.core.agree.figures import objectives
from facilitator.core.agree.figures.objectives import KeyResult, ObjectiveNow, SharedObjective, objectives_now
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.objectives.objective_form import ObjectiveForm
from facilitator.ui.parts.agreements.objectives.objective_rows import objective_rows
from facilitator.ui.parts.agreements.objectives.result_bench import ResultBench
from facilitator.ui.parts.agreements.objectives.result_table import Cell
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.fields import enter
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.widgets.empty import EmptyState

_GROUP = "Objectives"
_LIST_WIDTH = 292
_EMPTY = (
    "What do we want to reach together this quarter?",
    "An objective says in a sentence what no team reaches alone; its key results are figures that show how far you "
    "have come. Name the first one, then say by which figures it will be seen.",
    "Add an objective",
    "N",
)


class ObjectivesPane(GrowingPane[SharedObjective]):
    """The objectives at the left; the one at hand with its key results at the right."""

    kind = SharedObjective
    watches = (SharedObjective, KeyResult, Indicator, Reading, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the objective at hand."""
        self._all: tuple[ObjectiveNow, ...] = ()
        self.list = ChoiceList("Objectives")
        self.line = AddLine("A new objective")
        self.form = ObjectiveForm(self.desk)
        self.results = ResultBench(self.desk)
        self.empty = EmptyState(*_EMPTY)
        elastic(self.list)
        left = column_of((self.list, 1), self.line)
        left.setFixedWidth(_LIST_WIDTH)
        self.stack = either(row_of(left, (column_of((self.form, 5), (self.results, 4)), 1)), self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the objectives as of today, and the one at hand."""
        self._all = objectives_now(self.desk.document, today_of(self.desk))
        self.put_rows(objective_rows(self.desk.document, self._all, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the objectives, and in the one at hand."""
        add = Command("Add an objective", _GROUP, self.start_own, "N", bound=True)
        if self.at() is None:
            return [add]
        form, table = self.form, self.results.table
        return [
            add,
            Command("Word it anew", _GROUP, self.name_it, "F2", bound=True),
            Command("Say who owns it", _GROUP, partial(enter, form.owner), "O", bound=True),
            Command("Say until when", _GROUP, partial(enter, form.until), "Y", bound=True),
            Command("Close it, or reopen it", _GROUP, self.turn_closed, "C", bound=True),
            Command("Add a key result", _GROUP, self.results.line.start, "K", bound=True),
            Command("Type the value of today", _GROUP, partial(table.type_into, Cell.NOW), "V", bound=True),
            Command("Set the target", _GROUP, partial(table.type_into, Cell.TARGET), "T", bound=True),
            Command("Move it up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
        ]

    def heard(self) -> bool:
        """Enter in a line has been heard already."""
        return self.line.field.hasFocus() or self.results.line.types_here()

    def on_opened(self) -> None:
        """Word the objective at hand anew."""
        self.name_it()

    def name_it(self) -> None:
        """Put the keys where the objective at hand is worded."""
        enter(self.form.text)

    def turn_closed(self) -> None:
        """Close the objective at hand, or open it again."""
        objective = self.at()
        if objective is not None:
            self.desk.run(objectives.close_objective, objective.id, not objective.closed)

    def add(self, text: str, _choice: object) -> None:
        """Add an objective."""
        self.take_in(self.desk.run(objectives.add_objective, text, today_of(self.desk)))

    def remove(self) -> None:
        """Remove the objective at hand with its key results."""
        objective = self.at()
        if objective is not None:
            words = f"Removed {quoted(objective.text)} with its key results."
            self.remove_by(objectives.remove_objective, objective.id, words)

    def shift(self, by: int) -> None:
        """Move the key result at hand if the keys are there, else the objective."""
        if self.results.table.hasFocus():
            self.results.shift(by)
        else:
            ids = [now.objective.id for now in self._all]
            self.shift_among(ids, by, lambda one, before: self.desk.run(objectives.move_objectives, [one], before))

    def show_chosen(self) -> None:
        """Show the objective at hand with its key results."""
        chosen = self.list.chosen_id()
        now = next((now for now in self._all if now.objective.id == chosen), None)
        self.form.show_objective(now)
        self.results.show_objective(now)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.empty.asked.connect(self.start_own)
        self.form.closing.clicked.connect(self.turn_closed)
