"""One plan as a form, after the planning template of seed 001_c4ed3fc94637a261.txt."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement, edit_improvement, involve, involved, uninvolve
from facilitator.core.run.improvement_actions import add_plan_action, proposed_actions
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.plans.milestone_lines import MilestoneLines
from facilitator.ui.parts.assess.plans.plan_actions import PlanActions
from facilitator.ui.parts.assess.plans.plan_facts import PlanFacts
from facilitator.ui.parts.assess.plans.practice_box import PracticeBox
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.people_line import Circle, PeopleLine
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.forms import AutoTextEdit

_WIDEST = 968
_LINE_WIDEST = 320
_INVOLVED = Circle(
    involved,
    involve,
    uninvolve,
    line="Person or team to involve",
    take_out="Take {} out of the plan",
    left="{} is no longer involved.",
    nobody="Nobody yet. Who has to take part, and who will feel it?",
)


class PlanForm(QWidget):
    """Area, why and dates; the practice; actions; milestones; resources, success and people. All stored when left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: Improvement | None = None
        self.facts = PlanFacts(desk)
        self.practice = PracticeBox()
        self.plan_actions = PlanActions(desk)
        self.milestones = MilestoneLines(desk)
        self.people = PeopleLine(desk, _INVOLVED, line_last=True)
        self.people.line.setMaximumWidth(_LINE_WIDEST)
        self.resources, self.measures = AutoTextEdit(least=2, most=6), AutoTextEdit(least=2, most=6)
        self.resources.setPlaceholderText("Who and what it takes: time, money, tools")
        self.measures.setPlaceholderText("How will we see that it worked?")
        self.practice.picked.connect(self._pick)
        self.practice.wanted.connect(self._add_action)
        self.resources.committed.connect(self._store_resources)
        self.measures.committed.connect(self._store_measures)
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        for title, body, keys in (
            ("What is to get better", self.facts, ""),
            ("Practice that helps", self.practice, "H chooses another"),
            ("Actions", self.plan_actions, "A adds one, X marks it as done"),
            ("Milestones", self.milestones, "L adds one, Space ticks it off"),
            ("What it takes", self._takes(), ""),
            ("People to involve", self.people, "W adds one"),
        ):
            panel = Panel(title, body)
            panel.remark(keys)
            column.addWidget(panel)
        column.addStretch(1)

    @property
    def plan_id(self) -> int | None:
        """The id of the plan shown."""
        return self._plan.id if self._plan else None

    def show_plan(self, plan: Improvement | None) -> None:
        """Show a plan. What is being typed is stored first if another comes, else left alone."""
        if self.plan_id != (plan.id if plan else None):
            self.resources.commit()
            self.measures.commit()
        self.facts.show_plan(plan)
        self._plan = plan
        for part in (self.plan_actions, self.milestones):
            part.show_plan(self.plan_id)
        self.people.show_people(self.plan_id)
        if plan is not None:
            self.practice.show_practice(plan.practice, proposed_actions(self._desk.document, plan.id))
            self.resources.set_text(plan.resources)
            self.measures.set_text(plan.measures)

    def _pick(self, key: str) -> None:
        if self._plan is not None:
            self._desk.run(edit_improvement, self._plan.id, practice=key)

    def _add_action(self, text: str) -> None:
        if self._plan is not None:
            self._desk.run(add_plan_action, self._plan.id, text)

    def _store_resources(self, text: str) -> None:
        if self._plan is not None:
            self._desk.run(edit_improvement, self._plan.id, resources=text)

    def _store_measures(self, text: str) -> None:
        if self._plan is not None:
            self._desk.run(edit_improvement, self._plan.id, measures=text)

    def _takes(self) -> QWidget:
        return captioned([[("Resources", self.resources), ("Success measures", self.measures)]])
