"""The dialog for a statement of the programme's own: its words, its section, the team it is about."""

from PySide6.QtWidgets import QWidget

from facilitator.core.assess.adapting import edit_own
from facilitator.core.assess.instrument import OwnStatement, instrument
from facilitator.core.errors import UserError
from facilitator.core.people import teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.statements.statement_rows import NO_TEAM
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form

_WIDTH = 440


class StatementForm(SheetDialog):
    """Changes an own statement as one step; what was refused is said and stays as typed."""

    def __init__(self, desk: Desk, own: OwnStatement, parent: QWidget | None = None) -> None:
        self._desk, self._own = desk, own
        self.text = AutoTextEdit(own.text, least=2, most=6)
        self.section, self.about = Combo(), Combo()
        self.section.fill(section_choices())
        self.section.pick(own.section)
        self.about.fill([(NO_TEAM, None), *((team.name, team.id) for team in teams(desk.document))])
        self.about.pick(own.about_id)
        form = Form()
        self.text.setMinimumWidth(_WIDTH)
        form.add("&Statement", self.text, "One thing that can be rated from 1 to 5, true today or not.")
        form.add("S&ection", self.section)
        form.add("&About", self.about, "The team whose doing is rated. Its own view is then set against the others’.")
        super().__init__("Our own statement", form, "Save", key="Ctrl Enter", parent=parent)
        self.text.setFocus()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        section, about = self.section.currentData(), self.about.currentData()
        try:
            edit_own(self._desk.document, self._own.id, self.text.toPlainText(), str(section), about)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            self.text.setFocus()
            return
        super().accept()


def section_choices() -> list[tuple[str, object]]:
    """Every section to choose from: title → key."""
    return [(section.title, section.key) for group in instrument().groups for section in group.sections]
