"""The dialog that keeps an agenda to start from again."""

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.plan.ready.own_templates import save_as_template
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Form

_WIDTH = 400


class TemplateDialog(FormDialog):
    """Saves the plan of a workshop as a template of one's own; what is refused is said here."""

    def __init__(self, desk: Desk, workshop: Workshop, parent: QWidget | None = None) -> None:
        self._desk, self._workshop = desk, workshop
        self.title = QLineEdit(workshop.title)
        self.title.setMinimumWidth(_WIDTH)
        self.about = AutoTextEdit(least=3, most=6)
        form = Form()
        form.add("Title", self.title)
        form.add("What it is for", self.about, "Shown where a new workshop is begun. Skipped blocks are left out.")
        super().__init__("Save as template", form, "Save", parent=parent)
        self.title.setFocus()
        self.title.selectAll()

    def store(self) -> None:
        """Save it; UserError if that is refused."""
        save_as_template(self._desk.document, self._workshop.id, self.title.text(), self.about.toPlainText())
