"""The dialog in which a suggestion is worded anew."""

from PySide6.QtWidgets import QWidget

from facilitator.core.run.solutions import Refinement, edit_refinement
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Form


class RefinementDialog(FormDialog):
    """What is refused is said beside the buttons and stays as typed."""

    def __init__(self, desk: Desk, refinement: Refinement, parent: QWidget) -> None:
        self._desk, self._refinement = desk, refinement
        self.text = AutoTextEdit(refinement.text)
        body = Form()
        body.setMinimumWidth(460)
        body.add("&Suggestion", self.text)
        super().__init__("Edit suggestion", body, "Save", parent=parent)
        self.text.setFocus()

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        edit_refinement(self._desk.document, self._refinement.id, self.text.toPlainText())
