"""Plans to improve, with their actions and milestones."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.improving import (
    Improvement,
    Involved,
    Milestone,
    improvements,
    move_improvements,
    remove_improvement,
    set_closed,
    start_improvement,
)
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.plans.plan_form import PlanForm
from facilitator.ui.parts.assess.plans.plan_rows import plan_rows, plans_words
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList
from facilitator.ui.widgets.scrolling import scrolled

_GROUP = "Plans"
_EMPTY = (
    "No improvement plans yet",
    "A plan says what is to get better, what is done about it and by whom, and how it will be seen. "
    "Start one from a finding, or name an area of your own at the left.",
    "Go to the findings",
)
_LIST_SHARE = (1, 3)
_WIDEST_LIST = 340


class PlansPane(WavePane):
    """All plans of the programme at the left, the one at hand as a form at the right."""

    watches = (Improvement, Milestone, Involved, Action, Person, Team, Wave)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self._plans: list[Improvement] = []
        self.words = label("", "muted")
        self.list = RichList("")
        self.list.setAccessibleName("Plans to improve")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("Another area to improve")
        self.form = PlanForm(self.desk)
        self.empty = EmptyState(*_EMPTY, key="G", kind=Kind.PLAIN)
        self._scroll = self._scrolling(self.form)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)
        side = QVBoxLayout()
        side.setSpacing(GAP_S)
        side.addWidget(self.words)
        side.addWidget(self.list, 1)
        side.addWidget(self.line)
        left = QWidget()
        left.setMaximumWidth(_WIDEST_LIST)
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(left, _LIST_SHARE[0])
        row.addWidget(self._stack, _LIST_SHARE[1])
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the plans as they are now."""
        self._plans = improvements(self.desk.document)
        self.words.setText(plans_words(self._plans))
        self.list.show_rows(plan_rows(self.desk.document, self._plans, today_of(self.desk)))
        self._stack.setCurrentIndex(0 if self._plans else 1)
        if self._plans and not self.list.selected_keys():
            self.choose(self._plans[0].id)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the plans, and in the one at hand."""
        form = self.form
        own = [
            Command("Start a plan of your own", _GROUP, self.line.start, "N", bound=True),
            Command("Go to the findings", _GROUP, self.to_findings, "G", bound=True),
        ]
        if not self._plans:
            return own
        suggested = (
            Command(f"Add action: {text}", _GROUP, partial(form.practice.take, place), str(place + 1), bound=True)
            for place, text in enumerate(form.practice.suggested)
        )
        return [
            *own,
            Command("Rename the plan", _GROUP, self.name_it, "F2", bound=True),
            Command("Close the plan, or reopen it", _GROUP, self.turn_closed, "C", bound=True),
            Command("Add an action", _GROUP, partial(self.go_into, form.plan_actions.line), "A", bound=True),
            Command(
                "Mark the action as done, or open again", _GROUP, form.plan_actions.table.turn_done, "X", bound=True
            ),
            Command("Add a milestone", _GROUP, partial(self.go_into, form.milestones.line), "L", bound=True),
            Command("Tick the milestone off, or open again", _GROUP, self.tick, "Space", bound=True),
            Command("Involve a person", _GROUP, partial(self.go_into, form.people.line), "W", bound=True),
            Command("Choose another practice", _GROUP, self.choose_practice, "H", bound=True),
            *suggested,
            Command("Move the plan up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the plan down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove the plan", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the plans", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list; while there is nothing, the way to the findings."""
        return self.list if self._plans else self.empty

    def show_key(self, key: str) -> None:
        """Put a plan at hand by its id, or the one that is about a statement or section."""
        self.refresh(None)
        wanted = [plan for plan in self._plans if key and key in (str(plan.id), plan.key)]
        if wanted:
            self.choose(wanted[-1].id)
            self._show_chosen()

    def choose(self, plan_id: int) -> None:
        """Put a plan at hand."""
        self.list.select([plan_id])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> Improvement | None:
        """The plan at hand."""
        keys: list[Hashable] = self.list.selected_keys()
        return next((plan for plan in self._plans if keys and plan.id == keys[0]), None)

    def name_it(self) -> None:
        """Put the keys where the plan at hand is named."""
        if self.at() is not None:
            self.go_into(self.form.facts.area)
            self.form.facts.area.line.selectAll()

    def go_into(self, field: QWidget) -> None:
        """Put the keys into a part of the form, and bring it into sight."""
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)

    def tick(self) -> None:
        """Tick off the milestones chosen; among the actions the key means nothing."""
        if not self.form.plan_actions.table.hasFocus():
            self.form.milestones.table.turn()

    def choose_practice(self) -> None:
        """Offer the practices."""
        self.go_into(self.form.practice.choice)
        self.form.practice.choice.showPopup()

    def turn_closed(self) -> None:
        """Close the plan at hand, or open it again."""
        plan = self.at()
        if plan is not None:
            self.desk.run(set_closed, plan.id, not plan.closed)

    def shift(self, by: int) -> None:
        """Move the plan at hand up or down the list, unless the keys are in the form."""
        plan, ids = self.at(), [one.id for one in self._plans]
        if plan is not None and not self._in_form() and can_shift(ids, plan.id, by):
            self.desk.run(move_improvements, [plan.id], shifted_before(ids, plan.id, by))

    def remove(self) -> None:
        """Remove the plan at hand with its milestones and actions, unless the keys are in the form."""
        plan = self.at()
        if plan is not None and not self._in_form() and self.desk.bridge.succeeds(remove_improvement, plan.id):
            self.desk.said.emit(f"Removed the plan {quoted(plan.area)} with its actions.")

    def to_findings(self) -> None:
        """Go to where plans usually begin."""
        self.place_asked.emit(Place.FINDINGS, "")

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(start_improvement, text)
        if made is not None:
            self.line.clear()
            self.choose(made.id)

    def _show_chosen(self) -> None:
        plan = self.at()
        if plan is None or plan.id != self.form.plan_id:
            self._scroll.verticalScrollBar().setValue(0)
        self.form.show_plan(plan)

    def _in_form(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and self.form.isAncestorOf(focus)

    def _scrolling(self, body: QWidget) -> QScrollArea:
        scroll = scrolled(body)
        elastic(scroll)
        return scroll

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.name_it())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.line.added.connect(self._add)
        self.form.facts.close_asked.connect(self.turn_closed)
        self.empty.asked.connect(self.to_findings)
