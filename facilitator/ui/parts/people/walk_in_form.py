"""The dialog for somebody who comes through the door without being invited: a name, a team, and in."""

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core import participants, people
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.widgets.forms import Combo, Form
from facilitator.ui.widgets.marks import mark_icon

_WIDTH = 340


class WalkInDialog(FormDialog):
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
        self.name.setFocus()

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        participant = participants.add_walk_in(
            self._desk.document, self._workshop_id, self.name.text(), self.team.currentData()
        )
        self.result_id = participant.person_id
