"""Planned against actual minutes, and what the next plan makes of it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow.figures.minutes import by_activity, held_blocks, proposals
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Changes
from facilitator.core.run.clock.progress import Stretch
from facilitator.ui.command import Command
from facilitator.ui.local import year_day_words
from facilitator.ui.parts.fitting.learnt_sheet import take_over
from facilitator.ui.parts.fitting.learnt_table import LearntTable, sum_words
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.trends.minutes_table import MinutesTable
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

_GROUP = "Minutes"
_EMPTY = (
    "Where do the minutes go?",
    "Run a workshop with the clock and close it: then the minutes planned for each kind of block stand here beside "
    "those it took. After a few workshops other minutes are proposed for the next plan.",
    "Show the workshops",
)
_EXPLAINED = (
    "As a rule: the median. A clear pattern takes three blocks in two workshops, most of which went the same way."
)
_NO_PLAN = "No workshop is planned: what is proposed for the next one will stand here."


class MinutesPane(PagePane):
    """What blocks took above; below, what is proposed for a planned workshop, and one button that takes it over."""

    watches = (Workshop, Part, Block, Planned, Stretch)

    def build(self) -> None:
        """Two tables; while nothing was held, what this is for."""
        self.table = MinutesTable(self.desk.look.tokens)
        self.learnt = LearntTable(self.desk.look.tokens.muted)
        self.plans = Combo()
        self.plans.setAccessibleName("Planned workshop")
        self.plans_key = live_button("Workshop", "W")
        self.words = label("", "muted")
        self.use = live_button("Use these minutes", "U", Kind.PRIMARY)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.desk.home_asked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self.plans.picked.connect(lambda _workshop_id: self.refresh(None))
        self.plans_key.clicked.connect(self.choose_plan)
        self.learnt.chosen.connect(self._tell)
        self.use.clicked.connect(self.use_these)

    def refresh(self, changes: Changes | None) -> None:
        """Show what was held, and what it says of the plan chosen."""
        found = by_activity(held_blocks(self.desk.document))
        self._stack.setCurrentIndex(1 if found else 0)
        self.table.show_records(found)
        self._show_plans()
        plan = self.plans.currentData()
        self.learnt.show_records(proposals(self.desk.document, plan) if isinstance(plan, int) else [])
        self.learnt.choose_first()
        self._tell()

    def commands(self) -> list[Command]:
        """Choosing the plan, ticking, and taking over."""
        if self._stack.currentWidget() is self.empty:
            return []
        return [
            Command("Choose the planned workshop", _GROUP, self.choose_plan, "W", bound=True),
            Command("Use a proposal, or not", _GROUP, self.learnt.turn, "Space", bound=True),
            Command("Use these minutes", _GROUP, self.use_these, "U", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """What is proposed, else what was held."""
        if self._stack.currentWidget() is self.empty:
            return self
        return self.learnt if self.learnt.shown() else self.table

    def choose_plan(self) -> None:
        """Open the choice of planned workshops."""
        if self.plans.count() > 1:
            self.plans.setFocus()
            self.plans.showPopup()

    def use_these(self) -> None:
        """Give the blocks ticked the minutes proposed, as one step."""
        done = take_over(self.desk, self.learnt.used())
        if done:
            self.desk.said.emit(done)

    def _show_plans(self) -> None:
        planned = [one for one in workshops(self.desk.document) if one.state is WorkshopState.PLANNED]
        choices = [(f"{one.title}, {year_day_words(one.day)}", one.id) for one in planned]
        if [(self.plans.itemText(at), self.plans.itemData(at)) for at in range(self.plans.count())] != choices:
            self.plans.fill(choices)
        for widget in (self.plans, self.plans_key):
            widget.setVisible(bool(choices))

    def _tell(self) -> None:
        used, there = self.learnt.used(), self.learnt.shown()
        nothing = "Nothing is ticked." if there else "" if self.plans.count() else _NO_PLAN
        self.words.setText(f"{sum_words(used)}." if used else nothing)
        self.use.setEnabled(bool(used))

    def _filled(self) -> QWidget:
        held = QWidget()
        top, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(held)
        for row in (top, middle):
            row.setSpacing(GAP_S)
        top.addWidget(label("What blocks took", "heading"))
        top.addWidget(label(_EXPLAINED, "muted", wrap=True), 1)
        middle.addWidget(label("Proposed for the next plan", "heading"))
        middle.addWidget(self.words, 1)
        for widget in (self.plans_key, self.plans, self.use):
            middle.addWidget(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.table, 3)
        column.addLayout(middle)
        column.addWidget(self.learnt, 2)
        return held
