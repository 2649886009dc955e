"""The actions of a plan: the same table and the same line as everywhere, as high as they need."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.run.capture import Reading
from facilitator.core.run.improvement_actions import actions_of_improvement
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.plans.plan_verbs import add_typed_action
from facilitator.ui.parts.commit.action_line import ActionLine
from facilitator.ui.parts.commit.action_rows import ActionRow
from facilitator.ui.parts.commit.action_table import ActionTable
from facilitator.ui.parts.lined_table import fit_rows
from facilitator.ui.theme import GAP_S

_EMPTY = "No actions yet: type one below, or add what the practice suggests."


class PlanActions(QWidget):
    """Enter or F2 types into a cell, X marks as done, Del removes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan_id: int | None = None
        self.table = ActionTable(desk, _EMPTY)
        self.line = ActionLine(desk, self._add)
        self.table.opened.connect(self._type)
        self.line.left.connect(self.table.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table)
        column.addWidget(self.line)

    def show_plan(self, plan_id: int | None) -> None:
        """Show the actions of a plan. What was begun in the line does not go over to another."""
        if plan_id != self._plan_id:
            self.line.edit.clear()
        self._plan_id = plan_id
        actions = actions_of_improvement(self._desk.document, plan_id) if plan_id is not None else []
        self.table.show_actions(actions)
        fit_rows(self.table, len(actions))

    def _add(self, reading: Reading) -> bool:
        plan_id = self._plan_id
        return plan_id is not None and self._desk.bridge.succeeds(add_typed_action, plan_id, reading)

    def _type(self, _row: ActionRow) -> None:
        if self.table.currentIndex().isValid():
            self.table.edit(self.table.currentIndex())
