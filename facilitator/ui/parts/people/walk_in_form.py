"""The dialog for somebody who comes through the door without being invited: a name, a team, and in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core import participants, people
from facilitator.core.errors import UserError
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo, Form
from facilitator.ui.widgets.marks import mark_icon

_WIDTH = 340


class WalkInDialog(SheetDialog):
    """Adds somebody who takes part and is here; what is refused is said in the dialog, which keeps it all."""

    def __init__(self, desk: Desk, workshop_id: int, parent: QWidget | None = None) -> None:
        self._desk, self._workshop_id = desk, workshop_id
        self.result_id: int | None = None
        self.name, self.team = QLineEdit(), Combo()
        self.name.setMinimumWidth(_WIDTH)
        self.team.addItem("No team", None)
        for team in people.teams(desk.document):
            self.team.addItem(mark_icon(team.mark, team.colour), team.name, team.id)
        form = Form()
        form.add("Name", self.name)
        form.add("Team", self.team)
        super().__init__("Add walk-in", form, "Add", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name.setFocus()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        try:
            participant = participants.add_walk_in(
                self._desk.document, self._workshop_id, self.name.text(), self.team.currentData()
            )
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        self.result_id = participant.person_id
        super().accept()
