"""One practice whole: what was decided, how it goes, why it is proposed, how to begin, and the ways to do it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.practices.adopting import Adoption, PracticeNow
from facilitator.core.assess.improving import Improvement
from facilitator.core.follow.practice_proposals import Asking
from facilitator.core.practices import Tool
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.practices.adopting.decision_line import DecisionLine
from facilitator.ui.parts.practices.adopting.look_bench import LookBench
from facilitator.ui.parts.practices.adopting.low_lines import LowLines
from facilitator.ui.parts.practices.adopting.strategy_lines import StrategyLines
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label

_WIDEST = 968
TOOL_NAMES = {
    Tool.GLOSSARY: "glossary",
    Tool.NOTICES: "notices",
    Tool.PROCESSES: "processes",
    Tool.METRICS: "metrics",
    Tool.RELATIONSHIPS: "relationships",
    Tool.GROWTH: "growth plans",
    Tool.CALENDAR: "calendar",
    Tool.SPACES: "spaces",
    Tool.DECISIONS: "decisions",
    Tool.IMPROVEMENT: "improvement",
}


class PracticeCard(QWidget):
    """`tool_asked`, `plan_asked` and `action_asked(strategy)` by their buttons; all else is stored when left."""

    tool_asked = Signal()
    plan_asked = Signal()
    action_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.stands = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self.decision, self.looks = DecisionLine(desk), LookBench(desk)
        self.low, self.why, self.start = LowLines(), label("", wrap=True), label("", wrap=True)
        self.example = label("", "muted", wrap=True)
        self.tool, self.plan = live_button("", "G"), live_button("", "P")
        self.ways = StrategyLines()
        self.ways.asked.connect(self.action_asked)
        self.setMaximumWidth(_WIDEST)
        self._lay_out()

    def show_practice(
        self, one: PracticeNow, why: Asking | None, plan: Improvement | None, actions: Sequence[Action]
    ) -> None:
        """Show a practice; `why` is what the assessment says to it, `plan` the one it helps with, with its actions."""
        self.title.setText(one.practice.title)
        self.stands.setText(one.words)
        self.decision.show_practice(one)
        adopted = one.adoption is Adoption.ADOPTED
        self.looks_panel.setVisible(adopted)
        self.looks_panel.remark("To be looked at" if one.due else "")
        self.looks.show_practice(one)
        self.low_panel.setVisible(why is not None)
        if why is not None:
            self.low.show_asking(why)
        self.why.setText(one.practice.why)
        self.example.setText(f"One company’s report, no promise: {one.practice.example}")
        self.start.setText(one.practice.start)
        self.tool.say(f"Open the {TOOL_NAMES[one.practice.tool]}")
        self.plan.say("Open the plan" if plan else "Start a plan to improve")
        self.ways.show_practice(one.practice, actions)

    def _lay_out(self) -> None:
        self.looks_panel = Panel("How it is going", self.looks)
        self.low_panel = Panel("What asks for it", self.low)
        begin = button_row([(self.tool, self.tool_asked.emit), (self.plan, self.plan_asked.emit)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        for part in (
            self.title,
            Panel("What we decided", _stacked(self.stands, self.decision)),
            self.looks_panel,
            self.low_panel,
            Panel("Why it matters", _stacked(self.why, self.example)),
            Panel("How to begin here", _stacked(self.start, begin)),
            Panel("Ways to do it", self.ways),
        ):
            column.addWidget(part)
        column.addStretch(1)


def _stacked(*parts: QWidget) -> QWidget:
    """Parts one below the other."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_S)
    for part in parts:
        column.addWidget(part)
    return held
