"""The dialog for one more person."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from facilitator.core import people
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.people import people_verbs
from facilitator.ui.widgets.forms import Combo, Form
from facilitator.ui.widgets.marks import mark_icon

_WIDTH = 380


class PersonDialog(FormDialog):
    """Adds a person. Accepted, `result_id` is theirs; what is refused is said in the dialog, which keeps it all."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.result_id: int | None = None
        workshop = desk.workshop()
        self.name, self.email, self.team = QLineEdit(), QLineEdit(), Combo()
        self.team.addItem("No team", None)
        for team in people.teams(desk.document):
            self.team.addItem(mark_icon(team.mark, team.colour), team.name, team.id)
        self.name.setMinimumWidth(_WIDTH)
        self.joins = QCheckBox(f"Takes part in {workshop.title}" if workshop else "")
        self.here = QCheckBox("Is here today")
        self.joins.setChecked(workshop is not None)
        self.joins.toggled.connect(self.here.setEnabled)
        form = Form()
        form.add("Name", self.name)
        form.add("E-mail", self.email, "May stay empty.")
        form.add("Team", self.team)
        if workshop:
            form.add("", self.joins)
            form.add("", self.here)
            self.joins.setAccessibleName(self.joins.text())
            self.here.setAccessibleName(self.here.text())
        super().__init__("Add a person", form, "Add", parent=parent)
        self.name.setFocus()

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        joins = self.joins.isChecked() and self._desk.workshop_id is not None
        person = people_verbs.add(
            self._desk.document,
            self.name.text(),
            self.email.text(),
            self.team.currentData(),
            self._desk.workshop_id if joins else None,
            joins and self.here.isChecked(),
        )
        self.result_id = person.id
