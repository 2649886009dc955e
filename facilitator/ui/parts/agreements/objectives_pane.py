"""Objectives with their key results."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree import objectives
from facilitator.core.agree.objectives import KeyResult, ObjectiveNow, SharedObjective, objectives_now
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.objectives.objective_form import ObjectiveForm
from facilitator.ui.parts.agreements.objectives.objective_rows import objective_rows
from facilitator.ui.parts.agreements.objectives.result_bench import ResultBench
from facilitator.ui.parts.agreements.objectives.result_table import Cell
from facilitator.ui.parts.agreements.owner_field import enter
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Objectives"
_LIST_WIDTH = 292
_EMPTY = (
    "What do we want to reach together this quarter?",
    "An objective says in a sentence what no team reaches alone; its key results are figures that show how far you "
    "have come. Name the first one, then say by which figures it will be seen.",
    "Add an objective",
    "N",
)


class ObjectivesPane(PagePane):
    """The objectives at the left; the one at hand with its key results at the right."""

    watches = (SharedObjective, KeyResult, Indicator, Reading, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the objective at hand."""
        self._all: tuple[ObjectiveNow, ...] = ()
        self.list = RichList()
        self.list.setAccessibleName("Objectives")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("A new objective")
        self.form = ObjectiveForm(self.desk)
        self.results = ResultBench(self.desk)
        self.empty = EmptyState(*_EMPTY)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the objectives as of today, and the one at hand."""
        self._all = objectives_now(self.desk.document, today_of(self.desk))
        self.list.show_rows(objective_rows(self.desk.document, self._all, today_of(self.desk)))
        if self._all and not self.list.selected_keys():
            self.list.select([self._all[0].objective.id])
        if self._all or self._is_empty or not self.line.field.hasFocus():
            self._stack.setCurrentIndex(1 if self._all else 0)
        self._show_chosen()

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
            Command("Move it up", _GROUP, partial(self._shift, -1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self._shift, 1), "Alt+Down", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.empty if self._is_empty else self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Enter in a line has been heard already."""
        typing = self.line.field.hasFocus() or self.results.line.types_here()
        if event.key() == Qt.Key.Key_Escape and not self.first_focus().hasFocus():
            self.first_focus().setFocus()
        elif event.key() not in ENTER or not typing:
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put an objective at hand."""
        self.list.select([record.id])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> ObjectiveNow | None:
        """The objective at hand."""
        keys: list[Hashable] = self.list.selected_keys()
        return next((now for now in self._all if keys and now.objective.id == keys[0]), None)

    def start_own(self) -> None:
        """Begin to type an objective."""
        self._stack.setCurrentIndex(1)
        self.line.start()

    def name_it(self) -> None:
        """Put the keys where the objective at hand is worded."""
        enter(self.form.text)

    def turn_closed(self) -> None:
        """Close the objective at hand, or open it again."""
        now = self.at()
        if now is not None:
            self.desk.run(objectives.close_objective, now.objective.id, not now.objective.closed)

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _show_chosen(self) -> None:
        now = self.at()
        self.form.show_objective(now)
        self.results.show_objective(now)

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(objectives.add_objective, text, today_of(self.desk))
        if made is not None:
            self.line.clear()
            self.show_record(made)

    def _remove(self, keys: list[Hashable]) -> None:
        now = self.at()
        if keys and now and self.desk.bridge.succeeds(objectives.remove_objective, now.objective.id):
            self.desk.said.emit(f"Removed {quoted(now.objective.text)} with its key results.")

    def _shift(self, by: int) -> None:
        """Move the key result at hand if the keys are there, else the objective."""
        now, ids = self.at(), [one.objective.id for one in self._all]
        if self.results.table.hasFocus():
            self.results.shift(by)
        elif now is not None and can_shift(ids, now.objective.id, by):
            self.desk.run(objectives.move_objectives, [now.objective.id], shifted_before(ids, now.objective.id, by))

    def _filled(self) -> QWidget:
        held, side = QWidget(), QWidget()
        left, right, row = QVBoxLayout(side), QVBoxLayout(), QHBoxLayout(held)
        side.setFixedWidth(_LIST_WIDTH)
        for layout in (left, row):
            layout.setContentsMargins(0, 0, 0, 0)
        elastic(self.list)
        left.setSpacing(GAP_S)
        left.addWidget(self.list, 1)
        left.addWidget(self.line)
        right.setSpacing(GAP_S)
        right.addWidget(self.form, 5)
        right.addWidget(self.results, 4)
        row.setSpacing(GAP)
        row.addWidget(side)
        row.addLayout(right, 1)
        return held

    def _wire(self) -> None:
        self.empty.asked.connect(self.start_own)
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.name_it())
        self.list.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)
        self.form.closing.clicked.connect(self.turn_closed)
