"""Welcome: what the day is for, the rules for it, and a way to begin."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from facilitator.core.plan import advice, agenda, opening
from facilitator.core.plan.workshops import GroundRule, Objective, ground_rules_of, objectives_of
from facilitator.core.record import Changes
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.opener import OpenerCard
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.linelist import Line, LineList


class Welcome(Activity):
    """The console side of the welcome block."""

    kind = agenda.Activity.WELCOME
    watches = (Objective, GroundRule)

    def build(self) -> None:
        """Objectives and ground rules side by side, the opener below."""
        run = self.desk.run
        self.objectives = LineList("Objectives", "Add an objective")
        self.objectives.added.connect(self._add_objectives)
        self.objectives.edited.connect(lambda i, text: run(opening.edit_objective, i, text))
        self.objectives.removed.connect(self._remove_objective)
        self.objectives.moved.connect(lambda i, before: run(opening.move_objective, i, before))
        self.rules = LineList("Ground rules", "Add a ground rule")
        self.rules.added.connect(self._add_rules)
        self.rules.edited.connect(lambda i, text: run(opening.edit_ground_rule, i, text))
        self.rules.removed.connect(self._remove_rule)
        self.rules.moved.connect(lambda i, before: run(opening.move_ground_rule, i, before))
        self.opener = OpenerCard()
        usual = ActionButton("Add the usual rules", kind=Kind.QUIET)
        usual.clicked.connect(self.add_usual_rules)
        rules = Panel("Ground rules", self.rules)
        rules.head.addWidget(usual)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.addWidget(Panel("What the day is for", self.objectives), 0, 0)
        grid.addWidget(rules, 0, 1)
        grid.addWidget(Panel("Connection before content", self.opener), 1, 0, 1, 2)
        grid.setRowStretch(0, 3)
        grid.setRowStretch(1, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show objectives and rules."""
        workshop_id = self.desk.workshop_id
        if workshop_id is not None:
            found = objectives_of(self.desk.document, workshop_id)
            self.objectives.show_lines([Line(each.id, each.text) for each in found])
            rules = ground_rules_of(self.desk.document, workshop_id)
            self.rules.show_lines([Line(each.id, each.text) for each in rules])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """O suggests another opener."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Suggest another opener", "Welcome", self.opener.another, "O", bound=True),
            Command("Add the usual ground rules", "Welcome", self.add_usual_rules),
        ]

    def add_usual_rules(self) -> None:
        """Put our set of ground rules under those there are; what is there already is not added again."""
        self._add_rules("\n".join(norm.rule for norm in advice.norms()))

    def _add_rules(self, typed: str) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(opening.add_ground_rules, self.desk.workshop_id, typed.splitlines())

    def _add_objectives(self, typed: str) -> None:
        if self.desk.workshop_id is not None:
            for line in filter(str.strip, typed.splitlines()):
                self.desk.run(opening.add_objective, self.desk.workshop_id, line)

    def _remove_objective(self, objective_id: int) -> None:
        self.desk.run(opening.remove_objective, objective_id)
        self.desk.said.emit("Removed an objective.")

    def _remove_rule(self, rule_id: int) -> None:
        self.desk.run(opening.remove_ground_rule, rule_id)
        self.desk.said.emit("Removed a ground rule.")
